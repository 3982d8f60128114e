package org.tirich.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    void ignoresNotesStylesNamesAndSettings() {
        var vtt = """
                WEBVTT Kind: captions

                STYLE
                ::cue { background: url(http://example.org/x) }

                NOTE checked twice

                opening
                00:01.000 --> 00:02.000 line:0 align:start
                <v Sana>سلام</v>
                """;

        assertThat(cues(parse(vtt)))
                .containsExactly(new Cue(Duration.ofSeconds(1), Duration.ofSeconds(2), List.of("سلام")));
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
    void nothingBecomesMarkupOrChangesTheOrder(String line) {
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
            ints = {
                0x202a,
                0x202e,
                0x2066,
                0x2069, // embeddings, overrides and isolates
                0xfeff,
                0xfff9,
                0xfffb, // byte order mark and annotations
                0xe0000,
                0xe0041,
                0xe007f, // invisible tags
                0xe000,
                0xf0000, // private use
                0xd800, // half of a pair
                0x0007, // a control character
                0x0378 // unassigned
            })
    void invisibleCharactersAreRemoved(int character) {
        var draft = new CueDraft(Duration.ofSeconds(1), Duration.ofSeconds(2), List.of("پا" + text(character) + "نی"));

        assertThat(cues(Captions.of(List.of(draft), Optional.empty())))
                .containsExactly(new Cue(Duration.ofSeconds(1), Duration.ofSeconds(2), List.of("پانی")));
    }

    /// Marks and joiners that Urdu text needs, the replacement character, and a letter beyond the basic plane.
    @ParameterizedTest
    @ValueSource(ints = {0x200c, 0x200d, 0x200e, 0x200f, 0x064e, 0xfffd, 0x1d4d0})
    void neededCharactersAreKept(int character) {
        var line = "پا" + text(character) + "نی";
        var draft = new CueDraft(Duration.ofSeconds(1), Duration.ofSeconds(2), List.of(line));

        assertThat(cues(Captions.of(List.of(draft), Optional.empty())))
                .containsExactly(new Cue(Duration.ofSeconds(1), Duration.ofSeconds(2), List.of(line)));
    }

    private static String text(int character) {
        return new StringBuilder().appendCodePoint(character).toString();
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

    private static List<Cue> cues(Captions captions) {
        assertThat(captions).isInstanceOf(Captions.Valid.class);
        return ((Captions.Valid) captions).cues();
    }

    private static Captions parse(String text) {
        return WebVtt.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
