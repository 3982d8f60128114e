package org.tirich.media.tools;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A released version of ffmpeg. A build that names none counts as 0.0.0, older than all.
public record FfmpegVersion(int major, int minor, int patch) implements Comparable<FfmpegVersion> {

    private static final Pattern ANSWER = Pattern.compile("^ffmpeg version (\\S+)");
    private static final Pattern NUMBERS = Pattern.compile("^n?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");

    /// The version in what `ffmpeg -version` answers; empty when it is no answer of ffmpeg.
    static Optional<FfmpegVersion> in(String answer) {
        var named = ANSWER.matcher(answer);
        if (!named.find()) {
            return Optional.empty();
        }
        var numbers = NUMBERS.matcher(named.group(1));
        if (!numbers.find()) {
            return Optional.of(new FfmpegVersion(0, 0, 0));
        }
        int patch = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
        return Optional.of(
                new FfmpegVersion(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), patch));
    }

    @Override
    public int compareTo(FfmpegVersion other) {
        return Comparator.comparingInt(FfmpegVersion::major)
                .thenComparingInt(FfmpegVersion::minor)
                .thenComparingInt(FfmpegVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
