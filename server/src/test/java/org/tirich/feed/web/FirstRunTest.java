package org.tirich.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tirich.ServerTest;

/// The first visit of somebody without an account.
class FirstRunTest extends ServerTest {

    private static final String QUESTIONS = "action=\"/start\"";

    @Test
    void aGuestIsAskedOnceAndMayChangeHerChoice() throws Exception {
        var guest = guest();
        assertThat(guest.get("/").text()).contains(QUESTIONS, "اردو", "کھوار");

        var chosen = guest.postForm("/start", Map.of("languages", "ur", "place", "8"));
        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.header("Location")).isEqualTo("/");
        assertThat(guest.get("/").text()).doesNotContain(QUESTIONS).contains("id=\"cards\"");
        assertThat(guest.get("/start").text())
                .contains("value=\"ur\" checked", "value=\"8\" checked")
                .doesNotContain("value=\"en\" checked");
    }

    @Test
    void nothingHasToBeChosenAndAnAddressOfATabIsNotHeldUp() throws Exception {
        var guest = guest();
        assertThat(guest.get("/?tab=stem").text()).doesNotContain(QUESTIONS);
        assertThat(guest.postForm("/start", Map.of()).status()).isEqualTo(303);
        assertThat(guest.get("/").text()).doesNotContain(QUESTIONS);
    }

    @Test
    void anAccountIsNotAsked() throws Exception {
        assertThat(person().browser().get("/").text()).doesNotContain(QUESTIONS);
    }
}
