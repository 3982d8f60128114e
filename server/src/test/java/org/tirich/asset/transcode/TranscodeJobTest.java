package org.tirich.asset.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;
import static org.tirich.asset.SentClips.flower;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.ServerTest;
import org.tirich.asset.Asset.State;
import org.tirich.asset.Assets;
import org.tirich.asset.FillableDisk;
import org.tirich.asset.SentClips;
import org.tirich.asset.SentClips.Sent;
import org.tirich.asset.upload.Uploads;
import org.tirich.identity.Role;
import org.tirich.kernel.InvalidationChannel;

/// The jobs of a completely uploaded file, and their interruptions.
class TranscodeJobTest extends ServerTest {

    @Autowired
    private Uploads uploads;

    @Autowired
    private Originals originals;

    @Autowired
    private Assets assets;

    @Autowired
    private InvalidationChannel channel;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private ApplicationContext server;

    private SentClips clips;

    @BeforeEach
    void clips() {
        clips = new SentClips(server);
    }

    @AfterEach
    void roomAgain() {
        FillableDisk.empty();
    }

    private State state(Sent sent) {
        return clips.state(sent);
    }

    @Test
    void aJobWaitsForDiskSpaceAndResumesByItself() throws IOException {
        var begun = clips.begin(person(Role.CREATOR), flower().length);
        FillableDisk.fill();

        var sent = clips.send(begun, flower());
        await(() -> state(sent) instanceof State.Waiting);

        assertThat(begun.studio().path("state").asString()).isEqualTo("waiting");
        assertThat(begun.studio().path("message").asString()).contains("safe");
        assertThat(uploads.create(begun.teacher().id(), UUID.fromString(begun.work()), "پھول.mp4", "", 1000))
                .isInstanceOf(Uploads.Created.DiskFull.class);

        FillableDisk.empty();
        await(() -> state(sent) instanceof State.Working || state(sent) instanceof State.Ready);
    }

    @Test
    void aCancelledAssetLeavesNoFiles() throws IOException {
        var sent = clips.send(person(Role.CREATOR), flower());
        await(() -> state(sent) instanceof State.Working);

        var answer = sent.begun()
                .teacher()
                .browser()
                .json("DELETE", "/api/studio/works/" + sent.begun().work() + "/asset", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("asset").isNull()).isTrue();
        assertThat(state(sent)).isInstanceOf(State.Cancelled.class);
        await(() -> Files.notExists(sent.original()) && Files.notExists(originals.scratchFolder(sent.asset())));
        assertThat(Files.notExists(sent.original())).isTrue();
    }

    @Test
    void anAssetThatIsCancelledWhileItWaitsLeavesNoFiles() throws IOException {
        var sent = waitingForDisk();

        assertThat(assets.cancel(sent.begun().teacher().id(), sent.asset())).isTrue();

        assertThat(sent.original()).doesNotExist();
        assertThat(assets.source(sent.asset())).isEmpty();
    }

    @Test
    void aCancellationThatIsRolledBackDeletesNothing() throws IOException {
        var sent = waitingForDisk();

        transaction.executeWithoutResult(status -> {
            assertThat(assets.cancel(sent.begun().teacher().id(), sent.asset())).isTrue();
            status.setRollbackOnly();
        });

        assertThat(sent.original()).exists();
        assertThat(originals.find(sent.asset())).isPresent();
        FillableDisk.empty();
        runNow(sent);
        await(() -> state(sent) instanceof State.Working || state(sent) instanceof State.Ready);
    }

    /// The process that runs the job deletes the files.
    @Test
    void theCancellationByAnotherProcessDeletesNothingHere() throws IOException {
        var sent = waitingForDisk();

        channel.publish("asset-cancelled", sent.asset().toString());

        assertThat(originals.find(sent.asset())).isPresent();
    }

    private Sent waitingForDisk() throws IOException {
        var begun = clips.begin(person(Role.CREATOR), flower().length);
        FillableDisk.fill();
        var sent = clips.send(begun, flower());
        await(() -> state(sent) instanceof State.Waiting);
        return sent;
    }

    @Test
    void aJobThatFailsThreeTimesIsQuarantined() throws IOException {
        var begun = clips.begin(person(Role.CREATOR), flower().length);
        FillableDisk.fill();
        var sent = clips.send(begun, flower());
        await(() -> state(sent) instanceof State.Waiting);
        Files.writeString(originals.scratchFolder(sent.asset()), "a file where a folder must be");
        FillableDisk.empty();
        runNow(sent);

        for (int failures = 1; failures <= 2; failures++) {
            int wanted = failures;
            await(() -> failures(sent) == wanted);
            assertThat(dueIn(sent)).isGreaterThan(Duration.ofSeconds(5));
            runNow(sent);
        }
        await(() -> state(sent) instanceof State.Refused);

        assertThat(state(sent)).isEqualTo(new State.Refused("quarantined"));
        assertThat(begun.studio().path("message").asString()).contains("three times");
    }

    @Test
    void theOriginalOfARefusedFileIsRetainedForAMonth() throws IOException {
        var sent = clips.send(person(Role.CREATOR), "یہ ویڈیو نہیں".getBytes(StandardCharsets.UTF_8));
        await(() -> state(sent) instanceof State.Refused);

        originals.deleteUnneeded();
        assertThat(sent.original()).exists();

        clock.forward(Duration.ofDays(31));
        originals.deleteUnneeded();
        assertThat(sent.original()).doesNotExist();
        assertThat(originals.find(sent.asset())).isEmpty();
    }

    /// Runs the waiting job of the file at once.
    private void runNow(Sent sent) {
        sql.sql("update scheduled_tasks set execution_time = now() where task_instance = ?")
                .param(sent.asset().toString())
                .update();
        scheduler.triggerCheckForDueExecutions();
    }

    private Duration dueIn(Sent sent) {
        return sql.sql("select execution_time from scheduled_tasks where task_instance = ?")
                .param(sent.asset().toString())
                .query((row, _) -> Duration.between(
                        Instant.now(), row.getTimestamp("execution_time").toInstant()))
                .single();
    }

    private int failures(Sent sent) {
        return sql.sql("select coalesce(max(consecutive_failures), 0) from scheduled_tasks where task_instance = ?")
                .param(sent.asset().toString())
                .query(Integer.class)
                .single();
    }
}
