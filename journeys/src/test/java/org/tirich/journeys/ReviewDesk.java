package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// The review desk, used from the keyboard alone.
final class ReviewDesk {

    private final Person reviewer;
    private final Page page;

    ReviewDesk(Person reviewer) {
        this.reviewer = reviewer;
        this.page = reviewer.page();
    }

    /// Takes a lesson from the queue by its title.
    void take(String title) {
        reviewer.open("/review");
        var item = page.locator("button.it").filter(new Locator.FilterOptions().setHasText(title));
        assertThat(item).isVisible();
        item.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".crit").first()).isVisible();
        page.evaluate("document.activeElement.blur()");
    }

    /// Plays the clip and gives each of the rows its mark.
    void mark(int rows, String key) {
        assertThat(page.locator(".crit")).hasCount(rows);
        for (int row = 0; row < rows; row++) {
            page.keyboard().press(key);
        }
        assertThat(page.locator(".crit [aria-pressed=true]")).hasCount(rows);
    }

    void pass() {
        page.keyboard().press("a");
        assertThat(page.getByText("Passed. Thank you.")).isVisible();
    }
}
