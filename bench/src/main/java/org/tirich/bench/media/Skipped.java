package org.tirich.bench.media;

/// A clip, or a part of its measurements, without a result, and the reason.
record Skipped(String what, String reason) {}
