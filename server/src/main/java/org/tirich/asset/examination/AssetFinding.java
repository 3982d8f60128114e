package org.tirich.asset.examination;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// A finding of the automatic examination of a finished asset. It may hold a lesson or return it; it never passes one.
///
/// @param code stable, such as `FLASHING`; its string has the key [#key]
/// @param figure a measured value, in the unit that the code implies
public record AssetFinding(String code, Severity severity, double figure, List<Interval> intervals) {

    public AssetFinding {
        intervals = List.copyOf(intervals);
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

    /// The code in the keys of strings, such as `media-flashing`.
    public String key() {
        return "media-" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
