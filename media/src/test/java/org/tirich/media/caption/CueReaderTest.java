package org.tirich.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of many programs: blocks that hide a caption, and characters that nobody sees.
class CueReaderTest {

    private static final Cue SNOW = cue(1, 4, "برف تیرتی ہے");
    private static final Cue WATER = cue(5, 6, "پاڻي");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBVTT\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "WEBVTT\nKind: captions\nLanguage: ur\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "WEBVTT\nKind: captions\nLanguage: ur\n\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "WEBVTT\n\nKind: captions\nLanguage: ur\n\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "WEBVTT - a title\n1\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "WEBVTT\n\nSTYLE\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "WEBVTT\n\nREGION\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "WEBVTT\n\nNOTE\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "WEBVTT\n\nNOTE a remark\non two lines\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n",
                "\ufeffWEBVTT\n\n00:01.000 --> 00:04.000\nبرف تیرتی ہے"
            })
    void aSkippedBlockHidesNoCaption(String file) {
        assertThat(read(file)).isEqualTo(new Captions.Valid(List.of(SNOW)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\r\r\n00:00:01,000 --> 00:00:04,000\r\r\nبرف تیرتی ہے\r\r\n\r\r\n2\r\r\n00:00:05,000 --> 00:00:06,000\r\r\nپاڻي\r\r\n",
                "1\r00:00:01,000 --> 00:00:04,000\rبرف تیرتی ہے\r\r2\r00:00:05,000 --> 00:00:06,000\rپاڻي\r",
                "1\n\n00:00:01,000 --> 00:00:04,000\nبرف تیرتی ہے\n\n2\n \n00:00:05,000 --> 00:00:06,000\nپاڻي\n",
                "1\n00:00:01,000 --> 00:00:04,000\nبرف تیرتی ہے\n \n2\n00:00:05,000 --> 00:00:06,000\nپاڻي\n \n",
                "1\n00:00:01,000 --> 00:00:04,000\nبرف تیرتی ہے\n\u00a0\n\u200f2\n\u202a00:00:05,000 --> 00:00:06,000\u202c\nپاڻي",
                "\u200b\n1\n00:00:01,000\u00a0-->\u00a000:00:04,000\nبرف تیرتی ہے\n\t\n2 \n00:00:05,000 --> 00:00:06,000  \nپاڻي",
                "۱\n00:00:01,000 --> 00:00:04,000\nبرف تیرتی ہے\n\n۲\n00:00:05,000 --> 00:00:06,000\nپاڻي"
            })
    void invisibleCharactersAndLineEndsChangeNothing(String file) {
        assertThat(cues(file)).containsExactly(SNOW, WATER);
    }

    @Test
    void aLineOfSpacesInsideACueIsNoEnd() {
        assertThat(
                        read(
                                "1\n00:00:01,000 --> 00:00:04,000\nبرف\n \nتیرتی ہے\n\n2\n00:00:05,000 --> 00:00:06,000\nپاڻي\n"))
                .isEqualTo(new Captions.Valid(List.of(
                        new Cue(Duration.ofSeconds(1), Duration.ofSeconds(4), List.of("برف", "تیرتی ہے")), WATER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "۰۰:۰۰:۰۱٫۰۰۰ --> ۰۰:۰۰:۰۴٫۰۰۰",
                "٠٠:٠٠:٠١،٠٠٠ --> ٠٠:٠٠:٠٤،٠٠٠",
                "００：００：０１．０００ --> ００：００：０４．０００",
                "०१:००:०१.००० --> ०१:००:०४.०००",
                "00:00:01,000 -> 00:00:04,000",
                "00:00:01,000 \u2014> 00:00:04,000",
                "00:00:01,000 \u2192 00:00:04,000",
                "00:00:01,000-->00:00:04,000",
                "00:00:01 --> 00:00:04",
                "00 : 00 : 01 , 000 --> 00 : 00 : 04 , 000"
            })
    void aTimingInForeignDigitsAndMarksIsReadWithARemark(String timing) {
        var hour = timing.startsWith("०१") ? 3600 : 0;

        assertThat(read("1\n" + timing + "\nبرف تیرتی ہے\n"))
                .isEqualTo(new Captions.Valid(
                        List.of(cue(hour + 1, hour + 4, "برف تیرتی ہے")),
                        List.of(new Captions.Problem(2, 1, CaptionProblemCode.TIME_CORRECTED, List.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00:01:75,000 --> 00:01:80,000",
                "00:00:01,5 --> 00:00:04,0",
                "00:00:01:12 --> 00:00:04:00",
                "00:00:01,000 --> later",
                "00:00:01,000 -->",
                "1:00:00:01,000 --> 1:00:00:04,000"
            })
    void aTimingThatCannotBeReadIsNamed(String timing) {
        assertThat(read("1\n" + timing + "\nپاڻي\n"))
                .isEqualTo(new Captions.Invalid(
                        List.of(new Captions.Problem(2, 1, CaptionProblemCode.TIME_UNREADABLE, List.of()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 H2 + O2 --> 2 H2O", "A --> B", "10:30 کے بعد --> چھٹی نہیں", "ا \u2192 ب", "5 -> 6"})
    void anArrowInTheTextIsNoTiming(String line) {
        var captions = read("1\n00:00:01,000 --> 00:00:04,000\nردعمل:\n" + line + "\n");

        assertThat(captions)
                .isEqualTo(new Captions.Valid(
                        List.of(new Cue(Duration.ofSeconds(1), Duration.ofSeconds(4), List.of("ردعمل:", line)))));
        assertThat(read(((Captions.Valid) captions).toVtt())).isEqualTo(captions);
    }

    @Test
    void aTextWithoutATimingIsNamedByItsFirstLine() {
        assertThat(read("1\n00:00:01,000 --> 00:00:04,000\nبرف\n\nپہلی سطر\nدوسری سطر\n"))
                .isEqualTo(new Captions.Invalid(
                        List.of(new Captions.Problem(5, 2, CaptionProblemCode.TIME_EXPECTED, List.of()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Teacher: سلام", "Force = mass × acceleration", "سلام"})
    void aTextAboveTheFirstCueIsNotTakenForTheHeader(String line) {
        assertThat(read("WEBVTT\n\n" + line + "\n\n00:01.000 --> 00:04.000\nبرف تیرتی ہے\n"))
                .isEqualTo(new Captions.Invalid(
                        List.of(new Captions.Problem(3, 1, CaptionProblemCode.TIME_EXPECTED, List.of()))));
    }

    @Test
    void aLineOfSpacesInsideTheFirstCueHidesNoLineWithAColon() {
        assertThat(read("WEBVTT\n\n00:01.000 --> 00:04.000\nبرف\n \nLanguage: Urdu\n"))
                .isEqualTo(new Captions.Valid(List.of(
                        new Cue(Duration.ofSeconds(1), Duration.ofSeconds(4), List.of("برف", "Language: Urdu")))));
    }

    /// Each file has nearly the largest size. Reading takes less than a second; with effort that grows with the square
    /// of the lines or tags it takes minutes.
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @ParameterizedTest
    @MethodSource("laboriousFiles")
    void effortGrowsWithTheSizeOfTheFile(String file) {
        assertThat(read(file)).isNotNull();
    }

    static Stream<String> laboriousFiles() {
        var srt = "1\n00:00:01,000 --> 00:00:04,000\n";
        return Stream.of(
                srt + "برف" + "\n ".repeat(250_000) + "\nend",
                srt + "برف" + "\n ".repeat(120_000) + "\n5" + "\n ".repeat(120_000) + "\nend",
                srt + "5\n \n".repeat(100_000),
                srt + "a<b>".repeat(125_000),
                srt + "a<b>\n".repeat(100_000),
                srt + "<b a=a ".repeat(70_000),
                srt + "{\\b1\\i1".repeat(70_000),
                srt + "&".repeat(500_000),
                srt + "00:".repeat(150_000),
                "WEBVTT\n\n" + "<v ".repeat(150_000),
                "5\n".repeat(250_000));
    }

    private static Cue cue(int begins, int ends, String text) {
        return new Cue(Duration.ofSeconds(begins), Duration.ofSeconds(ends), List.of(text));
    }

    private static List<Cue> cues(String file) {
        assertThat(read(file)).isInstanceOf(Captions.Valid.class);
        return ((Captions.Valid) read(file)).cues();
    }

    private static Captions read(String file) {
        return WebVtt.parse(file.getBytes(StandardCharsets.UTF_8));
    }
}
