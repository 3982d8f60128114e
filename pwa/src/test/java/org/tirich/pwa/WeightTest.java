package org.tirich.pwa;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The budgets of a 2G link, in bytes after brotli: each 10 KB there costs about a second.
class WeightTest {

    private static final int KB = 1024;

    @BeforeAll
    static void loadBrotli() {
        Brotli4jLoader.ensureAvailability();
    }

    @ParameterizedTest
    @CsvSource({
        "app, css, 6",
        "embed, css, 6",
        "feed, css, 6",
        "studio, js, 60",
        "review, js, 50",
        "inbox, js, 20",
        "page, js, 5"
    })
    void fits(String name, String extension, int kilobytes) throws IOException {
        var bytes = compressed(built(name, extension));

        System.out.printf("%s.%s: %d in brotli%n", name, extension, bytes);
        assertThat(bytes).isLessThanOrEqualTo(kilobytes * KB);
    }

    private static int compressed(Path file) throws IOException {
        return Encoder.compress(Files.readAllBytes(file), new Encoder.Parameters().setQuality(11)).length;
    }

    /// All scripts that a first clip needs.
    @Test
    void theFeedFits() throws IOException {
        var bytes = compressed(built("start", "js"))
                + compressed(built("feed", "js"))
                + compressed(built("feed-chunk", "js"));
        System.out.printf("start.js, feed.js and its chunk: %d in brotli%n", bytes);
        assertThat(bytes).isLessThanOrEqualTo(18 * KB);
    }

    @Test
    void keepsTheSmallFaceSmall() throws IOException {
        assertThat(Files.size(built("noto-naskh-arabic", "woff2"))).isLessThanOrEqualTo(20L * KB);
    }

    @Test
    void tellsTheServerWhichFileIsWhich() throws IOException {
        assertThat(Files.readString(Shipped.ASSETS.resolve("meta.json")))
                .contains("\"entryPoint\": \"src/main/web/page.ts\"", "src/main/web/app.css");
        assertThat(Files.readString(Shipped.ASSETS.resolve("meta-feed.json")))
                .contains("\"entryPoint\": \"src/main/web/feed.tsx\"", "feed-chunk-");
    }

    /// The one built file of an entry: its name carries the hash of what is in it.
    private static Path built(String name, String extension) throws IOException {
        try (var files = Files.list(Shipped.ASSETS)) {
            var found = files.filter(
                            file -> file.getFileName().toString().matches(name + "-[A-Z0-9]{8}\\." + extension))
                    .toList();
            assertThat(found).hasSize(1);
            return found.getFirst();
        }
    }
}
