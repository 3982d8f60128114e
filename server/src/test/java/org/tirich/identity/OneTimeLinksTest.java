package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tirich.Browser;
import org.tirich.ServerTest;

/// A link is used once, also by parallel requests, and only the newest link of an account works.
class OneTimeLinksTest extends ServerTest {

    private static final int PARALLEL = 12;
    private static final String NEW_PASSPHRASE = "نیا پاس فریز ۱";

    @BeforeEach
    void resetLimits() {
        sql.sql("delete from rate_limit").update();
    }

    private String setUpLink() {
        sql.sql("update role_grant set revoked_at = now() where role = 'PLATFORM_ADMIN' and revoked_at is null")
                .update();
        return "/set-up/" + accounts.setUpLink().orElseThrow();
    }

    private int administrators() {
        return sql.sql("select count(*) from role_grant where role = 'PLATFORM_ADMIN' and revoked_at is null")
                .query(Integer.class)
                .single();
    }

    /// The statuses of parallel posts that begin together.
    private List<Integer> parallel(String path, java.util.function.IntFunction<Map<String, String>> form)
            throws Exception {
        var begin = new CyclicBarrier(PARALLEL);
        try (var threads = Executors.newFixedThreadPool(PARALLEL)) {
            var posts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < PARALLEL; i++) {
                var fields = form.apply(i);
                posts.add(() -> {
                    begin.await();
                    return guest().postForm(path, fields).status();
                });
            }
            return threads.invokeAll(posts).stream().map(Future::resultNow).toList();
        }
    }

    @RepeatedTest(3)
    void parallelPostsOfTheSetUpLinkMakeOneAdministrator() throws Exception {
        var link = setUpLink();
        var names = java.util.stream.IntStream.range(0, PARALLEL)
                .mapToObj(_ -> freshName())
                .toList();

        var statuses = parallel(link, i -> Map.of("username", names.get(i), "password", PASSPHRASE));

        assertThat(statuses).filteredOn(status -> status == 303).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 422).hasSize(PARALLEL - 1);
        assertThat(administrators()).isEqualTo(1);
        assertThat(names.stream().filter(name -> accounts.find(name).isPresent()))
                .hasSize(1);
    }

    @RepeatedTest(3)
    void parallelPostsOfAResetLinkSetOnePassphrase() throws Exception {
        var person = person();
        var link = "/reset/" + accounts.resetLink(person.id(), person.id()).orElseThrow();

        var statuses = parallel(link, i -> Map.of("password", NEW_PASSPHRASE + i));

        assertThat(statuses).filteredOn(status -> status == 303).hasSize(1);
        assertThat(java.util.stream.IntStream.range(0, PARALLEL)
                        .filter(i -> accounts.check(person.username(), NEW_PASSPHRASE + i)
                                .isPresent()))
                .hasSize(1);
    }

    @Test
    void aNewerLinkCancelsTheOlderOne() {
        var person = person();
        var older = "/reset/" + accounts.resetLink(person.id(), person.id()).orElseThrow();
        var newer = "/reset/" + accounts.resetLink(person.id(), person.id()).orElseThrow();
        var olderSetUp = setUpLink();
        var newerSetUp = setUpLink();

        assertThat(reset(older)).isEqualTo(422);
        assertThat(reset(newer)).isEqualTo(303);
        assertThat(setUp(olderSetUp)).isEqualTo(422);
        assertThat(setUp(newerSetUp)).isEqualTo(303);
    }

    @Test
    void linksOfOtherAccountsStay() {
        var one = person();
        var other = person();
        var ofOne = "/reset/" + accounts.resetLink(one.id(), one.id()).orElseThrow();
        accounts.resetLink(other.id(), other.id());

        assertThat(reset(ofOne)).isEqualTo(303);
    }

    @Test
    void parallelRequestsForLinksLeaveOne() throws Exception {
        var person = person();
        try (var threads = Executors.newFixedThreadPool(PARALLEL)) {
            var tokens = threads
                    .invokeAll(java.util.Collections.nCopies(PARALLEL, (Callable<String>)
                            () -> accounts.resetLink(person.id(), person.id()).orElseThrow()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(tokens).filteredOn(accounts::linkIsGood).hasSize(1);
        }
    }

    @Test
    void aRefusedPostDoesNotUseTheLinkUp() {
        var person = person();
        var reset = "/reset/" + accounts.resetLink(person.id(), person.id()).orElseThrow();
        var setUp = setUpLink();

        assertThat(guest().postForm(reset, Map.of("password", "short")).status())
                .isEqualTo(422);
        assertThat(guest().postForm(setUp, Map.of("username", person.username(), "password", PASSPHRASE))
                        .status())
                .isEqualTo(422);
        assertThat(guest().postForm(setUp, Map.of("username", freshName(), "password", "short"))
                        .status())
                .isEqualTo(422);

        assertThat(reset(reset)).isEqualTo(303);
        assertThat(setUp(setUp)).isEqualTo(303);
    }

    @Test
    void aChangedPassphraseAndAnErasureCancelTheLinks() {
        var changing = person();
        var erasing = person();
        var ofChanging =
                "/reset/" + accounts.resetLink(changing.id(), changing.id()).orElseThrow();
        var ofErasing =
                "/reset/" + accounts.resetLink(erasing.id(), erasing.id()).orElseThrow();

        changing.browser().postForm("/me/password", Map.of("old", PASSPHRASE, "new", NEW_PASSPHRASE));
        erasing.browser().postForm("/me/erase", Map.of("password", PASSPHRASE));

        assertThat(reset(ofChanging)).isEqualTo(422);
        assertThat(reset(ofErasing)).isEqualTo(422);
    }

    @Test
    void expiredLinksAreDeleted() {
        var person = person();
        accounts.resetLink(person.id(), person.id());
        clock.forward(Duration.ofHours(25));

        var other = person();
        accounts.resetLink(other.id(), other.id());

        assertThat(sql.sql("select count(*) from one_time_link where account = ?")
                        .param(person.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int reset(String link) {
        return post(link, Map.of("password", NEW_PASSPHRASE)).status();
    }

    private int setUp(String link) {
        return post(link, Map.of("username", freshName(), "password", PASSPHRASE))
                .status();
    }

    private Browser.Answer post(String link, Map<String, String> form) {
        return guest().postForm(link, form);
    }
}
