package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Uploads clips and records when each has ended.
final class TrialRun {

    private static final Duration TIMEOUT = Duration.ofMinutes(30);
    private static final long STEP_MILLIS = 200;

    private final Connection database;
    private final UploadClient sender;
    private final List<TrialClip> clips;
    private final Map<TrialClip, String> works = new LinkedHashMap<>();
    private final Map<String, Duration> ended = new HashMap<>();

    TrialRun(Connection database, UploadClient sender, List<TrialClip> clips) {
        this.database = database;
        this.sender = sender;
        this.clips = clips;
    }

    /// Uploads all clips and waits until each has ended.
    void follow() throws IOException, SQLException, InterruptedException {
        long began = System.nanoTime();
        for (var clip : clips) {
            works.put(clip, sender.send(clip));
        }
        while (ended.size() < clips.size() && since(began).compareTo(TIMEOUT) < 0) {
            note(since(began));
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void note(Duration now) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select file_name from asset where state in ('READY', 'REFUSED')")) {
            while (rows.next()) {
                ended.putIfAbsent(rows.getString(1), now);
            }
        }
    }

    /// @param log the server's log, which lists failures
    List<TrialResult> results(Path log) throws IOException, InterruptedException {
        var lines = Files.readAllLines(log);
        var verdicts = new ArrayList<TrialResult>();
        for (var clip : clips) {
            var shown = sender.shown(works.getOrDefault(clip, ""));
            var failure = "transcoding " + shown.path("id").asString() + " failed";
            verdicts.add(new TrialResult(
                    clip,
                    shown.path("state").asString(""),
                    shown.path("refusal").asString(""),
                    shown.path("message").asString(""),
                    (int) lines.stream().filter(line -> line.endsWith(failure)).count(),
                    ended.getOrDefault(clip.name(), TIMEOUT)));
        }
        return List.copyOf(verdicts);
    }
}
