package org.tirich.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.kernel.LanguageTag;
import tools.jackson.databind.json.JsonMapper;

/// Text in pictures: its letters, its lines and its order.
class ParagraphTest {

    private static final float WIDTH = 700;

    @TempDir
    private static Path folder;

    private static Typefaces typefaces;

    @BeforeAll
    static void load() throws Exception {
        typefaces = Typefaces.load(folder);
    }

    private static Paragraph paragraph(String text, String language) {
        return new Paragraph(text, new LanguageTag(language), Paragraph.Style.READING, Color.BLACK, List.of(40, 30), 2);
    }

    private static float advance(String text, String language) {
        return paragraph(text, language).in(Float.MAX_VALUE, Float.MAX_VALUE, typefaces).lines().stream()
                .map(line -> line.getAdvance())
                .reduce(0f, Float::sum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ur", "pnb", "ps", "sd"})
    void theFontsHaveEveryCharacterOfTheInterface(String language) throws IOException {
        try (var strings =
                Objects.requireNonNull(ParagraphTest.class.getResourceAsStream("/strings/" + language + ".json"))) {
            var missing = JsonMapper.shared().readTree(strings).properties().stream()
                    .flatMapToInt(each -> each.getValue().asString().codePoints())
                    .filter(c -> !Character.isISOControl(c))
                    .filter(c -> Stream.of(Paragraph.Style.values())
                            .anyMatch(style -> typefaces.of(new LanguageTag(language), style).stream()
                                    .noneMatch(font -> font.canDisplay(c))))
                    .mapToObj(Character::toString)
                    .distinct()
                    .toList();

            assertThat(missing).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ur,ٹھنڈک", "pnb,پنجاب", "ps,ښځه", "sd,ٻيڙي", "khw,کھووار"})
    void lettersOfTheArabicScriptAreJoined(String language, String word) {
        var apart = word.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> advance(letter, language))
                .reduce(0f, Float::sum);

        assertThat(advance(word, language)).isLessThan(apart * 0.9f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Which lands first: the ball that is dropped or the ball that is thrown, and why does the other one not?",
                "ur|ایک گیند گرائی گئی اور ایک پھینکی گئی، پہلے کون سی زمین پر گرے گی اور دوسری کیوں نہیں گرے گی؟ سوچ کر بتائیں",
                "sd|هڪ بال ڪيرايو ويو ۽ هڪ اڇلايو ويو، پهريان ڪهڙو زمين تي ڪرندو ۽ ٻيو ڇو نه ڪرندو؟ سوچي ٻڌايو ته ڇا ٿيندو",
                "en|https://example.org/averyveryveryveryveryveryveryveryveryveryveryveryveryveryverylongwordwithoutanyblank",
                "ur|۳۴۳ m/s آواز کی رفتار 343 m/s ہے اور روشنی کی 3 × 10⁸ m/s: کتنی تیز؟ کتنے سیکنڈ بعد آواز آئے گی اور کب"
            })
    void aTextThatIsTooLongFillsItsLinesAndEndsWithAnEllipsis(String language, String text) {
        var lines = paragraph(text, language).in(WIDTH / 2, 1_000, typefaces);
        var whole = paragraph(text, language).in(10_000, 1_000, typefaces);

        assertThat(lines.complete()).isFalse();
        assertThat(lines.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getVisibleAdvance())
                        .isLessThanOrEqualTo(WIDTH / 2)
                        .isGreaterThan(WIDTH / 5));
        assertThat(lines.lines().getLast().toString())
                .as("the code points of the last line")
                .containsPattern("\\b2026\"");
        assertThat(whole.complete()).isTrue();
        assertThat(whole.lines()).hasSize(1);
    }

    @Test
    void aLineThatDoesNotFitTheHeightIsLeftOut() {
        var lines = paragraph("one two three four five six seven eight nine ten", "en")
                .in(200, 60, typefaces);

        assertThat(lines.lines()).hasSize(1);
        assertThat(lines.complete()).isFalse();
    }

    /// A number within Urdu is read from left to right, and the line from right to left.
    @Test
    void mixedTextHasTheOrderOfItsLanguage() {
        var line = paragraph("رفتار 343 ہے", "ur")
                .in(WIDTH, 200, typefaces)
                .lines()
                .getFirst();
        var three = line.getLogicalHighlightShape(6, 7).getBounds2D();
        var four = line.getLogicalHighlightShape(7, 8).getBounds2D();
        var first = line.getLogicalHighlightShape(0, 1).getBounds2D();

        assertThat(line.isLeftToRight()).isFalse();
        assertThat(three.getCenterX()).isLessThan(four.getCenterX());
        assertThat(first.getCenterX()).isGreaterThan(four.getCenterX());
        assertThat(paragraph("343 رفتار", "en")
                        .in(WIDTH, 200, typefaces)
                        .lines()
                        .getFirst()
                        .isLeftToRight())
                .isTrue();
    }

    /// A formula is read from left to right in every language, and is not broken into lines.
    @ParameterizedTest
    @CsvSource({
        "ur,پانی 100 °C پر,100 °C",
        "ur,کیا 2 + 2 = 4 ہے,2 + 2 = 4",
        "sd,ڇا F = ma آهي,F = ma",
        "ps,ولې 3 × 10⁸ m/s ده,3 × 10⁸ m/s",
        "ur,کتنے ۲ + ۲ = ۴ ہیں,۲ + ۲ = ۴"
    })
    void aFormulaKeepsItsOrder(String language, String text, String formula) {
        var line = paragraph(text, language).in(WIDTH, 200, typefaces).lines().getFirst();
        var begin = text.indexOf(formula);
        for (int at = begin + 1; at < begin + formula.length(); at++) {
            assertThat(line.getLogicalHighlightShape(at, at + 1).getBounds2D().getCenterX())
                    .as(formula.substring(at - begin))
                    .isGreaterThan(line.getLogicalHighlightShape(at - 1, at)
                            .getBounds2D()
                            .getCenterX());
        }

        for (int width = (int) advance(formula, language) + 2; width < WIDTH; width += 5) {
            var first = paragraph(text, language)
                    .in(width, 400, typefaces)
                    .lines()
                    .getFirst()
                    .getCharacterCount();
            assertThat(first <= begin || first >= begin + formula.length())
                    .as("width %d: %d", width, first)
                    .isTrue();
        }
    }

    @Test
    void theEllipsisFollowsAWholeWord() {
        var text = "پہلے کون سی گیند زمین پر گرے گی اور دوسری کیوں نہیں گرے گی";
        for (var width : List.of(150, 180, 210, 240)) {
            var lines = paragraph(text, "ur").in(width, 1_000, typefaces);

            assertThat(lines.complete()).isFalse();
            var shown = lines.lines().stream()
                            .mapToInt(line -> line.getCharacterCount())
                            .sum()
                    - 1;
            assertThat(text.charAt(shown)).as("after %d of %s", shown, text).isEqualTo(' ');
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u202E\u2066",
                "🚀",
                "\uD83D",
                "\u0000\n",
                "ﷺﷺﷺ",
                "𝔘𝔘",
                "a\u0301\u0301\u0301\u0301",
                "मंगल"
            })
    void anyTextCanBeLaidOut(String text) {
        for (var language : List.of("en", "ur")) {
            assertThat(paragraph(text, language).in(WIDTH, 200, typefaces).height())
                    .isBetween(0f, 200f);
        }
    }

    /// Java asks fontconfig for fonts at the first use, and fails where there are none.
    @Test
    void noSystemFontIsNeeded() throws Exception {
        var configuration = Files.writeString(folder.resolve("none.conf"), "<fontconfig></fontconfig>");
        var process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Djava.awt.headless=true",
                // Java stores the fonts that it found in the home folder.
                "-Duser.home=" + Files.createDirectories(folder.resolve("home")),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Draws.class.getName(),
                Files.createDirectories(folder.resolve("other")).toString());
        process.environment().put("FONTCONFIG_FILE", configuration.toString());
        var started = process.redirectErrorStream(true).start();

        assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(started.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("lines: 1");
    }

    /// Lays out a text in a process of its own.
    static final class Draws {

        public static void main(String[] args) throws Exception {
            var lines = paragraph("پہلے کون سی گرے گی؟", "ur").in(WIDTH, 200, Typefaces.load(Path.of(args[0])));
            System.out.println("lines: " + lines.lines().size());
        }
    }
}
