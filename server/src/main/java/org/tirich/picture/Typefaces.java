package org.tirich.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tirich.kernel.LanguageTag;

/// The fonts that the server brings along: Noto Sans, Noto Sans Math, Noto Naskh Arabic and Noto Nastaliq Urdu.
final class Typefaces {

    /// Makes java.awt read this file instead of asking fontconfig. Without it no font can be made on a machine that
    /// has no system fonts ("Fontconfig head is null").
    private static final String CONFIGURATION = "sun.awt.fontconfig";

    private static final String SANS = "noto-sans-400.ttf";

    /// Languages of the Arabic script that are read in Nastaliq; the others are read in Naskh. The client's tokens.css
    /// has the same list.
    private static final Set<String> NASTALIQ = Set.of("ur", "pnb", "skr", "hno", "khw", "scl", "wtm");

    private final Font sans;
    private final Font sansBold;
    private final Font math;
    private final Font naskh;
    private final Font naskhBold;
    private final Font nastaliq;

    private Typefaces(Path folder) throws IOException, FontFormatException {
        sans = read(folder, SANS);
        sansBold = read(folder, "noto-sans-700.ttf");
        math = read(folder, "noto-sans-math-400.ttf");
        naskh = read(folder, "noto-naskh-arabic-400.ttf");
        naskhBold = read(folder, "noto-naskh-arabic-700.ttf");
        nastaliq = read(folder, "noto-nastaliq-urdu-400.ttf");
    }

    /// @param folder for copies of the fonts; java.awt reads fonts from files only
    static Typefaces load(Path folder) throws IOException, FontFormatException {
        Files.createDirectories(folder);
        var configuration = folder.resolve("fontconfig.properties");
        write(configuration, configuration(unpack(folder, SANS)).getBytes(StandardCharsets.ISO_8859_1));
        if (System.getProperty(CONFIGURATION) == null) {
            System.setProperty(CONFIGURATION, configuration.toString());
        }
        return new Typefaces(folder);
    }

    /// One font for all logical fonts, which nothing here draws with.
    private static String configuration(Path font) {
        var lines = new StringBuilder("version=1\nsequence.allfonts=latin-1\n");
        lines.append("filename.Noto_Sans=").append(font).append('\n');
        for (var family : List.of("dialog", "dialoginput", "serif", "sansserif", "monospaced")) {
            for (var style : List.of("plain", "bold", "italic", "bolditalic")) {
                lines.append("%s.%s.latin-1=Noto Sans\n".formatted(family, style));
            }
        }
        return lines.toString();
    }

    private static Font read(Path folder, String name) throws IOException, FontFormatException {
        return Font.createFont(Font.TRUETYPE_FONT, unpack(folder, name).toFile());
    }

    private static Path unpack(Path folder, String name) throws IOException {
        try (var font = Objects.requireNonNull(Typefaces.class.getResourceAsStream("/picture-fonts/" + name))) {
            return write(folder.resolve(name), font.readAllBytes());
        }
    }

    /// Several servers may share the folder: a file is complete or missing.
    private static Path write(Path file, byte[] bytes) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
            var part = Files.write(Files.createTempFile(file.getParent(), "font", ".part"), bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /// Fonts for a text, best first. The first that has a character draws it.
    List<Font> of(LanguageTag language, Paragraph.Style style) {
        var bold = style == Paragraph.Style.TITLE || style == Paragraph.Style.BOLD_LABEL;
        var label = style == Paragraph.Style.LABEL || style == Paragraph.Style.BOLD_LABEL;
        var latin = bold ? sansBold : sans;
        var arabic = bold ? naskhBold : naskh;
        if (!language.direction().equals("rtl")) {
            return List.of(latin, arabic, math);
        }
        return NASTALIQ.contains(language.value()) && !label
                ? List.of(nastaliq, arabic, latin, math)
                : List.of(arabic, latin, math);
    }
}
