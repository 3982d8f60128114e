package org.tirich.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// A moment on a page. The client writes it in the time zone of the viewer's browser; without a script the page shows
/// it in UTC. The templates `_time` and `_day` place it.
///
/// @param iso to the second, in UTC, as ISO 8601 writes it
/// @param text to the minute, in UTC
/// @param day the day in UTC
public record Moment(String iso, String text, String day) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

    public static Moment of(Instant instant) {
        return new Moment(
                instant.truncatedTo(ChronoUnit.SECONDS).toString(), MINUTE.format(instant), DAY.format(instant));
    }
}
