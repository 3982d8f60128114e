package org.tirich.bench.browser;

/// A link and a processor that are emulated.
///
/// @param processorRate how many times slower the processor is
enum LinkProfile {
    SLOW_3G(400, 400, 4),
    SECOND_GENERATION(80, 800, 6),
    THIRD_GENERATION(1600, 150, 4),
    FULL(0, 0, 1);

    final int kbps;
    final int latencyMs;
    final int processorRate;

    LinkProfile(int kbps, int latencyMs, int processorRate) {
        this.kbps = kbps;
        this.latencyMs = latencyMs;
        this.processorRate = processorRate;
    }
}
