package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.tirich.bench.ServedInstance;

/// Result of uploading clips to a new server all at once.
///
/// @param results one for each clip, in the order of upload
/// @param signals number of encoders killed or stopped
/// @param leftovers processes, files and rows that remain
public record FaultTrial(List<TrialResult> results, int signals, List<String> leftovers) {

    private static final Duration START = Duration.ofMinutes(3);
    private static final long STEP_MILLIS = 200;

    /// How long files and processes may remain after the last job before they count as leftovers.
    private static final Duration SETTLING = Duration.ofSeconds(5);

    /// @param settings of the server, each as `name=value`
    public static FaultTrial run(Path jar, Path folder, FaultyTools tools, List<TrialClip> clips, List<String> settings)
            throws IOException, InterruptedException {
        return run(jar, folder, tools, clips, settings, new CountDownLatch(1));
    }

    /// @param others counts down when a trial is ready; all begin together
    static FaultTrial run(
            Path jar,
            Path folder,
            FaultyTools tools,
            List<TrialClip> clips,
            List<String> settings,
            CountDownLatch others)
            throws IOException, InterruptedException {
        var temporary = Files.createDirectories(folder.resolve("temporary"));
        var data = folder.resolve("data");
        var options = Stream.concat(
                        Stream.of(
                                "java.io.tmpdir=" + temporary,
                                "tirich.media.ffmpeg=" + tools.folder(),
                                "tirich.quota.files-a-day=" + clips.size()),
                        settings.stream())
                .map(setting -> "-D" + setting)
                .toList();
        try (var instance = ServedInstance.start(jar, data, options);
                var database = instance.database();
                var sender = UploadClient.signIn(instance, database);
                var signals = SignalInjector.sentTo(instance.server(), tools)) {
            var run = new TrialRun(database, sender, clips);
            others.countDown();
            if (!others.await(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the other server did not start");
            }
            run.follow();
            var verdicts = run.results(data.resolve("logs/tirich.log"));
            var remains = settled(new LeftoverScan(instance, data, temporary), database);
            return new FaultTrial(verdicts, signals.sent(), remains);
        } catch (SQLException e) {
            throw new IOException("the database cannot be queried", e);
        }
    }

    public List<TrialResult> good() {
        return results.stream().filter(result -> result.clip().good()).toList();
    }

    public List<TrialResult> faulty() {
        return results.stream().filter(result -> !result.clip().good()).toList();
    }

    /// The number of good clips that were ready within `time` after the first upload.
    long goodReadyWithin(Duration time) {
        return good().stream()
                .filter(TrialResult::ready)
                .filter(result -> result.after().compareTo(time) <= 0)
                .count();
    }

    /// When the last good clip was ready.
    Duration lastGood() {
        return good().stream().map(TrialResult::after).max(Duration::compareTo).orElseThrow();
    }

    private static List<String> settled(LeftoverScan remains, Connection database)
            throws IOException, SQLException, InterruptedException {
        long end = System.nanoTime() + SETTLING.toNanos();
        var found = remains.find(database);
        while (!found.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            found = remains.find(database);
        }
        return found;
    }
}
