package org.tirich.media.caption;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The timing line of a cue. WebVTT writes a full stop before the milliseconds, SRT a comma. Cue settings of WebVTT are
/// ignored. A leading minus sign, which editors write when captions are shifted too far, is parsed and rejected later.
///
/// Digits and marks of other scripts, invisible characters and other arrows are read as meant.
///
/// @param asUsual whether the line is written as WebVTT or SRT require
record CueTiming(Duration begins, Duration ends, boolean asUsual) {

    private static final String TIME = "(-?)(?:(\\d{1,3}) ?: ?)?([0-5]?\\d) ?: ?([0-5]\\d)(?: ?[.,] ?(\\d{3}))?";
    private static final Pattern LINE = Pattern.compile(" ?" + TIME + " --> " + TIME + "(?: .*)?");

    /// A line that is meant as a timing: a time, and nothing else before the arrow.
    private static final Pattern MEANT = Pattern.compile(" ?-?\\d{1,4} ?: ?\\d{1,3}[\\d:., ]{0,20} --> .*");

    private static final Pattern USUAL = Pattern.compile("\\s*-?(?:\\d{1,3}:)?[0-5]?\\d:[0-5]\\d[.,]\\d{3}\\s+-->\\s+-?"
            + "(?:\\d{1,3}:)?[0-5]?\\d:[0-5]\\d[.,]\\d{3}(?:\\s.*)?");

    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\u2212]");
    private static final Pattern SPACES = Pattern.compile("\\s{1,200}");
    private static final Pattern ARROW = Pattern.compile(" ?(?:- ?){0,3}-> ?");
    private static final Pattern FOREIGN_ARROW = Pattern.compile("[\u2192\u27f6\u2794\u279c\u279d\u21d2]");

    /// The part of a line that is read, in characters. Settings may follow it.
    private static final int MAX_LENGTH = 200;

    /// Empty when the line cannot be read as a timing.
    static Optional<CueTiming> of(String line, boolean isVtt) {
        var matcher = LINE.matcher(normalised(line, isVtt));
        return matcher.matches()
                ? Optional.of(new CueTiming(
                        time(matcher, 1), time(matcher, 6), USUAL.matcher(line).matches()))
                : Optional.empty();
    }

    /// Whether the line is meant as a timing, although [#of] may be unable to read it. An arrow alone is not a timing:
    /// `2 H2 + O2 --> 2 H2O`.
    static boolean isMeant(String line, boolean isVtt) {
        return MEANT.matcher(normalised(line, isVtt)).matches();
    }

    private static String normalised(String line, boolean isVtt) {
        if (line.indexOf(':') < 0 && line.indexOf('\uff1a') < 0 && line.indexOf('\u2236') < 0) {
            return "";
        }
        var start = line.substring(0, Math.min(line.length(), MAX_LENGTH));
        var text = new StringBuilder(start.length());
        Normalizer.normalize(start, Normalizer.Form.NFKC).codePoints().forEach(each -> {
            if (Character.getType(each) == Character.DECIMAL_DIGIT_NUMBER) {
                text.append(Character.digit(each, 10));
            } else if (each == '\u066b' || each == '\u060c') {
                text.append('.');
            } else if (each == '\u2236') {
                text.append(':');
            } else if (Character.getType(each) != Character.FORMAT) {
                text.appendCodePoint(each);
            }
        });
        var arrows = isVtt ? text : FOREIGN_ARROW.matcher(text).replaceAll(" --> ");
        var dashes = DASH.matcher(arrows).replaceAll("-");
        return ARROW.matcher(SPACES.matcher(dashes).replaceAll(" ")).replaceFirst(" --> ");
    }

    private static Duration time(MatchResult found, int group) {
        var time = Duration.ofHours(number(found, group + 1))
                .plusMinutes(number(found, group + 2))
                .plusSeconds(number(found, group + 3))
                .plusMillis(number(found, group + 4));
        return found.group(group).isEmpty() ? time : time.negated();
    }

    private static long number(MatchResult found, int group) {
        return found.group(group) == null ? 0 : Long.parseLong(found.group(group));
    }

    static String write(Duration time) {
        return "%02d:%02d:%02d.%03d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), time.toMillisPart());
    }
}
