package org.tirich.credential.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The fonts of printed certificates: Noto Sans, Noto Naskh Arabic and Noto Nastaliq Urdu.
public final class CertificateFonts {

    /// Makes java.awt read this file instead of asking fontconfig. Without it no font can be made on a machine
    /// that has no system fonts.
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private final Face sans;
    private final Face sansBold;
    private final Face naskh;
    private final Face naskhBold;
    private final Face nastaliq;

    /// One font file.
    ///
    /// @param font in the size of one point
    record Face(Path file, Font font) {

        boolean has(String text) {
            return text.codePoints().allMatch(c -> isJoiner(c) || font.canDisplay(c));
        }
    }

    /// Zero-width joiner and non-joiner shape their neighbours and need no glyph.
    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    private CertificateFonts(Path folder) throws IOException, FontFormatException {
        sans = face(folder, "noto-sans-400.ttf");
        sansBold = face(folder, "noto-sans-700.ttf");
        naskh = face(folder, "noto-naskh-arabic-400.ttf");
        naskhBold = face(folder, "noto-naskh-arabic-700.ttf");
        nastaliq = face(folder, "noto-nastaliq-urdu-400.ttf");
    }

    /// @param folder with the five files, into which a small file is written
    /// @throws IOException if a file is missing
    /// @throws FontFormatException if a file is no font
    public static CertificateFonts load(Path folder) throws IOException, FontFormatException {
        if (System.getProperty(CONFIGURATION) == null) {
            var file = folder.resolve("certificate-fontconfig.properties");
            var part = Files.createTempFile(folder, "fontconfig", ".part");
            Files.writeString(part, "version=1\nsequence.allfonts=default\n", StandardCharsets.ISO_8859_1);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            System.setProperty(CONFIGURATION, file.toAbsolutePath().toString());
        }
        return new CertificateFonts(folder);
    }

    private static Face face(Path folder, String name) throws IOException, FontFormatException {
        var file = folder.resolve(name);
        return new Face(file, Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
    }

    /// Faces for a word, best first. Nastaliq has no bold.
    ///
    /// @param preferNaskh whether Arabic script is set in Naskh where it could be in Nastaliq
    List<Face> of(boolean arabic, boolean bold, boolean preferNaskh) {
        var latin = bold ? sansBold : sans;
        var plain = bold ? naskhBold : naskh;
        if (!arabic) {
            return List.of(latin, plain, nastaliq);
        }
        return preferNaskh ? List.of(plain, nastaliq, latin) : List.of(nastaliq, plain, latin);
    }

    /// Whether Nastaliq has all letters of Arabic script in a text. It lacks some of Sindhi, Pashto and
    /// Kurdish.
    boolean nastaliqHas(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .filter(CertificateFonts::isArabic)
                .allMatch(nastaliq::has);
    }

    static boolean isArabic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}
