package org.tirich.media.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that looks like markup, and markup that looks like text, in SRT and in WebVTT.
class CueMarkupTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x <= 5, y >= 7",
                "x < 5 اور y > 7",
                "List<String>",
                "Map<K, V> x",
                "Set<B> کے عناصر",
                "a<b>c کا مطلب",
                "{1,2,3}",
                "{x | x > 0}",
                "{\\frac 1 2}",
                "{\\pi}",
                "{\\alpha}",
                "{i}",
                "\\Nabla f",
                "AT&T",
                "R&D; پھر",
                "&copy",
                "&unknown;",
                "&#99999999;",
                "5 > 3 > 1",
                "<3",
                "<گرم>",
                "۲ < ۳"
            })
    void textIsNotMarkup(String line) {
        for (var file : List.of(srt(line), vtt(line))) {
            var captions = read(file);

            assertThat(captions.cues())
                    .singleElement()
                    .satisfies(cue -> assertThat(cue.text()).isEqualTo(line));
            assertThat(captions.notes()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<b>برف</b> تیرتی ہے | برف تیرتی ہے",
                "<I>اوبه</I> | اوبه",
                "<font color=\"#ffff00\">پاڻي</font> | پاڻي",
                "<font color=red size='3'>پاڻي</font> | پاڻي",
                "<FONT COLOR=#FFF>water</FONT> | water",
                "<c.yellow.bg_blue>اُوغ</c> | اُوغ",
                "<i>unclosed | unclosed",
                "H<sub>2</sub>O | H2O",
                "{\\an8}اوپر | اوپر",
                "{\\pos(10,20)\\c&HFFFFFF&}نیچے | نیچے",
                "{\\i1}ترچھا{\\i0} | ترچھا",
                "<span style=\"color:red\">x</span> <= 5 | x <= 5",
                "<script>الف</script> | الف",
                "<img src=x onerror=alert(1)>ب | ب"
            })
    void knownMarkupIsTakenOutWithARemark(String line, String text) {
        for (var file : List.of(srt(line), vtt(line))) {
            var captions = read(file);

            assertThat(captions.cues())
                    .singleElement()
                    .satisfies(cue -> assertThat(cue.text()).isEqualTo(text));
            assertThat(captions.notes()).extracting(Captions.Problem::code).containsExactly(CaptionProblemCode.CLEANED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<v Sana>سلام</v>", "<v.loud Sana Bibi>سلام", "<lang ur>سلام</lang>", "<00:01.500>سلام"})
    void tagsOfWebVttAreMarkupInWebVttOnly(String line) {
        assertThat(read(vtt(line)).cues()).extracting(Cue::text).containsExactly("سلام");
        assertThat(read(srt("a<v and w>b")).cues()).extracting(Cue::text).containsExactly("a<v and w>b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one<br>two", "one<br/>two", "one<BR />two", "one</br>two", "one\u2028two", "one\u0085two"})
    void breaksSeparateLines(String line) {
        assertThat(read(srt(line)).cues()).extracting(Cue::lines).containsExactly(List.of("one", "two"));
    }

    @Test
    void theHardBreakOfSubStationAlphaSeparatesLines() {
        assertThat(read(srt("ایک\\Nدو")).cues()).extracting(Cue::lines).containsExactly(List.of("ایک", "دو"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&quot;برف&quot; | \"برف\"",
                "it&#39;s | it's",
                "it&#x27;s | it's",
                "it&apos;s | it's",
                "100 &deg;C | 100 °C",
                "5 &times; 3 | 5 × 3",
                "&pi; &asymp; 3 | π ≈ 3",
                "&lt;b&gt; | <b>",
                "&amp;lt; | &lt;",
                "&#146;90s | ’90s",
                "x &le; 5 | x ≤ 5"
            })
    void characterReferencesAreResolvedOnce(String line, String text) {
        for (var file : List.of(srt(line), vtt(line))) {
            assertThat(read(file).cues()).extracting(Cue::text).containsExactly(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#8238;", "&#10;", "&#0;", "&#x200b;", "&#xd800;"})
    void noReferenceBringsBackACharacterThatIsRemoved(String reference) {
        var written = read(srt("پا" + reference + "نی")).toVtt();

        assertThat(written).doesNotContain("\u202e", "\u0000", "\ud800").contains("پا", "نی");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00a0", "&nbsp;", "\u200b", "\u200f\u200e", "\u2800", "\u3164", "<i></i>", "{\\an8}", "\u2003"
            })
    void aCueWithoutAVisibleCharacterHasNoText(String line) {
        assertThat(read(srt(line) + "2\n00:00:05,000 --> 00:00:06,000\nپانی\n").notes())
                .extracting(Captions.Problem::code)
                .contains(CaptionProblemCode.NO_TEXT);
    }

    private static String srt(String line) {
        return "1\n00:00:01,000 --> 00:00:04,500\n" + line + "\n\n";
    }

    private static String vtt(String line) {
        return "WEBVTT\n\n00:00:01.000 --> 00:00:04.500\n" + line + "\n\n";
    }

    private static Captions.Valid read(String file) {
        return (Captions.Valid) WebVtt.parse(file.getBytes(StandardCharsets.UTF_8));
    }
}
