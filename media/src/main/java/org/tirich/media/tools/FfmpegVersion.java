package org.tirich.media.tools;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The version of an ffmpeg release. A build without a release number is 0.0.0, which is older than every
/// release.
public record FfmpegVersion(int major, int minor, int patch) implements Comparable<FfmpegVersion> {

    private static final Pattern ANSWER = Pattern.compile("^ffmpeg version (\\S+)");
    private static final Pattern NUMBERS = Pattern.compile("^n?(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");

    /// Parses the output of `ffmpeg -version`; empty for the output of any other program.
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
