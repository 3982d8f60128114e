package org.tirich.asset.examination;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A finding of the automatic examination of a finished asset. It may hold a lesson or return it; it never passes one.
///
/// @param code stable, such as `FLASHING`; its string has the key [#key]
/// @param figure a measured value, in the unit that the code implies
/// @param codecs of the streams that the finding is about, separated by commas; empty for other findings
public record AssetFinding(String code, Severity severity, double figure, List<Interval> intervals, String codecs) {

    public AssetFinding {
        intervals = List.copyOf(intervals);
    }

    /// A finding that is not about streams.
    public AssetFinding(String code, Severity severity, double figure, List<Interval> intervals) {
        this(code, severity, figure, intervals, "");
    }

    /// The consequence for the lesson.
    public enum Severity {
        /// The reviewers see a note.
        NOTE,
        /// The lesson is held until a reviewer has seen the finding.
        HOLD,
        /// The lesson cannot be submitted until the author corrects it.
        RETURN
    }

    /// A time range.
    public record Interval(Duration from, Duration to) {

        /// `0:03-0:08`
        @Override
        public String toString() {
            return clock(from) + "-" + clock(to);
        }

        private static String clock(Duration time) {
            return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
        }
    }

    /// The time ranges or the codecs, separated by commas; empty for a finding about the whole lesson.
    public String where() {
        return intervals.isEmpty()
                ? codecs
                : intervals.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /// The code in the keys of strings, such as `media-flashing`.
    public String key() {
        return "media-" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
