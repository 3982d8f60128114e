package org.tirich.bench.media;

/// A clip, or a part of one, for which there is no figure, and why.
record Skipped(String what, String reason) {}
