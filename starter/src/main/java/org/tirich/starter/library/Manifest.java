package org.tirich.starter.library;

import java.util.List;

/// The contents of the library. Its serialised form is signed.
///
/// @param format version of this structure; readers reject unknown ones
public record Manifest(int format, List<LibraryClip> clips) {

    public static final int FORMAT = 2;

    public Manifest {
        clips = List.copyOf(clips);
    }
}
