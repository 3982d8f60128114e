package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A teacher writes a question in Urdu, two people solve and pass it, a learner is asked it, and it is rekeyed.
@NeedsChromium
class ItemJourney {

    private static final String OUTCOME = "T-08-01";
    private static final Pattern NUMBERS = Pattern.compile("(\\d+) قلم ہیں۔ (\\d+) ڈبوں");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MOST_QUESTIONS = 30;

    @TempDir
    Path folder;

    @Test
    void fromADraftInUrduToALevelThatFalls() {
        try (var server = RunningServer.start(folder.resolve("data"));
                var chromium = new Chromium();
                var admin = chromium.person(server.address(), Window.DESKTOP);
                var teacher = chromium.person(server.address(), Window.PHONE);
                var safety = chromium.person(server.address(), Window.DESKTOP);
                var accuracy = chromium.person(server.address(), Window.PHONE);
                var learner = chromium.person(server.address(), Window.TALL_PHONE)) {
            admin.becomeAdministrator(server.setUpPath(), "operator");
            teacher.signUp("teacher");
            safety.signUp("safety");
            accuracy.signUp("accuracy");
            learner.signUp("learner");
            admin.grant("safety", "SAFETY_REVIEWER");
            admin.grant("accuracy", "ACCURACY_REVIEWER");
            teachesTheOutcome(server);

            var item = writesAQuestion(teacher);
            solvesAndPasses(safety, List.of("I1", "I2", "I3"));
            solvesAndPasses(accuracy, List.of("I4", "I5", "I6", "I7", "I8"));

            isAskedAndAnswersRight(learner);
            learner.open("/learn?lang=en");
            var outcome = learner.page().locator("section[id='" + OUTCOME + "']");
            assertThat(outcome.locator(".chip")).hasText("Familiar");

            rekeys(teacher, item);
            Await.that("the level falls", SOON, () -> {
                learner.open("/learn?lang=en");
                return outcome.locator(".note").count() > 0;
            });
            assertThat(outcome.locator(".note")).containsText("had a wrong key and is being corrected");
            assertThat(outcome.locator(".note")).containsText("Before: Familiar");
            assertThat(outcome.locator(".chip")).hasText("New");
            for (var person : List.of(teacher, safety, accuracy, learner)) {
                assertThat(person.complaints().butFor("422")).isEmpty();
            }
        }
    }

    /// A lesson of hers names the outcome.
    private static void teachesTheOutcome(RunningServer server) {
        try (var author = new Client(server.address()).signIn("teacher")) {
            var work = Lessons.begin(author);
            var path = "/api/studio/works/" + work;
            var version = author.json(path).get("draft").get("version").asInt();
            Client.expect(
                    200, author.send("PUT", path + "/draft", Map.of("version", version, "outcomes", List.of(OUTCOME))));
        }
    }

    /// Returns the path of the question.
    private static String writesAQuestion(Person teacher) {
        var page = teacher.page();
        teacher.open("/studio/items?lang=ur");
        page.locator("#outcome").selectOption(OUTCOME);
        page.locator("form[action='/studio/items'] button").click();
        page.waitForURL(Pattern.compile("/studio/items/[0-9a-f-]{36}"));
        var path = URI.create(page.url()).getPath();
        assertThat(page.locator("[name='prompt.ur']")).hasAttribute("dir", "rtl");

        fill(teacher, "prompt.ur", "ایک ڈبے میں {a} قلم ہیں۔ {b} ڈبوں میں کتنے قلم ہوں گے؟");
        fill(teacher, "parameter.0.name", "a");
        fill(teacher, "parameter.0.from", "۳");
        fill(teacher, "parameter.0.to", "۹");
        fill(teacher, "parameter.1.name", "b");
        fill(teacher, "parameter.1.from", "۴");
        fill(teacher, "parameter.1.to", "۷");
        fill(teacher, "value", "a ÷ (b − b)");
        fill(teacher, "explanation.ur", "{b} ڈبے، ہر ایک میں {a} قلم: {a} × {b}۔");
        page.locator("button[name=press][value=submit]").click();

        assertThat(page.locator("#f-value-problem")).containsText("صفر");
        assertThat(page.locator("[name='value']")).hasValue("a ÷ (b − b)");
        fill(teacher, "value", "a × b");
        page.locator(".stick button[value=save]").click();
        page.waitForURL("**#preview");
        assertThat(page.locator("#preview .forms > li")).hasCount(10);
        assertThat(page.locator("#problems")).hasCount(0);

        page.locator("button[name=press][value=submit]").click();
        assertThat(page.locator("form[action$='/recall']")).isVisible();
        return path;
    }

    private static void fill(Person person, String name, String text) {
        person.page().locator("[name='" + name + "']").fill(text);
    }

    private static void solvesAndPasses(Person reviewer, List<String> rows) {
        var page = reviewer.page();
        reviewer.open("/review/items?lang=ur");
        page.locator("main a.btn.pri").click();
        assertThat(page.locator("[name=verdict]")).hasCount(0);
        answersRight(reviewer);
        assertThat(page.locator("main .note.good")).isVisible();
        for (var row : rows) {
            page.locator("input[name=" + row + "][value='1']").check();
        }
        page.locator("button[value=pass]").click();
        page.waitForURL("**/review/items");
    }

    private static void answersRight(Person person) {
        var found = NUMBERS.matcher(person.page().locator("main .prompt").innerText());
        assertThat(found.find()).isTrue();
        var right = Integer.parseInt(found.group(1)) * Integer.parseInt(found.group(2));
        person.page().locator("#number").fill(inUrduDigits(right));
        person.page().locator("main form .btn.pri").click();
    }

    private static String inUrduDigits(int number) {
        return Integer.toString(number)
                .codePoints()
                .map(c -> c - '0' + '۰')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void isAskedAndAnswersRight(Person learner) {
        for (int asked = 0; asked < MOST_QUESTIONS; asked++) {
            learner.open("/learn/" + OUTCOME + "?lang=ur");
            if (NUMBERS.matcher(learner.page().locator("main .prompt").innerText())
                    .find()) {
                answersRight(learner);
                assertThat(learner.page().locator("main .join.ok")).isVisible();
                return;
            }
            learner.page().locator("form[action$='/leave'] button").click();
        }
        throw new AssertionError("she was not asked the question");
    }

    private static void rekeys(Person teacher, String item) {
        teacher.open(item + "?lang=ur");
        teacher.page().locator("#stop button").first().click();
        assertThat(teacher.page().locator("#stop")).hasCount(0);
    }
}
