package org.tirich.bench.media;

/// A link for which the first frame is computed: what a radio cell of that generation gives on an ordinary
/// day. TLS, DNS and the page itself are left out for both sides.
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

    /// Seconds until the bytes have come that the first frame needs, asked for one after the other.
    double firstFrameSeconds(StartCost start) {
        return start.roundTrips() * roundTripSeconds + start.bytes() * 8 / bitsPerSecond;
    }
}
