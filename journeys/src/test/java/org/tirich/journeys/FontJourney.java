package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A system whose fonts lack the letters of Urdu, Pashto and Sindhi: the feed and the other pages bring their own.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class FontJourney {

    /// It has no Arabic letter.
    private static final Path LATIN = Path.of("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf");

    private static final Duration SOON = Duration.ofSeconds(15);

    /// The letters that the family of an element draws as the box of a missing one.
    private static final String MISSING = """
            ([selector, letters]) => {
              const family = getComputedStyle(document.querySelector(selector)).fontFamily;
              const drawn = (letter) => {
                const canvas = document.createElement("canvas");
                canvas.width = canvas.height = 60;
                const context = canvas.getContext("2d");
                context.font = `30px ${family}`;
                context.fillText(letter, 15, 40);
                return canvas.toDataURL();
              };
              const boxes = [drawn(String.fromCodePoint(0x10fffd)), drawn(String.fromCodePoint(0x10fffc))];
              return [...letters].filter((letter) => boxes.includes(drawn(letter))).join("");
            }""";

    private final Demo demo;

    FontJourney(Demo demo) {
        this.demo = demo;
    }

    @Test
    void everyLetterIsDrawnOnASystemWithoutIt(@TempDir Path folder) throws IOException {
        assumeThat(LATIN).exists();
        Files.copy(LATIN, Files.createDirectory(folder.resolve("fonts")).resolve("latin.ttf"));
        var configuration = Files.writeString(
                folder.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
                """.formatted(folder.resolve("fonts"), folder.resolve("cache")));
        try (var chromium = Chromium.withFonts(configuration);
                var reader = demo.person(chromium, Window.TALL_PHONE)) {
            reader.open("/?lang=en&tab=stem");
            assertThat(missing(reader, "body", "ہے"))
                    .as("the system lacks them")
                    .isEqualTo("ہے");

            for (var page : List.of(
                    "/?tab=stem&lang=ur",
                    "/?tab=stem&lang=ps",
                    "/?tab=stem&lang=sd",
                    "/stem?lang=ur",
                    "/stem?lang=pnb")) {
                reader.open(page);
                if (page.startsWith("/?")) {
                    new Feed(reader).awaitPlaying();
                }
                Await.that(
                        page + " draws all letters",
                        SOON,
                        () -> missing(reader, "nav a", "ہےگچپٹڈڑںھیکۂؤئښځڅټډړڼېۍٻڀٺٽڦڃڄڇڌڊڍڙڻڪڳڱ")
                                .isEmpty());
                if (page.startsWith("/?tab=stem&lang=ur")) {
                    assertThat(missing(reader, ".hand h2, .prompt", "ہےگچپٹڈڑں"))
                            .isEmpty();
                }
            }
        }
    }

    private static String missing(Person reader, String selector, String letters) {
        return String.valueOf(reader.page().evaluate(MISSING, List.of(selector, letters)));
    }
}
