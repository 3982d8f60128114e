package org.tirich.feed.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.access.Actor;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.feed.Engagements;
import org.tirich.feed.FeedPage;
import org.tirich.feed.StemFeed;
import org.tirich.feed.StemFeed.Tab;
import org.tirich.feed.log.Engagement;
import org.tirich.feed.log.EventLog;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Role;
import org.tirich.store.DataFolder;
import org.tirich.web.Senders;

/// Restoring the ranking from a snapshot and the log.
class SnapshotsTest extends ServerTest {

    private static final List<String> LANGUAGES = List.of("ur", "en");

    @Autowired
    StemFeed feed;

    @Autowired
    Engagements engagements;

    @Autowired
    LiveWorks live;

    @Autowired
    EventLog log;

    @Autowired
    RankingEngine engine;

    @Autowired
    org.tirich.asset.Assets assets;

    @Autowired
    org.tirich.curriculum.Curriculum curriculum;

    @Autowired
    ApplicationContext server;

    /// Snapshots of this test only: the server writes its own every minute.
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

    /// Another engine with the same log and this test's snapshots, as after a start.
    private RankingEngine fromFiles() {
        return new RankingEngine(live, assets, curriculum, log, snapshots());
    }

    @Test
    void aSnapshotAndTheRestOfTheLogEqualTheWholeLog() throws Exception {
        publish(3);
        var viewer = viewer();
        var page = next(viewer, Tab.STEM, 3);
        engagements.take(viewer, Senders.ACCOUNT, reported(page, Engagement.Kind.START));
        var whole = fromFiles().stateHash();

        engine.write(snapshots());
        engagements.take(viewer, Senders.ACCOUNT, reported(page, Engagement.Kind.GOT_IT));

        assertThat(whole).isNotEqualTo(engine.stateHash());
        assertThat(fromFiles().stateHash()).isEqualTo(engine.stateHash());
    }

    @Test
    void aStoppingServerWritesACompleteSnapshot() throws Exception {
        publish(2);
        var upkeep = new RankingUpkeep(engine, snapshots(), clock);
        upkeep.start();
        var viewer = viewer();
        engagements.take(viewer, Senders.ACCOUNT, reported(next(viewer, Tab.STEM, 2), Engagement.Kind.GOT_IT));

        upkeep.stop();

        var restored = snapshots().newest(fromFiles()::withLessons, log.end());
        assertThat(restored.ranker().stateHash()).isEqualTo(engine.stateHash());
        assertThat(newest()).isNotEmptyFile();
    }

    @Test
    void retainsTheLatestSnapshotsOfThisLog() throws Exception {
        publish(1);
        var viewer = viewer();
        var ofAnotherLog = folder.resolve("ranking").resolve("ranking-" + Long.MAX_VALUE / 10 + ".snapshot");
        for (int round = 0; round < 5; round++) {
            Files.createDirectories(ofAnotherLog.getParent());
            Files.writeString(ofAnotherLog, "of a log that was longer");
            clock.forward(java.time.Duration.ofHours(-1));
            engagements.take(viewer, Senders.ACCOUNT, reported(next(viewer, Tab.STEM, 1), Engagement.Kind.START));
            engine.write(snapshots());
        }

        assertThat(newest().getFileName()).hasToString("ranking-" + log.end() + ".snapshot");
        assertThat(folder.resolve("ranking")).isDirectoryNotContaining(ofAnotherLog::equals);
        try (var files = Files.list(folder.resolve("ranking"))) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void skipsATruncatedOrDamagedSnapshot() throws Exception {
        publish(2);
        var viewer = viewer();
        engagements.take(viewer, Senders.ACCOUNT, reported(next(viewer, Tab.STEM, 2), Engagement.Kind.COMPLETE));
        var snapshots = snapshots();
        engine.write(snapshots);
        var good = Files.readAllBytes(newest());

        var later = folder.resolve("ranking")
                .resolve("ranking-" + (Long.parseLong(log.end().toString()) + 1) + ".snapshot");
        var random = new java.util.SplittableRandom(7);
        for (int round = 0; round < 20; round++) {
            var bad = round % 2 == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (round % 2 == 1) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(later, bad);
            assertThat(fromFiles().stateHash()).isEqualTo(engine.stateHash());
        }
        Files.delete(later);
    }

    private static long position(Path snapshot) {
        return Long.parseLong(snapshot.getFileName().toString().replaceAll("\\D", ""));
    }

    private Path newest() throws java.io.IOException {
        try (var files = Files.list(folder.resolve("ranking"))) {
            return files.filter(file -> file.toString().endsWith(".snapshot"))
                    .max(java.util.Comparator.comparingLong(SnapshotsTest::position))
                    .orElseThrow();
        }
    }

    @Test
    void rebuildsTheSameRankingFromTheLogAfterAnErasure() throws Exception {
        publish(3);
        // Other tests delete events of the log that the engine has applied.
        engine.write(snapshots());
        var viewer = viewer();
        var page = next(viewer, Tab.STEM, 3);
        engagements.take(viewer, Senders.ACCOUNT, reported(page, Engagement.Kind.START));
        engagements.take(viewer, Senders.ACCOUNT, reported(page, Engagement.Kind.COMPLETE));

        var before = engine.stateHash();
        accounts.erase(viewer.id());

        assertThat(engine.stateHash()).isEqualTo(before);
        assertThat(fromFiles().stateHash()).isEqualTo(before);
        assertThat(sql.sql("select count(*) from viewer where account = ?")
                        .param(viewer.id().value())
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
        return sessions.findAccount(sessions.open(person().id(), "Firefox")).orElseThrow();
    }

    private FeedPage next(Actor viewer, Tab tab, int size) {
        return feed.next(viewer, Senders.another(), new StemFeed.PageRequest(tab, LANGUAGES, size, List.of(), true));
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
}
