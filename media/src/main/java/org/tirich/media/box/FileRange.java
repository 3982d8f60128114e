package org.tirich.media.box;

import java.nio.file.Path;

/// A range of bytes of a finished file that contains consecutive samples.
///
/// @param offset in bytes
/// @param length in bytes
record FileRange(Path file, long offset, long length) {}
