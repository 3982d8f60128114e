package org.tirich.media.caption;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Result of checking a caption file or the captions in an editor.
public sealed interface Captions {

    /// Checks captions from an editor as strictly as those of a file.
    ///
    /// @param clip length of the clip, where it is known
    static Captions of(List<CueDraft> drafts, Optional<Duration> clip) {
        var check = new CueCheck(clip);
        drafts.stream().limit(CueCheck.MAX_CUES + 1L).forEach(draft -> check.add(0, draft, true));
        return check.captions();
    }

    /// Captions that may be shown.
    ///
    /// @param notes possible improvements
    record Valid(List<Cue> cues, List<Problem> notes) implements Captions {

        public Valid {
            cues = List.copyOf(cues);
            notes = List.copyOf(notes);
        }

        public Valid(List<Cue> cues) {
            this(cues, List.of());
        }

        /// A WebVTT file with timings and text only.
        public String toVtt() {
            return WebVtt.write(cues);
        }

        /// The text alone, one line per cue, without immediate repetitions.
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

    /// Captions that must be corrected before they may be shown.
    record Invalid(List<Problem> problems) implements Captions {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /// Captions in an encoding that the file does not reveal. A person looks at the readings and chooses one.
    record Unsure(List<Reading> readings) implements Captions {

        public Unsure {
            readings = List.copyOf(readings);
        }
    }

    /// The file as it is in one encoding.
    ///
    /// @param preview the first lines that differ between encodings, at most three
    record Reading(TextEncoding encoding, List<String> preview) {

        private static final int LINES = 3;
        private static final int LENGTH = 120;

        public Reading {
            preview = List.copyOf(preview);
        }

        static Reading of(TextEncoding encoding, String text) {
            var preview = text.lines()
                    .filter(line -> line.chars().anyMatch(each -> each > 0x7f))
                    .map(line -> CueText.stripped(CueText.plain(line)))
                    .map(line -> line.substring(0, Math.min(line.length(), LENGTH)))
                    .limit(LINES)
                    .toList();
            return new Reading(encoding, preview);
        }
    }

    /// A problem or note.
    ///
    /// @param line counted from one; 0 for the whole file, and without a file
    /// @param cue counted from one; 0 where it is not about a cue
    /// @param arguments the numbers that the [CaptionProblemCode] defines, in that order
    record Problem(int line, int cue, CaptionProblemCode code, List<Integer> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        static Problem ofFile(CaptionProblemCode code, Integer... arguments) {
            return new Problem(0, 0, code, List.of(arguments));
        }
    }
}
