package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.access.Scope;
import org.tirich.identity.Accounts.Granted;

class AccountsTest extends ServerTest {

    @Autowired
    private LinkTable links;

    @Test
    void aPersonOverTwelveOpensAnAccountAndIsSignedIn() {
        var browser = guest();
        var name = "زینب_" + freshName();

        var answer = signUp(browser, name, PASSPHRASE, "13-15");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(browser.get("/me").text()).contains(name);
    }

    @Test
    void namesAreEqualInAnyUnicodeComposition() {
        var name = "آمنہ-" + freshName();
        signUp(guest(), name, PASSPHRASE, "adult");

        var decomposed = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(name);
        assertThat(signIn(guest(), decomposed, PASSPHRASE).status()).isEqualTo(303);
        assertThat(signUp(guest(), decomposed, PASSPHRASE, "adult").status()).isEqualTo(422);
    }

    @Test
    void aChildUnderThirteenIsSentToHerSchool() {
        var browser = guest();
        var name = freshName();

        var answer = signUp(browser, name, PASSPHRASE, "under-13");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.cookie("session")).isEmpty();
        assertThat(accounts.find(name)).isEmpty();
    }

    @Test
    void anUnfitNameOrPassphraseIsRefused() {
        assertThat(signUp(guest(), "ab", PASSPHRASE, "adult").status()).isEqualTo(422);
        assertThat(signUp(guest(), "<script>", PASSPHRASE, "adult").status()).isEqualTo(422);
        assertThat(signUp(guest(), "گل\u202Eمحمد", PASSPHRASE, "adult").status())
                .isEqualTo(422);
        assertThat(signUp(guest(), freshName(), "مختصر", "adult").status()).isEqualTo(422);
        assertThat(signUp(guest(), freshName(), "aaaaaaaaaaaa", "adult").status())
                .isEqualTo(422);
        assertThat(signUp(guest(), freshName(), PASSPHRASE, "").status()).isEqualTo(422);
    }

    @Test
    void aWrongPassphraseAndAnUnknownNameGetTheSameResponse() {
        var known = signIn(guest(), person().username(), "غلط پاس فریز");
        var unknown = signIn(guest(), freshName(), "غلط پاس فریز");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(problem(known)).isNotEmpty().isEqualTo(problem(unknown));
    }

    private static String problem(Browser.Answer answer) {
        var found = Pattern.compile("role=\"alert\">(.*?)<").matcher(answer.text());
        return found.find() ? found.group(1) : "";
    }

    @Test
    void theEleventhAttemptAtANameIsRateLimited() {
        var name = person().username();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn(guest(), name, "غلط پاس فریز " + i).status()).isEqualTo(422);
        }

        assertThat(signIn(guest(), name, PASSPHRASE).status()).isEqualTo(429);
    }

    @Test
    void signingOutEndsTheSessionAtTheServer() {
        var browser = person().browser();
        var token = browser.cookie("session");
        assertThat(browser.get("/me").status()).isEqualTo(200);

        browser.postForm("/sign-out", Map.of());

        assertThat(guest().withCookie("session", token).get("/me").status()).isEqualTo(302);
    }

    @Test
    void oneSessionIsEndedFromAnother() {
        var person = person();
        var phone = signedIn(person.id());
        var session = sessions.of(person.id()).stream()
                .filter(each -> sessions.findAccount(phone.cookie("session"))
                        .orElseThrow()
                        .visit()
                        .equals(each.visit()))
                .findFirst()
                .orElseThrow();
        assertThat(person.browser().get("/me").text()).contains(session.id().toString());

        person.browser().postForm("/me/sessions/" + session.id() + "/end", Map.of());

        assertThat(phone.get("/me").status()).isEqualTo(302);
        assertThat(person.browser().get("/me").status()).isEqualTo(200);
    }

    @Test
    void theSessionOfAnotherAccountCannotBeEnded() {
        var person = person();
        var session = sessions.of(person.id()).getFirst();

        person().browser().postForm("/me/sessions/" + session.id() + "/end", Map.of());

        assertThat(person.browser().get("/me").status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        var person = person();
        var phone = signedIn(person.id());

        person.browser().postForm("/sign-out-everywhere", Map.of());

        assertThat(phone.get("/me").status()).isEqualTo(302);
        assertThat(sessions.of(person.id())).isEmpty();
    }

    @Test
    void twoIdleWeeksEndASession() {
        var browser = person().browser();
        assertThat(browser.get("/me").status()).isEqualTo(200);

        clock.forward(Duration.ofDays(15));

        assertThat(browser.get("/me").status()).isEqualTo(302);
    }

    @Test
    void aNewPassphraseEndsTheOtherSessions() {
        var person = person();
        var phone = signedIn(person.id());

        person.browser().postForm("/me/password", Map.of("old", PASSPHRASE, "new", "چھ سبز دریا ۱۲"));

        assertThat(phone.get("/me").status()).isEqualTo(302);
        assertThat(person.browser().get("/me").status()).isEqualTo(200);
        assertThat(accounts.check(person.username(), "چھ سبز دریا ۱۲")).contains(person.id());
    }

    @Test
    void aResetLinkWorksOnce() {
        var person = person();
        var link = "/reset/" + accounts.resetLink(person.id(), person.id()).orElseThrow();

        assertThat(guest().postForm(link, Map.of("password", "نیا پاس فریز ۱")).status())
                .isEqualTo(303);
        assertThat(guest().postForm(link, Map.of("password", "نیا پاس فریز ۲")).status())
                .isEqualTo(422);

        assertThat(accounts.check(person.username(), "نیا پاس فریز ۱")).contains(person.id());
        assertThat(person.browser().get("/me").status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reset/", "/set-up/"})
    void aDeadLinkShowsNoForm(String kind) {
        var person = person();
        var used = accounts.resetLink(person.id(), person.id()).orElseThrow();
        assertThat(guest().get("/reset/" + used).text()).contains("<form class=\"col\" method=\"post\"");
        assertThat(guest().postForm("/reset/" + used, Map.of("password", "نیا پاس فریز ۱"))
                        .status())
                .isEqualTo(303);

        for (var token : List.of(used, "unknown", "0".repeat(43), "%00", "é")) {
            var page = guest().get(kind + token);
            assertThat(page.text()).as(token).doesNotContain("type=\"password\"");
            assertThat(page.status()).as(token).isBetween(400, 499);
        }
        assertThat(guest().get(kind + used).status()).isEqualTo(410);
        assertThat(guest().postForm(kind + used, Map.of("password", PASSPHRASE)).text())
                .doesNotContain("type=\"password\"");
    }

    @Test
    void aResetLinkExpiresAfterADay() {
        var person = person();
        var link = "/reset/" + accounts.resetLink(person.id(), person.id()).orElseThrow();

        clock.forward(Duration.ofHours(25));

        assertThat(guest().postForm(link, Map.of("password", "نیا پاس فریز")).status())
                .isEqualTo(422);
        assertThat(accounts.check(person.username(), PASSPHRASE)).contains(person.id());
    }

    @Test
    void aResetLinkOpensNoAdministratorsAccount() {
        var person = person();
        var token = accounts.resetLink(person.id(), person.id()).orElseThrow();
        sql.sql("update role_grant set revoked_at = now() where role = 'PLATFORM_ADMIN' and revoked_at is null")
                .update();

        var answer = guest().postForm("/set-up/" + token, Map.of("username", freshName(), "password", PASSPHRASE));

        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void theSetUpLinkMakesOneAdministrator() {
        sql.sql("update role_grant set revoked_at = now() where role = 'PLATFORM_ADMIN' and revoked_at is null")
                .update();
        var link = "/set-up/" + accounts.setUpLink().orElseThrow();
        var browser = guest();

        var first = browser.postForm(link, Map.of("username", freshName(), "password", PASSPHRASE));
        var second = guest().postForm(link, Map.of("username", freshName(), "password", PASSPHRASE));

        assertThat(first.status()).isEqualTo(303);
        assertThat(browser.get("/operate").status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(422);
        assertThat(accounts.setUpLink()).isEmpty();
    }

    @Test
    void anAdministratorCannotBeAReviewer() {
        var reviewer = person(Role.SAFETY_REVIEWER).id();
        var administrator = person(Role.PLATFORM_ADMIN).id();

        assertThat(accounts.grant(reviewer, Role.PLATFORM_ADMIN, Scope.EVERYWHERE, null))
                .isEqualTo(new Granted.Excluded(Role.SAFETY_REVIEWER));
        assertThat(accounts.grant(administrator, Role.ACCURACY_REVIEWER, Scope.EVERYWHERE, null))
                .isEqualTo(new Granted.Excluded(Role.PLATFORM_ADMIN));
        assertThat(accounts.grant(administrator, Role.LEAD_EDITOR, Scope.EVERYWHERE, null))
                .isEqualTo(new Granted.Excluded(Role.PLATFORM_ADMIN));
    }

    @Test
    void aRevokedRoleEndsWithTheNextRequest() {
        var person = person(Role.CREATOR);
        assertThat(person.browser().get("/studio").status()).isEqualTo(200);
        var grant = accounts.roles(person.id()).stream()
                .filter(held -> held.role() == Role.CREATOR)
                .findFirst()
                .orElseThrow();

        accounts.revoke(grant.grant(), null);

        assertThat(person.browser().get("/studio").status()).isEqualTo(403);
    }

    @Test
    void anErasedPersonsDataIsDeleted() {
        var person = person();
        assertThat(person.browser().get("/api/feed").status()).isEqualTo(200);
        assertThat(viewersOf(person)).isEqualTo(1);

        assertThat(person.browser()
                        .postForm("/me/erase", Map.of("password", "غلط"))
                        .status())
                .isEqualTo(422);
        assertThat(person.browser()
                        .postForm("/me/erase", Map.of("password", PASSPHRASE))
                        .status())
                .isEqualTo(303);

        assertThat(viewersOf(person)).isZero();
        assertThat(accounts.find(person.username())).isEmpty();
        assertThat(sessions.of(person.id())).isEmpty();
        assertThat(accounts.roles(person.id())).isEmpty();
        assertThat(signUp(guest(), person.username(), PASSPHRASE, "adult").status())
                .isEqualTo(303);
    }

    private int viewersOf(Person person) {
        return sql.sql("select count(*) from viewer where account = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void theDatabaseContainsNoTokenInClearText() {
        var person = person();
        var session = person.browser().cookie("session");
        var link = accounts.resetLink(person.id(), person.id()).orElseThrow();
        assertThat(links.find(Tokens.hash(link), clock.instant())).isPresent();

        var everything = sql.sql("select s::text from session s union all select l::text from one_time_link l"
                        + " union all select a::text from account a union all select r::text from audit_record r")
                .query(String.class)
                .list();

        assertThat(everything)
                .isNotEmpty()
                .noneMatch(row -> row.contains(session) || row.contains(link) || row.contains(PASSPHRASE));
    }

    private static Browser.Answer signUp(Browser browser, String name, String passphrase, String ageBand) {
        return browser.postForm("/sign-up", Map.of("username", name, "password", passphrase, "ageBand", ageBand));
    }

    private static Browser.Answer signIn(Browser browser, String name, String passphrase) {
        return browser.postForm("/sign-in", Map.of("username", name, "password", passphrase));
    }
}
