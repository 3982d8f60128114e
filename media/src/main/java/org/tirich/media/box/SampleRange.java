package org.tirich.media.box;

/// A run of consecutive samples in a finished file.
///
/// @param offset of its first byte, in bytes
/// @param length in bytes
record SampleRange(ByteSource file, long offset, long length) {}
