package org.tirich.bench.media;

/// What must have come before a rung plays: so many bytes, in so many requests that wait for each other.
record StartCost(long bytes, int roundTrips) {}
