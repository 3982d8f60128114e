package org.tirich.media.hash;

import java.util.List;

/// What names a clip: the hash of one picture of every second.
public record ClipHash(List<FrameHash> frames) {

    public ClipHash {
        frames = List.copyOf(frames);
    }

    /// A single picture, as lists of hashes name them.
    public static ClipHash ofPicture(PdqHash hash) {
        return new ClipHash(List.of(new FrameHash(0, hash, 100)));
    }

    /// The pictures that are compared: those with something in them, each once.
    List<PdqHash> comparable() {
        return frames.stream()
                .filter(FrameHash::isComparable)
                .map(FrameHash::hash)
                .distinct()
                .toList();
    }
}
