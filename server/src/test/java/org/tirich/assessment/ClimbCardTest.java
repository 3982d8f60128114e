package org.tirich.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.identity.Role;

/// The picture of a learner's own climb.
class ClimbCardTest extends ServerTest {

    @Autowired
    private ApplicationContext server;

    private RevisionId question;

    @BeforeEach
    void publish() {
        question = publishOne();
    }

    private RevisionId publishOne() {
        var work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
        return server.getBean(LiveWorks.class).find(work).orElseThrow().revision();
    }

    private void answer(Person learner, int option) {
        learner.browser()
                .json(
                        "POST",
                        "/api/answers",
                        "{\"id\": \"%s\", \"question\": \"%s\", \"option\": %d}"
                                .formatted(UUID.randomUUID(), question, option));
    }

    private static byte[] png(Person learner) {
        return learner.browser()
                .bytes(learner.browser().request("/me/climb.png?lang=en").GET());
    }

    private static Browser.Answer status(Browser browser) {
        return browser.glance(browser.request("/me/climb.png?lang=en").GET());
    }

    @Test
    void aLearnerGetsTheClimbOfHerLastSevenDays() throws IOException {
        var learner = person();
        assertThat(status(learner.browser()).status()).isEqualTo(404);
        assertThat(learner.browser().get("/me").text()).doesNotContain("/me/climb.png");

        answer(learner, 0);

        var image = ImageIO.read(new ByteArrayInputStream(png(learner)));
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(image.getHeight()).isEqualTo(1920);
        assertThat(status(learner.browser()).header("Cache-Control")).contains("no-store");
        assertThat(learner.browser().get("/me").text()).contains("/me/climb.png");

        clock.forward(Duration.ofDays(8));
        assertThat(status(signedIn(learner.id())).status()).isEqualTo(404);
    }

    @Test
    void nobodyElseGetsIt() {
        var learner = person();
        answer(learner, 0);

        assertThat(status(guest()).header("Location")).contains("/sign-in");
        assertThat(status(person().browser()).status()).isEqualTo(404);
    }

    @Test
    void itShowsAnswersAndNoName() {
        var one = person();
        var other = person();
        answer(one, 0);
        answer(other, 0);
        assertThat(png(one)).as("of two people who did the same").isEqualTo(png(other));

        answer(other, 0);
        assertThat(png(one)).as("a question that is answered twice is one").isEqualTo(png(other));

        var wrong = person();
        answer(wrong, 1);
        assertThat(png(wrong)).isNotEqualTo(png(one));

        question = publishOne();
        answer(other, 0);
        assertThat(png(other)).isNotEqualTo(png(one));
    }
}
