package org.tirich.media.caption;

import java.util.List;

/// What a caption file came to.
public sealed interface Captions {

    /// Fit to be shown.
    record Valid(List<Cue> cues) implements Captions {

        public Valid {
            cues = List.copyOf(cues);
        }

        /// As a WebVTT file of nothing but times and text.
        public String toVtt() {
            return WebVtt.write(cues);
        }

        /// The words alone, one line a cue, without a cue that repeats the one before.
        public String transcript() {
            var words = new StringBuilder();
            var before = "";
            for (var cue : cues) {
                var text = cue.text();
                if (!text.equals(before)) {
                    words.append(text).append('\n');
                    before = text;
                }
            }
            return words.toString();
        }
    }

    /// Not to be shown before these are mended.
    record Invalid(List<Problem> problems) implements Captions {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /// One thing that is wrong.
    ///
    /// @param line counted from one; 0 for the file as a whole
    record Problem(int line, String message) {}
}
