package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Finding a lesson in the letters one has, and going to the moment where a word is said.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class SearchJourney {

    private final Demo demo;

    SearchJourney(Demo demo) {
        this.demo = demo;
    }

    @Test
    void latinLettersBringAnUrduWordAndItsLessons() {
        try (var visitor = demo.person(Window.PHONE.in("ur"))) {
            visitor.open("/search?lang=ur");
            var field = visitor.page().locator("#q");
            field.pressSequentially("chand");
            var options = visitor.page().locator("[role=option]");
            assertThat(options.filter(new Locator.FilterOptions().setHasText("چاند"))
                            .first())
                    .isVisible();
            assertThat(options.first()).hasAttribute("dir", Pattern.compile("rtl|ltr"));

            field.press("ArrowDown");
            assertThat(field).hasAttribute("aria-activedescendant", "q-suggest-0");
            field.press("Escape");
            assertThat(options.first()).isHidden();
            field.press("Enter");

            assertThat(visitor.page().locator(".shelf .tile").first()).isVisible();
            assertThat(visitor.page()).hasURL(Pattern.compile("q=chand"));
        }
    }

    @Test
    void aCaptionLeadsToTheMomentWhereItIsSaid() {
        try (var visitor = demo.person(Window.DESKTOP)) {
            visitor.open("/search?lang=en&q=تیراک");
            var moment = visitor.page().locator("a.why").first();
            assertThat(moment.locator("q")).containsText("تیراک");
            var href = String.valueOf(moment.getAttribute("href"));
            double second = Double.parseDouble(href.substring(href.indexOf("t=") + 2));
            moment.click();

            var video = visitor.page().locator("video.player");
            visitor.page()
                    .waitForCondition(() -> ((Number) video.evaluate("video => video.readyState")).intValue() > 0);
            assertThat(((Number) video.evaluate("video => video.currentTime")).doubleValue())
                    .isBetween(second - 1, second + 2);
        }
    }

    @Test
    void findsWithoutScriptsInFourLanguages() {
        for (var query : new String[] {"چاند", "chand", "moon", "چنڊ", "سپوږمۍ"}) {
            try (var visitor = demo.person(Window.PHONE.withoutScripts())) {
                visitor.open("/search?lang=en&q=" + query);
                assertThat(visitor.page()
                                .locator(".tile", new Page.LocatorOptions().setHasText("Moon"))
                                .first())
                        .isVisible();
            }
        }
    }
}
