package org.tirich.bench.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tirich.media.caption.CaptionProblemCode;
import org.tirich.media.caption.Captions;
import org.tirich.media.caption.WebVtt;

/// A malicious caption file, and its expected result.
///
/// @param fault the expected problem; empty where it must be accepted
/// @param harmful what the resulting file must not contain
record CaptionCase(String id, String what, byte[] file, Optional<CaptionProblemCode> fault, List<String> harmful) {

    private static final String TIME = "00:00:01.000 --> 00:00:02.000\n";
    private static final String BEGINNING = "WEBVTT\n\n" + TIME;

    /// Result of the case.
    ///
    /// @param deviations deviations from the expectation; empty for none
    record CaptionResult(CaptionCase tested, String state, String reason, double seconds, List<String> deviations) {}

    static List<CaptionCase> all() {
        return List.of(
                refused(
                        "U40",
                        "captions of 100 MB",
                        CaptionProblemCode.FILE_TOO_LARGE,
                        BEGINNING + "x".repeat(100_000_000)),
                refused(
                        "U40b",
                        "10^6 captions",
                        CaptionProblemCode.FILE_TOO_LARGE,
                        "WEBVTT\n\n" + (TIME + "x\n\n").repeat(1_000_000)),
                refused(
                        "U40c",
                        "7000 captions in 240 KB",
                        CaptionProblemCode.TOO_MANY_CAPTIONS,
                        "WEBVTT\n\n" + (TIME + "x\n\n").repeat(7000)),
                taken(
                        "U40d",
                        "script",
                        BEGINNING + "<script>alert(1)</script><b onclick=x>سلام</b>\n",
                        "<script",
                        "onclick"),
                taken(
                        "U40e",
                        "letters that turn the line around",
                        BEGINNING + "\u202egpj.\u2066سلام\n",
                        "\u202e",
                        "\u2066"),
                refused(
                        "U40f",
                        "a line of 100 000 letters",
                        CaptionProblemCode.LINE_TOO_LONG,
                        BEGINNING + "x".repeat(100_000) + "\n"),
                new CaptionCase(
                        "U40g",
                        "UTF-8 with bad bytes",
                        badUtf8(),
                        Optional.of(CaptionProblemCode.DAMAGED_TEXT),
                        List.of()),
                new CaptionCase(
                        "U40h",
                        "UTF-16 with a mark",
                        ("\ufeff" + BEGINNING + "سلام\n").getBytes(StandardCharsets.UTF_16LE),
                        Optional.empty(),
                        List.of()),
                refused(
                        "U40i",
                        "SRT before the beginning",
                        CaptionProblemCode.NEGATIVE_TIME,
                        "1\n-00:00:01,000 --> 00:00:02,000\nسلام\n"),
                refused("U40j", "noughts", CaptionProblemCode.NOT_TEXT, "\1".repeat(1000)));
    }

    private static CaptionCase refused(String id, String what, CaptionProblemCode code, String text) {
        return new CaptionCase(id, what, text.getBytes(StandardCharsets.UTF_8), Optional.of(code), List.of());
    }

    private static CaptionCase taken(String id, String what, String text, String... harmful) {
        return new CaptionCase(id, what, text.getBytes(StandardCharsets.UTF_8), Optional.empty(), List.of(harmful));
    }

    private static byte[] badUtf8() {
        var good = (BEGINNING + "سلام سلام سلام\n").getBytes(StandardCharsets.UTF_8);
        good[good.length - 3] = (byte) 0xff;
        return good;
    }

    CaptionResult run() {
        long began = System.nanoTime();
        var captions = WebVtt.parse(file);
        double seconds = (System.nanoTime() - began) / 1e9;
        return switch (captions) {
            case Captions.Valid valid -> {
                var vtt = valid.toVtt();
                var found = harmful.stream()
                        .filter(vtt::contains)
                        .map(each -> "in the output: " + each)
                        .toList();
                yield new CaptionResult(
                        this, "READY", "", seconds, fault.isPresent() ? List.of("not " + fault.get()) : found);
            }
            case Captions.Invalid(var problems) -> {
                var faults =
                        problems.stream().map(Captions.Problem::code).distinct().toList();
                boolean right = fault.isPresent() && faults.contains(fault.get());
                yield new CaptionResult(
                        this,
                        "REJECTED",
                        faults.getFirst().name(),
                        seconds,
                        right
                                ? List.of()
                                : List.of("not " + fault.map(Enum::name).orElse("READY")));
            }
            case Captions.Unsure _ ->
                new CaptionResult(
                        this,
                        "UNSURE",
                        "",
                        seconds,
                        List.of("not " + fault.map(Enum::name).orElse("READY")));
        };
    }
}
