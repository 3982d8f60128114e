package org.tirich.credential.document;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tirich.credential.document.CertificateFonts.Face;
import org.tirich.credential.document.ShapedLine.PositionedGlyph;

/// Lays out a paragraph in lines: the Unicode Bidirectional Algorithm (UAX #9), a font for each word, the JDK's
/// glyph layout, and line breaks (UAX #14).
final class TextShaper {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /// Glyphs that the JDK uses for what has none, such as a zero-width non-joiner.
    private static final int INVISIBLE_GLYPH = 0xFFFE;

    private static final String ELLIPSIS = "…";

    private final CertificateFonts fonts;

    TextShaper(CertificateFonts fonts) {
        this.fonts = fonts;
    }

    /// @param sizes in points, from the largest; the first in which the text fits is used
    /// @param maxLines a longer text ends with an ellipsis
    /// @param naskh whether Arabic script is set in Naskh. A text in which one letter needs it is set in it as
    ///     a whole
    record Style(boolean rightToLeft, boolean bold, List<Float> sizes, int maxLines, boolean naskh) {

        Style(boolean rightToLeft, boolean bold, List<Float> sizes, int maxLines) {
            this(rightToLeft, bold, sizes, maxLines, false);
        }

        private Style inNaskh() {
            return new Style(rightToLeft, bold, sizes, maxLines, true);
        }
    }

    /// A part of a text with one font and one direction, in logical order.
    private record Run(int start, int end, Face face, boolean rightToLeft) {}

    List<ShapedLine> lines(String given, Style wanted, float width) {
        var text = displayable(given);
        var style = fonts.nastaliqHas(text) ? wanted : wanted.inNaskh();
        var lines = List.<ShapedLine>of();
        for (var size : style.sizes()) {
            lines = lines(text, style, size, width, false);
            if (lines.size() <= style.maxLines() && lines.stream().allMatch(line -> line.width() <= width)) {
                return lines;
            }
        }
        var smallest = style.sizes().getLast();
        lines = lines(text, style, smallest, width, true);
        return lines.size() <= style.maxLines() ? lines : shortened(lines, style, smallest, width);
    }

    /// Stops after the first line that shows that the text does not fit.
    ///
    /// @param breakWords whether a word that is wider than the line is broken; if not, it overflows
    private List<ShapedLine> lines(String text, Style style, float size, float width, boolean breakWords) {
        var lines = new ArrayList<ShapedLine>();
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        while (start < text.length()) {
            int first = breaks.following(start);
            int end = breakWords ? lastFitting(text, start, first, style, size, width) : first;
            if (end == first) {
                end = lastBreak(text, breaks, start, style, size, width);
            }
            var line = shape(text.substring(start, end).strip(), style, size);
            while (line.width() > width && end > first) {
                end = breaks.preceding(end);
                line = shape(text.substring(start, end).strip(), style, size);
            }
            lines.add(line);
            if (lines.size() > style.maxLines() || !breakWords && line.width() > width) {
                return lines;
            }
            start = end;
        }
        return lines;
    }

    /// The last break before which the words fit the width, by the sum of their own widths; at least one word.
    private int lastBreak(String text, BreakIterator breaks, int start, Style style, float size, float width) {
        int end = breaks.following(start);
        float used = shape(text.substring(start, end), style, size).width();
        for (int next = breaks.next(); next != BreakIterator.DONE && used < width; next = breaks.next()) {
            var word = text.substring(end, next);
            if (used + shape(word.strip(), style, size).width() > width) {
                break;
            }
            used += shape(word, style, size).width();
            end = next;
        }
        return end;
    }

