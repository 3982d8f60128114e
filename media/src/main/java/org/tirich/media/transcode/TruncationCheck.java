package org.tirich.media.transcode;

import java.util.List;
import java.util.Optional;
import org.tirich.media.probe.Refusal;
import org.tirich.media.probe.Source;

/// The test that nothing of a source is missing: ffmpeg ends well on a file that was cut off.
final class TruncationCheck {

    /// How much of the stated duration must come out.
    private static final double MIN_SHARE = 0.95;

    /// Two pictures at the lowest rate, which rounding may cost a short clip.
    private static final long ROUNDING_MS = 134;

    private TruncationCheck() {}

    static Optional<TranscodeFailure> failure(List<Variant> variants, Source source) {
        double least = source.duration().toMillis() * MIN_SHARE - ROUNDING_MS;
        return variants.stream()
                .filter(variant -> variant.duration().toMillis() < least)
                .findFirst()
                .map(variant -> new TranscodeFailure.SourceFault(
                        Refusal.DAMAGED, variant.duration() + " came out of " + source.duration()));
    }
}
