package org.tirich.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tirich.kernel.LanguageTag;

/// A text to be laid out in lines: one paragraph of the Unicode Bidirectional Algorithm (UAX #9), in the direction of
/// its language.
///
/// @param style what the text is for, which decides its font
/// @param sizes of the font in pixels, from the largest; the first that fits is used
/// @param maxLines a longer text ends with an ellipsis
public record Paragraph(
        String text, LanguageTag language, Style style, Color colour, List<Integer> sizes, int maxLines) {

    /// What a text is for.
    public enum Style {
        /// Bold, except in Nastaliq, which has no bold.
        TITLE,
        READING,
        /// Small text, in Naskh where the language is read in Nastaliq.
        LABEL,
        BOLD_LABEL
    }

    /// A formula, a quantity with its unit, or words in another script: in a text from right to left its parts keep
    /// their order, as in `2 + 2 = 4`.
    private static final Pattern FROM_LEFT_TO_RIGHT = Pattern.compile("[\\p{IsLatin}\\p{IsGreek}\\p{N}√(]"
            + "(?:[\\p{IsLatin}\\p{IsGreek}\\p{N}\\p{M}\\p{Sm} °.,:/%^()·′″-]*[\\p{IsLatin}\\p{IsGreek}\\p{N}%°′″)])?");

    /// A longer formula may be broken into lines.
    private static final int MAX_UNBROKEN = 20;

    /// The embedding level of text from left to right in a paragraph from right to left.
    private static final Integer EMBEDDED = 2;

    private static final String ELLIPSIS = "…";

    /// A longer text cannot fit any picture.
    private static final int MAX_LENGTH = 600;

    /// Sizes and positions do not depend on a screen.
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    public Paragraph {
        sizes = List.copyOf(sizes);
        text = readable(text);
    }

    /// White space is one blank, and control characters are removed.
    private static String readable(String text) {
        var cut = text.substring(
                0, text.offsetByCodePoints(0, Math.min(MAX_LENGTH, text.codePointCount(0, text.length()))));
        return cut.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && !isDirectionMark(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" {2,}", " ");
    }

    /// Overrides and isolates could reorder what stands beside them.
    private static boolean isDirectionMark(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /// Lines and their height in pixels.
    ///
    /// @param complete whether no text was left out
    record Lines(List<TextLayout> lines, float height, boolean complete) {}

    /// The lines in a box.
    Lines in(float width, float height, Typefaces typefaces) {
        var tried = new Lines(List.of(), 0, false);
        for (var size : sizes) {
            tried = lines(width, height, size, typefaces);
            if (tried.complete()) {
                return tried;
            }
        }
        return tried;
    }

    private Lines lines(float width, float height, int size, Typefaces typefaces) {
        var lines = new ArrayList<TextLayout>();
        float used = 0;
        var shown = displayable(typefaces);
        if (shown.isEmpty()) {
            return new Lines(lines, used, true);
        }
        var formulas = formulas(shown);
        var measurer = new LineBreakMeasurer(attributed(shown, size, typefaces).getIterator(), CONTEXT);
        while (measurer.getPosition() < shown.length()) {
            var begin = measurer.getPosition();
            var line = measurer.nextLayout(width, lineEnd(measurer, width, formulas), false);
            var rest = shown.substring(begin);
            var after = used + height(line);
            var last = lines.size() + 1 == maxLines || after + height(line) > height;
            if (last && measurer.getPosition() < shown.length()) {
                lines.add(shortened(rest, width, size, typefaces));
                return new Lines(lines, after, false);
            }
            lines.add(line);
            used = after;
        }
        return new Lines(lines, used, used <= height);
    }

    /// Where the next line ends: before a formula that would be broken, unless the line begins with it.
    private static int lineEnd(LineBreakMeasurer measurer, float width, List<MatchResult> formulas) {
        int begin = measurer.getPosition();
        int end = measurer.nextOffset(width);
        return formulas.stream()
                .filter(formula -> formula.start() > begin && formula.start() < end && end < formula.end())
                .filter(formula -> formula.end() - formula.start() <= MAX_UNBROKEN)
                .findFirst()
                .map(MatchResult::start)
                .orElse(end);
    }

    private TextLayout shortened(String rest, float width, int size, Typefaces typefaces) {
        var end = new LineBreakMeasurer(attributed(rest, size, typefaces).getIterator(), CONTEXT).nextOffset(width);
        while (true) {
            var candidate = rest.substring(0, end).strip() + ELLIPSIS;
            var layout = new TextLayout(attributed(candidate, size, typefaces).getIterator(), CONTEXT);
            if (layout.getAdvance() <= width || end == 0) {
                return layout;
            }
            end = endOfWordBefore(rest, end);
        }
    }

    /// Within the first word of the line, the code point before.
    private static int endOfWordBefore(String text, int end) {
        var blank = text.lastIndexOf(' ', end - 1);
        return blank > 0 ? blank : text.offsetByCodePoints(end, -1);
    }

    static float height(TextLayout line) {
        return line.getAscent() + line.getDescent() + line.getLeading();
    }

    /// Symbols that no font has, such as emoji, are left out. Letters are not: a box shows that one is missing.
    private String displayable(Typefaces typefaces) {
        var fonts = typefaces.of(language, style);
        return text.codePoints()
                .filter(c -> !isSymbol(c) || fonts.stream().anyMatch(font -> font.canDisplay(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The parts of a text from right to left that are read from left to right.
    private List<MatchResult> formulas(String part) {
        return language.isRightToLeft()
                ? FROM_LEFT_TO_RIGHT.matcher(part).results().toList()
                : List.of();
    }

    private static boolean isSymbol(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.FORMAT, Character.UNASSIGNED -> true;
            default -> c >= 0xFE00 && c <= 0xFE0F;
        };
    }

    private AttributedString attributed(String part, int size, Typefaces typefaces) {
        var fonts = typefaces.of(language, style).stream()
                .map(font -> font.deriveFont((float) size))
                .toList();
        var string = new AttributedString(part);
        string.addAttribute(TextAttribute.FONT, fonts.getFirst());
        string.addAttribute(
                TextAttribute.RUN_DIRECTION,
                language.direction().equals("rtl") ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
        for (var formula : formulas(part)) {
            string.addAttribute(TextAttribute.BIDI_EMBEDDING, EMBEDDED, formula.start(), formula.end());
        }
        int next;
        for (int at = 0; at < part.length(); at = next) {
            var c = part.codePointAt(at);
            next = at + Character.charCount(c);
            string.addAttribute(TextAttribute.FONT, font(fonts, c), at, next);
        }
        return string;
    }

    private static Font font(List<Font> fonts, int c) {
        return fonts.stream().filter(font -> font.canDisplay(c)).findFirst().orElseGet(fonts::getFirst);
    }
}
