package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.Waiting;
import org.tirich.access.Scope;
import org.tirich.identity.Accounts.Granted;

class AccountsTest extends ServerTest {

    @Autowired
    private LinkTable links;

    @Autowired
    private AccountTable table;

    @Autowired
    private PassphraseHasher hasher;

    @Autowired
    private TransactionOperations transactions;

    /// The limits of networks are those of all tests together.
    @BeforeEach
    void resetLimits() {
        sql.sql("delete from rate_limit").update();
    }

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

    /// Full-width letters, capitals and other keyboards are the same name, for the account and for its limit.
    @Test
    void anotherSpellingOpensTheSameAccountAndHasTheSameLimit() {
        var name = "kalim-\u06A9\u0644\u06CC\u0645-" + freshName().replaceAll("\\D", "");
        signUp(guest(), name, PASSPHRASE, "adult");
        var spellings = List.of(
                name,
                name.toUpperCase(Locale.ROOT),
                name.replace("kalim", "ｋａｌｉｍ"),
                name.replace("\u06A9\u0644\u06CC\u0645", "\u0643\u0644\u064A\u0645"),
                " " + name + "\u3000");
        for (var spelling : spellings) {
            assertThat(signUp(guest(), spelling, PASSPHRASE, "adult").status()).isEqualTo(422);
            assertThat(signIn(guest(), spelling, PASSPHRASE).status()).isEqualTo(303);
            assertThat(signIn(guest(), spelling, "غلط پاس فریز").status()).isEqualTo(422);
        }

        for (var spelling : spellings) {
            assertThat(signIn(guest(), spelling, PASSPHRASE).status()).isEqualTo(429);
        }
        assertThat(signIn(guest(), name.replace("kalim", "kalam"), PASSPHRASE).status())
                .isEqualTo(422);
    }

