package org.tirich.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.asset.Asset.State;
import org.tirich.identity.AccountId;
import org.tirich.identity.Role;
import tools.jackson.databind.JsonNode;

/// What becomes of a file that was sent whole: the work on it, and what may come between.
class TranscodeJobTest extends ServerTest {

    @Autowired
    private Uploads uploads;

    @Autowired
    private Assets assets;

    @Autowired
    private Originals originals;

    @Autowired
    private JobTable jobs;

    @Autowired
    private UploadFolder folder;

    @AfterEach
    void roomAgain() {
        FillableDisk.empty();
    }

    /// A file that was sent whole, and where its bytes lie.
    private record Sent(Begun begun, AssetId asset, Path original) {}

    private Sent send(byte[] file) throws IOException {
        return send(begin(file.length), file);
    }

    /// An upload that is announced and has not begun.
    private record Begun(Person teacher, String work, Upload upload) {}

    private Begun begin(long bytes) {
        var teacher = person(Role.CREATOR);
        var work = teacher.browser()
                .json("POST", "/api/studio/works", "")
                .json()
                .path("work")
                .asString();
        return new Begun(teacher, work, announce(teacher.id(), work, bytes));
    }

    private Upload announce(AccountId owner, String work, long bytes) {
        var created = uploads.create(owner, UUID.fromString(work), "پھول.mp4", bytes);
        if (created instanceof Uploads.Created.Open(var upload)) {
            return upload;
        }
        throw new IllegalStateException("refused: " + created);
    }

    private Sent send(Begun begun, byte[] file) throws IOException {
        uploads.append(begun.upload(), 0, new ByteArrayInputStream(file), null);
        var asset = sql.sql("select id from asset where source = ?")
                .param(begun.upload().id().value())
                .query((row, _) -> new AssetId(row.getObject("id", UUID.class)))
                .single();
        await(() -> studio(begun).path("id").asString("").equals(asset.toString()));
        return new Sent(begun, asset, folder.path(begun.upload().id()));
    }

    /// The file as the studio shows it.
    private static JsonNode studio(Begun begun) {
        return begun.teacher()
                .browser()
                .get("/api/studio/works/" + begun.work())
                .json()
                .path("asset");
    }

    private static byte[] flower() throws IOException {
        try (var in = TranscodeJobTest.class.getResourceAsStream("/starter-raw/flower.mp4")) {
            if (in == null) {
                throw new IOException("the starter library has no raw flower");
            }
            return in.readAllBytes();
        }
    }

    private State state(Sent sent) {
        return assets.find(sent.asset()).orElseThrow().state();
    }

    @Test
    void aFullDiskParksTheWorkWhichGoesOnByItself() throws IOException {
        var begun = begin(flower().length);
        FillableDisk.fill();

        var sent = send(begun, flower());
        await(() -> state(sent) instanceof State.Waiting);

        assertThat(studio(begun).path("state").asString()).isEqualTo("waiting");
        assertThat(studio(begun).path("message").asString()).contains("safe");
        assertThat(uploads.create(begun.teacher().id(), UUID.fromString(begun.work()), "پھول.mp4", 1000))
                .isInstanceOf(Uploads.Created.DiskFull.class);

        FillableDisk.empty();
        await(() -> state(sent) instanceof State.Working || state(sent) instanceof State.Ready);
    }

    @Test
    void whatIsGivenUpLeavesNothingBehind() throws IOException {
        var sent = send(flower());
        await(() -> state(sent) instanceof State.Working);

        var answer = sent.begun()
                .teacher()
                .browser()
                .json("DELETE", "/api/studio/works/" + sent.begun().work() + "/asset", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("asset").isNull()).isTrue();
        assertThat(state(sent)).isInstanceOf(State.Cancelled.class);
        await(() -> Files.notExists(sent.original()) && Files.notExists(originals.workplace(sent.asset())));
        assertThat(Files.notExists(sent.original())).isTrue();
    }

    @Test
    void workThatFailsThreeTimesIsPutAside() throws IOException {
        var begun = begin(flower().length);
        FillableDisk.fill();
        var sent = send(begun, flower());
        await(() -> state(sent) instanceof State.Waiting);
        Files.writeString(originals.workplace(sent.asset()), "a file where a folder must be");
        FillableDisk.empty();

        for (int failures = 1; failures <= 2; failures++) {
            int wanted = failures;
            await(() -> jobs.list(50).stream()
                    .anyMatch(job -> job.id().equals(sent.asset().toString()) && job.failures() == wanted));
        }
        await(() -> state(sent) instanceof State.Refused);

        assertThat(state(sent)).isEqualTo(new State.Refused("quarantined"));
        assertThat(studio(begun).path("message").asString()).contains("three times");
    }

    @Test
    void aRefusedFileIsKeptForAMonth() throws IOException {
        var sent = send("یہ ویڈیو نہیں".getBytes(StandardCharsets.UTF_8));
        await(() -> state(sent) instanceof State.Refused);

        originals.tidy();
        assertThat(sent.original()).exists();

        clock.forward(Duration.ofDays(31));
        originals.tidy();
        assertThat(sent.original()).doesNotExist();
        assertThat(originals.find(sent.asset())).isEmpty();
    }

    @Test
    void anAccountSendsSoManyFilesADay() {
        var begun = begin(1000);
        var owner = begun.teacher().id();
        for (int i = 1; i < 10; i++) {
            announce(owner, begun.work(), 1000);
        }

        assertThat(uploads.create(owner, UUID.fromString(begun.work()), "پھول.mp4", 1000))
                .isEqualTo(new Uploads.Created.OverQuota(10, 2000));

        clock.forward(Quota.DAY.plusSeconds(1));
        announce(owner, begun.work(), 1000);
    }

    @Test
    void anAccountSendsSoManyBytesADay() {
        var begun = begin(400_000_000);
        for (int i = 0; i < 3; i++) {
            announce(begun.teacher().id(), begun.work(), 500_000_000);
        }

        assertThat(uploads.create(begun.teacher().id(), UUID.fromString(begun.work()), "پھول.mp4", 100_000_001))
                .isInstanceOf(Uploads.Created.OverQuota.class);
        announce(begun.teacher().id(), begun.work(), 100_000_000);
    }
}
