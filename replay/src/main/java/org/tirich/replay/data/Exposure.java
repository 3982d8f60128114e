package org.tirich.replay.data;

import java.time.LocalDate;

/// One item before one viewer, as it stood before anything came of it.
///
/// @param user the index of the viewer in its [Dataset]
/// @param item the index of the item in its [Dataset]
/// @param timeMillis milliseconds since 1970-01-01 UTC
/// @param day the day in the log's own time zone
/// @param tab the place in the application, in the log's own code, or -1 when unknown
/// @param durationMillis the item's length, or 0 when unknown
public record Exposure(int user, int item, long timeMillis, LocalDate day, int tab, long durationMillis) {}
