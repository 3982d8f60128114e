package org.tirich.starter.library;

import java.util.List;

/// What the library holds. Its bytes are what is signed.
///
/// @param format the shape of this list; a reader refuses one it does not know
public record Manifest(int format, List<LibraryClip> clips) {

    public static final int FORMAT = 2;

    public Manifest {
        clips = List.copyOf(clips);
    }
}
