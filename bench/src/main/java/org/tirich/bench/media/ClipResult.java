package org.tirich.bench.media;

import java.util.List;
import java.util.Optional;
import org.tirich.media.cli.ChildUsage;

/// All measurements of one clip.
///
/// @param bare our ffmpeg runs without sandbox and JVM; only of short clips
record ClipResult(
        BenchClip clip,
        LadderResult ours,
        LadderResult theirs,
        Optional<ChildUsage> bare,
        List<Comparison> comparisons) {

    /// One rung, one of our encoders, one meter.
    record Comparison(int resolution, TrialEncoder encoder, QualityMeter meter, EqualQualityComparison.Size verdict) {}
}
