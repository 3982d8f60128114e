package org.tirich.bench.media;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.tirich.media.probe.Source;

/// A clip to measure: the result of its inspection, and two bit rates that PeerTube uses.
///
/// @param bitsPerSecond of the whole file, as reported by ffprobe
/// @param soundBitsPerSecond of its sound; empty where the container does not state it
record BenchClip(String name, Path file, Source source, OptionalLong bitsPerSecond, OptionalLong soundBitsPerSecond) {

    /// Means include clips up to this length.
    static final Duration SHORT = Duration.ofSeconds(30);

    private static final Pattern WHOLE_RATE = Pattern.compile("format\\.bit_rate=\"(\\d+)\"");

    static BenchClip of(BenchTools tools, Path file, Source source) throws IOException, InterruptedException {
        var said = tools.ffprobe(
                        tools.folder(),
                        List.of(
                                "-v",
                                "error",
                                "-show_entries",
                                "format=bit_rate:stream=index,bit_rate",
                                "-of",
                                "flat",
                                "-i",
                                file.toString()))
                .output();
        var soundRate = source.sound().isEmpty()
                ? OptionalLong.empty()
                : number(
                        Pattern.compile(
                                "streams\\.stream\\." + source.sound().get().stream() + "\\.bit_rate=\"(\\d+)\""),
                        said);
        return new BenchClip(file.getFileName().toString(), file, source, number(WHOLE_RATE, said), soundRate);
    }

    private static OptionalLong number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }

    boolean isShort() {
        return source.duration().compareTo(SHORT) <= 0;
    }

    int shortSide() {
        return Math.min(source.picture().width(), source.picture().height());
    }

    boolean isUpright() {
        return source.picture().height() > source.picture().width();
    }

    double minutes() {
        return source.duration().toMillis() / 60_000.0;
    }

    double seconds() {
        return source.duration().toMillis() / 1000.0;
    }
}
