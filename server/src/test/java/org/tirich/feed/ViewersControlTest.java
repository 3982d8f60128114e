package org.tirich.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Actor.AgeBand;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.feed.StemFeed.Tab;
import org.tirich.feed.log.Engagement;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Accounts;
import org.tirich.identity.Role;
import org.tirich.web.Senders;

/// The viewer's own settings of the feed, and the fixed settings for minors.
class ViewersControlTest extends ServerTest {

    private static final List<String> LANGUAGES = List.of("ur", "en");

    @Autowired
    private StemFeed feed;

    @Autowired
    private Engagements engagements;

    @Autowired
    private Viewers viewers;

    @Autowired
    private ApplicationContext server;

    @Test
    void impersonalPagesAreEqualForDifferentHistories() throws Exception {
        publish(6);
        var one = viewer(AgeBand.ADULT);
        var other = viewer(AgeBand.ADULT);
        for (int page = 0; page < 3; page++) {
            watch(one, page(one, true), Engagement.Kind.COMPLETE);
        }
        watch(other, page(other, true), Engagement.Kind.SKIP);
        assertThat(works(page(one, true))).isNotEqualTo(works(page(other, true)));

        assertThat(works(page(one, false))).isNotEmpty().isEqualTo(works(page(other, false)));

        viewers.setPersonal(one.id(), false);
        assertThat(works(page(one, true))).isEqualTo(works(page(other, false)));
        viewers.setPersonal(one.id(), true);
        assertThat(works(page(one, true))).isNotEqualTo(works(page(other, false)));
    }

    @Test
    void theChoiceIsStoredOnTheServerForAccountsAndInACookieForGuests() {
        publish(2);
        var person = person();

        assertThat(person.browser()
                        .json("PUT", "/api/feed/personal", Map.of("personal", false))
                        .status())
                .isEqualTo(204);
        assertThat(viewers.isPersonal(person.id())).isFalse();
        assertThat(person.browser().get("/").text()).contains("\"personal\":false");
        accounts.erase(person.id());
        assertThat(viewers.isPersonal(person.id())).isTrue();

        var guest = guest();
        assertThat(guest.get("/?tab=stem").text()).contains("\"personal\":true");
        assertThat(guest.json("PUT", "/api/feed/personal", Map.of("personal", false))
                        .status())
                .isEqualTo(204);
        assertThat(guest.get("/?tab=stem").text()).contains("\"personal\":false");
    }

    @Test
    void onlyAdultsCanBeginTheirFeedWithFollowing() {
        publish(1);
        var grown = person();
        assertThat(grown.browser().get("/").text()).contains("\"tab\":\"stem\"", "\"beginsWithFollowing\":false");

        assertThat(begin(grown.browser(), true)).isEqualTo(204);
        assertThat(grown.browser().get("/").text()).contains("\"tab\":\"following\"", "\"beginsWithFollowing\":true");
        assertThat(grown.browser().get("/?tab=stem").text()).contains("\"tab\":\"stem\"");
        assertThat(begin(grown.browser(), false)).isEqualTo(204);
        assertThat(grown.browser().get("/").text()).contains("\"tab\":\"stem\"");

        var young = signedIn(account(AgeBand.FROM_16_TO_17));
        assertThat(begin(young, true)).isEqualTo(403);
        assertThat(young.get("/").text()).contains("\"tab\":\"stem\"").doesNotContain("\"beginsWithFollowing\":");
        assertThat(begin(guest(), true)).isEqualTo(401);
    }

    @Test
    void anErasureDeletesTheChoice() {
        var grown = person();
        begin(grown.browser(), true);

        accounts.erase(grown.id());

        assertThat(sql.sql("select count(*) from begin_with_following where account = ?")
                        .param(grown.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private AccountId account(AgeBand age) {
        if (accounts.open(freshName(), PASSPHRASE, age) instanceof Accounts.Opened.Account(var id)) {
            return id;
        }
        throw new IllegalStateException("no account");
    }

    private static int begin(Browser browser, boolean following) {
        return browser.json("PUT", "/api/feed/begin", Map.of("following", following))
                .status();
    }

    @Test
    void theFeedOfAMinorEndsForTheDayAfterAnHour() throws Exception {
        // Two hours later it is the same day, in Pakistan too.
        var morning = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(30));
        clock.forward(Duration.between(clock.instant(), morning));
        publish(3);
        var young = viewer(AgeBand.FROM_13_TO_15);
        var grown = viewer(AgeBand.ADULT);
        for (var viewer : List.of(young, grown)) {
            assertThat(page(viewer, true).rest()).isFalse();
            watchFor(viewer, Duration.ofMinutes(61));
        }

        assertThat(page(young, true).rest()).isTrue();
        assertThat(page(young, true).items()).isEmpty();
        var told = signedIn(young.id()).get("/api/feed?tab=again").json();
        assertThat(told.path("rest").asBoolean()).as(told.toString()).isTrue();
        assertThat(told.path("restReason").asString()).contains("60");
        assertThat(told.path("again").isNull()).isTrue();
        assertThat(page(grown, true).rest()).isFalse();

        clock.forward(Duration.ofDays(1));
        assertThat(page(young, true).rest()).isFalse();
    }

    /// Watches impressions one after the other, each to its end.
    private void watchFor(Actor.Account viewer, Duration length) throws Exception {
        var work = works(page(viewer, true)).getFirst();
        for (var left = length.toMillis(); left > 0; left -= lengthOf(work)) {
            var showing = java.util.Optional.of(UUID.randomUUID());
            for (var kind : List.of(Engagement.Kind.START, Engagement.Kind.COMPLETE)) {
                var id = UuidV7.at(clock.instant());
                engagements.take(
                        viewer, Senders.ACCOUNT, List.of(new Engagements.Reported(id, showing, work, kind, 0, 0)));
            }
            clock.forward(Duration.ofMillis(lengthOf(work)));
        }
    }

    private long lengthOf(WorkId work) {
        return server.getBean(org.tirich.catalog.publication.Catalog.class)
                .shown(work)
                .orElseThrow()
                .media()
                .duration()
                .toMillis();
    }

    private void watch(Actor.Account viewer, FeedPage page, Engagement.Kind kind) throws Exception {
        engagements.take(
                viewer,
                Senders.ACCOUNT,
                page.items().stream()
                        .map(item -> new Engagements.Reported(
                                UuidV7.at(clock.instant()),
                                java.util.Optional.of(item.impression()),
                                item.lesson().revision().work(),
                                kind,
                                1_000,
                                1_000))
                        .toList());
    }

    private FeedPage page(Actor viewer, boolean personal) {
        return feed.next(
                viewer, Senders.another(), new StemFeed.PageRequest(Tab.STEM, LANGUAGES, 4, List.of(), personal));
    }

    private static List<WorkId> works(FeedPage page) {
        return page.items().stream()
                .map(item -> item.lesson().revision().work())
                .toList();
    }

    private void publish(int count) {
        for (int n = 0; n < count; n++) {
            new LiveLessons(server)
                    .publish(
                            person(Role.CREATOR).id(),
                            person(Role.SAFETY_REVIEWER).id(),
                            person(Role.ACCURACY_REVIEWER).id());
        }
    }

    private Actor.Account viewer(AgeBand age) {
        return sessions.findAccount(sessions.open(account(age), "Firefox")).orElseThrow();
    }
}
