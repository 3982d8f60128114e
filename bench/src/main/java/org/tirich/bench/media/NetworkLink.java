package org.tirich.bench.media;

/// A network link for which the time to the first frame is computed: a typical radio cell of its generation,
/// without TLS, DNS and the page itself.
enum NetworkLink {
    SECOND_GENERATION("2G", 50_000, 0.8),
    THIRD_GENERATION("3G", 400_000, 0.4),
    FOURTH_GENERATION("4G", 4_000_000, 0.1);

    private final String label;
    private final double bitsPerSecond;
    private final double roundTripSeconds;

    NetworkLink(String label, double bitsPerSecond, double roundTripSeconds) {
        this.label = label;
        this.bitsPerSecond = bitsPerSecond;
        this.roundTripSeconds = roundTripSeconds;
    }

    String label() {
        return label;
    }

    /// Seconds until the bytes of the first frame are loaded by consecutive requests.
    double firstFrameSeconds(StartCost start) {
        return start.roundTrips() * roundTripSeconds + start.bytes() * 8 / bitsPerSecond;
    }
}
