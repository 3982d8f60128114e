package org.tirich.credential.document;

import io.nayuki.qrcodegen.QrCode;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.tirich.credential.Achievement;
import org.tirich.credential.Identity;
import org.tirich.credential.OpenBadge;

/// The layout of a printed certificate, from top to bottom.
///
/// Texts that nobody has reviewed say so, and stand in the right half with English in the left one.
final class CertificatePage {

    private static final float WIDTH = PDRectangle.A4.getWidth();
    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final float MARGIN = 48;
    private static final float GUTTER = 20;
    private static final float CODE_SIDE = 118;

    /// Modules of white around the code, as ISO/IEC 18004 requires.
    private static final int QUIET_ZONE = 4;

    private static final int MAX_LISTED = 4;

    private static final float[] SCALES = {1, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f};

    /// Where the statement must end: above the code and its explanation.
    private static final float FOOT = MARGIN + CODE_SIDE + 34;

    private static final float MAX_SPACE = 18;
    private static final int BLOCKS = 8;

    private static final float[] INK = {0.11f, 0.13f, 0.16f};
    private static final float[] PALE_INK = {0.36f, 0.40f, 0.45f};
    private static final float[] ACCENT = {0.05f, 0.35f, 0.36f};
    private static final float[] WARNING = {0.66f, 0.13f, 0.10f};
    private static final float[] WHITE = {1, 1, 1};
    private static final float[] BLACK = {0, 0, 0};

    private static final List<Float> TITLE = List.of(24f, 20f, 17f);
    private static final List<Float> NAME = List.of(20f, 17f, 14f, 12f);
    private static final List<Float> HEADING = List.of(15f, 13f, 11f);
    private static final List<Float> READING = List.of(10.5f, 9.5f, 8.5f);
    private static final List<Float> LABEL = List.of(8.5f);
    private static final List<Float> FINE = List.of(8f, 7f, 6f);

    private final PageContent content;
    private final TextShaper shaper;
    private final PrintedCertificate certificate;
    private final OpenBadge badge;
    private final DocumentWords english = DocumentWords.of("en");

    /// The second language, if the page has one.
    private final Optional<DocumentWords> other;

    /// Whether English stands beside it.
    private final boolean twoColumns;

    private float top = HEIGHT - MARGIN;

    /// Of all sizes of the statement.
    private float scale = 1;

    /// More space between its parts, in points.
    private float space;

    CertificatePage(PageContent content, TextShaper shaper, PrintedCertificate certificate) {
        this.content = content;
        this.shaper = shaper;
        this.certificate = certificate;
        this.badge = certificate.badge();
        this.other = certificate.language().equals("en")
                ? Optional.empty()
                : Optional.of(DocumentWords.of(certificate.language()));
        this.twoColumns = other.isPresent()
                && !(other.get().reviewed()
                        && badge.achievement()
                                .translation(certificate.language())
                                .map(Achievement.Translation::reviewed)
                                .orElse(false));
    }

    /// Draws the page. Long texts get a smaller size until they fit; short texts get more space.
    void draw() {
        content.frame(MARGIN / 2, MARGIN / 2, WIDTH - MARGIN, HEIGHT - MARGIN, 1.5f, ACCENT);
        verification();
        var foot = content.mark();
        for (var each : SCALES) {
            content.undo(foot);
            scale = each;
            statement();
            if (fits()) {
                break;
            }
        }
        if (scale == 1) {
            space = Math.min(MAX_SPACE, (top - FOOT) / BLOCKS);
            content.undo(foot);
            statement();
        }
    }

    /// Whether the statement ends above the code.
    boolean fits() {
        return top >= FOOT;
    }

    private void statement() {
        top = HEIGHT - MARGIN;
        if (badge.synthetic()) {
            band(words -> words.get("synthetic"));
        }
        if (twoColumns) {
            row(words -> words.get("unreviewed"), FINE, false, WARNING, 2);
        }
        gap();
        row(words -> words.get("title." + badge.achievement().kind()), TITLE, true, ACCENT, 2);
        gap();
        row(words -> words.get("recipient"), LABEL, false, PALE_INK, 1);
        recipient();
        gap();
        row(words -> words.get("achievement"), LABEL, false, PALE_INK, 1);
        row(words -> wording(words).name(), HEADING, true, INK, 3);
        row(words -> wording(words).description(), READING, false, INK, 6);
        gap();
        row(words -> words.get("criteria"), LABEL, false, PALE_INK, 1);
        row(words -> wording(words).criteria(), READING, false, INK, 6);
        gap();
        listed(
                "outcomes",
                badge.achievement().outcomes().stream()
                        .map(each -> each.code() + "  " + each.name())
                        .toList());
        listed(
                "evidence",
                badge.evidence().stream()
                        .map(each -> each.name() + "  " + each.url())
                        .toList());
        facts();
    }

    private void gap() {
        top -= 6 * scale + space;
    }

    private Achievement.Wording wording(DocumentWords words) {
        return badge.achievement()
                .translation(words.language())
                .map(Achievement.Translation::wording)
                .orElse(badge.achievement().english());
    }

    private void recipient() {
        switch (badge.recipient().identity()) {
            case Identity.Clear clear -> whole(clear.name(), NAME, true, INK, 2, isRightToLeft(clear.name()));
            case Identity.Hashed _ -> row(words -> words.get("hidden"), HEADING, false, INK, 2);
        }
    }

