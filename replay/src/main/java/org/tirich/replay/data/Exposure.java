package org.tirich.replay.data;

import java.time.LocalDate;

/// The part of an impression that is known before its outcome.
///
/// @param user the index of the viewer in its [Dataset]
/// @param item the index of the item in its [Dataset]
/// @param timeMillis milliseconds since 1970-01-01 UTC
/// @param day in the time zone of the log
/// @param tab the surface of the application, in the code of the log; -1 when unknown
/// @param durationMillis the length of the item; 0 when unknown
public record Exposure(int user, int item, long timeMillis, LocalDate day, int tab, long durationMillis) {}
