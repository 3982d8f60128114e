package org.tirich.credential.document;

import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The server's fonts, in a folder that can be written to.
final class SampleFonts {

    private static final String[] NAMES = {
        "noto-sans-400.ttf",
        "noto-sans-700.ttf",
        "noto-naskh-arabic-400.ttf",
        "noto-naskh-arabic-700.ttf",
        "noto-nastaliq-urdu-400.ttf"
    };

    static final CertificateFonts FONTS = load();

    private SampleFonts() {}

    private static CertificateFonts load() {
        var source = Path.of(System.getProperty("credential.module", ""), "../server/src/main/resources/picture-fonts");
        try {
            var folder = Files.createDirectories(Path.of("target/fonts"));
            for (var name : NAMES) {
                var file = folder.resolve(name);
                if (!Files.exists(file)) {
                    Files.copy(source.resolve(name), file);
                }
            }
            return CertificateFonts.load(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
