package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;

/// Somebody with a browser of her own: her cookies are nobody else's.
final class Person implements AutoCloseable {

    private static final String PASSPHRASE = "چاند 27 مرحلے";
    private static final double PATIENCE_MILLIS = 20_000;

    private final URI server;
    private final BrowserContext context;
    private final Complaints complaints;
    private final Page page;

    Person(URI server, BrowserContext context) {
        this.server = server;
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        complaints = new Complaints(context, server);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext browser() {
        return context;
    }

    Complaints complaints() {
        return complaints;
    }

    Response open(String path) {
        return page.navigate(server.resolve(path).toString());
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /// Opens the instance with its one-time link.
    void becomeAdministrator(String setUpPath, String username) {
        open(setUpPath);
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSPHRASE);
        page.locator("form[action^='/set-up'] button").click();
        assertThat(page).hasURL(server.resolve("/operate").toString());
    }

    /// Opens an account for herself, as an adult.
    void signUp(String username) {
        open("/sign-up");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSPHRASE);
        page.locator("input[value=adult]").check();
        page.locator("form[action='/sign-up'] button").click();
        assertThat(page).hasURL(server.resolve("/").toString());
    }

    /// Signs in to the account that she opened.
    void signIn(String username) {
        open("/sign-in");
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSPHRASE);
        page.locator("form[action='/sign-in'] button").click();
        assertThat(page).hasURL(server.resolve("/").toString());
    }

    /// As administrator: gives somebody a role.
    void grant(String username, String role) {
        open("/operate?q=" + username);
        var card = page.locator("article").filter(new Locator.FilterOptions().setHasText(username));
        card.locator("select[name=role]").selectOption(role);
        card.locator("form[action$='/grants'] button").click();
        open("/operate?q=" + username);
        assertThat(card.locator("form[action$='/revoke']")).hasCount(3);
    }

    /// Plays the person of a step of the demo's tour.
    void become(int step) {
        open("/demo");
        page.locator(".tour form[action='/demo/become/" + step + "'] button").click();
        page.waitForURL(url -> !url.endsWith("/demo"));
    }

    @Override
    public void close() {
        context.close();
    }
}
