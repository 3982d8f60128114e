package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.access.Permission;
import org.tirich.web.Routes;

/// An administrator's act needs her passphrase, entered within the last five minutes.
class StepUpTest extends ServerTest {

    private static final Duration SIX_MINUTES = Duration.ofMinutes(6);
    private static final String FIELD = "confirm-passphrase";

    @Autowired
    private Routes routes;

    @Autowired
    private InstanceSettings settings;

    @BeforeEach
    void resetLimits() {
        sql.sql("delete from rate_limit").update();
    }

    private static Browser.Answer rename(Person person, String name, Map<String, String> more) {
        var form = new java.util.HashMap<>(more);
        form.putAll(Map.of("name", name, "campaignTag", "STEM", "aliases", "سائنس,سٹیم"));
        return person.browser().postForm("/operate/settings", form);
    }

    @Test
    void thePageAsksAndTheActFollows() {
        var person = person(Role.PLATFORM_ADMIN);
        var name = "نئی درسگاہ <\"&' " + UUID.randomUUID();
        clock.forward(SIX_MINUTES);

        var asked = rename(person, name, Map.of());
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.header("Content-Type")).startsWith("text/html");
        assertThat(asked.text())
                .contains("action=\"/operate/settings\"", "name=\"" + FIELD + "\"", "name=\"campaignTag\"")
                .contains("نئی درسگاہ &lt;&quot;&amp;&#39;");
        assertThat(settings.name()).isNotEqualTo(name);

        var wrong = rename(person, name, Map.of(FIELD, "غلط پاس فریز"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(settings.name()).isNotEqualTo(name);

        assertThat(rename(person, name, Map.of(FIELD, PASSPHRASE)).status()).isEqualTo(303);
        assertThat(settings.name()).isEqualTo(name);

        assertThat(rename(person, "Tirich", Map.of()).status()).isEqualTo(303);
        clock.forward(SIX_MINUTES);
        assertThat(rename(person, name, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aSignInCountsForFiveMinutes() {
        var person = person(Role.PLATFORM_ADMIN);
        clock.forward(Duration.ofMinutes(4));
        assertThat(rename(person, "Tirich", Map.of()).status()).isEqualTo(303);

        clock.forward(Duration.ofMinutes(2));

        assertThat(rename(person, "Tirich", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void theConfirmationOfOneSessionIsNotThatOfAnother() {
        var person = person(Role.PLATFORM_ADMIN);
        var stolen = signedIn(person.id());
        clock.forward(SIX_MINUTES);

        assertThat(rename(person, "Tirich", Map.of(FIELD, PASSPHRASE)).status()).isEqualTo(303);

        assertThat(stolen.postForm("/operate/settings", Map.of("name", "x", "campaignTag", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thePassphraseOfAnotherIsWrong() {
        var person = person(Role.PLATFORM_ADMIN);
        sql.sql("update account set passphrase = (select passphrase from account where id = ?) where id = ?")
                .params(person.id().value(), person().id().value())
                .update();
        var mine = "نیا پاس فریز ۱";
        accounts.changePassphrase(person.id(), person.username(), PASSPHRASE, mine, "test");
        var again = new Person(person.id(), person.username(), signedIn(person.id()));
        clock.forward(SIX_MINUTES);

        assertThat(rename(again, "Tirich", Map.of(FIELD, PASSPHRASE)).status()).isEqualTo(422);
        assertThat(rename(again, "Tirich", Map.of(FIELD, mine)).status()).isEqualTo(303);
    }

    @Test
    void attemptsAreLimitedAsThoseOfSignIn() {
        var person = person(Role.PLATFORM_ADMIN);
        clock.forward(SIX_MINUTES);
        for (int i = 0; i < 10; i++) {
            assertThat(rename(person, "Tirich", Map.of(FIELD, "غلط پاس فریز")).status())
                    .isEqualTo(422);
        }

        assertThat(rename(person, "Tirich", Map.of(FIELD, PASSPHRASE)).status()).isEqualTo(429);
    }

    @Test
    void everyActOfAnOperatorAsks() {
        var person = person(Role.PLATFORM_ADMIN);
        clock.forward(SIX_MINUTES);
        var acts = routes.all().stream()
                .filter(route -> route.anyOf().equals(List.of(Permission.OPERATE)))
                .filter(route -> !route.method().equals("GET"))
                .toList();
        assertThat(acts).hasSizeGreaterThanOrEqualTo(6);

        for (var act : acts) {
            var path = act.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            assertThat(person.browser()
                            .postForm(path, Map.of("role", "CREATOR"))
                            .status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(person.browser().json("POST", path, "{}").code())
                    .as(path)
                    .isEqualTo("passphrase-needed");
        }
        assertThat(person.browser().get("/operate").status()).isEqualTo(200);
    }

    @Test
    void othersAreNotAsked() {
        var person = person();
        clock.forward(SIX_MINUTES);

        assertThat(rename(person, "x", Map.of(FIELD, PASSPHRASE)).status()).isEqualTo(403);
        assertThat(rename(person, "x", Map.of()).text()).doesNotContain(FIELD);
        assertThat(guest().postForm("/operate/settings", Map.of(FIELD, PASSPHRASE))
                        .status())
                .isEqualTo(302);
    }
}
