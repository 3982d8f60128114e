package org.tirich.bench.media;

import java.nio.file.Path;
import java.util.SortedMap;
import org.tirich.media.cli.ChildUsage;

/// The ladder that one side made of a clip.
///
/// @param steps by the shorter side of the picture
/// @param bytes of all stored files
record LadderResult(SortedMap<Integer, Step> steps, long bytes, ChildUsage usage) {

    /// One size of the picture with its sound, as served to a player that supports all codecs.
    record Step(Path file, long bytes, StartCost start, int width, int height) {}

    /// The size of all steps.
    long bytesOfSteps() {
        return steps.values().stream().mapToLong(Step::bytes).sum();
    }
}
