package org.tirich.replay.data;

/// One item that one viewer has met.
///
/// @param positive whether it counts as liked: watched for long, or rated 4 and above
/// @param timeMillis when, in milliseconds since 1970-01-01 UTC; where only the order is known, a time that it was not
///     later than
public record Engagement(int item, boolean positive, long timeMillis) {}
