package org.tirich.media.caption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Checks cues in order and keeps the valid ones.
final class CueCheck {

    static final int MAX_CUES = 2000;

    private static final int MAX_LINES_PER_CUE = 6;
    private static final int MAX_LINE_LENGTH = 300;
    private static final int MAX_PROBLEMS = 20;

    /// Adults read 17 characters per second with ease; subtitling guides allow 20 or 21.
    private static final int MAX_CHARACTERS_PER_SECOND = 21;

    /// The usual line length of broadcasters; it fits a phone.
    private static final int MAX_COMFORTABLE_LINE = 42;

    /// A question mark in place of a letter: before a letter of the Arabic script, or twice after one.
    private static final Pattern LOST = Pattern.compile("\\?\\p{IsArabic}|\\p{IsArabic}\\?\\?|\ufffd");

    private final Optional<Duration> clip;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Captions.Problem> problems = new ArrayList<>();
    private final List<Captions.Problem> notes = new ArrayList<>();
    private Duration lastBegin = Duration.ZERO;
    private Duration lastEnd = Duration.ZERO;
    private int number;

    CueCheck(Optional<Duration> clip) {
        this.clip = clip;
    }

    /// @param line of the timing in the file; 0 without a file
    /// @param isVtt whether the file is WebVTT, whose markup differs from that of SRT
    void add(int line, CueDraft draft, boolean isVtt) {
        if (++number > MAX_CUES) {
            return;
        }
        var text = text(line, draft.lines(), isVtt);
        if (draft.begins().isNegative() || draft.ends().isNegative()) {
            problem(line, CaptionProblemCode.NEGATIVE_TIME);
        } else if (draft.ends().compareTo(draft.begins()) <= 0) {
            problem(line, CaptionProblemCode.ENDS_BEFORE_IT_BEGINS);
        } else if (draft.begins().compareTo(lastBegin) < 0) {
            problem(line, CaptionProblemCode.OUT_OF_ORDER);
        } else if (clip.isPresent() && draft.begins().compareTo(clip.get()) >= 0) {
            problem(line, CaptionProblemCode.AFTER_THE_END, seconds(clip.get()));
        } else if (text.isEmpty()) {
            note(line, CaptionProblemCode.NO_TEXT);
        } else {
            keep(line, new Cue(draft.begins(), draft.ends(), text));
        }
    }

    /// Counts a caption that cannot be parsed.
    void addMalformed(int line, CaptionProblemCode code) {
        number++;
        problem(line, code);
    }

    private void problem(int line, CaptionProblemCode code, Integer... arguments) {
        put(problems, line, code, arguments);
    }

    void note(int line, CaptionProblemCode code, Integer... arguments) {
        put(notes, line, code, arguments);
    }

    boolean isFull() {
        return problems.size() >= MAX_PROBLEMS || number > MAX_CUES;
    }

    Captions captions() {
        if (number > MAX_CUES) {
            problems.addFirst(Captions.Problem.ofFile(CaptionProblemCode.TOO_MANY_CAPTIONS, MAX_CUES));
        } else if (problems.isEmpty() && cues.isEmpty()) {
            problems.add(Captions.Problem.ofFile(CaptionProblemCode.NO_CAPTIONS));
        }
        return problems.isEmpty() ? new Captions.Valid(cues, notes) : new Captions.Invalid(problems);
    }

    /// The non-empty lines as plain text. Problems refer to their own line of the file.
    private List<String> text(int timingLine, List<String> lines, boolean isVtt) {
        var markup = CueMarkup.of(lines, isVtt);
        var text = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            int line = timingLine == 0 ? 0 : timingLine + 1 + i;
            var written = lines.get(i);
            if (line != 0 && CueTiming.isMeant(written, isVtt)) {
                problem(line, CaptionProblemCode.EMPTY_LINE_MISSING);
                continue;
            }
            var marked = markup.plain(written);
            var plain = CueText.plain(marked);
            if (markup.isIn(written)
                    || plain.codePointCount(0, plain.length()) < marked.codePointCount(0, marked.length())) {
                note(line, CaptionProblemCode.CLEANED);
            }
            for (var each : plain.split("\n", -1)) {
                if (text.size() >= MAX_LINES_PER_CUE && !CueText.isBlank(each)) {
                    problem(line, CaptionProblemCode.TOO_MANY_LINES, MAX_LINES_PER_CUE);
                    return text;
                }
                addLine(line, CueText.stripped(each), text);
            }
        }
        return text;
    }

    private void addLine(int line, String plain, List<String> text) {
        if (CueText.isBlank(plain)) {
            return;
        }
        if (plain.length() > MAX_LINE_LENGTH) {
            problem(line, CaptionProblemCode.LINE_TOO_LONG, MAX_LINE_LENGTH);
            return;
        }
        if (LOST.matcher(plain).find()) {
            note(line, CaptionProblemCode.LOST_LETTERS);
        }
        if (CueText.width(plain) > MAX_COMFORTABLE_LINE) {
            note(line, CaptionProblemCode.LONG_LINE, CueText.width(plain), MAX_COMFORTABLE_LINE);
        }
        text.add(plain);
    }

    private void keep(int line, Cue cue) {
        if (clip.isPresent() && cue.ends().compareTo(clip.get()) > 0) {
            note(line, CaptionProblemCode.ENDS_AFTER_THE_END, seconds(clip.get()));
        }
        if (cue.begins().compareTo(lastEnd) < 0) {
            note(line, CaptionProblemCode.OVERLAP);
        }
        long perSecond = CueText.width(cue.text())
                * 1000L
                / Math.max(1, cue.ends().minus(cue.begins()).toMillis());
        if (perSecond > MAX_CHARACTERS_PER_SECOND) {
            note(line, CaptionProblemCode.TOO_FAST, (int) perSecond, MAX_CHARACTERS_PER_SECOND);
        }
        lastBegin = cue.begins();
        lastEnd = cue.ends().compareTo(lastEnd) > 0 ? cue.ends() : lastEnd;
        cues.add(cue);
    }

    private void put(List<Captions.Problem> list, int line, CaptionProblemCode code, Integer... arguments) {
        if (list.size() < MAX_PROBLEMS) {
            list.add(new Captions.Problem(line, number, code, List.of(arguments)));
        }
    }

    private static int seconds(Duration time) {
        return Math.toIntExact(time.plusMillis(999).toSeconds());
    }
}