    /// The end of the longest part of a word that fits the width without its blanks, at least one character.
    private int lastFitting(String text, int start, int end, Style style, float size, float width) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int fitting = characters.following(start);
        for (int next = characters.next(); next != BreakIterator.DONE && next <= end; next = characters.next()) {
            if (shape(text.substring(start, next).strip(), style, size).width() > width) {
                break;
            }
            fitting = next;
        }
        return fitting;
    }

    private List<ShapedLine> shortened(List<ShapedLine> lines, Style style, float size, float width) {
        var kept = new ArrayList<>(lines.subList(0, style.maxLines()));
        var text = kept.removeLast().text();
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = text.length();
        var line = shape(text + ELLIPSIS, style, size);
        while (line.width() > width && end > 0) {
            end = characters.preceding(end);
            line = shape(text.substring(0, end).strip() + ELLIPSIS, style, size);
        }
        kept.add(line);
        return kept;
    }

    /// One line in any width.
    ShapedLine shape(String text, Style style, float size) {
        var bidi = new Bidi(text, style.rightToLeft() ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var runs = runs(text, bidi, style);
        var levels = new byte[runs.size()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(runs.get(i).start());
        }
        var visual = runs.toArray(Run[]::new);
        Bidi.reorderVisually(levels, 0, visual, 0, visual.length);
        var glyphs = new ArrayList<PositionedGlyph>();
        float x = 0;
        float ascent = 0;
        float descent = 0;
        for (var run : visual) {
            var font = run.face().font().deriveFont(size);
            var metrics = font.getLineMetrics(text, run.start(), run.end(), CONTEXT);
            ascent = Math.max(ascent, metrics.getAscent());
            descent = Math.max(descent, metrics.getDescent());
            x += add(text, run, font, x, glyphs);
        }
        return new ShapedLine(text, glyphs, x, ascent, descent);
    }

    /// Adds the glyphs of a run, and returns its width.
    private static float add(String text, Run run, Font font, float x, List<PositionedGlyph> glyphs) {
        var flags = run.rightToLeft() ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        var vector = font.layoutGlyphVector(CONTEXT, text.toCharArray(), run.start(), run.end(), flags);
        for (int i = 0; i < vector.getNumGlyphs(); i++) {
            int glyph = vector.getGlyphCode(i);
            if (glyph < INVISIBLE_GLYPH) {
                var at = vector.getGlyphPosition(i);
                glyphs.add(new PositionedGlyph(
                        run.face(), font.getSize2D(), glyph, x + (float) at.getX(), (float) -at.getY()));
            }
        }
        return (float) vector.getGlyphPosition(vector.getNumGlyphs()).getX();
    }

    /// The runs of a text: a change of direction or of the font begins a new one.
    private List<Run> runs(String text, Bidi bidi, Style style) {
        var runs = new ArrayList<Run>();
        for (int level = 0; level < bidi.getRunCount(); level++) {
            int first = runs.size();
            int limit = bidi.getRunLimit(level);
            boolean rightToLeft = bidi.getRunLevel(level) % 2 == 1;
            int end;
            for (int start = bidi.getRunStart(level); start < limit; start = end) {
                end = endOfPart(text, start, limit);
                var part = text.substring(start, end);
                var before = runs.size() > first ? runs.getLast() : null;
                var face = before != null && !isWord(part) && before.face().has(part)
                        ? before.face()
                        : face(fonts.of(CertificateFonts.isArabic(part), style.bold(), style.naskh()), part);
                if (before != null && before.face() == face) {
                    runs.set(runs.size() - 1, new Run(before.start(), end, face, rightToLeft));
                } else {
                    runs.add(new Run(start, end, face, rightToLeft));
                }
            }
        }
        return runs;
    }

    /// The end of a word, or of one character between words. A word has one font, because letters of two fonts
    /// do not join.
    private static int endOfPart(String text, int start, int limit) {
        int end = start;
        while (end < limit && isPartOfWord(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end == start ? start + Character.charCount(text.codePointAt(start)) : end;
    }

    private static boolean isWord(String part) {
        return isPartOfWord(part.codePointAt(0));
    }

    private static boolean isPartOfWord(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> Character.isLetterOrDigit(c);
        };
    }

    /// The first face that has the whole word, otherwise the first: a box shows that a letter is missing.
    private static Face face(List<Face> faces, String word) {
        return faces.stream().filter(face -> face.has(word)).findFirst().orElse(faces.getFirst());
    }

    /// Symbols that no face has, such as emoji, are left out. Letters are not.
    private String displayable(String text) {
        var faces = fonts.of(false, false, false);
        return text.codePoints()
                .filter(c -> !isSymbol(c) || faces.stream().anyMatch(face -> face.has(Character.toString(c))))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSymbol(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
            default -> c >= 0xFE00 && c <= 0xFE0F;
        };
    }
}
