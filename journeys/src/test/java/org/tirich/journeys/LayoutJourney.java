package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where things stand: in both scripts, on the smallest phone and on a desk, words keep to their boxes and off the
/// picture.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class LayoutJourney {

    private static final List<String> PAGES = List.of(
            "/stem",
            "/search?q=moon",
            "/tag/STEM",
            "/sign-up",
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
            "/me",
            "/inbox",
            "/studio",
            "/saved");

    /// Texts of the shown card whose box lies over the picture, or whose words run out of their box.
    private static final String MISPLACED = """
            card => {
              const picture = card.querySelector('.win').getBoundingClientRect();
              const wrong = [];
              for (const each of card.querySelectorAll('h2, p, button, .chip, .climb')) {
                const box = each.getBoundingClientRect();
                if (!box.width || !box.height || getComputedStyle(each).visibility === 'hidden') continue;
                const words = (each.innerText || each.className).trim().slice(0, 40);
                const over = box.left < picture.right - 1 && box.right > picture.left + 1
                    && box.top < picture.bottom - 1 && box.bottom > picture.top + 1;
                if (over && words) wrong.push(`over the picture: ${words}`);
                if (box.left < -1 || box.right > innerWidth + 1) wrong.push(`off the screen: ${words}`);
                if (each.scrollWidth > each.clientWidth + 2 && getComputedStyle(each).textOverflow !== 'ellipsis'
                    && getComputedStyle(each).display !== 'inline') wrong.push(`out of its box: ${words}`);
              }
              return wrong;
            }
            """;

    /// Elements that make the page wider than the screen.
    private static final String TOO_WIDE = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll('body *')]
                .filter(each => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1)
                .slice(0, 5).map(each => `${each.tagName}.${each.className}`)
            """;

    /// Numbers of short options, from one to five, that leave a part of a row empty, or do not stand two in a row. The
    /// options are copies beside the card's own.
    private static final String ROWS_WITH_A_HOLE = """
            card => {
              const own = card.querySelector('.opts');
              const opts = own.cloneNode(true);
              opts.classList.add('short');
              own.after(opts);
              const wrong = [];
              for (let count = 1; count <= 5; count++) {
                opts.replaceChildren(...Array.from({length: count}, () => own.lastElementChild.cloneNode(true)));
                const box = opts.getBoundingClientRect();
                const rows = Map.groupBy([...opts.children].map(each => each.getBoundingClientRect()), each => Math.round(each.top));
                if (rows.size !== Math.ceil(count / 2)) wrong.push(`${count}: ${rows.size} rows`);
                for (const row of rows.values()) {
                  const left = Math.min(...row.map(each => each.left)), right = Math.max(...row.map(each => each.right));
                  if (Math.abs(left - box.left) > 1 || Math.abs(right - box.right) > 1) wrong.push(`${count}: a hole`);
                }
              }
              opts.remove();
              return wrong;
            }
            """;

    private final Demo demo;

    LayoutJourney(Demo demo) {
        this.demo = demo;
    }

    /// One of each kind.
    static List<Window> windows() {
        return List.of(Window.PHONE.in("ur"), Window.LANDSCAPE.in("ur"), Window.DESKTOP);
    }

    static List<Window> moreWindows() {
        return Stream.of(Window.PHONE, Window.TALL_PHONE, Window.LANDSCAPE, Window.DESKTOP)
                .flatMap(window -> Stream.of(window, window.in("ur")))
                .filter(window -> !windows().contains(window))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("moreWindows")
    @Tag("slow")
    void theFeedKeepsWordsOffThePictureInEveryWindow(Window window) {
        theFeedKeepsWordsOffThePicture(window);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theFeedKeepsWordsOffThePicture(Window window) {
        try (var learner = demo.person(window)) {
            learner.open("/?lang=" + window.language());
            var feed = new Feed(learner);
            assertThat(learner.page().locator("html"))
                    .hasAttribute("dir", window.language().equals("ur") ? "rtl" : "ltr");

            for (int card = 0; card < 4; card++) {
                feed.awaitReady();
                assertThat(misplaced(feed)).as("guess %d at %s", card, window).isEmpty();
                feed.awaitPlaying();
                assertThat(misplaced(feed)).as("playing %d at %s", card, window).isEmpty();
                feed.openLedge();
                assertThat(misplaced(feed)).as("ledge %d at %s", card, window).isEmpty();
                feed.next();
            }
        }
    }

    static List<Window> windowsOfOptions() {
        return List.of(Window.PHONE.in("ur"), Window.PHONE.withoutScripts(), Window.DESKTOP);
    }

    static List<Window> moreWindowsOfOptions() {
        return Stream.of(Window.PHONE, Window.TALL_PHONE, Window.DESKTOP)
                .flatMap(window -> Stream.of(window, window.in("ur")))
                .flatMap(window -> Stream.of(window, window.withoutScripts()))
                .filter(window -> !windowsOfOptions().contains(window))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("moreWindowsOfOptions")
    @Tag("slow")
    void shortOptionsFillTheirRowsInEveryWindow(Window window) {
        shortOptionsFillTheirRows(window);
    }

    /// In the first page without its script, in the guess and in the question after the clip.
    @ParameterizedTest
    @MethodSource("windowsOfOptions")
    void shortOptionsFillTheirRows(Window window) {
        try (var learner = demo.person(window)) {
            learner.open("/?lang=" + window.language());
            var feed = new Feed(learner);
            if (window.scripts()) {
                assertThat(feed.asksForAGuess()).isTrue();
            }
            assertThat(holes(feed)).as("guess at %s", window).isEmpty();
            if (window.scripts()) {
                feed.watchTheEnd();
                assertThat(holes(feed)).as("question at %s", window).isEmpty();
            }
        }
    }

    private static List<?> holes(Feed feed) {
        return (List<?>) feed.card().evaluate(ROWS_WITH_A_HOLE);
    }

    private static List<?> misplaced(Feed feed) {
        return (List<?>) feed.card().evaluate(MISPLACED);
    }

    /// The pseudo-locale stretches every string and turns it around: what is not translated, or does not fit, shows.
    static List<Window> windowsOfPages() {
        return Stream.concat(windows().stream(), Stream.of(Window.PHONE.in("ar-XB")))
                .toList();
    }

    static List<Window> moreWindowsOfPages() {
        return Stream.concat(
                        moreWindows().stream(), Stream.of("ps", "sd", "pnb").map(Window.PHONE::in))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("moreWindowsOfPages")
    @Tag("slow")
    void noPageIsWiderThanAnyScreen(Window window) {
        noPageIsWiderThanTheScreen(window);
    }

    @ParameterizedTest
    @MethodSource("windowsOfPages")
    void noPageIsWiderThanTheScreen(Window window) {
        try (var visitor = demo.person(window)) {
            visitor.become(1);
            var wide = new ArrayList<String>();
            for (var address : PAGES) {
                visitor.open(address + (address.contains("?") ? "&" : "?") + "lang=" + window.language());
                var found = (List<?>) visitor.page().evaluate(TOO_WIDE);
                if (!found.isEmpty()) {
                    wide.add(address + " " + found);
                }
            }

            assertThat(wide).as("at %s", window).isEmpty();
        }
    }
}
