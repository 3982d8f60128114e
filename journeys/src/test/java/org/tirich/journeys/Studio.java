package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// The studio's page, as its author uses it.
final class Studio {

    private static final Duration PIPELINE = Duration.ofMinutes(4);
    private static final Duration HANDING_IN = Duration.ofSeconds(30);

    private final Person author;
    private final Page page;

    Studio(Person author) {
        this.author = author;
        this.page = author.page();
    }

    /// Begins a new clip and gives it a file. Returns the id of its work.
    String begin(Path video) {
        author.open("/studio");
        author.button("New clip").click();
        page.waitForURL("**/studio#/*");
        page.locator("#f-media input[type=file]").setInputFiles(video);
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    /// How much of the file is there, as the page shows it.
    int percentSent() {
        var bar = page.locator("#f-media [role=progressbar]");
        var value = bar.count() == 0 ? null : bar.first().getAttribute("aria-valuenow");
        return value == null ? 0 : Integer.parseInt(value);
    }

    Locator part(String id) {
        return page.locator("#f-" + id);
    }

    void awaitReady() {
        assertThat(part("media").getByText("Ready", new Locator.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PIPELINE.toMillis()));
    }

    void title(String language, String words) {
        var field = part("texts").locator("input[lang=" + language + "]");
        if (field.count() == 0) {
            part("texts").locator("select").selectOption(language);
        }
        field.fill(words);
    }

    void subjectAndGrade(String subject, int grade) {
        part("subject").locator("select").first().selectOption(subject);
        part("grade").locator("select").selectOption(Integer.toString(grade));
    }

    void outcome(String code) {
        part("outcomes").locator("input[type=search]").fill(code);
        part("outcomes")
                .locator("label.pick")
                .filter(new Locator.FilterOptions().setHasText(code))
                .locator("input")
                .check();
    }

    void choose(String part, String words) {
        part(part)
                .getByLabel(words, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    void captions(String language, byte[] vtt) {
        part("captions").locator("select").selectOption(language);
        part("captions").locator("input[type=file]").setInputFiles(new FilePayload(language + ".vtt", "text/vtt", vtt));
        assertThat(part("captions").locator("bdi[lang=" + language + "]")).isVisible();
    }

    void captions(String language, String vtt) {
        captions(language, vtt.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes one caption beside the clip, saves it and shuts the editor.
    void writeCaption(String language, String words) {
        part("captions").locator("select").selectOption(language);
        author.button("Write them here, beside the clip").click();
        var editor = page.locator("section[aria-label^='Captions in']");
        editor.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("New caption at"))
                .click();
        assertThat(editor.locator("textarea")).isFocused();
        page.keyboard().type(words);
        page.keyboard().press("Control+s");
        assertThat(editor.getByText("Everything is saved")).isVisible();
        editor.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        assertThat(part("captions").locator("p bdi[lang=" + language + "]")).isVisible();
    }

    /// Comes to a work by the message about it.
    void openFromInbox(String work) {
        author.open("/inbox");
        page.locator("a[href='/studio?work=" + work + "']").first().click();
        assertThat(part("media")).isVisible();
    }

    void source(String title, String url) {
        part("sources").locator("input[dir=auto]").first().fill(title);
        part("sources").locator("input[type=url]").first().fill(url);
    }

    void hashtags(String words) {
        part("hashtags").locator("input").fill(words);
    }

    /// A question in one language, whose right answer is the `right`th.
    void question(String prompt, int right, String explanation, String... options) {
        var part = part("question");
        part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add a question"))
                .click();
        part.locator("textarea").first().fill(prompt);
        for (int i = 0; i < options.length; i++) {
            part.getByLabel("Answer " + isolated(i + 1), new Locator.GetByLabelOptions().setExact(true))
                    .fill(options[i]);
        }
        part.locator("input[type=radio]").nth(right).press("Space");
        assertThat(part.locator("input[type=radio]").nth(right)).isChecked();
        part.locator("textarea").last().fill(explanation);
    }

    /// A number as the page writes it: left to right wherever it stands.
    private static String isolated(int number) {
        return "\u2066" + number + "\u2069";
    }

    void handIn() {
        author.button("Send to review").click();
        assertThat(page.locator("#app [role=alert]")).hasCount(0);
        assertThat(author.button("Send to review"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(HANDING_IN.toMillis()));
    }

    void withdraw(String work, String why) {
        author.open("/studio#/" + work);
        page.reload();
        author.button("Withdraw").click();
        page.locator("dialog textarea").fill(why);
        page.locator("dialog button.no").click();
        assertThat(author.button("Withdraw")).hasCount(0);
    }
}
