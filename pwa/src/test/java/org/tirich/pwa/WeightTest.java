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
        "feed, js, 20",
        "app, css, 6",
        "studio, js, 60",
        "review, js, 50",
        "inbox, js, 20",
        "page, js, 5",
        "parts, js, 8"
    })
    void fits(String name, String extension, int kilobytes) throws IOException {
        var bytes = Files.readAllBytes(built(name, extension));
        var compressed = Encoder.compress(bytes, new Encoder.Parameters().setQuality(11));

        System.out.printf("%s.%s: %d bytes, %d in brotli%n", name, extension, bytes.length, compressed.length);
        assertThat(compressed.length).isLessThanOrEqualTo(kilobytes * KB);
    }

    @Test
    void keepsTheSmallFaceSmall() throws IOException {
        assertThat(Files.size(built("noto-naskh-arabic", "woff2"))).isLessThanOrEqualTo(20L * KB);
    }

    @Test
    void tellsTheServerWhichFileIsWhich() throws IOException {
        assertThat(Files.readString(Shipped.ASSETS.resolve("meta.json")))
                .contains("\"entryPoint\": \"src/main/web/page.ts\"", "src/main/web/app.css");
        assertThat(Files.readString(Shipped.ASSETS.resolve("meta-feed.json"))).contains("first/feed.js\"");
    }

    /// The feed's own script is all that a first clip needs: no other is imported before it runs.
    @Test
    void theFeedIsOneScriptUntilItsFirstClipPlays() throws IOException {
        var feed = Files.readString(built("feed", "js"));
        var parts = built("parts", "js").getFileName();

        assertThat(feed).doesNotContainPattern("from ?\"/assets/").doesNotContainPattern("import ?\"");
        assertThat(feed).contains("import(\"/assets/" + parts + "\")").doesNotContain("/assets/parts.js");
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
