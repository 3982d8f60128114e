package org.tirich.media.hash;

import java.util.List;

/// The perceptual hash of a clip: one frame hash for every second.
public record ClipHash(List<FrameHash> frames) {

    public ClipHash {
        frames = List.copyOf(frames);
    }

    /// A single picture, as in hash lists.
    public static ClipHash ofPicture(PdqHash hash) {
        return new ClipHash(List.of(new FrameHash(0, hash, 100)));
    }

    /// The hashes to compare: distinct ones of frames with enough detail.
    List<PdqHash> comparable() {
        return frames.stream()
                .filter(FrameHash::isComparable)
                .map(FrameHash::hash)
                .distinct()
                .toList();
    }
}
