package org.tirich.media.caption;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The timing line of a cue. WebVTT writes a full stop before the milliseconds, SRT a comma. Cue settings of
/// WebVTT are ignored. A leading minus sign, which editors write when captions are shifted too far, is parsed
/// and rejected later.
record CueTiming(Duration begins, Duration ends) {

    private static final String TIME = "([-\u2212]?)(?:(\\d{1,3}):)?([0-5]?\\d):([0-5]\\d)[.,](\\d{3})";
    private static final Pattern LINE = Pattern.compile("^\\s*" + TIME + "\\s+-->\\s+" + TIME + "(?:\\s.*)?$");

    /// Empty when the line is not a timing.
    static Optional<CueTiming> of(String line) {
        var matcher = LINE.matcher(line);
        return matcher.matches() ? Optional.of(new CueTiming(time(matcher, 1), time(matcher, 6))) : Optional.empty();
    }

    private static Duration time(MatchResult found, int group) {
        long hours = found.group(group + 1) == null ? 0 : Long.parseLong(found.group(group + 1));
        var time = Duration.ofHours(hours)
                .plusMinutes(Long.parseLong(found.group(group + 2)))
                .plusSeconds(Long.parseLong(found.group(group + 3)))
                .plusMillis(Long.parseLong(found.group(group + 4)));
        return found.group(group).isEmpty() ? time : time.negated();
    }

    static String write(Duration time) {
        return "%02d:%02d:%02d.%03d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), time.toMillisPart());
    }
}
