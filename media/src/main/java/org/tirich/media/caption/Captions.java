package org.tirich.media.caption;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a caption file, or the work of a caption editor, came to.
public sealed interface Captions {

    /// Judges captions that an editor holds, as strictly as those of a file.
    ///
    /// @param clip how long the clip lasts, where that is known
    static Captions of(List<CueDraft> drafts, Optional<Duration> clip) {
        var check = new CueCheck(clip);
        drafts.stream().limit(CueCheck.MAX_CUES + 1L).forEach(draft -> check.add(0, draft));
        return check.captions();
    }

    /// Fit to be shown.
    ///
    /// @param notes what may be looked at again, though nothing forbids it
    record Valid(List<Cue> cues, List<Problem> notes) implements Captions {

        public Valid {
            cues = List.copyOf(cues);
            notes = List.copyOf(notes);
        }

        public Valid(List<Cue> cues) {
            this(cues, List.of());
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

    /// One thing that is wrong, or worth a look.
    ///
    /// @param line counted from one; 0 for the file as a whole, and where there is no file
    /// @param cue counted from one; 0 where it is about no cue
    /// @param arguments the numbers that its [CaptionProblemCode] names, in that order
    record Problem(int line, int cue, CaptionProblemCode code, List<Integer> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }

        static Problem ofFile(CaptionProblemCode code, Integer... arguments) {
            return new Problem(0, 0, code, List.of(arguments));
        }
    }
}
