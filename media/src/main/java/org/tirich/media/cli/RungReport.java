package org.tirich.media.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tirich.media.box.Mp4;
import org.tirich.media.transcode.SoundVariant;
import org.tirich.media.transcode.Variant;

/// Report on one finished file.
///
/// @param startBytes bytes needed to play the first two seconds
/// @param firstFrameBytes bytes needed for the first frame or the first packet of sound
record RungReport(
        String name,
        String codec,
        String sound,
        int width,
        int height,
        long bytes,
        double kbps,
        long startBytes,
        long firstFrameBytes) {

    /// Shorter than one frame or one packet of sound.
    private static final Duration FIRST = Duration.ofMillis(1);

    static final String HEADING =
            "    rung   codec  sound  size            bytes     kbps    start  first frame%n".formatted();

    static RungReport of(Variant variant, Path folder) throws IOException {
        return new RungReport(
                variant.rung().label(),
                codec(variant.codecs().getFirst()),
                variant.sound()
                        .map(codec -> codec.name().toLowerCase(Locale.ROOT))
                        .orElse("none"),
                variant.width(),
                variant.height(),
                variant.bytes(),
                variant.averageKbps(),
                variant.startBytes(),
                Mp4.read(folder.resolve(variant.file())).startBytes(FIRST));
    }

    /// A file without a picture has no size.
    static RungReport of(SoundVariant variant, Path folder) throws IOException {
        return new RungReport(
                "sound",
                "none",
                variant.sound().name().toLowerCase(Locale.ROOT),
                0,
                0,
                variant.bytes(),
                variant.averageKbps(),
                variant.startBytes(),
                Mp4.read(folder.resolve(variant.file())).startBytes(FIRST));
    }

    /// The common name of a codec.
    private static String codec(String stated) {
        if (stated.startsWith("avc1")) {
            return "h264";
        }
        return stated.startsWith("av01") ? "av1" : stated;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "    %-5s  %-5s  %-5s  %-9s  %10d  %7.1f  %7d  %11d%n",
                name,
                codec,
                sound,
                width + "x" + height,
                bytes,
                kbps,
                startBytes,
                firstFrameBytes);
    }

    Map<String, Object> json() {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", name);
        row.put("codec", codec);
        row.put("sound", sound);
        row.put("width", width);
        row.put("height", height);
        row.put("bytes", bytes);
        row.put("kbps", Math.round(kbps * 10) / 10.0);
        row.put("startBytes", startBytes);
        row.put("firstFrameBytes", firstFrameBytes);
        return row;
    }
}
