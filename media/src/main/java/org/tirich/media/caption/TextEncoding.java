package org.tirich.media.caption;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Encodings of caption files, detected from the bytes alone, so that the same file is always read in the same
/// way.
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16_LITTLE(StandardCharsets.UTF_16LE),
    UTF_16_BIG(StandardCharsets.UTF_16BE),
    /// The Windows encoding for Urdu and Arabic without Unicode. It has the Arabic ي (U+064A) in place of the
    /// Urdu ی (U+06CC).
    WINDOWS_1256(Charset.forName("windows-1256")),
    /// The Windows encoding for the languages of western Europe.
    WINDOWS_1252(Charset.forName("windows-1252")),
    /// The Windows encodings for central Europe, Cyrillic, Greek and Turkish.
    WINDOWS_1250(Charset.forName("windows-1250")),
    WINDOWS_1251(Charset.forName("windows-1251")),
    WINDOWS_1253(Charset.forName("windows-1253")),
    WINDOWS_1254(Charset.forName("windows-1254")),
    /// The Russian and the Ukrainian encoding of Unix systems.
    KOI8_R(Charset.forName("koi8-r")),
    KOI8_U(Charset.forName("koi8-u")),
    /// The standards for central Europe, Cyrillic, Arabic, and western Europe with the euro sign.
    ISO_8859_2(Charset.forName("iso-8859-2")),
    ISO_8859_5(Charset.forName("iso-8859-5")),
    ISO_8859_6(Charset.forName("iso-8859-6")),
    ISO_8859_15(Charset.forName("iso-8859-15")),
    /// The encoding of Arabic on old Macintosh computers.
    MAC_ARABIC(Charset.forName("x-MacArabic"));

    /// The values of [#code], as a regular expression.
    public static final String CODES = "utf-8|utf-16le|utf-16be|windows-1256|windows-1252|windows-1250|windows-1251"
            + "|windows-1253|windows-1254|koi8-r|koi8-u|iso-8859-2|iso-8859-5|iso-8859-6|iso-8859-15|x-macarabic";

    /// Digits, spaces and line ends, which are frequent in caption files, have a zero byte in UTF-16.
    private static final double MIN_ZEROS = 0.2;

    private static final double MAX_ZEROS_BESIDE = 0.02;

    /// The minimum share of bytes above ASCII that form valid UTF-8 in a damaged UTF-8 file. In Windows-1256
    /// about one in ten does by chance.
    private static final double MIN_UTF_8_SHARE = 0.8;

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    /// Result of decoding a file.
    sealed interface Decoded {

        record Text(String text, TextEncoding encoding) implements Decoded {}

        /// UTF-8 with an invalid byte in this line, counted from one.
        record Damaged(int line) implements Decoded {}

        /// One of several encodings with a byte for each character, each with another text.
        record Unsure(List<TextEncoding> candidates) implements Decoded {}
    }

    /// The name of the encoding as IANA registers it, in lower case.
    public String code() {
        return charset.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TextEncoding> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    boolean hasOneByteForEachCharacter() {
        return this != UTF_8 && this != UTF_16_LITTLE && this != UTF_16_BIG;
    }

    /// The text of a file in this encoding.
    String read(byte[] file) {
        var text = new String(file, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    static Decoded decode(byte[] file) {
        var unicode = unicode(file);
        if (unicode.isPresent()) {
            return new Decoded.Text(unicode.get().read(file), unicode.get());
        }
        if (begins(file, 0xef, 0xbb, 0xbf) || utf8Share(file) >= MIN_UTF_8_SHARE) {
            return new Decoded.Damaged(line(file));
        }
        var candidates = ByteEncodingGuess.candidates(file);
        return candidates.size() == 1
                ? new Decoded.Text(candidates.getFirst().read(file), candidates.getFirst())
                : new Decoded.Unsure(candidates);
    }

    /// Empty for a file that is not valid Unicode.
    private static Optional<TextEncoding> unicode(byte[] file) {
        if (begins(file, 0xff, 0xfe)) {
            return Optional.of(UTF_16_LITTLE);
        }
        if (begins(file, 0xfe, 0xff)) {
            return Optional.of(UTF_16_BIG);
        }
        double zerosFirst = zeros(file, 0);
        double zerosSecond = zeros(file, 1);
        if (zerosSecond >= MIN_ZEROS && zerosFirst <= MAX_ZEROS_BESIDE) {
            return Optional.of(UTF_16_LITTLE);
        }
        if (zerosFirst >= MIN_ZEROS && zerosSecond <= MAX_ZEROS_BESIDE) {
            return Optional.of(UTF_16_BIG);
        }
        return isUtf8(file) ? Optional.of(UTF_8) : Optional.empty();
    }

    private static boolean begins(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static double zeros(byte[] file, int from) {
        int zeros = 0;
        for (int i = from; i < file.length; i += 2) {
            zeros += file[i] == 0 ? 1 : 0;
        }
        return 2.0 * zeros / Math.max(1, file.length);
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static double utf8Share(byte[] file) {
        int high = 0;
        int good = 0;
        for (int i = 0; i < file.length; i++) {
            if (file[i] < 0) {
                int length = sequence(file, i);
                high += Math.max(1, length);
                good += length;
                i += Math.max(1, length) - 1;
            }
        }
        return high == 0 ? 0 : (double) good / high;
    }

    /// The length of the UTF-8 sequence that starts here; 0 for none.
    private static int sequence(byte[] file, int at) {
        int head = file[at] & 0xff;
        int length = head >= 0xf0 ? 4 : head >= 0xe0 ? 3 : 2;
        if (head < 0xc2 || head > 0xf4 || at + length > file.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((file[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /// The line of the first byte that is invalid in UTF-8.
    private static int line(byte[] file) {
        int line = 1;
        for (int i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                line++;
            } else if (file[i] < 0) {
                int length = sequence(file, i);
                if (length == 0) {
                    return line;
                }
                i += length - 1;
            }
        }
        return line;
    }
}
