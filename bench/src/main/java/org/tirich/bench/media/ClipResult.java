package org.tirich.bench.media;

import java.util.List;
import java.util.Optional;
import org.tirich.media.cli.ChildUsage;

/// All that was measured of one clip.
///
/// @param bare our own ffmpeg runs without the box and the Java around them; only of short clips
record ClipResult(
        BenchClip clip,
        LadderResult ours,
        LadderResult theirs,
        Optional<ChildUsage> bare,
        List<Comparison> comparisons) {

    /// One rung, one encoder of ours, one meter.
    record Comparison(int resolution, TrialEncoder encoder, QualityMeter meter, EqualQualityComparison.Size verdict) {}
}
