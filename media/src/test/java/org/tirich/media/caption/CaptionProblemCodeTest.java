package org.tirich.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.media.caption.Captions.Problem;

class CaptionProblemCodeTest {

    private static final Optional<Duration> TEN_SECONDS = Optional.of(Duration.ofSeconds(10));

    static Stream<Arguments> problems() {
        return Stream.of(
                problem("", 0, 0, CaptionProblemCode.NO_CAPTIONS),
                problem("WEBVTT\n", 0, 0, CaptionProblemCode.NO_CAPTIONS),
                problem("WEBVTT\n\n00:61.000 --> 00:62.000\nاوبه", 3, 1, CaptionProblemCode.TIME_UNREADABLE),
                problem(
                        "1\n00:00:01,000 --> 00:00:02,000\nپاڻي\n\nجوابِ ناتمام",
                        5,
                        2,
                        CaptionProblemCode.TIME_EXPECTED),
                problem("WEBVTT\n\n00:03.000 --> 00:02.000\nاُوغ", 3, 1, CaptionProblemCode.ENDS_BEFORE_IT_BEGINS),
                problem("WEBVTT\n\n00:03.000 --> 00:03.000\nwater", 3, 1, CaptionProblemCode.ENDS_BEFORE_IT_BEGINS),
                problem("1\n-00:00:01,000 --> 00:00:02,000\nپانی", 2, 1, CaptionProblemCode.NEGATIVE_TIME),
                problem(
                        "WEBVTT\n\n00:03.000 --> 00:04.000\nlater\n\n00:01.000 --> 00:02.000\nearlier",
                        6,
                        2,
                        CaptionProblemCode.OUT_OF_ORDER),
                problem(
                        "WEBVTT\n\n00:03.000 --> 00:04.000\none\n00:05.000 --> 00:06.000\nrun together",
                        5,
                        1,
                        CaptionProblemCode.EMPTY_LINE_MISSING),
                problem("WEBVTT\n\n00:10.000 --> 00:12.000\nبعد میں", 3, 1, CaptionProblemCode.AFTER_THE_END, 10),
                problem(
                        "WEBVTT\n\n00:01.000 --> 00:09.000\n" + "ی".repeat(301),
                        4,
                        1,
                        CaptionProblemCode.LINE_TOO_LONG,
                        300),
                problem(
                        "WEBVTT\n\n00:01.000 --> 00:09.000\n" + "سطر\n".repeat(7),
                        10,
                        1,
                        CaptionProblemCode.TOO_MANY_LINES,
                        6));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void aProblemNamesItsLineAndCaption(String file, Problem expected) {
        assertThat(parse(file)).isEqualTo(new Captions.Invalid(List.of(expected)));
    }

    static Stream<Arguments> notes() {
        return Stream.of(
                problem("WEBVTT\n\n00:01.000 --> 00:12.000\nپانی", 3, 1, CaptionProblemCode.ENDS_AFTER_THE_END, 10),
                problem(
                        "WEBVTT\n\n00:01.000 --> 00:04.000\nایک\n\n00:03.500 --> 00:05.000\nدو",
                        6,
                        2,
                        CaptionProblemCode.OVERLAP),
                problem(
                        "WEBVTT\n\n00:01.000 --> 00:02.000\nچوبیس حروف کی یہ لمبی سطر",
                        3,
                        1,
                        CaptionProblemCode.TOO_FAST,
                        25,
                        21),
                problem(
                        "WEBVTT\n\n00:01.000 --> 00:09.000\n" + "ڄاڻ ".repeat(11),
                        4,
                        1,
                        CaptionProblemCode.LONG_LINE,
                        43,
                        42),
                problem(
                        "1\n00:01.000 --> 00:02.000\nيو\n\n3\n00:03.000 --> 00:04.000\nدوه",
                        5,
                        2,
                        CaptionProblemCode.WRONG_NUMBER,
                        2,
                        3),
                problem(
                        "WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\nپانی",
                        3,
                        1,
                        CaptionProblemCode.NO_TEXT),
                problem("WEBVTT\n\n00:01.000 --> 00:03.000\n<script>ا</script>", 4, 1, CaptionProblemCode.CLEANED),
                problem("WEBVTT\n\n00:01.000 --> 00:03.000\n\u202eاُلٹا", 4, 1, CaptionProblemCode.CLEANED),
                problem("WEBVTT\n\n00:01.000 --> 00:03.000\nصفر\u0000 بائٹ", 4, 1, CaptionProblemCode.CLEANED),
                problem("WEBVTT\n\n00:01.000 --> 00:03.000\n?اڻي ڇا آهي?", 4, 1, CaptionProblemCode.LOST_LETTERS));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void notesDoNotInvalidateCaptions(String file, Problem expected) {
        assertThat(parse(file))
                .isInstanceOfSatisfying(
                        Captions.Valid.class, valid -> assertThat(valid.notes()).containsExactly(expected));
    }

    /// A cue that ends with the clip, the fastest comfortable speed, the most lines.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:01.000 --> 00:10.000\nپانی",
                "00:01.000 --> 00:02.000\nاکیس حرف کی یہ سطر ہے",
                "00:01.000 --> 00:09.000\nپانی\nپانی\nپانی\nپانی\nپانی\nپانی"
            })
    void captionsAtTheLimitsHaveNoNotes(String cue) {
        assertThat(parse("WEBVTT\n\n" + cue))
                .isInstanceOfSatisfying(
                        Captions.Valid.class, valid -> assertThat(valid.notes()).isEmpty());
    }

