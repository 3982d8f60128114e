package org.tirich.asset.examination;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// What a machine saw or heard in a finished asset. It may hold a lesson or send it back; it passes none.
///
/// @param code stable, such as `FLASHING`; names the string that says it
/// @param figure how much, in the unit that the code names
public record AssetFinding(String code, Severity severity, double figure, List<Stretch> stretches) {

    public AssetFinding {
        stretches = List.copyOf(stretches);
    }

    /// What becomes of a lesson.
    public enum Severity {
        /// Reviewers are told.
        NOTE,
        /// Reviewers see it first.
        HOLD,
        /// It cannot be handed in before it is mended.
        RETURN
    }

    /// From when until when.
    public record Stretch(Duration from, Duration to) {

        /// `0:03-0:08`
        @Override
        public String toString() {
            return clock(from) + "-" + clock(to);
        }

        private static String clock(Duration time) {
            return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
        }
    }

    /// The code as it stands in the keys of strings: `media-flashing`.
    public String key() {
        return "media-" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
