package org.tirich.languages.analysis;

import java.io.IOException;
import java.io.Reader;
import java.text.Normalizer;
import org.apache.lucene.analysis.charfilter.BaseCharFilter;

/// Prepares a text for Unicode word segmentation (UAX #29), which does not handle these habits:
///
/// - presentation forms, full-width letters and mathematical letters become the letters they show (NFKC),
///   except ligatures that stand for a whole phrase (U+FDFA, U+FDFB);
/// - a zero-width non-joiner becomes a space: خوب‌صورت is split where its reader sees a gap, and
///   [JoinedBigramFilter] joins it;
/// - a full stop between Arabic letters becomes a space, as in `ہے.ایٹم`, where the space was omitted;
/// - an underscore becomes a space, because it joins the words of hashtags.
///
/// Offsets refer to the original text. The whole text is read at once.
public final class OrthographyCharFilter extends BaseCharFilter {

    private static final int CHUNK = 1024;

    private char[] text = {};
    private int length;
    private int next;
    private boolean read;

    public OrthographyCharFilter(Reader in) {
        super(in);
    }

    /// The filtered text.
    public static String clean(String text) {
        int from = firstToChange(text, 0);
        if (from == text.length()) {
            return text;
        }
        var clean = new StringBuilder(text.length() + 8);
        clean.append(text, 0, from);
        for (int i = from; i < text.length(); ) {
            int width = widthAt(text, i);
            replacement(text, i, width, clean);
            i += width;
        }
        return clean.toString();
    }

    @Override
    public int read(char[] target, int offset, int most) throws IOException {
        if (!read) {
            read = true;
            readAll();
        }
        if (next >= length) {
            return -1;
        }
        int count = Math.min(most, length - next);
        System.arraycopy(text, next, target, offset, count);
        next += count;
        return count;
    }

    private void readAll() throws IOException {
        var given = new StringBuilder();
        var chunk = new char[CHUNK];
        for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
            given.append(chunk, 0, count);
        }
        var clean = new StringBuilder(given.length() + 8);
        int shift = 0;
        for (int i = 0; i < given.length(); ) {
            int width = widthAt(given, i);
            int before = clean.length();
            replacement(given, i, width, clean);
            i += width;
            int grown = clean.length() - before - width;
            if (grown != 0) {
                shift -= grown;
                addOffCorrectMap(clean.length(), shift);
            }
        }
        text = clean.toString().toCharArray();
        length = text.length;
    }

    private static int firstToChange(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && !mayChange(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean mayChange(char c) {
        return c == '_' || c == '.' || c == 0x200C || c == 0x200B || c >= 0xD800 && c != 0xFEFF;
    }

    private static int widthAt(CharSequence text, int at) {
        return Character.charCount(Character.codePointAt(text, at));
    }

    private static void replacement(CharSequence text, int at, int width, StringBuilder clean) {
        int c = Character.codePointAt(text, at);
        if (c == '_' || c == 0x200C || c == 0x200B || c == '.' && isBetweenArabicLetters(text, at)) {
            clean.append(' ');
        } else if (isForm(c)) {
            clean.append(Normalizer.normalize(text.subSequence(at, at + width), Normalizer.Form.NFKC));
        } else {
            clean.append(text, at, at + width);
        }
    }

    private static boolean isForm(int c) {
        return c >= 0xFB50 && c <= 0xFDFF && c != 0xFDFA && c != 0xFDFB
                || c >= 0xFE70 && c <= 0xFEFC
                || c >= 0xFF01 && c <= 0xFF5E
                || c >= 0x1D400 && c <= 0x1D7FF
                || c >= 0x1EE00 && c <= 0x1EEFF;
    }

    private static boolean isBetweenArabicLetters(CharSequence text, int at) {
        return at > 0
                && at + 1 < text.length()
                && isArabicLetter(text.charAt(at - 1))
                && isArabicLetter(text.charAt(at + 1));
    }

    private static boolean isArabicLetter(char c) {
        return Character.isLetter(c) && Character.UnicodeBlock.of(c) == Character.UnicodeBlock.ARABIC;
    }
}
