package org.tirich.pwa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ScriptsTest {

    private static final Pattern RAW_HTML =
            Pattern.compile("dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML");
    private static final Pattern EVALUATED = Pattern.compile("\\beval\\(|new Function\\(");
    private static final Pattern PHYSICAL = Pattern.compile(
            "(?:margin|padding|border)-(?:left|right)|(?:^|[\\s;{])(?:left|right|float|text-align:\\s*(?:left|right))\\s*:");

    @Test
    void neverWritesMarkupFromText() {
        Shipped.texts(Shipped.SOURCES, ".ts", ".tsx").forEach((name, text) -> {
            assertThat(RAW_HTML.matcher(text).find()).as(name).isFalse();
            assertThat(EVALUATED.matcher(text).find()).as(name).isFalse();
            assertThat(text).as(name).doesNotContain(" style=");
        });
    }

    @Test
    void importsInOneDirectionOnly() {
        assertThat(new Imports(Shipped.texts(Shipped.SOURCES, ".ts", ".tsx")).circles())
                .isEmpty();
    }

    @Test
    void aCircleOfImportsIsFound() {
        var imports = new Imports(Map.of(
                "feed/Feed.tsx", "import { Clip } from \"./Clip\";",
                "feed/Clip.tsx", "import type { Actions } from \"../lib/actions\";",
                "lib/actions.ts", "export {\n  Feed,\n} from \"../feed/Feed\";",
                "lib/boot.ts", ""));

        assertThat(imports.circles()).containsExactly("feed/Clip.tsx > lib/actions.ts > feed/Feed.tsx > feed/Clip.tsx");
    }

    @Test
    void laysOutBySideOfReadingAlone() {
        Shipped.texts(Shipped.SOURCES, ".css")
                .forEach((name, text) ->
                        assertThat(PHYSICAL.matcher(text).find()).as(name).isFalse());
    }
}
