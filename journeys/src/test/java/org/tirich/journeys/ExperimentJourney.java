package org.tirich.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An editor tries a feature with a part of the learners: she plans and starts an experiment; a learner keeps
/// her arm and leaves; the report says that nothing follows from so few people.
@NeedsChromium
@ExtendWith(Demo.Shared.class)
class ExperimentJourney {

    private static final int LEAD_STEP = 8;

    private final Demo demo;

    ExperimentJourney(Demo demo) {
        this.demo = demo;
    }

    @Test
    void anEditorTriesAFeatureAndLearnsThatFewPeopleProveNothing() {
        try (var editor = demo.person(Window.DESKTOP);
                var learner = demo.person(Window.TALL_PHONE)) {
            editor.become(LEAD_STEP);
            editor.open("/experiments?lang=en");
            editor.field("Name").fill("Stops");
            editor.field("What you expect").fill("A stop after six clips raises unseen questions right by 3 points.");
            editor.button("Save the plan").click();
            assertThat(editor.page().locator(".chip").first()).hasText("Draft");
            editor.button("Start").click();
            assertThat(editor.page().locator(".chip").first()).hasText("Running");

            try {
                learner.signUp("شاہین-" + UUID.randomUUID().toString().substring(0, 8));
                var runs = hasRuns(learner);
                assertThat(hasRuns(learner)).isEqualTo(runs);
                learner.open("/me?lang=ur");
                assertThat(learner.page().locator("main")).containsText("ایک تجربہ جاری ہے");
                learner.button("چھوڑ دیں").click();
                assertThat(learner.page().locator("main")).containsText("آپ شامل نہیں");
                assertThat(hasRuns(learner)).isTrue();
            } finally {
                editor.page().reload();
                editor.button("Stop").click();
            }

            assertThat(editor.page().locator(".chip").first()).hasText("Stopped");
            assertThat(editor.page().locator("main")).containsText("Too few people: with fewer than 30");
            assertThat(editor.page().locator("main")).containsText("SYNTHETIC");
            assertThat(editor.page().locator("tbody td").first()).hasText("<10");
            assertThat(editor.complaints().all()).isEmpty();
            assertThat(learner.complaints().all()).isEmpty();
        }
    }

    /// Whether the learner's feed stops after six clips.
    private static boolean hasRuns(Person learner) {
        learner.open("/?tab=stem");
        return (Boolean)
                learner.page().evaluate("() => JSON.parse(document.getElementById('boot').textContent).runs !== false");
    }
}
