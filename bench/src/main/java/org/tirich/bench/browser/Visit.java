package org.tirich.bench.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// One page of a visitor who has not been here before, on an emulated link and processor.
final class Visit implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final BrowserContext context;
    private final Page page;
    private final EmulatedLink link;

    Visit(BrowserContext context, URI server, LinkProfile profile) {
        this.context = context;
        context.addInitScript(script("observe.js"));
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        link = new EmulatedLink(server, profile);
        var processor = new JsonObject();
        processor.addProperty("rate", profile.processorRate);
        context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", processor);
    }

    private static String script(String name) {
        try (var in = Visit.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens the feed as a guest who has made the choices of the first run. Returns when the document is here; its clip
    /// may not be.
    void open() {
        var address = link.address();
        context.addCookies(List.of(new Cookie("start", "~").setUrl(address.toString())));
        page.navigate(
                address.resolve("/").toString(),
                new Page.NavigateOptions().setWaitUntil(com.microsoft.playwright.options.WaitUntilState.COMMIT));
    }

    EmulatedLink link() {
        return link;
    }

    Page page() {
        return page;
    }

    /// Lets the page run.
    void stay(Duration time) {
        page.waitForTimeout(time.toMillis());
    }

    double number(String expression) {
        return page.evaluate(expression) instanceof Number number ? number.doubleValue() : -1;
    }

    /// Waits until an expression is a positive number. Returns it, or -1.
    double await(String expression, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            var value = number(expression);
            if (value > 0) {
                return value;
            }
            stay(Duration.ofMillis(50));
        }
        return -1;
    }

    @Override
    public void close() {
        context.close();
        link.close();
    }
}
