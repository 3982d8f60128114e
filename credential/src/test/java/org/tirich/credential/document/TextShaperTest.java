package org.tirich.credential.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.credential.document.ShapedLine.PositionedGlyph;

class TextShaperTest {

    private static final TextShaper SHAPER = new TextShaper(SampleFonts.FONTS);

    /// U+06AA, a letter of Sindhi.
    private static final String SWASH_KAF = "\u06AA";

    private static TextShaper.Style style(boolean rightToLeft, int maxLines) {
        return new TextShaper.Style(rightToLeft, false, List.of(14f, 10f), maxLines);
    }

    private static ShapedLine shape(String text, boolean rightToLeft) {
        return SHAPER.shape(text, style(rightToLeft, 1), 14);
    }

    /// Names in the letters of Urdu, Pashto, Sindhi, Punjabi, Saraiki, Khowar, Balti and Arabic, with marks.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ثمینہ گلؔ",
                "ښکلا ځواکمنه ټوپک ډېره ړومبی څانګه ږیره ګڼه ۍ ئ",
                "ٻار ڄامڙو ڏاهي ڳالهه ڱ ڪتاب ٺاهه ٽي ڦل ڀاءُ ڃ",
                "ڈھول ݨ رݨ",
                "ٻکری ڄم ݙ ڳ ݨ",
                "ݯ ݮ ݰ څ ځ ڵ",
                "مُحَمَّد صلّى",
                "گل‌خان",
                "Zoë Ñuñez Łukasz",
                "Dr. Ayesha (عائشہ) 3"
            })
    void everyLetterHasAGlyph(String name) {
        for (var rightToLeft : new boolean[] {true, false}) {
            assertThat(shape(name, rightToLeft).glyphs())
                    .isNotEmpty()
                    .allSatisfy(glyph -> assertThat(glyph.glyph()).isPositive());
        }
    }

    /// Joined letters have other glyphs than those that stand alone.
    @Test
    void lettersAreJoined() {
        var alone =
                shape("ب", true).glyphs().stream().map(PositionedGlyph::glyph).collect(Collectors.toSet());
        var joined =
                shape("ببب", true).glyphs().stream().map(PositionedGlyph::glyph).collect(Collectors.toSet());

        assertThat(joined).isNotEqualTo(alone);
    }

    /// Nastaliq lacks the kaf of Sindhi. Letters of two fonts do not join.
    @Test
    void aWordHasOneFont() {
        var word = shape(SWASH_KAF + "تاب", true);

        assertThat(faces(word)).containsExactly("noto-naskh-arabic-400.ttf");
        assertThat(faces(shape("تاب", true))).containsExactly("noto-nastaliq-urdu-400.ttf");
    }

    /// A name is not set in two styles because one of its words needs the other font.
    @Test
    void aTextHasOneStyleOfArabicScript() {
        var line = SHAPER.lines("ثمینہ " + SWASH_KAF + "تاب Khan", style(true, 1), 400)
                .getFirst();

        assertThat(faces(line)).containsExactlyInAnyOrder("noto-naskh-arabic-400.ttf", "noto-sans-400.ttf");
        assertThat(faces(SHAPER.lines("ثمینہ کتاب", style(true, 1), 400).getFirst()))
                .containsExactly("noto-nastaliq-urdu-400.ttf");
    }

    private static List<String> faces(ShapedLine line) {
        return line.glyphs().stream()
                .map(each -> each.face().file().getFileName().toString())
                .distinct()
                .toList();
    }

    @Test
    void latinWordsInUrduAreSans() {
        var faces = shape("مختصر STEM ویڈیو 2026", true).glyphs().stream()
                .map(each -> each.face().file().getFileName().toString())
                .distinct()
                .toList();

        assertThat(faces)
                .contains("noto-sans-400.ttf", "noto-nastaliq-urdu-400.ttf")
                .hasSize(2);
    }

    /// From left to right: in Urdu the first word is at the right; digits keep their order.
    @Test
    void theOrderIsThatOfTheBidirectionalAlgorithm() {
        var urdu = shape("ا 123", true).glyphs();
        var digits = urdu.stream()
                .filter(each -> each.face().file().toString().endsWith("sans-400.ttf"))
                .toList();
        var alef = urdu.stream()
                .filter(each -> each.face().file().toString().contains("nastaliq"))
                .toList();

        assertThat(digits.stream().map(PositionedGlyph::x)).isSorted();
        assertThat(digits.getFirst().x()).isLessThan(alef.getLast().x());
        assertThat(shape("123", false).glyphs().stream()
                        .map(PositionedGlyph::glyph)
                        .toList())
                .isEqualTo(digits.stream()
                        .map(PositionedGlyph::glyph)
                        .filter(glyph -> shape("123", false).glyphs().stream().anyMatch(each -> each.glyph() == glyph))
                        .toList());
        assertThat(shape("()", true).glyphs().getFirst().glyph())
                .isEqualTo(shape("(", false).glyphs().getFirst().glyph());
    }

    @ParameterizedTest
    @CsvSource({
        "Dr. Zarmina Gul-e-Rana Khan Yousafzai (زرمینہ) of Upper Chitral and Torkhow teacher of physics,false,3",
        "سائنس کے ایک خیال کی منصوبہ بندی فلم بندی اور عنوانات زیادہ سے زیادہ 3 منٹ میں STEM,true,3",
        "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,false,3",
        "بببببببببببببببببببببببببببببببببببببببببببببببببببببببببببببببببببببببب,true,3",
        "https://stem.example/v/0195f2ab-7c11-7e2e-9f0e-2d1c0b9a8f7e/why-the-moon-has-phases?revision=2,false,2",
        "x,false,1",
        "ا,true,1"
    })
    void noLineIsWiderThanItsColumn(String text, boolean rightToLeft, int maxLines) {
        var lines = SHAPER.lines(text, style(rightToLeft, maxLines), 180);

        assertThat(lines)
                .hasSizeBetween(1, maxLines)
                .allSatisfy(line -> assertThat(line.width()).isLessThanOrEqualTo(180));
        assertThat(lines.getFirst().text()).isNotBlank();
    }

    @Test
    void whatDoesNotFitEndsWithAnEllipsis() {
        var text = "word ".repeat(200);

        assertThat(SHAPER.lines(text, style(false, 2), 180))
                .hasSize(2)
                .last()
                .satisfies(line -> assertThat(line.text()).endsWith("…"));
        var whole = SHAPER.lines("word word", style(false, 2), 180);
        assertThat(whole).hasSize(1);
        assertThat(whole.getFirst().text()).isEqualTo("word word");
    }

    @Test
    void aTextThatIsTooLongIsSetSmaller() {
        var fits = SHAPER.lines("word word word word word word", style(false, 1), 180);

        assertThat(fits).hasSize(1);
        assertThat(fits.getFirst().text()).isEqualTo("word word word word word word");
        assertThat(fits.getFirst().glyphs().getFirst().size()).isEqualTo(10);
    }

    @Test
    void emojiAreLeftOut() {
        assertThat(SHAPER.lines("Zarmina 😀🚀", style(false, 1), 400).getFirst().text())
                .isEqualTo("Zarmina");
        assertThat(SHAPER.lines("😀", style(false, 1), 400).stream()
                        .mapToInt(line -> line.glyphs().size())
                        .sum())
                .isZero();
    }
}
