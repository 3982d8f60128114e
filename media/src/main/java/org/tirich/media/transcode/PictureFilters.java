package org.tirich.media.transcode;

import org.tirich.media.probe.Source;

/// Filters that convert a picture for ordinary screens: square pixels, standard dynamic range, eight bits.
/// ffmpeg applies rotation itself.
final class PictureFilters {

    private static final String TONE_MAP_TO_SDR = "format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=limited,format=yuv420p,setsar=1";

    private PictureFilters() {}

    /// Scales before tone mapping, whose cost grows with the number of pixels. Primaries and matrix are set
    /// explicitly, because files that state only a transfer function cannot be converted.
    static String toSize(Source source, int width, int height) {
        if (source.picture().highDynamicRange()) {
            return "setparams=color_primaries=bt2020:colorspace=bt2020nc,zscale=w=%d:h=%d:f=lanczos:t=linear:npl=100,"
                            .formatted(width, height)
                    + TONE_MAP_TO_SDR;
        }
        return "scale=%d:%d:flags=lanczos:out_range=tv,setsar=1,format=yuv420p".formatted(width, height);
    }
}
