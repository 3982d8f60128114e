package org.tirich.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.access.Actor;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.catalog.publication.Publishing;
import org.tirich.feed.StemFeed.Tab;
import org.tirich.feed.log.Engagement;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Role;
import org.tirich.ranking.RankedVideo;
import org.tirich.web.Senders;

class StemFeedTest extends ServerTest {

    private static final List<String> LANGUAGES = List.of("ur", "en");
    private static final int MANY = 40;

    @Autowired
    StemFeed feed;

    @Autowired
    Engagements engagements;

    @Autowired
    Follows follows;

    @Autowired
    ClassPins pins;

    @Autowired
    Publishing publishing;

    @Autowired
    LiveWorks live;

    @Autowired
    ApplicationContext server;

    @Test
    void aWatchedLessonIsNotRepeatedAndTheFeedEnds() throws Exception {
        publish(4);
        var viewer = viewer();

        var seen = new ArrayList<WorkId>();
        for (int page = 0; page < MANY; page++) {
            var next = next(viewer, Tab.STEM, StemFeed.MAX_SIZE);
            var works = works(next);
            assertThat(works).noneMatch(seen::contains);
            seen.addAll(works);
            if (next.end()) {
                break;
            }
            engagements.take(viewer, Senders.ACCOUNT, reported(next, Engagement.Kind.COMPLETE));
        }

        assertThat(seen)
                .hasSameElementsAs(live.all().stream().map(LiveRevision::work).toList());
    }

    @Test
    void aDeliveredLessonThatWasNeverPlayedReturnsUnlessExcluded() {
        publish(2);
        var viewer = viewer();
        var everything = live.all().size();

        for (int reload = 0; reload < everything; reload++) {
            assertThat(next(viewer, Tab.STEM, 3).items()).isNotEmpty();
        }

        var inHand = works(next(viewer, Tab.STEM, 1));
        assertThat(works(feed.next(
                        viewer,
                        Senders.another(),
                        new StemFeed.PageRequest(Tab.STEM, LANGUAGES, StemFeed.MAX_SIZE, inHand, true))))
                .doesNotContainAnyElementsOf(inHand);
    }

    @Test
    void aDismissedLessonIsNeverRepeated() throws Exception {
        publish(3);
        var viewer = viewer();
        var unwanted = next(viewer, Tab.STEM, 1).items().getFirst();
        var work = unwanted.lesson().revision().work();

        engagements.take(viewer, Senders.ACCOUNT, List.of(reported(unwanted, Engagement.Kind.NOT_INTERESTED)));
        clock.forward(java.time.Duration.ofDays(3));

        for (int page = 0; page < MANY; page++) {
            assertThat(works(next(viewer, Tab.STEM, StemFeed.MAX_SIZE))).doesNotContain(work);
        }
    }

    /// Rankings of other policies are estimated from the log, so the log must hold the probabilities of the choice.
    @Test
    void theLogHoldsThePropensityOfEachChoice() {
        List.of("B-06-01", "B-07-01", "C-06-01", "C-08-01", "E-06-01", "I-06-01", "M-06-01", "P-08-01", "T-07-01")
                .forEach(this::publish);
        var viewer = viewer();
        var logged = new ArrayList<Double>();

        for (int page = 0; page < 10; page++) {
            for (var item : next(viewer, Tab.STEM, StemFeed.MAX_SIZE).items()) {
                await(() -> logged(item).isPresent());
                assertThat(logged(item))
                        .contains(new Logged(
                                item.choice().propensity(), item.choice().candidates()));
                logged.add(item.choice().propensity());
            }
        }

        assertThat(logged)
                .allMatch(propensity -> propensity > 0 && propensity <= 1)
                .anyMatch(each -> each < 1);
    }

    private record Logged(double propensity, int candidates) {}

    private Optional<Logged> logged(FeedPage.Item item) {
        return sql.sql("select propensity, candidates from impression where id = ?")
                .param(item.impression())
                .query((row, _) -> new Logged(row.getDouble("propensity"), row.getInt("candidates")))
                .optional();
    }

    @Test
    void theReasonIsTranslated() throws Exception {
        publish(3);
        var learner = person();
        var viewer = sessions.findAccount(learner.browser().cookie("session")).orElseThrow();
        engagements.take(
                viewer, Senders.ACCOUNT, reported(next(viewer, Tab.STEM, StemFeed.MAX_SIZE), Engagement.Kind.UNCLEAR));

        var page = learner.browser().get("/api/feed?size=10").json();

        assertThat(page.path("items")).isNotEmpty();
        assertThat(page.path("items"))
                .allSatisfy(item -> assertThat(item.path("why").path("text").asString())
                        .isNotBlank()
                        .doesNotContain("{"));
        assertThat(page.toString()).contains("\"reason\":\"unclear\"");
    }

