package org.tirich.media.transcode;

import java.util.List;
import java.util.Optional;
import org.tirich.media.probe.Refusal;
import org.tirich.media.probe.Source;

/// Checks that the whole picture was decoded and that the encoded files last as long as the lesson: ffmpeg
/// exits with 0 on a truncated source.
final class TruncationCheck {

    /// The minimum share of the stated duration.
    private static final double MIN_SHARE = 0.95;

    /// Two frames at the lowest rate, which rounding may cost a short clip.
    private static final long ROUNDING_MS = 134;

    private TruncationCheck() {}

    /// @param frames of the source at the constant rate `framesPerSecond`, before the last one was held
    static Optional<TranscodeFailure> failure(long frames, double framesPerSecond, Source source) {
        double seconds = frames / framesPerSecond;
        double least = source.picture().end().toMillis() * MIN_SHARE - ROUNDING_MS;
        return seconds * 1000 < least
                ? Optional.of(new TranscodeFailure.SourceFault(
                        Refusal.DAMAGED,
                        "%.3f s of picture for %s"
                                .formatted(seconds, source.picture().end())))
                : Optional.empty();
    }

    static Optional<TranscodeFailure> failure(List<Variant> variants, Source source) {
        double least = source.duration().toMillis() * MIN_SHARE - ROUNDING_MS;
        return variants.stream()
                .filter(variant -> variant.duration().toMillis() < least)
                .findFirst()
                .map(variant -> new TranscodeFailure.SourceFault(
                        Refusal.DAMAGED, variant.duration() + " of output for " + source.duration()));
    }
}
