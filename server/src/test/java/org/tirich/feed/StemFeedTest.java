package org.tirich.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.LiveWorks;
import org.tirich.catalog.Publishing;
import org.tirich.catalog.WorkId;
import org.tirich.feed.StemFeed.Tab;
import org.tirich.identity.Role;
import org.tirich.ranking.Choice;
import org.tirich.store.DataFolder;
import org.tirich.web.Actor;

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
    Publishing publishing;

    @Autowired
    LiveWorks live;

    @Autowired
    EventLog log;

    @Autowired
    Shelves shelves;

    @Autowired
    org.tirich.asset.Assets assets;

    @Autowired
    org.tirich.curriculum.Curriculum curriculum;

    @Autowired
    ApplicationContext server;

    @Test
    void doesNotBringALessonAgainThatPlayedAndComesToAnEnd() throws Exception {
        publish(4);
        var viewer = viewer();

        var seen = new ArrayList<WorkId>();
        for (int page = 0; page < MANY; page++) {
            var next = feed.next(viewer, Tab.STEM, LANGUAGES, StemFeed.MAX_SIZE);
            var works = works(next);
            assertThat(works).noneMatch(seen::contains);
            seen.addAll(works);
            if (next.end()) {
                break;
            }
            engagements.take(viewer, reported(next, Engagement.Kind.START));
        }

        assertThat(seen)
                .hasSameElementsAs(
                        live.all().stream().map(LiveWorks.Shown::work).toList());
    }

    @Test
    void bringsWhatWasSentButNeverPlayedAgainUnlessItIsInHand() {
        publish(2);
        var viewer = viewer();
        var everything = live.all().size();

        for (int reload = 0; reload < everything; reload++) {
            assertThat(feed.next(viewer, Tab.STEM, LANGUAGES, 3).items()).isNotEmpty();
        }

        var inHand = Set.copyOf(works(feed.next(viewer, Tab.STEM, LANGUAGES, 1)));
        assertThat(works(feed.next(viewer, new StemFeed.Wish(Tab.STEM, LANGUAGES, StemFeed.MAX_SIZE, inHand, true))))
                .doesNotContainAnyElementsOf(inHand);
    }

    @Test
    void neverBringsWhatAViewerDismissed() throws Exception {
        publish(3);
        var viewer = viewer();
        var unwanted = feed.next(viewer, Tab.STEM, LANGUAGES, 1).items().getFirst();
        var work = unwanted.lesson().revision().work();

        engagements.take(viewer, List.of(reported(unwanted, Engagement.Kind.NOT_INTERESTED)));
        clock.forward(java.time.Duration.ofDays(3));

        for (int page = 0; page < MANY; page++) {
            assertThat(works(feed.next(viewer, Tab.STEM, LANGUAGES, StemFeed.MAX_SIZE)))
                    .doesNotContain(work);
        }
    }

    @Test
    void saysTheReasonInWholeWords() throws Exception {
        publish(3);
        var learner = person();
        var viewer = sessions.whoIs(learner.browser().cookie("session")).orElseThrow();
        engagements.take(
                viewer, reported(feed.next(viewer, Tab.STEM, LANGUAGES, StemFeed.MAX_SIZE), Engagement.Kind.UNCLEAR));

        var page = learner.browser().get("/api/feed?size=10").json();

        assertThat(page.path("items")).isNotEmpty();
        assertThat(page.path("items"))
                .allSatisfy(item -> assertThat(item.path("why").path("text").asString())
                        .isNotBlank()
                        .doesNotContain("{"));
        assertThat(page.toString()).contains("\"reason\":\"unclear\"");
    }

    @Test
    void bringsWhatBuildsOnWhatSheUnderstood() throws Exception {
        var circles = publish("M-07-02");
        var gears = publish("T-08-01");
        var viewer = viewer();
        for (int n = 0; n < 6; n++) {
            engagements.take(
                    viewer,
                    List.of(new Engagements.Reported(
                            UuidV7.at(clock.instant()), Optional.empty(), circles, Engagement.Kind.RIGHT, 0, 0)));
        }

        assertThat(reasonsFor(gears, viewer)).contains(Choice.Reason.AFTER);
        assertThat(reasonsFor(gears, viewer())).isNotEmpty().doesNotContain(Choice.Reason.AFTER);
    }

    /// Why a lesson came, on several pages: on some it has the place that is kept for what few have seen.
    private Set<Choice.Reason> reasonsFor(WorkId work, Actor viewer) {
        return IntStream.range(0, MANY)
                .boxed()
                .flatMap(_ -> feed.next(viewer, Tab.STEM, LANGUAGES, StemFeed.MAX_SIZE).items().stream())
                .filter(item -> item.lesson().revision().work().equals(work))
                .map(FeedPage.Item::reason)
                .collect(Collectors.toSet());
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
    void bringsNothingThatWasTakenBack() {
        var author = person(Role.CREATOR);
        var work = publish(author);
        publishing.withdraw(author.id(), work);

        for (int page = 0; page < MANY; page++) {
            assertThat(works(feed.next(viewer(), Tab.STEM, LANGUAGES, StemFeed.MAX_SIZE)))
                    .doesNotContain(work);
        }
        assertThat(guest().get("/v/" + work).status()).isEqualTo(410);
    }

    @Test
    void showsThoseOneFollowsUnderFollowing() {
        var author = person(Role.CREATOR);
        var work = publish(author);
        var viewer = viewer();
        assertThat(feed.next(viewer, Tab.FOLLOWING, LANGUAGES, 5).end()).isTrue();

        assertThat(follows.follow(new org.tirich.identity.AccountId(viewer.id()), author.id()))
                .isTrue();

        assertThat(works(feed.next(viewer, Tab.FOLLOWING, LANGUAGES, 5))).containsExactly(work);
    }

    /// Snapshots of this test alone: the server itself writes its own every minute.
    @TempDir
    Path folder;

    private DataFolder own;

    @BeforeEach
    void openFolder() {
        own = DataFolder.open(folder);
    }

    @AfterEach
    void closeFolder() throws java.io.IOException {
        own.close();
    }

    private Snapshots snapshots() {
        return new Snapshots(own);
    }

    /// Another engine of the same log, with this test's snapshots, as after a start.
    private Shelves fromFiles() {
        return new Shelves(live, assets, curriculum, log, snapshots());
    }

    @Test
    void startsFromASnapshotAndTheRestOfTheLogAsFromTheWholeLog() throws Exception {
        publish(3);
        var viewer = viewer();
        var page = feed.next(viewer, Tab.STEM, LANGUAGES, 3);
        engagements.take(viewer, reported(page, Engagement.Kind.START));
        var whole = fromFiles().stateHash();

        shelves.write(snapshots());
        engagements.take(viewer, reported(page, Engagement.Kind.GOT_IT));

        assertThat(whole).isNotEqualTo(shelves.stateHash());
        assertThat(fromFiles().stateHash()).isEqualTo(shelves.stateHash());
    }

    @Test
    void aServerThatStopsLeavesASnapshotOfAllItLearned() throws Exception {
        publish(2);
        var upkeep = new RankingUpkeep(shelves, snapshots(), clock);
        upkeep.start();
        var viewer = viewer();
        engagements.take(viewer, reported(feed.next(viewer, Tab.STEM, LANGUAGES, 2), Engagement.Kind.GOT_IT));

        upkeep.stop();

        var restored = snapshots().newest(fromFiles()::withLessons, log.end());
        assertThat(restored.ranker().stateHash()).isEqualTo(shelves.stateHash());
        assertThat(newest()).isNotEmptyFile();
    }

    @Test
    void keepsTheSnapshotsThatKnowMostOfThisLog() throws Exception {
        publish(1);
        var viewer = viewer();
        var ofAnotherLog = folder.resolve("ranking").resolve("ranking-" + Long.MAX_VALUE / 10 + ".snapshot");
        for (int round = 0; round < 5; round++) {
            Files.createDirectories(ofAnotherLog.getParent());
            Files.writeString(ofAnotherLog, "of a log that was longer");
            clock.forward(java.time.Duration.ofHours(-1));
            engagements.take(viewer, reported(feed.next(viewer, Tab.STEM, LANGUAGES, 1), Engagement.Kind.START));
            shelves.write(snapshots());
        }

        assertThat(newest().getFileName()).hasToString("ranking-" + log.end() + ".snapshot");
        assertThat(folder.resolve("ranking")).isDirectoryNotContaining(ofAnotherLog::equals);
        try (var files = Files.list(folder.resolve("ranking"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void passesOverASnapshotThatIsBrokenOffOrDamaged() throws Exception {
        publish(2);
        var viewer = viewer();
        engagements.take(viewer, reported(feed.next(viewer, Tab.STEM, LANGUAGES, 2), Engagement.Kind.COMPLETE));
        var snapshots = snapshots();
        shelves.write(snapshots);
        var good = Files.readAllBytes(newest());

        var later = folder.resolve("ranking").resolve("ranking-" + (log.end() + 1) + ".snapshot");
        var random = new java.util.SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            var bad = round % 2 == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (round % 2 == 1) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(later, bad);
            assertThat(fromFiles().stateHash()).isEqualTo(shelves.stateHash());
        }
        Files.delete(later);
    }

    private static long position(Path snapshot) {
        return Long.parseLong(snapshot.getFileName().toString().replaceAll("\\D", ""));
    }

    private Path newest() throws java.io.IOException {
        try (var files = Files.list(folder.resolve("ranking"))) {
            return files.filter(file -> file.toString().endsWith(".snapshot"))
                    .max(java.util.Comparator.comparingLong(StemFeedTest::position))
                    .orElseThrow();
        }
    }

    @Test
    void rebuildsTheSameRankingFromTheLogEvenAfterAPersonIsErased() throws Exception {
        publish(3);
        var viewer = viewer();
        var page = feed.next(viewer, Tab.STEM, LANGUAGES, 3);
        engagements.take(viewer, reported(page, Engagement.Kind.START));
        engagements.take(viewer, reported(page, Engagement.Kind.COMPLETE));

        var before = shelves.stateHash();
        accounts.erase(new org.tirich.identity.AccountId(viewer.id()));

        assertThat(shelves.stateHash()).isEqualTo(before);
        assertThat(fromFiles().stateHash()).isEqualTo(before);
        assertThat(sql.sql("select count(*) from viewer where account = ?")
                        .param(viewer.id())
                        .query(Integer.class)
                        .single())
                .isZero();
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
        return sessions.whoIs(sessions.open(person().id(), "Firefox")).orElseThrow();
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

    private static List<WorkId> works(FeedPage page) {
        return page.items().stream()
                .map(item -> item.lesson().revision().work())
                .toList();
    }
}