    @Test
    void aLessonFollowsItsPrerequisite() throws Exception {
        var circles = publish("M-07-02");
        var gears = publish("T-08-01");
        var viewer = viewer();
        // Its question has two options, so that a right answer may well be a guess.
        for (int n = 0; n < 8; n++) {
            engagements.take(
                    viewer,
                    Senders.ACCOUNT,
                    List.of(new Engagements.Reported(
                            UuidV7.at(clock.instant()), Optional.empty(), circles, Engagement.Kind.RIGHT, 0, 0)));
        }

        assertThat(reasonsFor(gears, viewer)).contains(RankedVideo.Reason.NEXT_OUTCOME);
        assertThat(reasonsFor(gears, viewer())).isNotEmpty().doesNotContain(RankedVideo.Reason.NEXT_OUTCOME);
    }

    /// The reasons of a lesson on the pages of a visit, begun at several positions: at some it has the place that is
    /// reserved for lessons with few viewers.
    private Set<RankedVideo.Reason> reasonsFor(WorkId work, Actor viewer) {
        return IntStream.range(0, StemFeed.MAX_SIZE)
                .boxed()
                .flatMap(begin -> reasonFor(work, viewer, begin).stream())
                .collect(Collectors.toSet());
    }

    private Optional<RankedVideo.Reason> reasonFor(WorkId work, Actor viewer, int begin) {
        var held = new ArrayList<WorkId>();
        for (int page = 0; page < MANY; page++) {
            var next = feed.next(
                    viewer,
                    Senders.another(),
                    new StemFeed.PageRequest(
                            Tab.STEM, LANGUAGES, 0, StemFeed.MAX_SIZE, held, begin + held.size(), true));
            for (var item : next.items()) {
                if (item.lesson().revision().work().equals(work)) {
                    return Optional.of(item.reason());
                }
            }
            held.addAll(works(next));
        }
        return Optional.empty();
    }

    private WorkId publish(String outcome) {
        var work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        outcome);
        await(() -> live.find(work).isPresent());
        return work;
    }

    @Test
    void aWithdrawnLessonIsNotShown() {
        var author = person(Role.CREATOR);
        var work = publish(author);
        publishing.withdraw(author.id(), work, "");

        for (int page = 0; page < MANY; page++) {
            assertThat(works(next(viewer(), Tab.STEM, StemFeed.MAX_SIZE))).doesNotContain(work);
        }
        assertThat(guest().get("/v/" + work).status()).isEqualTo(410);
    }

    @Test
    void aPinnedLessonComesFirstUntilItWasSeen() throws Exception {
        publish(4);
        var pinned = publish("M-07-02");
        var viewer = viewer();
        pins.pin(viewer.id(), 7, pinned);

        var first = next(viewer, Tab.STEM, StemFeed.MAX_SIZE);

        assertThat(works(first).getFirst()).isEqualTo(pinned);
        assertThat(first.items().getFirst().choice().reason()).isEqualTo(RankedVideo.Reason.EDITORIAL);
        engagements.take(viewer, Senders.ACCOUNT, reported(first, Engagement.Kind.COMPLETE));

        assertThat(works(next(viewer, Tab.STEM, StemFeed.MAX_SIZE))).doesNotContain(pinned);
    }

    @Test
    void theFollowingTabShowsFollowedCreators() {
        var author = person(Role.CREATOR);
        var work = publish(author);
        var viewer = viewer();
        assertThat(next(viewer, Tab.FOLLOWING, 5).end()).isTrue();

        assertThat(follows.follow(viewer.id(), author.id())).isTrue();

        assertThat(works(next(viewer, Tab.FOLLOWING, 5))).containsExactly(work);
    }

    private void publish(int count) {
        for (int each = 0; each < count; each++) {
            publish(person(Role.CREATOR));
        }
    }

    private WorkId publish(Person author) {
        var work = new LiveLessons(server)
                .publish(
                        author.id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
        await(() -> live.find(work).isPresent());
        return work;
    }

    private Actor.Account viewer() {
        return sessions.findAccount(sessions.open(person().id(), "Firefox")).orElseThrow();
    }

    private List<Engagements.Reported> reported(FeedPage page, Engagement.Kind kind) {
        return page.items().stream().map(item -> reported(item, kind)).toList();
    }

    private Engagements.Reported reported(FeedPage.Item item, Engagement.Kind kind) {
        return new Engagements.Reported(
                UuidV7.at(clock.instant()),
                Optional.of(item.impression()),
                item.lesson().revision().work(),
                kind,
                0,
                20_000);
    }

    private FeedPage next(Actor viewer, Tab tab, int size) {
        return feed.next(viewer, Senders.another(), new StemFeed.PageRequest(tab, LANGUAGES, size, List.of(), true));
    }

    private static List<WorkId> works(FeedPage page) {
        return page.items().stream()
                .map(item -> item.lesson().revision().work())
                .toList();
    }
}
