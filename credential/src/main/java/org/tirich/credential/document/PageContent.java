package org.tirich.credential.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.tirich.credential.document.CertificateFonts.Face;

/// The content of a page (ISO 32000-1, section 8 and 9). PDFBox's own content stream writes characters; this
/// one writes glyphs.
///
/// Positions are in points from the lower left corner.
final class PageContent {

    private final PDDocument document;
    private final PDResources resources = new PDResources();
    private final StringBuilder operators = new StringBuilder();
    private final Map<Face, EmbeddedFont> fonts = new LinkedHashMap<>();

    PageContent(PDDocument document) {
        this.document = document;
    }

    private record EmbeddedFont(PDType0Font font, COSName name, Set<Integer> glyphs) {}

    /// A point to which [#undo] returns.
    int mark() {
        return operators.length();
    }

    /// Removes what was drawn since a mark.
    void undo(int mark) {
        operators.setLength(mark);
    }

    private EmbeddedFont embedded(Face face) {
        return fonts.computeIfAbsent(face, each -> {
            try {
                var font = PDType0Font.load(document, each.file().toFile());
                return new EmbeddedFont(font, resources.add(font), new TreeSet<>());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// @param x of the line's left end
    /// @param y of the base line
    /// @param ink three numbers from 0 to 1: red, green, blue
    void text(ShapedLine line, float x, float y, float[] ink) {
        // The glyphs of Arabic script are in visual order, and most have no character: the text stands beside them.
        operators.append("/Span <</ActualText <FEFF");
        operators.append(HexFormat.of().formatHex(line.text().getBytes(StandardCharsets.UTF_16BE)));
        operators.append(">>> BDC\n");
        fill(ink);
        operators.append("BT\n");
        for (var glyph : line.glyphs()) {
            var embedded = embedded(glyph.face());
            embedded.glyphs().add(glyph.glyph());
            add(
                    "/%s %.2f Tf 1 0 0 1 %.2f %.2f Tm <%04X> Tj\n",
                    embedded.name().getName(), glyph.size(), x + glyph.x(), y + glyph.y(), glyph.glyph());
        }
        operators.append("ET\nEMC\n");
    }

    void rectangle(float x, float y, float width, float height, float[] ink) {
        fill(ink);
        add("%.3f %.3f %.3f %.3f re f\n", x, y, width, height);
    }

    void frame(float x, float y, float width, float height, float lineWidth, float[] ink) {
        add(
                "%.3f %.3f %.3f RG %.2f w %.2f %.2f %.2f %.2f re S\n",
                ink[0], ink[1], ink[2], lineWidth, x, y, width, height);
    }

    private void fill(float[] ink) {
        add("%.3f %.3f %.3f rg\n", ink[0], ink[1], ink[2]);
    }

    private void add(String format, Object... values) {
        operators.append(String.format(Locale.ROOT, format, values));
    }

    /// Adds the page to the document, with the used glyphs of its fonts.
    void finish() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        var bytes = operators.toString().getBytes(StandardCharsets.US_ASCII);
        page.setContents(new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
        document.addPage(page);
        for (var each : fonts.values()) {
            each.font().addGlyphsToSubset(each.glyphs());
            each.font().subset();
        }
    }
}
