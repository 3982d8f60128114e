package org.tirich.media.box;

import java.nio.file.Path;

/// A run of samples that lie together in a finished file.
///
/// @param offset of its first byte, in bytes
/// @param length in bytes
record FileRange(Path file, long offset, long length) {}