    @Test
    void aLimitOfANameCountsEveryFormThatTriesItsPassphrase() {
        var person = person();
        for (int i = 0; i < 4; i++) {
            assertThat(signIn(guest(), person.username(), "غلط پاس فریز").status())
                    .isEqualTo(422);
            assertThat(changePassphrase(person, "غلط پاس فریز").status()).isEqualTo(422);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(erase(person, "غلط").status()).isEqualTo(422);
        }

        assertThat(changePassphrase(person, PASSPHRASE).status()).isEqualTo(429);
        var refused = erase(person, PASSPHRASE);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).matches("[1-9]\\d*");
        assertThat(signIn(guest(), person.username(), PASSPHRASE).status()).isEqualTo(429);
        assertThat(accounts.find(person.username())).contains(person.id());
        assertThat(changePassphrase(person(), PASSPHRASE).status()).isEqualTo(303);
    }

    private static Browser.Answer changePassphrase(Person person, String old) {
        return person.browser().postForm("/me/password", Map.of("old", old, "new", "چھ سبز دریا ۱۲"));
    }

    private static Browser.Answer erase(Person person, String passphrase) {
        return person.browser().postForm("/me/erase", Map.of("password", passphrase));
    }

    @Test
    void aBreachedPassphraseIsRefusedWhereverItIsChosen() {
        var person = person();
        var reset = "/reset/" + accounts.resetLink(person.id(), person.id()).orElseThrow();

        assertThat(signUp(guest(), freshName(), "Password123!", "adult").text()).contains("has become public");
        assertThat(person.browser()
                        .postForm("/me/password", Map.of("old", PASSPHRASE, "new", "۱۲۳۴۵۶۷۸۹۰"))
                        .text())
                .contains("has become public");
        assertThat(guest().postForm(reset, Map.of("password", "qwertyuiop")).text())
                .contains("has become public");
        assertThat(guest().postForm(reset, Map.of("password", "نیا پاس فریز ۱")).status())
                .isEqualTo(303);
    }

    /// A class signs in behind one address at the beginning of a lesson, and some mistype.
    @Test
    void aClassOfFortySignsInBehindOneAddress() throws Exception {
        var names = IntStream.range(0, 40).mapToObj(_ -> person().username()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads
                    .invokeAll(names.stream()
                            .map(name -> (Callable<Integer>) () -> {
                                signIn(guestFrom("203.0.113.9"), name, "غلط پاس فریز");
                                return signIn(guestFrom("203.0.113.9"), name, PASSPHRASE)
                                        .status();
                            })
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(answers).hasSize(40).containsOnly(303);
        }
    }

    @Test
    void manyNamesFromOneNetworkAreLimited() {
        // The limit grows a little while the names are tried.
        var statuses = IntStream.range(0, 130)
                .map(i -> signIn(guestFrom("198.51.100." + i), "نامعلوم-" + i, PASSPHRASE)
                        .status())
                .boxed()
                .toList();

        assertThat(statuses.subList(0, 120)).containsOnly(422);
        assertThat(statuses.subList(120, 130)).contains(429);
        assertThat(statuses).filteredOn(each -> each == 422).hasSizeLessThan(126);
        assertThat(signIn(guestFrom("203.0.113.1"), person().username(), PASSPHRASE)
                        .status())
                .isEqualTo(303);
    }

    /// While hashes wait in their queue, requests that need the database are answered: a waiting hash holds no
    /// connection of the pool.
    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void waitingHashesHoldNoConnection() throws Exception {
        var queue = hasher.queue();
        var reader = person();
        var people = IntStream.range(0, 50).mapToObj(_ -> person()).toList();
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new CountDownLatch(queue.slots());
            for (int i = 0; i < queue.slots(); i++) {
                threads.submit(() -> queue.run("test", () -> {
                    running.countDown();
                    return await(release);
                }));
            }
            running.await();
            var waiting = people.stream()
                    .map(each -> threads.submit(
                            () -> changePassphrase(each, PASSPHRASE).status()))
                    .toList();
            Waiting.await(() -> queue.waiting() >= people.size());

            assertThat(reader.browser().get("/me").status()).isEqualTo(200);
            assertThat(guest().get("/api/feed").status()).isEqualTo(200);
            assertThat(accounts.resetLink(reader.id(), reader.id())).isPresent();

            release.countDown();
            for (var each : waiting) {
                assertThat(each.get()).isEqualTo(303);
            }
        } finally {
            release.countDown();
        }
    }

    private static boolean await(CountDownLatch release) {
        try {
            return release.await(100, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hashingWithinATransactionIsRefused() {
        assertThatThrownBy(() -> transactions.execute(_ -> accounts.check(freshName(), PASSPHRASE)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    /// Accounts of earlier versions may have names that are one name now.
    @Test
    void accountsWhoseNamesHaveBecomeOneStillOpen() {
        var number = freshName().replaceAll("\\D", "");
        var names = List.of(
                "\u06A9\u0644\u06CC\u0645-" + number,
                "\u0643\u0644\u064A\u0645-" + number,
                "\u0643\u0644\u06CC\u0645-" + number);
        for (var name : names) {
            var person = person();
            sql.sql("update account set username = ?, name_key = null where id = ?")
                    .params(name, person.id().value())
                    .update();
        }

        table.addMissingKeys(2);
        table.addMissingKeys(2);

        var found = names.stream()
                .map(name -> accounts.check(name, PASSPHRASE).orElseThrow())
                .distinct()
                .toList();
        assertThat(found).hasSize(3);
        assertThat(accounts.check("\u06AA\u0644\u064A\u0645-" + number, PASSPHRASE))
                .contains(found.getFirst());
        assertThat(signUp(guest(), "\u06AA\u0644\u064A\u0645-" + number, PASSPHRASE, "adult")
                        .status())
                .isEqualTo(422);
        assertThat(accounts.search(names.getFirst())).hasSize(3);
    }

    @Test
    void signingOutReadsOnlyTheCookieOfThisServer() {
        var person = person();
        var token = person.browser().cookie("session");

        for (var name : List.of("mysession", "__Secure-session", "xsession", "SESSION", "__Host-session")) {
            guest().withCookie(name, token).postForm("/sign-out", Map.of());
            guest().withCookie(name, token)
                    .postForm("/sign-in", Map.of("username", freshName(), "password", PASSPHRASE));
        }

        assertThat(person.browser().get("/me").status()).isEqualTo(200);
    }

    @Test
    void aSessionInUseEndsThirtyDaysAfterTheSignIn() {
        var browser = person().browser();
        for (int week = 1; week <= 4; week++) {
            clock.forward(Duration.ofDays(7));
            assertThat(browser.get("/me").status()).isEqualTo(200);
        }

        clock.forward(Duration.ofDays(3));

        assertThat(browser.get("/me").status()).isEqualTo(302);
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

        assertThat(person.browser().get("/api/studio/works").status()).isEqualTo(403);
        assertThat(person.browser().get("/studio").text()).contains("not make lessons yet");
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
