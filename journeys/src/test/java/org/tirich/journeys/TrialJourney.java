package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The attacks that a visitor of the tour starts, and its doors.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class TrialJourney {

    private final Demo demo;

    TrialJourney(Demo demo) {
        this.demo = demo;
    }

    @Test
    void eachAttackShowsThatThePromiseHeld() {
        try (var visitor = demo.person(Window.PHONE)) {
            for (var title : new String[] {
                "A withdrawn lesson is nowhere",
                "A report about a child cannot be buried",
                "A decision cannot be changed unnoticed",
                "Guessing does not make a master"
            }) {
                visitor.open("/demo");
                visitor.page()
                        .locator("li.card", new com.microsoft.playwright.Page.LocatorOptions().setHasText(title))
                        .locator("button")
                        .click();
                assertThat(visitor.page().locator("h1")).hasText(title);
                assertThat(visitor.page().locator("main [role=status]")).hasText("The promise held.");
                assertThat(visitor.page().locator("main li.card", hasBroken())).hasCount(0);
            }
        }
    }

    private static com.microsoft.playwright.Page.LocatorOptions hasBroken() {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText("broken");
    }

    @Test
    void theTourEndsWithThreeDoors() {
        try (var visitor = demo.person(Window.PHONE)) {
            door(visitor, "I learn", "article.clip[data-work]");
            door(visitor, "I teach", "#app, main");
            door(visitor, "I account", "main h1");
        }
    }

    private static void door(Person visitor, String name, String shows) {
        visitor.open("/demo");
        visitor.button(name).click();
        Locator first = visitor.page().locator(shows).first();
        assertThat(first).isVisible();
        assertThat(visitor.page()).not().hasURL(java.util.regex.Pattern.compile(".*/demo$"));
    }
}
