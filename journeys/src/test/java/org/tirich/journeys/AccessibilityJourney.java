package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of axe-core (WCAG 2.2 A and AA, and its best practices) on the main pages, for guests, pupils, authors and
/// operators, in both scripts.
@NeedsChromium
@EnabledIf(value = "installed", disabledReason = "NOT RUN: axe (npm ci in journeys brings it)")
@ExtendWith(Demo.Shared.class)
class AccessibilityJourney {

    private static final List<String> PUBLIC = List.of(
            "/",
            "/stem",
            "/stem/khw",
            "/search?q=moon",
            "/search?q=qqqqq",
            "/tag/STEM",
            "/sign-in",
            "/sign-up",
            "/reset/used",
            "/paths",
            "/path/how-machines-learn",
            "/path/how-machines-learn/print/three-nearest",
            "/work",
            "/careers",
            "/career/solar-installation",
            "/about",
            "/terms",
            "/privacy",
            "/demo",
            "/translations/ps",
            "/no/where");

    /// A step of the demo's tour, whose person has the role, and the pages of that role.
    private record Role(int step, List<String> pages) {}

    private static final List<Role> ROLES = List.of(
            new Role(1, List.of("/studio", "/studio/items", "/me", "/inbox", "/paths/desk", "/mentor")),
            new Role(3, List.of("/review", "/review/items", "/me")),
            new Role(6, List.of("/", "/me", "/saved", "/inbox")),
            new Role(
                    8,
                    List.of("/reports", "/translations", "/shelves", "/coverage", "/coverage/E-06-01", "/experiments")),
            new Role(9, List.of("/operate?q=a", "/me")));

    private static final Path SCRIPT =
            Path.of(System.getProperty("journeys.module", "")).resolve("node_modules/axe-core/axe.min.js");

    private static final String RUN = """
            async () => {
              const result = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                resultTypes: ['violations']
              });
              return result.violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target.join(' ')} ${node.any.concat(node.all, node.none).map(each => each.message).join('; ')}`));
            }
            """;

    /// More than the height of the bar at the end of a page.
    private static final int MARGIN = 200;

    private final Demo demo;

    AccessibilityJourney(Demo demo) {
        this.demo = demo;
    }

    static boolean installed() {
        return Files.isRegularFile(SCRIPT);
    }

    static List<Window> windows() {
        return List.of(Window.PHONE, Window.PHONE.in("ur"), Window.DESKTOP);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void thePagesOfGuestsKeepTheRules(Window window) throws IOException {
        try (var guest = demo.person(window)) {
            var pages = new ArrayList<>(PUBLIC);
            pages.add(lesson(guest));

            assertThat(broken(guest, pages, window)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void thePagesOfPeopleKeepTheRules(Window window) throws IOException {
        var broken = new ArrayList<String>();
        for (var role : ROLES) {
            try (var person = demo.person(window)) {
                person.become(role.step());
                broken.addAll(broken(person, role.pages(), window));
            }
        }

        assertThat(broken).isEmpty();
    }

    /// Makes the window as high as the page, so that its fixed bar covers nothing: axe does not scroll.
    private static void showWhole(Person person, Window window) {
        person.page().setViewportSize(window.width(), window.height());
        var height = (int) person.page().evaluate("() => document.documentElement.scrollHeight");
        person.page().setViewportSize(window.width(), height + MARGIN);
    }

    private static String lesson(Person guest) {
        guest.open("/stem");
        return guest.page().locator("a.tile").first().getAttribute("href");
    }

    private static List<String> broken(Person person, List<String> pages, Window window) throws IOException {
        var axe = Files.readString(SCRIPT);
        var broken = new ArrayList<String>();
        for (var address : pages) {
            person.open(address + (address.contains("?") ? "&" : "?") + "lang=" + window.language());
            PlaywrightAssertions.assertThat(person.page().locator("#app[aria-busy]"))
                    .hasCount(0);
            showWhole(person, window);
            // The content policy refuses an added script; the protocol of the browser may evaluate one.
            person.page().evaluate(axe);
            for (var each : (List<?>) person.page().evaluate(RUN)) {
                broken.add(address + " " + each);
            }
        }
        return broken;
    }
}
