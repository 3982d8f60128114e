package org.tirich.replay.data;

/// An item that a viewer met.
///
/// @param positive watched for long, or rated 4 or more
/// @param timeMillis in milliseconds since 1970-01-01 UTC; an upper bound where the log has the order only
public record Engagement(int item, boolean positive, long timeMillis) {}
