package org.tirich.media.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Splits the text of a caption file into cues.
final class CueReader {

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,7})\\s*");

    private final List<String> lines;
    private final CueCheck check;
    private final boolean isVtt;
    private Optional<Integer> lastNumber = Optional.empty();
    private int at;

    CueReader(String text, CueCheck check) {
        this.lines = List.of(LINE_END.split(text, -1));
        this.check = check;
        var first = lines.getFirst();
        this.isVtt = first.equals(WebVtt.SIGNATURE)
                || first.startsWith(WebVtt.SIGNATURE + " ")
                || first.startsWith(WebVtt.SIGNATURE + "\t");
    }

    Captions read() {
        if (isVtt) {
            skipBlock();
        }
        while (at < lines.size() && !check.isFull()) {
            if (lines.get(at).isBlank()) {
                at++;
            } else if (isIgnoredBlock(lines.get(at))) {
                skipBlock();
            } else {
                readCue();
            }
        }
        return check.captions();
    }

    /// Styles and regions are ignored, because viewers choose the appearance of captions.
    private static boolean isIgnoredBlock(String line) {
        return line.equals("NOTE")
                || line.startsWith("NOTE ")
                || line.startsWith("NOTE\t")
                || line.strip().equals("STYLE")
                || line.strip().equals("REGION");
    }

    private void skipBlock() {
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
    }

    /// Reads an optional identifier, which in SRT is a number, a timing, and text up to an empty line.
    private void readCue() {
        int nameLine = at + 1;
        Optional<String> name = Optional.empty();
        if (!lines.get(at).contains(WebVtt.ARROW) && at + 1 < lines.size()) {
            name = Optional.of(lines.get(at++));
        }
        int timingLine = at + 1;
        var timing = CueTiming.of(lines.get(at));
        if (timing.isEmpty()) {
            check.addMalformed(timingLine, CaptionProblemCode.TIME_EXPECTED);
            skipBlock();
            return;
        }
        at++;
        var text = readText();
        check.add(timingLine, new CueDraft(timing.get().begins(), timing.get().ends(), text));
        name.ifPresent(each -> count(nameLine, each));
    }

    private List<String> readText() {
        var text = new ArrayList<String>();
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            text.add(lines.get(at));
        }
        return text;
    }

    private void count(int line, String name) {
        var number = NUMBER.matcher(name);
        if (isVtt || !number.matches()) {
            return;
        }
        int found = Integer.parseInt(number.group(1));
        int expected = lastNumber.map(last -> last + 1).orElse(found);
        if (found != expected) {
            check.note(line, CaptionProblemCode.WRONG_NUMBER, expected, found);
        }
        lastNumber = Optional.of(found);
    }
}
