package org.tirich.bench.media;

/// What playback of a rung needs before it starts: bytes, and consecutive requests.
record StartCost(long bytes, int roundTrips) {}
