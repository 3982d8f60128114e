package org.tirich.media.caption;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Reads caption files, WebVTT and SRT alike, and writes WebVTT.
///
/// Stricter than a browser, which passes over what it does not understand: a teacher is told what is
/// wrong and in which line, instead of missing a sentence.
public final class WebVtt {

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_CUES = 2000;
    private static final int MOST_LINES_A_CUE = 6;
    private static final int LONGEST_LINE = 300;
    private static final int MOST_PROBLEMS = 20;

    private static final String SIGNATURE = "WEBVTT";
    private static final String ARROW = "-->";

    private final List<String> lines;
    private final List<Cue> cues = new ArrayList<>();
    private final List<Captions.Problem> problems = new ArrayList<>();
    private Duration lastBegin = Duration.ZERO;
    private int at;

    private WebVtt(List<String> lines) {
        this.lines = lines;
    }

    public static Captions parse(byte[] file) {
        if (file.length > MOST_BYTES) {
            return invalid(0, "The file is larger than 512 KB.");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException _) {
            return invalid(0, "The file is not UTF-8 text.");
        }
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        return new WebVtt(List.of(text.split("\r\n|\n|\r", -1))).read();
    }

    static String write(List<Cue> cues) {
        var out = new StringBuilder(SIGNATURE).append('\n');
        for (var cue : cues) {
            out.append('\n')
                    .append(Timing.write(cue.begins()))
                    .append(' ')
                    .append(ARROW)
                    .append(' ')
                    .append(Timing.write(cue.ends()))
                    .append('\n');
            cue.lines().forEach(line -> out.append(CueText.escaped(line)).append('\n'));
        }
        return out.toString();
    }

    private Captions read() {
        skipHeader();
        while (at < lines.size() && problems.size() < MOST_PROBLEMS) {
            if (lines.get(at).isBlank()) {
                at++;
            } else if (isRemark(lines.get(at))) {
                skipBlock();
            } else {
                readCue();
            }
        }
        if (problems.isEmpty() && cues.isEmpty()) {
            problem(0, "The file holds no captions.");
        }
        if (cues.size() > MOST_CUES) {
            problem(0, "The file holds more than " + MOST_CUES + " captions.");
        }
        return problems.isEmpty() ? new Captions.Valid(cues) : new Captions.Invalid(problems);
    }

    private void skipHeader() {
        var first = lines.getFirst();
        if (first.equals(SIGNATURE) || first.startsWith(SIGNATURE + " ") || first.startsWith(SIGNATURE + "\t")) {
            skipBlock();
        }
    }

    /// Styles and regions are read over: how captions look is the viewer's choice.
    private static boolean isRemark(String line) {
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

    /// A cue is an optional name, a timing, and text up to an empty line.
    private void readCue() {
        if (!lines.get(at).contains(ARROW) && at + 1 < lines.size()) {
            at++;
        }
        int timingLine = at + 1;
        var timing = Timing.of(lines.get(at));
        if (timing.isEmpty()) {
            problem(timingLine, "A time like 00:01.000 --> 00:04.000 is expected here.");
            skipBlock();
            return;
        }
        at++;
        var text = readText();
        if (timing.get().ends().compareTo(timing.get().begins()) <= 0) {
            problem(timingLine, "This caption ends before it begins.");
        } else if (timing.get().begins().compareTo(lastBegin) < 0) {
            problem(timingLine, "This caption begins before the one above it.");
        } else if (!text.isEmpty()) {
            lastBegin = timing.get().begins();
            cues.add(new Cue(timing.get().begins(), timing.get().ends(), text));
        }
    }

    private List<String> readText() {
        var text = new ArrayList<String>();
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            var line = lines.get(at);
            if (line.contains(ARROW)) {
                problem(at + 1, "An empty line is missing before this time.");
            } else if (line.length() > LONGEST_LINE) {
                problem(at + 1, "This line is longer than " + LONGEST_LINE + " characters.");
            } else if (text.size() >= MOST_LINES_A_CUE) {
                problem(at + 1, "A caption may have up to " + MOST_LINES_A_CUE + " lines.");
            } else {
                var plain = CueText.plain(line);
                if (!plain.isEmpty()) {
                    text.add(plain);
                }
            }
        }
        return text;
    }

    private void problem(int line, String message) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Captions.Problem(line, message));
        }
    }

    private static Captions invalid(int line, String message) {
        return new Captions.Invalid(List.of(new Captions.Problem(line, message)));
    }
}
