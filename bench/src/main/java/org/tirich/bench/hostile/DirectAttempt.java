package org.tirich.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tirich.media.probe.Allowlist;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.sandbox.ConfinedCommand;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.sandbox.ProcessMonitor;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Toolchain;

/// Passes an attack to ffmpeg directly, with one defence or none.
final class DirectAttempt {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int MAX_LINES = 2000;

    private final Toolchain tools;
    private final Sandbox sandbox;
    private final Path ground;

    /// @param ground a new directory, with the attack in `in` and output in `out`
    DirectAttempt(Toolchain tools, Sandbox sandbox, Path ground) {
        this.tools = tools;
        this.sandbox = sandbox;
        this.ground = ground;
    }

    Path reading() {
        return ground.resolve("in");
    }

    Path writing() {
        return ground.resolve("out");
    }

    /// The output of both programs on both streams.
    String run(Attack attack, Path file, Defences defences) throws IOException, InterruptedException {
        var said = new StringBuilder();
        if (!defences.isOpened()) {
            var probe = new ArrayList<>(List.of(tools.ffprobe().toString(), "-v", "error"));
            probe.addAll(Allowlist.probeOptions(SourceLimits.DEFAULT));
            probe.addAll(List.of("-show_format", "-show_streams", "-show_programs", "-i", "file:" + file));
            run(probe, said);
        }
        var command = new ArrayList<>(List.of(tools.ffmpeg().toString(), "-nostdin", "-v", "error", "-y"));
        command.addAll(defences.isOpened() ? attack.openings() : Allowlist.inputOptions(SourceLimits.DEFAULT));
        command.addAll(List.of("-i", "file:" + file));
        command.addAll(attack.extraction().arguments());
        run(command, said);
        return said.toString();
    }

    private void run(List<String> command, StringBuilder said) throws IOException, InterruptedException {
        var confined = new ConfinedCommand(
                command,
                writing(),
                List.of(reading()),
                List.of(tools.folder()),
                tools.environment(),
                TIMEOUT,
                100_000_000L,
                6L << 30);
        var lines = new Lines(System.nanoTime() + TIMEOUT.toNanos());
        if (sandbox.run(confined, lines) instanceof ExitOutcome.Exited exited) {
            said.append(exited.errorOutput()).append('\n');
        }
        lines.heard.forEach(line -> said.append(line).append('\n'));
    }

    /// Every file written anywhere below the directory, except the attack itself.
    List<Path> written(Path file) throws IOException {
        return LeakEvidence.files(ground).stream()
                .filter(each -> !each.equals(file))
                .toList();
    }

    void prepare() throws IOException {
        Files.createDirectories(reading());
        Files.createDirectories(writing());
    }

    private static final class Lines implements ProcessMonitor {

        private final List<String> heard = new ArrayList<>();
        private final long deadline;

        Lines(long deadline) {
            this.deadline = deadline;
        }

        @Override
        public synchronized void line(String line) {
            if (heard.size() < MAX_LINES) {
                heard.add(line);
            }
        }

        @Override
        public Optional<ExitOutcome.Reason> stopReason() {
            return System.nanoTime() > deadline ? Optional.of(ExitOutcome.Reason.TIMED_OUT) : Optional.empty();
        }
    }
}
