package org.tirich.bench.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The system's own Chromium. Each visit has a profile of its own, with an empty cache.
final class HeadlessChromium implements AutoCloseable {

    private static final List<Path> PROGRAMS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    HeadlessChromium() {
        var program = PROGRAMS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("This bench needs Chromium: none of " + PROGRAMS + "."));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    String version() {
        return browser.version();
    }

    Visit visit(int width, int height, URI server, LinkProfile profile) {
        return new Visit(
                browser.newContext(new Browser.NewContextOptions()
                        .setLocale("en")
                        .setViewportSize(width, height)
                        .setDeviceScaleFactor(2)),
                server,
                profile);
    }

    /// The value of a script on an empty page.
    Object evaluate(String script) {
        try (var page = browser.newPage()) {
            return page.evaluate(script);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