    @Test
    void theLongestLineAndTheMostCaptionsAreValid() {
        assertThat(parse("WEBVTT\n\n00:01.000 --> 00:09.000\n" + "ی".repeat(300)))
                .isInstanceOf(Captions.Valid.class);
        assertThat(parse("1\n00:01,000 --> 00:02,000\nx\n\n".repeat(2000)))
                .isInstanceOfSatisfying(
                        Captions.Valid.class, valid -> assertThat(valid.cues()).hasSize(2000));
    }

    @Test
    void aCaptionOverlapsAnyEarlierOne() {
        var captions = parse("WEBVTT\n\n00:01.000 --> 00:08.000\nایک\n\n00:02.000 --> 00:03.000\nدو\n\n"
                + "00:04.000 --> 00:05.000\nتین");

        assertThat(captions)
                .isInstanceOfSatisfying(
                        Captions.Valid.class,
                        valid -> assertThat(valid.notes())
                                .containsExactly(
                                        new Problem(6, 2, CaptionProblemCode.OVERLAP, List.of()),
                                        new Problem(9, 3, CaptionProblemCode.OVERLAP, List.of())));
    }

    @Test
    void onlyTheFirstTwentyNotesAreReported() {
        assertThat(parse("WEBVTT\n\n" + "00:01.000 --> 00:08.000\nپانی\n\n".repeat(100)))
                .isInstanceOfSatisfying(
                        Captions.Valid.class, valid -> assertThat(valid.notes()).hasSize(20));
    }

    @Test
    void anUrduQuestionHasNoLostLetters() {
        assertThat(parse("WEBVTT\n\n00:01.000 --> 00:03.000\nپانی کیا ہے؟ پانی کیا ہے?"))
                .isInstanceOfSatisfying(
                        Captions.Valid.class, valid -> assertThat(valid.notes()).isEmpty());
    }

    @Test
    void tooManyCaptionsAndTooLargeFilesAreOneProblemEach() {
        var million = "1\n00:01,000 --> 00:02,000\nx\n\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        var hundred = new byte[100_000_000];
        Arrays.fill(hundred, (byte) 'x');

        for (var file : List.of(million, hundred)) {
            assertThat(WebVtt.parse(file))
                    .isEqualTo(new Captions.Invalid(List.of(Problem.ofFile(CaptionProblemCode.FILE_TOO_LARGE, 512))));
        }
        assertThat(parse("1\n00:01,000 --> 00:02,000\nx\n\n".repeat(2001)))
                .isEqualTo(new Captions.Invalid(List.of(Problem.ofFile(CaptionProblemCode.TOO_MANY_CAPTIONS, 2000))));
        assertThat(Captions.of(
                        Collections.nCopies(
                                1_000_000, new CueDraft(Duration.ZERO, Duration.ofSeconds(1), List.of("x"))),
                        TEN_SECONDS))
                .isEqualTo(new Captions.Invalid(List.of(Problem.ofFile(CaptionProblemCode.TOO_MANY_CAPTIONS, 2000))));
    }

    @Test
    void onlyTheFirstTwentyProblemsAreReported() {
        assertThat(parse("نہ وقت نہ متن\n\n".repeat(500)))
                .isInstanceOfSatisfying(
                        Captions.Invalid.class,
                        invalid -> assertThat(invalid.problems()).hasSize(20));
    }

    @Test
    void draftsAreCheckedLikeAFile() {
        var good = new CueDraft(Duration.ofSeconds(1), Duration.ofSeconds(2), List.of("a --> b", ""));
        var negative = new CueDraft(Duration.ofSeconds(-1), Duration.ofSeconds(2), List.of("پانی"));
        var late = new CueDraft(Duration.ofSeconds(11), Duration.ofSeconds(12), List.of("اوبه"));

        assertThat(Captions.of(List.of(good), TEN_SECONDS))
                .isEqualTo(new Captions.Valid(
                        List.of(new Cue(Duration.ofSeconds(1), Duration.ofSeconds(2), List.of("a --> b")))));
        assertThat(Captions.of(List.of(good, negative, late), TEN_SECONDS))
                .isEqualTo(new Captions.Invalid(List.of(
                        new Problem(0, 2, CaptionProblemCode.NEGATIVE_TIME, List.of()),
                        new Problem(0, 3, CaptionProblemCode.AFTER_THE_END, List.of(10)))));
    }

    private static Captions parse(String file) {
        return WebVtt.parse(file.getBytes(StandardCharsets.UTF_8), TEN_SECONDS);
    }

    private static Arguments problem(String file, int line, int cue, CaptionProblemCode code, Integer... arguments) {
        return Arguments.of(file, new Problem(line, cue, code, List.of(arguments)));
    }
}
