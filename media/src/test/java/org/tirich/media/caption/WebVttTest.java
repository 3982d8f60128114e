package org.tirich.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebVttTest {

    @Test
    void readsWhatItWrites() {
        var cues = List.of(
                new Cue(
                        Duration.ofMillis(500),
                        Duration.ofMillis(2250),
                        List.of("برف پانی سے ہلکی نہیں،", "کم کثیف ہے۔")),
                new Cue(Duration.ofSeconds(3), Duration.ofSeconds(3661), List.of("اوبه ۱۰۰ < ۲۰۰ & sin θ")));

        var vtt = new Captions.Valid(cues).toVtt();

        assertThat(vtt).startsWith("WEBVTT\n\n00:00:00.500 --> 00:00:02.250\n");
        assertThat(parse(vtt)).isEqualTo(new Captions.Valid(cues));
    }

    @Test
    void readsSrtWithNumbersCommasAndWindowsLineEnds() {
        var srt =
                "\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nپاڻي\r\n\r\n2\r\n00:00:02,500 --> 00:00:04,000\r\nWater\r\n";

        assertThat(parse(srt))
                .isEqualTo(new Captions.Valid(List.of(
                        new Cue(Duration.ofSeconds(1), Duration.ofSeconds(2), List.of("پاڻي")),
                        new Cue(Duration.ofMillis(2500), Duration.ofSeconds(4), List.of("Water")))));
    }

    @Test
    void passesOverNotesStylesNamesAndSettings() {
        var vtt = """
                WEBVTT Kind: captions

                STYLE
                ::cue { background: url(http://example.org/x) }

                NOTE checked twice

                opening
                00:01.000 --> 00:02.000 line:0 align:start
                <v Sana>سلام</v>
                """;

        assertThat(parse(vtt))
                .isEqualTo(new Captions.Valid(
                        List.of(new Cue(Duration.ofSeconds(1), Duration.ofSeconds(2), List.of("سلام")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "\u202etxet desrever",
                "bell\u0007 and escape\u001b[31m",
                "\u2066isolate\u2069"
            })
    void nothingThatActsOrTurnsTextAroundComesOut(String line) {
        var captions = parse("WEBVTT\n\n00:01.000 --> 00:02.000\nبرف " + line + "\n");

        assertThat(captions).isInstanceOfSatisfying(Captions.Valid.class, valid -> {
            assertThat(valid.toVtt())
                    .doesNotContain("<")
                    .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069\\u0007\\u001b]");
            assertThat(valid.transcript()).startsWith("برف");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBVTT\n\n00:03.000 --> 00:02.000\nbackwards",
                "WEBVTT\n\n00:03.000 -> 00:04.000\nwrong arrow",
                "WEBVTT\n\n00:61.000 --> 00:62.000\nno such second",
                "WEBVTT\n\n00:03.000 --> 00:04.000\none\n00:05.000 --> 00:06.000\nrun together",
                "WEBVTT\n\n00:03.000 --> 00:04.000\nlater\n\n00:01.000 --> 00:02.000\nearlier"
            })
    void saysInWhichLineSomethingIsWrong(String vtt) {
        assertThat(parse(vtt)).isInstanceOfSatisfying(Captions.Invalid.class, invalid -> {
            assertThat(invalid.problems()).hasSize(1);
            assertThat(invalid.problems().getFirst().line()).isBetween(3, 6);
        });
    }

    @Test
    void refusesWhatIsEmptyTooLargeTooManyOrNotText() {
        var tooMany = new StringBuilder("WEBVTT\n");
        for (int i = 0; i < 2001; i++) {
            tooMany.append("\n").append(Timing.write(Duration.ofSeconds(i))).append(" --> ");
            tooMany.append(Timing.write(Duration.ofSeconds(i + 1))).append("\nx\n");
        }

        assertThat(parse("")).isInstanceOf(Captions.Invalid.class);
        assertThat(parse("WEBVTT\n")).isInstanceOf(Captions.Invalid.class);
        assertThat(parse(tooMany.toString())).isInstanceOf(Captions.Invalid.class);
        assertThat(WebVtt.parse(new byte[512 * 1024 + 1])).isInstanceOf(Captions.Invalid.class);
        assertThat(WebVtt.parse(new byte[] {'W', (byte) 0xff, (byte) 0xfe})).isInstanceOf(Captions.Invalid.class);
    }

    @Test
    void aTranscriptDoesNotRepeatItself() {
        var captions = parse("WEBVTT\n\n00:01.000 --> 00:02.000\none\n\n00:02.000 --> 00:03.000\none\n\n"
                + "00:03.000 --> 00:04.000\ntwo\nthree\n");

        assertThat(captions)
                .isInstanceOfSatisfying(
                        Captions.Valid.class,
                        valid -> assertThat(valid.transcript()).isEqualTo("one\ntwo three\n"));
    }

    private static Captions parse(String text) {
        return WebVtt.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
