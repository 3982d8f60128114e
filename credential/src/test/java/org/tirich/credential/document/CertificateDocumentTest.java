package org.tirich.credential.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.credential.Achievement;
import org.tirich.credential.AchievementKind;
import org.tirich.credential.EvidenceLink;
import org.tirich.credential.Identity;
import org.tirich.credential.IssuerProfile;
import org.tirich.credential.OpenBadge;
import org.tirich.credential.OutcomeAlignment;
import org.tirich.credential.Recipient;
import org.tirich.credential.StatusEntry;
import org.tirich.languages.GenderedEndings;

class CertificateDocumentTest {

    /// PDFBox reports each glyph without a character, which most of Arabic script are. A field, because loggers
    /// are held weakly.
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    static {
        PDFBOX.setLevel(Level.SEVERE);
    }

    private static final CertificateDocument DOCUMENT = new CertificateDocument(SampleFonts.FONTS);
    private static final String ADDRESS = "https://stem.example/certificates/0195f2ab-7c11-7e2e-9f0e-2d1c0b9a8f7e";
    private static final String SIGNED = "header.payload.signature";
    private static final Identity HIDDEN = Identity.Hashed.of(Identity.Type.NAME, "Zarmina Khan", new byte[16]);

    private static final Achievement.Wording ENGLISH =
            new Achievement.Wording("Making a short STEM video", "Plans one idea.", "Four lessons and one clip.");
    private static final Achievement.Wording URDU =
            new Achievement.Wording("مختصر STEM ویڈیو بنانا", "ایک خیال کی منصوبہ بندی۔", "چاروں اسباق اور ایک ویڈیو۔");

    private static OpenBadge badge(Identity identity, boolean synthetic, Achievement achievement, int evidence) {
        return new OpenBadge(
                "https://stem.example/c/1",
                new IssuerProfile("https://stem.example/i", "North College", "https://stem.example/i"),
                new Recipient(new UUID(1, 2), identity),
                achievement,
                IntStream.range(0, evidence)
                        .mapToObj(i -> new EvidenceLink("https://stem.example/v/" + i, "Why the moon has phases " + i))
                        .toList(),
                Instant.parse("2026-10-31T20:00:00Z"),
                Optional.of(Instant.parse("2029-11-01T08:00:00Z")),
                new StatusEntry("https://stem.example/s", 5),
                synthetic);
    }

    private static Achievement achievement() {
        return new Achievement(
                "https://stem.example/a",
                AchievementKind.COMPLETION,
                ENGLISH,
                List.of(new Achievement.Translation("ur", URDU, false)),
                List.of(new OutcomeAlignment("P-08-03", "Phases of the moon", "https://stem.example/o", "F")));
    }

    private static byte[] pdf(OpenBadge badge, String language) {
        return DOCUMENT.pdf(new PrintedCertificate(badge, SIGNED, ADDRESS, language, ZoneId.of("Asia/Karachi")));
    }

