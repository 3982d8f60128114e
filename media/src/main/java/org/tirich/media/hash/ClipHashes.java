package org.tirich.media.hash;

import java.util.List;

/// The hash of a clip in each of its orientations. Who wants a removed clip back need only mirror it, so
/// a new clip is asked about in all; stored clips need the first alone.
///
/// @param inOrder as [Orientation] has them
public record ClipHashes(List<ClipHash> inOrder) {

    public ClipHashes {
        if (inOrder.size() != Orientation.values().length) {
            throw new IllegalArgumentException(inOrder.size() + " orientations");
        }
        inOrder = List.copyOf(inOrder);
    }

    public ClipHash asItIs() {
        return in(Orientation.AS_IT_IS);
    }

    public ClipHash in(Orientation orientation) {
        return inOrder.get(orientation.ordinal());
    }
}
