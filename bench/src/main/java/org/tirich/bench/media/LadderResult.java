package org.tirich.bench.media;

import java.nio.file.Path;
import java.util.SortedMap;
import org.tirich.media.cli.ChildUsage;

/// What one side made of a clip.
///
/// @param steps by the shorter side of their picture
/// @param bytes of all files that are stored
record LadderResult(SortedMap<Integer, Step> steps, long bytes, ChildUsage usage) {

    /// One size of the picture with its sound, as a player with a good decoder is given it.
    record Step(Path file, long bytes, StartCost start, int width, int height) {}

    /// Of every size once.
    long bytesOfSteps() {
        return steps.values().stream().mapToLong(Step::bytes).sum();
    }
}