    /// The lines as a reader copies them.
    private static List<String> lines(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var extractor = new PDFMarkedContentExtractor();
            extractor.processPage(document.getPage(0));
            var lines = new ArrayList<String>();
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                lines.add(content.getActualText());
            }
            return lines;
        }
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("\n", lines(pdf));
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, 110);
        }
    }

    private static RGBLuminanceSource luminance(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    /// By another library, from pixels, as a phone reads it from paper.
    @ParameterizedTest
    @ValueSource(strings = {"en", "ur"})
    void aPhoneReadsTheCode(String language) throws Exception {
        var picture = picture(pdf(badge(HIDDEN, true, achievement(), 1), language));
        var bitmap = new BinaryBitmap(new HybridBinarizer(luminance(picture)));

        assertThat(new QRCodeReader().decode(bitmap).getText())
                .isEqualTo(ADDRESS + "?sha256=" + org.tirich.credential.CertificateFingerprint.of(SIGNED));
    }

    @Test
    void theSignedFileIsAttached() throws IOException {
        try (var document = Loader.loadPDF(pdf(badge(HIDDEN, true, achievement(), 1), "en"))) {
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();

            assertThat(files).containsOnlyKeys("certificate.jws");
            assertThat(Objects.requireNonNull(files.get("certificate.jws"))
                            .getEmbeddedFile()
                            .toByteArray())
                    .asString()
                    .isEqualTo(SIGNED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ur"})
    void whatIsSyntheticSaysSo(String language) throws IOException {
        var synthetic = pdf(badge(HIDDEN, true, achievement(), 1), language);
        var ordinary = pdf(badge(HIDDEN, false, achievement(), 1), language);

        assertThat(text(synthetic)).contains("SYNTHETIC: made from invented data.");
        assertThat(text(ordinary)).doesNotContain("SYNTHETIC");
        try (var document = Loader.loadPDF(synthetic)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("SYNTHETIC: " + ENGLISH.name());
            assertThat(document.getDocumentInformation().getKeywords()).isEqualTo("SYNTHETIC");
        }
        try (var document = Loader.loadPDF(ordinary)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(ENGLISH.name());
        }
    }

    @Test
    void unreviewedUrduSaysSoBesideEnglish() throws IOException {
        var lines = lines(pdf(badge(HIDDEN, false, achievement(), 1), "ur"));

        assertThat(lines)
                .contains("The Urdu text of this page has not been reviewed yet.", ENGLISH.name(), URDU.name())
                .anyMatch(line -> line.startsWith("اس صفحے کے اردو متن کی جانچ ابھی باقی ہے"));
        assertThat(text(pdf(badge(HIDDEN, false, achievement(), 1), "en")))
                .contains(ENGLISH.name())
                .doesNotContain("Urdu")
                .doesNotContain(URDU.name());
    }

    @Test
    void nameIsPrintedOnlyIfItIsInTheCertificate() throws IOException {
        assertThat(text(pdf(badge(HIDDEN, true, achievement(), 1), "en")))
                .doesNotContain("Zarmina")
                .contains("a person who has not made the name public");
        assertThat(lines(pdf(badge(new Identity.Clear("زرمینہ Khan"), true, achievement(), 1), "ur")))
                .contains("زرمینہ Khan");
    }

    /// Midnight in Karachi comes before midnight in Greenwich.
    @Test
    void datesAreThoseOfTheZone() throws IOException {
        var text = text(pdf(badge(HIDDEN, true, achievement(), 1), "ur"));

        assertThat(text)
                .contains("Date of issue: 1 November 2026")
                .contains("Valid until: 1 November 2029")
                .contains("1 نومبر، 2026");
    }

    @Test
    void whatIsLeftOutIsCounted() throws IOException {
        assertThat(text(pdf(badge(HIDDEN, true, achievement(), 7), "ur")))
                .contains("3 more in the signed file")
                .contains("مزید 3 دستخط شدہ فائل میں");
        assertThat(text(pdf(badge(HIDDEN, true, achievement(), 4), "en"))).doesNotContain("more in the signed file");
    }

    @Test
    void theSameCertificateGivesTheSameBytes() {
        var badge = badge(HIDDEN, true, achievement(), 1);

        assertThat(pdf(badge, "ur")).isEqualTo(pdf(badge, "ur"));
        assertThat(pdf(badge, "ur").length).isLessThan(80_000);
    }

    /// The longest texts that a certificate may have, in wide letters.
    @ParameterizedTest
    @ValueSource(strings = {"en", "ur"})
    void theLongestTextsFitThePage(String language) throws IOException {
        for (var letter : List.of("W", "Wide ", "ص", "صفحہ ", "محمد‌علی ")) {
            var wording = new Achievement.Wording(
                    cut(letter, Achievement.Wording.MAX_NAME),
                    cut(letter, Achievement.Wording.MAX_DESCRIPTION),
                    cut(letter, Achievement.Wording.MAX_DESCRIPTION));
            var outcomes = IntStream.range(0, Achievement.MAX_OUTCOMES)
                    .mapToObj(i -> new OutcomeAlignment("P" + i, cut(letter, 300), "https://stem.example/o", "F"))
                    .toList();
            var achievement = new Achievement(
                    "https://stem.example/a",
                    AchievementKind.PUBLISHED_STEM_EDUCATOR,
                    wording,
                    List.of(new Achievement.Translation("ur", wording, false)),
                    outcomes);
            var badge = badge(new Identity.Clear(cut(letter, Identity.MAX_LENGTH)), true, achievement, 20);
            try (var document = new PDDocument()) {
                var page = new CertificatePage(
                        new PageContent(document),
                        new TextShaper(SampleFonts.FONTS),
                        new PrintedCertificate(badge, SIGNED, ADDRESS, language, ZoneId.of("UTC")));
                page.draw();

                assertThat(page.fits()).as(letter).isTrue();
            }
        }
    }

    private static String cut(String letter, int length) {
        return letter.repeat(length).substring(0, length).strip();
    }

    /// Nothing is drawn over the edge of the frame.
    @Test
    void theMarginsAreEmpty() throws IOException {
        var picture = picture(pdf(badge(new Identity.Clear("W".repeat(200)), true, achievement(), 20), "ur"));
        int margin = 20 * 110 / 72;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x : new int[] {margin, margin - 4, picture.getWidth() - margin, picture.getWidth() - margin + 4}) {
                assertThat(picture.getRGB(x, y) & 0xffffff).isEqualTo(0xffffff);
            }
        }
    }

    @Test
    void aPageWithoutACodeIsNoticed() {
        var empty = new BufferedImage(900, 1_200, BufferedImage.TYPE_INT_RGB);
        var bitmap = new BinaryBitmap(new HybridBinarizer(luminance(empty)));

        assertThatThrownBy(() -> new QRCodeReader().decode(bitmap)).isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "UR", "../en", "ps"})
    void languagesThatCannotBePrinted(String language) {
        assertThatThrownBy(() -> pdf(badge(HIDDEN, true, achievement(), 1), language))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:x", "https://a.example/ x", "https://ا.example/", "ftp://a"})
    void addressesThatAreRefused(String address) {
        var badge = badge(HIDDEN, true, achievement(), 1);

        assertThatThrownBy(() -> new PrintedCertificate(badge, SIGNED, address, "en", ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        var english = DocumentWords.of("en").texts();
        var urdu = DocumentWords.of("ur").texts();

        assertThat(urdu.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var kind : AchievementKind.values()) {
            assertThat(english.stringPropertyNames()).contains("title." + kind);
        }
        assertThat(urdu.stringPropertyNames())
                .allSatisfy(key -> assertThat(GenderedEndings.in(urdu.getProperty(key)))
                        .as(key)
                        .isEmpty());
    }
}
