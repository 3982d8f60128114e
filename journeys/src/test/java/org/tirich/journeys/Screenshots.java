package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.starter.card.CardFiles;

/// Pictures of the pages, for people who look. They lie in `target/screenshots` as `page-language-width.png`.
@NeedsChromium
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Screenshots {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path PICTURES = Path.of(System.getProperty("journeys.output", "target"), "screenshots");

    private RunningServer server;
    private Chromium chromium;
    private Path raw;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Files.createDirectories(PICTURES);
        raw = folder.resolve("gears.mp4");
        try (var video = CardFiles.rawVideo("gears")) {
            Files.copy(video, raw);
        }
        server = RunningServer.demo(folder.resolve("demo"));
        chromium = new Chromium();
        handInOneLesson(folder);
    }

    @AfterAll
    void close() {
        chromium.close();
        server.close();
    }

    /// So that the reviewers' queue holds something.
    private void handInOneLesson(Path folder) {
        try (var author = new Client(server.address())) {
            author.form("/demo/become/1", java.util.Map.of());
            Lessons.handIn(author, SmallClip.make(folder.resolve("wheel.mp4"), 440), "Two wheels that touch");
        }
    }

    static List<Window> windows() {
        return List.of(Window.DESKTOP, Window.PHONE, Window.TALL_PHONE, Window.LANDSCAPE).stream()
                .flatMap(window -> Stream.of(window, window.in("ur")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void pagesAreDrawn(Window window) {
        try (var visitor = chromium.person(server.address(), window)) {
            for (var address :
                    List.of("/stem", "/search?q=moon", "/search?q=qqqq", "/tag/STEM", "/sign-up", "/demo", "/about")) {
                look(visitor, window, address);
            }
            visitor.become(6);
            feed(visitor, window);
            look(visitor, window, "/me");
            look(visitor, window, "/inbox");
            studio(visitor, window);
            review(visitor, window);
            visitor.become(9);
            look(visitor, window, "/operate");
        }
        try (var files = PICTURES.toFile().list() == null
                ? List.<String>of().stream()
                : List.of(PICTURES.toFile().list()).stream()) {
            assertThat(files.filter(name -> name.contains("-" + window.language() + "-" + window.width())))
                    .hasSizeGreaterThan(14);
        }
    }

    private void look(Person visitor, Window window, String address) {
        visitor.open(address + (address.contains("?") ? "&" : "?") + "lang=" + window.language());
        visitor.page().waitForLoadState(com.microsoft.playwright.options.LoadState.LOAD);
        Await.that(
                "the page is drawn",
                SOON,
                () -> visitor.page().locator("[aria-busy=true]").count() == 0);
        var name = address.replaceAll("[^a-zA-Z0-9]+", " ").strip().replace(' ', '-');
        draw(visitor, window, name);
    }

    private void feed(Person learner, Window window) {
        learner.open("/?lang=" + window.language());
        var feed = new Feed(learner);
        feed.awaitReady();
        draw(learner, window, "guess");
        feed.awaitPlaying();
        Await.that("the clip has begun", SOON, () -> feed.position() > 1);
        draw(learner, window, "feed");
        feed.openLedge();
        draw(learner, window, "feed-open");
        feed.card().locator(".whyl").click();
        assertThat(feed.sheet()).isVisible();
        draw(learner, window, "why");
        learner.page().keyboard().press("Escape");
        feed.press("More");
        draw(learner, window, "more");
        learner.page().keyboard().press("Escape");
        feed.watchTheEnd();
        draw(learner, window, "question");
        feed.question().locator(".opt").first().click();
        feed.question().locator("button.pri").click();
        assertThat(feed.question().locator(".join.ok")).isVisible();
        draw(learner, window, "answered");
        learner.page().keyboard().press("Escape");
    }

    private void studio(Person author, Window window) {
        author.become(1);
        look(author, window, "/studio");
        author.page().locator("button.warm").click();
        author.page().waitForURL("**/studio*#/*");
        assertThat(author.page().locator("#f-media")).isVisible();
        draw(author, window, "studio-empty");
        author.page().locator("#f-media input[type=file]").setInputFiles(raw);
        Await.that("the clip is being made", Duration.ofMinutes(1), () -> {
            var bar = author.page().locator("#f-media .tight [role=progressbar]");
            return bar.count() > 0 && !"0".equals(bar.getAttribute("aria-valuenow"));
        });
        draw(author, window, "studio-transcoding");
        whole(author, window, "studio-form");
    }

    private void review(Person reviewer, Window window) {
        reviewer.become(3);
        look(reviewer, window, "/review");
        reviewer.page().locator("button.it[aria-disabled=false]").first().click();
        assertThat(reviewer.page().locator(".crit").first()).isVisible();
        draw(reviewer, window, "review-open");
        whole(reviewer, window, "review-whole");
    }

    private void draw(Person visitor, Window window, String name) {
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(file(window, name)));
    }

    private void whole(Person visitor, Window window, String name) {
        visitor.page()
                .screenshot(
                        new Page.ScreenshotOptions().setPath(file(window, name)).setFullPage(true));
    }

    private static Path file(Window window, String name) {
        return PICTURES.resolve(name + "-" + window.language() + "-" + window.width() + ".png");
    }
}
