package org.tirich.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.identity.Role;

/// The forms and the dates of a lesson's page, which is opened from a shared link. Nothing here has a script.
class SharedPageTest extends ServerTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(id|question)\" value=\"([^\"]*)\">");

    /// The right option of the lessons here is the first.
    private static final String RIGHT = "سامنے";

    @Autowired
    private ApplicationContext server;

    private Person owner;
    private WorkId work;

    @BeforeEach
    void publish() {
        owner = person(Role.CREATOR);
        work = lessons().publish(owner.id(), safety(), accuracy());
    }

    private LiveLessons lessons() {
        return new LiveLessons(server);
    }

    private org.tirich.access.AccountId safety() {
        return person(Role.SAFETY_REVIEWER).id();
    }

    private org.tirich.access.AccountId accuracy() {
        return person(Role.ACCURACY_REVIEWER).id();
    }

    private String page() {
        return "/v/" + work + "?lang=en";
    }

    /// The hidden fields of the question's form, with a choice.
    private static Map<String, String> form(String html, String option) {
        var fields = new HashMap<String, String>();
        var question = html.substring(html.indexOf("/answer\""));
        HIDDEN.matcher(question).results().limit(2).forEach(field -> fields.put(field.group(1), field.group(2)));
        fields.put("option", option);
        return fields;
    }

    private String answer(Browser browser, String option) {
        return browser.postForm(
                        "/v/" + work + "/answer", form(browser.get(page()).text(), option))
                .text();
    }

    private int attempts(Person person) {
        return sql.sql("select count(*) from attempt where account = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void thePageAsksWithoutRevealingTheAnswer() {
        var html = guest().get(page()).text();

        assertThat(html).contains("پورے چاند پر سورج کہاں ہوتا ہے؟", "value=\"unsure\"", RIGHT);
        assertThat(html).doesNotContain("class=\"join").contains("<video class=\"player\"", " controls ");
        assertThat(html).as("the poster may show the result").doesNotContain(" poster=");
    }

    @Test
    void aGuestsAnswerIsMarkedAndNotStored() {
        var wrong = answer(guest(), "1");
        var right = answer(guest(), "0");
        var unsure = answer(guest(), "unsure");

        assertThat(wrong).contains("class=\"join\"", "class=\"join ok\"", "پیچھے", RIGHT);
        assertThat(right).doesNotContain("class=\"join\"").contains("class=\"join ok\"", RIGHT);
        assertThat(unsure).doesNotContain("class=\"join\"").contains("class=\"join ok\"", RIGHT);
        assertThat(guest().get(page()).text()).contains("value=\"unsure\"");
    }

    @Test
    void anAnswerThatIsSentTwiceCountsOnce() {
        var learner = person();
        var fields = form(learner.browser().get(page()).text(), "1");

        learner.browser().postForm("/v/" + work + "/answer", fields);
        learner.browser().postForm("/v/" + work + "/answer", fields);

        assertThat(attempts(learner)).isEqualTo(1);
        assertThat(learner.browser().get(page()).text())
                .contains("class=\"join ok\"")
                .doesNotContain("value=\"unsure\"");
    }

    @Test
    void anIncompleteOrOldFormLeadsBackToTheLesson() {
        var learner = person();
        var fields = form(learner.browser().get(page()).text(), "1");
        for (var wrong : List.of(
                Map.<String, String>of(),
                Map.of("option", "0"),
                changed(fields, "option", ""),
                changed(fields, "option", "7"),
                changed(fields, "option", "-1"),
                changed(fields, "option", "۱"),
                changed(fields, "option", "99999999999"),
                changed(fields, "question", UUID.randomUUID().toString()))) {
            var response = learner.browser().postForm("/v/" + work + "/answer", wrong);

            assertThat(response.status()).as(wrong.toString()).isEqualTo(303);
            assertThat(response.header("Location")).endsWith("/v/" + work);
        }
        assertThat(attempts(learner)).isZero();
        assertThat(guest().get("/v/" + work + "/answer").header("Location")).endsWith("/v/" + work);
    }

    private static Map<String, String> changed(Map<String, String> fields, String name, String value) {
        var other = new HashMap<>(fields);
        other.put(name, value);
        return other;
    }

    @Test
    void aLearnerSavesAndAGuestReadsWhatAnAccountGives() {
        var learner = person();
        var saving = "/v/" + work + "/save";

        assertThat(learner.browser().postForm(saving, Map.of("on", "true")).header("Location"))
                .endsWith("/v/" + work + "?done=saved");
        assertThat(learner.browser().get(page() + "&done=saved").text())
                .contains("aria-pressed=\"true\"", "role=\"status\"");
        assertThat(learner.browser().get("/saved").text()).contains("/v/" + work);
        learner.browser().postForm(saving, Map.of("on", "false"));
        assertThat(learner.browser().get(page() + "&done=nonsense").text())
                .contains("aria-pressed=\"false\"")
                .doesNotContain("role=\"status\"");
        assertThat(learner.browser().get("/saved").text()).doesNotContain("/v/" + work);

        assertThat(guest().get(page()).text())
                .contains("Saving needs an account", "/sign-in?next=/v/" + work)
                .doesNotContain(saving);
    }

    @Test
    void aReportFromThePageReachesTheEditorsOnce() {
        var id = UUID.randomUUID().toString();
        var fields = Map.of("id", id, "reason", "wrong-fact", "notes", "چاند کا رخ غلط ہے");

        var thanks = guest().postForm("/v/" + work + "/report", fields).header("Location");
        guest().postForm("/v/" + work + "/report", fields);

        assertThat(guest().get(thanks).text()).contains("role=\"status\"");
        assertThat(sql.sql("select count(*) from report where work = ?")
                        .param(work.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(guest().postForm("/v/" + work + "/report", Map.of("reason", "religion"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDatesAreThoseOfTheReviewAndOfTheRevision() {
        assertThat(guest().get(page()).text())
                .contains("Approved on", "First shown on")
                .doesNotContain("Revised on", "simulated");
        var first = clock.instant();

        clock.forward(Duration.ofDays(40));
        lessons().revise(owner.id(), work, safety(), accuracy());

        var html = guest().get(page()).text();
        assertThat(day(html, "First shown on")).isEqualTo(first.toString().substring(0, 10));
        assertThat(day(html, "Revised on")).isEqualTo(clock.instant().toString().substring(0, 10));
        assertThat(day(html, "Approved on"))
                .isEqualTo(clock.instant().toString().substring(0, 10));
    }

    private static String day(String html, String label) {
        var found = Pattern.compile(label + " <bdi class=\"nowrap\"><time[^>]*>([^<]*)<")
                .matcher(html);
        assertThat(found.find()).as(label).isTrue();
        return found.group(1);
    }

    @Test
    void aSimulatedReviewApprovesNothing() {
        var demonstration = lessons().publishDemonstration(owner.id(), safety(), accuracy());

        assertThat(guest().get("/v/" + demonstration + "?lang=en").text())
                .contains("no person has checked this", "simulated", "First shown on")
                .doesNotContain("Approved on");
    }
}
