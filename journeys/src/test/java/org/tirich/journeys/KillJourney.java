package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed ten times while people send, decide and watch. What it acknowledged is there when it
/// comes back, once.
@Tag("slow")
class KillJourney {

    private static final int KILLS = 10;
    private static final int LESSONS = 8;
    private static final int CHUNKS_A_LIFE = 12;
    private static final int NOTES_A_LIFE = 50;

    /// One author sends here in minutes what others send in a week.
    private static final List<String> MANY_FILES = List.of("tirich.quota.files-a-day=100");

    private static final Duration LIFE = Duration.ofSeconds(60);

    /// Generous, because other work may share the machine. The figure itself is printed.
    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheServerIsKilled() throws IOException {
        var data = folder.resolve("data");
        var server = RunningServer.start(data, MANY_FILES);
        try (var link = new CuttingProxy(server.address());
                var admin = new Client(link.address()).becomeAdministrator(server.setUpPath());
                var author = new Client(link.address()).signUp("author");
                var safety = new Client(link.address()).signUp("safety");
                var accuracy = new Client(link.address()).signUp("accuracy");
                var learner = new Client(link.address()).signUp("learner")) {
            admin.grant("safety", "SAFETY_REVIEWER");
            admin.grant("accuracy", "ACCURACY_REVIEWER");
            var works = handIn(author);
            Lessons.publish(safety, accuracy, works.getFirst());
            var sending = new Sending(author, Lessons.bytes(SmallClip.make(folder.resolve("sent.mp4"), 300)));
            var engaging = new Engaging(learner, works.getFirst());
            var deciding = new Deciding(author, safety, accuracy, works.subList(1, works.size()));
            var back = new ArrayList<Duration>();

            for (int kill = 1; kill <= KILLS; kill++) {
                deciding.ask(2);
                killDuring(server, List.of(sending, engaging, deciding));
                server = RunningServer.start(data, MANY_FILES);
                back.add(server.took());
                link.leadTo(server.address());
                sending.check();
                engaging.check();
                deciding.check();
            }

            var ready = sending.awaitReady();
            System.out.printf(
                    "killed %d times: %d chunks, %d notes and %d decisions acknowledged, 0 lost; %d clips sent under it are"
                            + " ready; back after %s ms%n",
                    KILLS,
                    sending.acknowledged(),
                    engaging.acknowledged(),
                    deciding.acknowledged(),
                    ready,
                    back.stream().map(Duration::toMillis).toList());
            assertThat(back).allSatisfy(took -> assertThat(took).isLessThan(BACK_WITHIN));
            assertThat(deciding.acknowledged()).isGreaterThanOrEqualTo(KILLS);
            assertThat(ready).isPositive();
        } finally {
            server.close();
        }
    }

    private List<String> handIn(Client author) {
        var works = new ArrayList<String>();
        for (int i = 0; i < LESSONS; i++) {
            var clip = SmallClip.make(folder.resolve(i + ".mp4"), 400 + 100 * i);
            works.add(Lessons.handIn(author, clip, "The gearwheel, part " + (i + 1)));
        }
        return works;
    }

    /// Lets all of them act at once, and kills the server in the middle of it.
    private static void killDuring(RunningServer server, List<Activity> activities) {
        var alive = new AtomicBoolean(true);
        var goals = List.of(
                activities.get(0).acknowledged() + CHUNKS_A_LIFE,
                activities.get(1).acknowledged() + NOTES_A_LIFE,
                activities.get(2).acknowledged() + 1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = activities.stream()
                    .map(activity -> threads.submit(() -> act(activity, alive)))
                    .toList();
            Await.that("everybody is busy", LIFE, () -> {
                for (int i = 0; i < goals.size(); i++) {
                    if (activities.get(i).acknowledged() < goals.get(i)
                            && !runs.get(i).isDone()) {
                        return false;
                    }
                }
                return true;
            });
            alive.set(false);
            server.kill();
            for (var run : runs) {
                run.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Acts until the server is gone or nothing is left to do. While it should be there, an unanswered request
    /// is an error.
    private static void act(Activity activity, AtomicBoolean alive) {
        try {
            var more = true;
            while (alive.get() && more) {
                more = activity.step();
            }
        } catch (UncheckedIOException e) {
            if (alive.get()) {
                throw e;
            }
        }
    }
}