    /// By the first letter, as UAX #9, rule P2.
    private static boolean isRightToLeft(String text) {
        return text.codePoints()
                        .map(Character::getDirectionality)
                        .filter(each -> each == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                || each == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /// At most a few lines; the signed file has the rest.
    private void listed(String key, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        row(words -> words.get(key), LABEL, false, PALE_INK, 1);
        for (var line : lines.subList(0, Math.min(lines.size(), MAX_LISTED))) {
            whole(line, FINE, false, INK, 1, isRightToLeft(line));
        }
        if (lines.size() > MAX_LISTED) {
            row(words -> MessageFormat.format(words.get("more"), lines.size() - MAX_LISTED), LABEL, false, PALE_INK, 1);
        }
        gap();
    }

    private void facts() {
        row(words -> words.get("issuer") + ": " + badge.issuer().name(), READING, true, INK, 2);
        row(
                words -> words.get("issued") + ": " + words.date(badge.validFrom(), certificate.zone()),
                READING,
                false,
                INK,
                1);
        row(
                words -> words.get("until") + ": "
                        + badge.validUntil()
                                .map(until -> words.date(until, certificate.zone()))
                                .orElse(words.get("endless")),
                READING,
                false,
                INK,
                1);
    }

    /// At the foot of the page: the code at the left, what it is for beside it.
    private void verification() {
        var bottom = MARGIN + 2;
        code(MARGIN, bottom);
        var left = MARGIN + CODE_SIDE + GUTTER / 2;
        var width = WIDTH - MARGIN - left;
        top = bottom + CODE_SIDE + 26;
        var columns = new ArrayList<DocumentWords>();
        if (other.isEmpty() || twoColumns) {
            columns.add(english);
        }
        other.ifPresent(columns::add);
        for (var words : columns) {
            paragraph(words.get("verify"), words, READING, true, ACCENT, 1, left, width);
            paragraph(words.get("explanation"), words, FINE, false, INK, 4, left, width);
        }
        paragraph(certificate.address(), english, FINE, false, INK, 2, left, width);
        paragraph(
                english.get("fingerprint") + ": " + certificate.fingerprint().replaceAll("(.{4})(?=.)", "$1 "),
                english,
                FINE,
                false,
                PALE_INK,
                1,
                left,
                width);
    }

    private void code(float x, float y) {
        var code = QrCode.encodeText(certificate.code(), QrCode.Ecc.MEDIUM);
        var module = CODE_SIDE / (code.size + 2 * QUIET_ZONE);
        content.rectangle(x, y, CODE_SIDE, CODE_SIDE, WHITE);
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (code.getModule(column, row)) {
                    content.rectangle(
                            x + (QUIET_ZONE + column) * module,
                            y + CODE_SIDE - (QUIET_ZONE + row + 1) * module,
                            module,
                            module,
                            BLACK);
                }
            }
        }
    }

    /// A warning across the page that no copy of it can lose by being cut.
    private void band(Function<DocumentWords, String> text) {
        var begin = top;
        row(text, READING, true, WARNING, 2);
        content.frame(MARGIN - 6, top - 2, WIDTH - 2 * MARGIN + 12, begin - top + 4, 1, WARNING);
        top -= 10;
    }

    /// One text in each language of the page, side by side.
    private void row(Function<DocumentWords, String> text, List<Float> sizes, boolean bold, float[] ink, int maxLines) {
        var full = WIDTH - 2 * MARGIN;
        if (!twoColumns) {
            var words = other.orElse(english);
            paragraph(text.apply(words), words, sizes, bold, ink, maxLines, MARGIN, full);
            return;
        }
        var half = (full - GUTTER) / 2;
        var begin = top;
        paragraph(text.apply(english), english, sizes, bold, ink, maxLines, MARGIN, half);
        var end = top;
        top = begin;
        paragraph(
                text.apply(other.orElseThrow()),
                other.orElseThrow(),
                sizes,
                bold,
                ink,
                maxLines,
                MARGIN + half + GUTTER,
                half);
        top = Math.min(top, end);
    }

    /// A text that is the same in all languages, across the page.
    private void whole(String text, List<Float> sizes, boolean bold, float[] ink, int maxLines, boolean rightToLeft) {
        paragraph(
                text,
                rightToLeft,
                rightToLeft && other.isPresent(),
                sizes,
                bold,
                ink,
                maxLines,
                MARGIN,
                WIDTH - 2 * MARGIN);
    }

    private void paragraph(
            String text,
            DocumentWords words,
            List<Float> sizes,
            boolean bold,
            float[] ink,
            int maxLines,
            float left,
            float width) {
        paragraph(text, words.isRightToLeft(), words.isRightToLeft(), sizes, bold, ink, maxLines, left, width);
    }

    private void paragraph(
            String text,
            boolean rightToLeft,
            boolean alignRight,
            List<Float> sizes,
            boolean bold,
            float[] ink,
            int maxLines,
            float left,
            float width) {
        var scaled = sizes.stream().map(size -> size * scale).toList();
        for (var line : shaper.lines(text, new TextShaper.Style(rightToLeft, bold, scaled, maxLines), width)) {
            var x = alignRight ? left + width - line.width() : left;
            content.text(line, x, top - line.ascent(), ink);
            top -= line.height();
        }
    }
}
