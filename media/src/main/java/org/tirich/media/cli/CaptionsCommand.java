package org.tirich.media.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tirich.media.caption.Captions;
import org.tirich.media.caption.Cue;
import org.tirich.media.caption.TextEncoding;
import org.tirich.media.caption.WebVtt;

/// `media captions`: the captions of a file as the studio reads them, with remarks, or why they are refused.
final class CaptionsCommand {

    static final List<String> OPTIONS = List.of("--encoding", "--json");

    /// More is not read: the studio refuses larger files.
    private static final int MAX_BYTES = 1024 * 1024;

    private final PrintStream out;

    CaptionsCommand(PrintStream out) {
        this.out = out;
    }

    /// @throws IllegalArgumentException for an unknown name
    static Optional<TextEncoding> encoding(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of(TextEncoding.of(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "--encoding is one of " + TextEncoding.CODES.replace("|", ", ") + ".")));
    }

    void run(Path file, Optional<TextEncoding> encoding, Optional<Path> json) throws IOException {
        var report = report(WebVtt.parse(read(file), Optional.empty(), encoding));
        print(report);
        if (json.isPresent()) {
            Files.writeString(json.get(), JsonWriter.of(report.json()));
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES);
        }
    }

    /// @param state `READY`, `REJECTED` or, when the encoding must be chosen, `UNSURE`
    /// @param message why it is not ready
    private record Report(String state, String message, List<Cue> cues, List<Captions.Problem> remarks) {

        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("state", state);
            json.put("message", message);
            json.put("cues", cues.stream().map(Report::json).toList());
            json.put("remarks", remarks.stream().map(Report::json).toList());
            return json;
        }

        private static Map<String, Object> json(Cue cue) {
            var json = new LinkedHashMap<String, Object>();
            json.put("start_ms", cue.begins().toMillis());
            json.put("end_ms", cue.ends().toMillis());
            json.put("text", String.join("\n", cue.lines()));
            return json;
        }

        private static Map<String, Object> json(Captions.Problem remark) {
            var json = new LinkedHashMap<String, Object>();
            json.put("line", remark.line());
            json.put("cue", remark.cue());
            json.put("code", remark.code().code());
            json.put("message", remark.code().message(remark.arguments()));
            return json;
        }
    }

    private static Report report(Captions captions) {
        return switch (captions) {
            case Captions.Valid valid -> new Report("READY", "", valid.cues(), valid.notes());
            case Captions.Invalid(var problems) ->
                new Report("REJECTED", sentence(problems.getFirst()), List.of(), problems);
            case Captions.Unsure(var readings) -> new Report("UNSURE", question(readings), List.of(), List.of());
        };
    }

    private static String question(List<Captions.Reading> readings) {
        var question = new StringBuilder("The encoding of this file is unknown. Choose the line that reads well:");
        for (var reading : readings) {
            question.append(" --encoding ")
                    .append(reading.encoding().code())
                    .append(": ")
                    .append(String.join(" / ", reading.preview()))
                    .append('.');
        }
        return question.toString();
    }

    private static String sentence(Captions.Problem problem) {
        var place = problem.line() == 0 ? "" : "Line " + problem.line() + ": ";
        return place + problem.code().message(problem.arguments());
    }

    private void print(Report report) {
        out.println(report.state() + (report.message().isEmpty() ? "" : "  " + shown(report.message())));
        for (var cue : report.cues()) {
            out.printf("%8d %8d  %s%n", cue.begins().toMillis(), cue.ends().toMillis(), shown(cue.text()));
        }
        report.remarks().forEach(remark -> out.println("    " + sentence(remark)));
    }

    /// Text of a file without characters that change the terminal.
    private static String shown(String text) {
        return text.replaceAll("\\p{Cc}", "?");
    }
}
