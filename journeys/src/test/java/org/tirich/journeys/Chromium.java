package org.tirich.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's own Chromium, driven by Playwright. Each person in it has a profile of her own.
final class Chromium implements AutoCloseable {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /// No sandbox, because a build often runs as root; nothing that calls home.
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /// An expectation may be met late on a busy machine. It is no measurement.
    private static final double PATIENCE_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        this(List.of(), Map.of());
    }

    /// A browser on a system that has one font file.
    ///
    /// @param configuration of fontconfig
    static Chromium withFonts(Path configuration) {
        return new Chromium(List.of(), Map.of("FONTCONFIG_FILE", configuration.toString()));
    }

    /// A browser that trusts a certificate authority with this key, as a phone does that has installed it.
    ///
    /// @param keyHash SHA-256 of the authority's public key (SubjectPublicKeyInfo), in Base64
    static Chromium trusting(String keyHash) {
        return new Chromium(List.of("--ignore-certificate-errors-spki-list=" + keyHash), Map.of());
    }

    /// @param environment variables beside those of this process
    private Chromium(List<String> flags, Map<String, String> environment) {
        var variables = new HashMap<>(System.getenv());
        variables.putAll(environment);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program().orElseThrow())
                        .setEnv(variables)
                        .setArgs(Stream.concat(FLAGS.stream(), flags.stream()).toList()));
    }

    static Optional<Path> program() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /// Somebody with a browser window of this size, who has chosen her languages and nothing else.
    Person person(URI server, Window window) {
        var person = newcomer(server, window);
        person.browser()
                .addCookies(
                        List.of(new com.microsoft.playwright.options.Cookie("start", "~").setUrl(server.toString())));
        return person;
    }

    /// Somebody who has not been here before.
    Person newcomer(URI server, Window window) {
        return new Person(
                server,
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(server.toString())
                        .setLocale(window.language())
                        .setJavaScriptEnabled(window.scripts())
                        .setViewportSize(window.width(), window.height())));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
