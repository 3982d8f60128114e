package org.tirich.media.transcode;

import java.util.Locale;
import org.tirich.media.probe.FrameRate;
import org.tirich.media.probe.Source;

/// Filters that convert a picture for ordinary screens: square pixels, standard dynamic range, eight bits.
/// ffmpeg applies rotation itself.
final class PictureFilters {

    private static final String TONE_MAP_TO_SDR = "format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=limited,format=yuv420p,setsar=1";

    /// In frames. From half a frame on, the filter would begin with the second place.
    private static final double MAX_PHASE = 0.49;

    private PictureFilters() {}

    /// Scales a plain picture, such as another output of [#toSize]. It takes a third of the time of ffmpeg's
    /// own scaler, which takes every format.
    static String plainToSize(int width, int height) {
        return "zscale=w=%d:h=%d:f=lanczos".formatted(width, height);
    }

    /// Repeats and drops frames for a constant rate. Frames at the edge between two places would alternate
    /// between them, so the places begin at the first frame; what comes before it shows it too.
    static String atConstantRate(Source source, FrameRate rate) {
        double first = source.picture().begin().toNanos() / 1e9 * rate.perSecond();
        double phase = Math.clamp(first - Math.rint(first), -MAX_PHASE, MAX_PHASE);
        // Without `eof_action` a last frame that is shown for less than half a place is dropped, even if it is the only
        // one.
        return String.format(Locale.ROOT, "fps=%s:start_time=%.6f:eof_action=pass", rate, phase / rate.perSecond());
    }

    /// Holds the last frame until the lesson ends.
    static String toWholeLength(Source source, FrameRate rate) {
        long frames = Math.max(1, Math.round(source.duration().toNanos() / 1e9 * rate.perSecond()));
        return "tpad=stop=-1:stop_mode=clone,trim=end_frame=" + frames;
    }

    /// Scales before tone mapping, whose cost grows with the number of pixels. Primaries and matrix are set
    /// explicitly, because files that state only a transfer function cannot be converted.
    static String toSize(Source source, int width, int height) {
        if (source.picture().highDynamicRange()) {
            return "setparams=color_primaries=bt2020:colorspace=bt2020nc,zscale=w=%d:h=%d:f=lanczos:t=linear:npl=100,"
                            .formatted(width, height)
                    + TONE_MAP_TO_SDR;
        }
        var picture = source.picture();
        if (picture.plain()) {
            boolean isSame = picture.width() == width && picture.height() == height;
            return (isSame ? "setparams=range=tv" : plainToSize(width, height) + ":range=limited")
                    + ",setsar=1,format=yuv420p";
        }
        return "scale=%d:%d:flags=lanczos:out_range=tv,setsar=1,format=yuv420p".formatted(width, height);
    }
}
