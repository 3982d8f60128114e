package org.tirich.demo.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.demo.DemoPeople;
import org.tirich.demo.DemoPerson;
import org.tirich.demo.EventId;
import org.tirich.demo.WalkClient;
import org.tirich.store.DataFolder;
import org.tirich.store.OwnProcess;

/// Kills this server with SIGKILL a moment after it has acknowledged an event. The launcher starts it again.
@Component
@ConditionalOnProperty("tirich.demo")
public class KillTrial {

    private static final long UNTIL_THE_PAGE_IS_SENT_MILLIS = 400;

    private final DemoPeople people;
    private final LiveWorks live;
    private final TrialTable table;
    private final Clock clock;
    private final Path note;
    private final boolean restarts;
    private final Instant started;

    /// @param restarts whether something starts this process again
    KillTrial(
            DemoPeople people,
            LiveWorks live,
            TrialTable table,
            Clock clock,
            DataFolder data,
            @Value("${tirich.demo-restarts:false}") boolean restarts) {
        this.people = people;
        this.live = live;
        this.table = table;
        this.clock = clock;
        this.note = data.root().resolve("killed");
        this.restarts = restarts;
        this.started = clock.instant();
    }

    public boolean isPossible() {
        return restarts;
    }

    /// What was known when the server was killed.
    private record Note(UUID event, Instant at, long answers, long records) {

        static Note of(String line) {
            var parts = line.strip().split(" ");
            return new Note(
                    UUID.fromString(parts[0]),
                    Instant.parse(parts[1]),
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]));
        }

        String line() {
            return event + " " + at + " " + answers + " " + records + "\n";
        }
    }

    /// Sends an event, waits for its acknowledgement, and kills the server soon after this method returns.
    public void run(URI server) {
        var learner = new WalkClient(server);
        learner.setCookie("session", people.signIn(DemoPerson.LEARNER));
        var event = EventId.at(clock.instant());
        var work = live.all().iterator().next().work().toString();
        var answer = learner.send(
                "POST",
                "/api/engagements",
                Map.of(
                        "events",
                        List.of(Map.of("id", event, "work", work, "kind", "start", "positionMs", 0, "watchedMs", 0))));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the event was not acknowledged: " + answer.statusCode());
        }
        write(new Note(event, clock.instant(), table.answers(), table.auditRecords()));
        Thread.ofPlatform().start(KillTrial::kill);
    }

    private void write(Note written) {
        try {
            Files.writeString(
                    note,
                    written.line(),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill() {
        try {
            TimeUnit.MILLISECONDS.sleep(UNTIL_THE_PAGE_IS_SENT_MILLIS);
            OwnProcess.kill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is here after the restart; empty while the killed server still answers.
    public Optional<List<Finding>> findings() {
        if (!Files.exists(note)) {
            return Optional.of(List.of());
        }
        var before = read();
        if (started.isBefore(before.at())) {
            return Optional.empty();
        }
        var answers = table.answers();
        var records = table.auditRecords();
        var seconds = (started.toEpochMilli() - before.at().toEpochMilli()) / 1000.0;
        return Optional.of(List.of(
                new Finding(
                        "kill -9",
                        true,
                        "%s … %s (%.1f s)"
                                .formatted(
                                        before.at().truncatedTo(ChronoUnit.SECONDS),
                                        started.truncatedTo(ChronoUnit.SECONDS),
                                        seconds)),
                new Finding("engagement " + before.event(), table.hasEngagement(before.event()), ""),
                new Finding("attempt", answers >= before.answers(), before.answers() + " → " + answers),
                new Finding("audit_record", records >= before.records(), before.records() + " → " + records)));
    }

    private Note read() {
        try {
            return Note.of(Files.readString(note, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
