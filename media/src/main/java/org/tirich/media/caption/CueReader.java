package org.tirich.media.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Splits the text of a caption file into cues.
///
/// Blocks are read as the WebVTT standard reads them where it reads more than it skips: a timing always begins a cue,
/// also directly below the header or a line `STYLE`.
final class CueReader {

    /// Some programs write a carriage return too many.
    private static final Pattern LINE_END = Pattern.compile("\r*\n|\r");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    /// A line of the header, which some programs separate from `WEBVTT` by an empty line.
    private static final Pattern METADATA =
            Pattern.compile("(?:kind|language|x-timestamp-map) ?[:=].*", Pattern.CASE_INSENSITIVE);

    private final List<String> lines;
    private final CueCheck check;
    private final boolean isVtt;
    private boolean hasCues;
    private Optional<Integer> lastNumber = Optional.empty();
    private int at;

    CueReader(String text, CueCheck check) {
        this.lines = List.of(LINE_END.split(text, -1));
        this.check = check;
        this.isVtt = isSignature(lines.getFirst());
    }

    private static boolean isSignature(String line) {
        var first = CueText.plain(line);
        return first.equals(WebVtt.SIGNATURE) || first.startsWith(WebVtt.SIGNATURE + " ");
    }

    Captions read() {
        if (isVtt) {
            at++;
            skipBlock();
        }
        while (at < lines.size() && !check.isFull()) {
            if (isBlank(at)) {
                at++;
            } else if (isIgnoredBlock(at)) {
                at++;
                skipBlock();
            } else {
                readCue();
            }
        }
        return check.captions();
    }

    private boolean isBlank(int line) {
        return CueText.isBlank(lines.get(line));
    }

    private boolean isTiming(int line) {
        return line < lines.size() && CueTiming.isMeant(lines.get(line), isVtt);
    }

    /// Notes, and styles and regions, because viewers choose the appearance of captions.
    private boolean isIgnoredBlock(int line) {
        var text = lines.get(line);
        return (isVtt && !hasCues && METADATA.matcher(text).matches() && !isTiming(line) && !isTiming(line + 1))
                || text.startsWith("NOTE ")
                || text.startsWith("NOTE\t")
                || (List.of("NOTE", "STYLE", "REGION").contains(text.strip()) && !isTiming(line + 1));
    }

    /// Skips lines up to an empty one or a timing.
    private void skipBlock() {
        while (at < lines.size() && !isBlank(at) && !isTiming(at)) {
            at++;
        }
    }

    /// Reads an optional identifier, which in SRT is a number, a timing, and text up to an empty line.
    private void readCue() {
        int nameLine = at;
        var timingLine = timingOfCueAt(at);
        if (timingLine.isEmpty()) {
            check.addMalformed(at + 1, CaptionProblemCode.TIME_EXPECTED);
            at++;
            skipBlock();
            return;
        }
        at = timingLine.get();
        var timing = CueTiming.of(lines.get(at), isVtt);
        at++;
        hasCues = true;
        var text = readText();
        if (timing.isEmpty()) {
            check.addMalformed(timingLine.get() + 1, CaptionProblemCode.TIME_UNREADABLE);
            return;
        }
        check.add(
                timingLine.get() + 1,
                new CueDraft(timing.get().begins(), timing.get().ends(), text),
                isVtt);
        if (!timing.get().asUsual()) {
            check.note(timingLine.get() + 1, CaptionProblemCode.TIME_CORRECTED);
        }
        if (nameLine != timingLine.get()) {
            count(nameLine + 1, lines.get(nameLine));
        }
    }

    /// The line of the timing of a cue that begins in a line: this line, the next one, or after a number the next one
    /// that is not blank.
    private Optional<Integer> timingOfCueAt(int line) {
        if (isTiming(line)) {
            return Optional.of(line);
        }
        int next = isNumber(lines.get(line)) ? nextVisible(line + 1) : line + 1;
        return isTiming(next) ? Optional.of(next) : Optional.empty();
    }

    private static boolean isNumber(String line) {
        return NUMBER.matcher(number(line)).matches();
    }

    /// The line with digits of ASCII and without invisible characters.
    private static String number(String line) {
        var number = new StringBuilder();
        line.codePoints()
                .filter(each -> Character.getType(each) != Character.FORMAT)
                .forEach(each -> {
                    if (Character.getType(each) == Character.DECIMAL_DIGIT_NUMBER) {
                        number.append(Character.digit(each, 10));
                    } else {
                        number.appendCodePoint(each);
                    }
                });
        return CueText.stripped(number.toString());
    }

    /// The first line from `line` on that is not blank; the number of lines if there is none.
    private int nextVisible(int line) {
        int next = line;
        while (next < lines.size() && isBlank(next)) {
            next++;
        }
        return next;
    }

    /// Reads text up to an empty line. Lines of white space or invisible characters end the text only in front of
    /// another block. Each line of the file gives one line.
    private List<String> readText() {
        var text = new ArrayList<String>();
        while (at < lines.size() && !lines.get(at).isEmpty()) {
            int next = nextEmptyOrVisible(at);
            if (next > at && isBlockOrEnd(nextVisible(next))) {
                break;
            }
            int end = next > at ? next : at + 1;
            text.addAll(lines.subList(at, end));
            at = end;
        }
        return text;
    }

    /// The end of the lines from `line` on that are blank and not empty.
    private int nextEmptyOrVisible(int line) {
        int next = line;
        while (next < lines.size() && !lines.get(next).isEmpty() && isBlank(next)) {
            next++;
        }
        return next;
    }

    private boolean isBlockOrEnd(int line) {
        return line == lines.size()
                || isIgnoredBlock(line)
                || timingOfCueAt(line).isPresent();
    }

    private void count(int line, String name) {
        if (isVtt || !isNumber(name)) {
            return;
        }
        int found = Integer.parseInt(number(name));
        int expected = lastNumber.map(last -> last + 1).orElse(found);
        if (found != expected) {
            check.note(line, CaptionProblemCode.WRONG_NUMBER, expected, found);
        }
        lastNumber = Optional.of(found);
    }
}
