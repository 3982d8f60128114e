package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.bench.ServedInstance;
import tools.jackson.databind.JsonNode;

/// The server alone is killed while ffmpeg makes all sizes of a clip. ffmpeg dies of it, and the next server
/// goes on at that stage, with the files of the earlier stages as they were.
@Tag("slow")
class RestartJourney {

    /// How soon the kernel ends what the server had started.
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private static final Duration ENCODING = Duration.ofMinutes(4);
    private static final String STAGE = "all-sizes";
    private static final int BEYOND_ITS_BEGINNING = 37;

    private static final String ROWS = """
            select (select count(*) from asset),
                   (select count(*) from scheduled_tasks where task_name = 'transcode'),
                   (select count(*) from asset_file),
                   (select count(distinct sha256) from asset_file)
            """;

    @TempDir
    Path folder;

    @Test
    void aKilledServersEncodersDieAndTheNextOneGoesOnAtTheStage() throws IOException, SQLException {
        var data = folder.resolve("data");
        var clip = SmallClip.make(folder.resolve("سبق.mp4"), 330, "360x640", 100);
        var server = RunningServer.start(data);
        try (var link = new CuttingProxy(server.address());
                var author = new Client(link.address()).signUp("author")) {
            var work = Lessons.begin(author);
            var bytes = Lessons.bytes(clip);
            Lessons.append(author, Lessons.openUpload(author, work, bytes.length), 0, bytes);
            Await.that("all sizes are being made", ENCODING, () -> {
                var asset = asset(author, work);
                return asset.path("stage").asString("").equals(STAGE)
                        && asset.path("percent").asInt() >= BEYOND_ITS_BEGINNING;
            });
            var workplace =
                    data.resolve("work").resolve(asset(author, work).path("id").asString());
            var finished = finished(workplace);
            var encoders = encoders(server.process());

            server.kill();

            assertThat(finished).containsKeys("240p.mp4", "sound-aac.mp4").doesNotContainKey("360p.mp4");
            assertThat(encoders).isNotEmpty();
            Await.that(
                    "no encoder outlives the server",
                    AT_ONCE,
                    () -> encoders.stream().noneMatch(ProcessHandle::isAlive));
            assertThat(commandLines()).noneMatch(line -> line.contains(workplace.toString()));
            assertThat(finished(workplace)).isEqualTo(finished);

            server = RunningServer.start(data);
            link.leadTo(server.address());
            var stages = stagesUntilReady(author, work, workplace, finished);

            assertThat(stages).contains(STAGE).doesNotContain("review-copy");
            assertNothingTwice(data);
            assertThat(encoders(server.process())).isEmpty();
            assertThat(workplace).doesNotExist();
        } finally {
            server.close();
        }
    }

    /// Looks on until the clip is ready, and at the finished files as long as they lie there.
    private static Set<String> stagesUntilReady(
            Client author, String work, Path workplace, Map<String, FileTime> finished) {
        var stages = new HashSet<String>();
        Await.that("the clip becomes ready", ENCODING, () -> {
            var asset = asset(author, work);
            assertThat(asset.path("state").asString()).isIn("received", "transcoding", "ready");
            stages.add(asset.path("stage").asString(""));
            if (asset.path("stage").asString("").equals(STAGE)) {
                assertThat(finished(workplace)).containsAllEntriesOf(finished);
            }
            return asset.path("state").asString().equals("ready");
        });
        return stages;
    }

    private static void assertNothingTwice(Path data) throws IOException, SQLException {
        try (var database = ServedInstance.database(data);
                var statement = database.createStatement();
                var row = statement.executeQuery(ROWS)) {
            row.next();
            assertThat(row.getInt(1)).as("assets").isEqualTo(1);
            assertThat(row.getInt(2)).as("jobs that wait").isZero();
            assertThat(row.getInt(3))
                    .as("files, none of them twice")
                    .isPositive()
                    .isEqualTo(row.getInt(4));
        }
    }

    private static JsonNode asset(Client author, String work) {
        return author.json("/api/studio/works/" + work).path("asset");
    }

    /// The files of finished stages, each with the time at which it was written.
    private static Map<String, FileTime> finished(Path workplace) {
        var found = new HashMap<String, FileTime>();
        try (var files = Files.list(workplace)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    found.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
                }
            }
        } catch (IOException e) {
            return found; // The job is over, and its folder gone.
        }
        return found;
    }

    private static List<ProcessHandle> encoders(ProcessHandle server) {
        return server.descendants()
                .filter(each -> each.info().command().orElse("").endsWith("/ffmpeg"))
                .toList();
    }

    private static List<String> commandLines() {
        return ProcessHandle.allProcesses()
                .map(each -> each.info().commandLine().orElse(""))
                .toList();
    }
}
