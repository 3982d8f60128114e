package org.tirich.credential.document;

import java.util.List;

/// A line of glyphs, from left to right.
///
/// @param text in logical order, for readers that copy it or read it aloud
/// @param width in points, without blanks at the line's end
record ShapedLine(String text, List<PositionedGlyph> glyphs, float width, float ascent, float descent) {

    /// @param x from the line's left end, in points
    /// @param y above the base line
    record PositionedGlyph(CertificateFonts.Face face, float size, int glyph, float x, float y) {}

    float height() {
        return ascent + descent;
    }
}
