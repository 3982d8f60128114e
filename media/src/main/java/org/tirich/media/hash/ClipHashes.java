package org.tirich.media.hash;

import java.util.List;

/// The hash of a clip in each orientation. A removed clip could be uploaded again mirrored, so new clips are
/// searched in all orientations; stored clips need the first only.
///
/// @param inOrder in the order of [Orientation]
public record ClipHashes(List<ClipHash> inOrder) {

    public ClipHashes {
        if (inOrder.size() != Orientation.values().length) {
            throw new IllegalArgumentException(inOrder.size() + " orientations");
        }
        inOrder = List.copyOf(inOrder);
    }

    public ClipHash original() {
        return in(Orientation.ORIGINAL);
    }

    public ClipHash in(Orientation orientation) {
        return inOrder.get(orientation.ordinal());
    }
}
