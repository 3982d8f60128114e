package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tirich.media.sandbox.EscapeAttempt.Surroundings;

/// Makes every [EscapeAttempt] in a sandbox and reports what the sandbox failed to prevent.
final class SelfTest {

    /// A sandbox that takes longer for one act has failed.
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Runner runner;
    private final Path launcher;
    private final Architecture architecture;

    /// Makes an attempt in a process that is confined as for the command.
    interface Runner {
        ExitOutcome run(ConfinedCommand command, EscapeAttempt attempt, ProcessMonitor monitor)
                throws IOException, InterruptedException;
    }

    /// @param launcher the executable of [SandboxLauncher]
    SelfTest(Runner runner, Path launcher, Architecture architecture) {
        this.runner = runner;
        this.launcher = launcher;
        this.architecture = architecture;
    }

    /// The acts that should have been impossible and were done, or the reverse; empty when the sandbox holds.
    List<String> failures() throws IOException {
        var failures = new ArrayList<String>();
        var permitted = EscapeAttempt.permitted(new Surroundings(Path.of("/"), Path.of("/"), Path.of("/"), 0)).stream()
                .map(EscapeAttempt::name)
                .toList();
        results().forEach((act, outcome) -> {
            var mustWork = permitted.contains(act);
            if (outcome != (mustWork ? Outcome.DONE : Outcome.DENIED)) {
                failures.add(act + (outcome == Outcome.DONE ? " was possible" : " did not work"));
            }
        });
        return failures;
    }

    /// The end of an attempt.
    enum Outcome {
        DONE,
        DENIED,

        /// The process was not confined, or did not run.
        FAILED
    }

    /// The outcome of each act by its name. The first act that must be possible and is not ends the test, because the
    /// sandbox does not work at all.
    Map<String, Outcome> results() throws IOException {
        var ground = Files.createTempDirectory("sandbox-test").toRealPath();
        // The launcher waits for its input.
        var victim = new ProcessBuilder(launcher.toString()).start();
        try {
            var outside = Files.createDirectory(ground.resolve("outside"));
            Files.writeString(outside.resolve("secret"), "secret");
            Files.writeString(outside.resolve("victim"), "victim");
            var work = Files.createDirectory(ground.resolve("work"));
            var input = Files.writeString(ground.resolve("input"), "input");
            return results(new Surroundings(outside, work, input, victim.pid()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            victim.destroyForcibly();
            remove(ground);
        }
    }

    private Map<String, Outcome> results(Surroundings surroundings) throws IOException, InterruptedException {
        var command = new ConfinedCommand(
                List.of(launcher.toString()),
                surroundings.work(),
                List.of(surroundings.input()),
                List.of(launcher),
                Map.of(),
                TIMEOUT,
                1 << 20,
                0);
        var results = new LinkedHashMap<String, Outcome>();
        for (var attempt : EscapeAttempt.permitted(surroundings)) {
            var outcome = outcome(command, attempt);
            results.put(attempt.name(), outcome);
            if (outcome != Outcome.DONE) {
                return results;
            }
        }
        for (var attempt : EscapeAttempt.forbidden(surroundings, architecture)) {
            results.put(attempt.name(), outcome(command, attempt));
        }
        return results;
    }

    private Outcome outcome(ConfinedCommand command, EscapeAttempt attempt) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        var ended = runner.run(command, attempt, new ProcessMonitor() {
            @Override
            public void line(String line) {}

            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
                return System.nanoTime() > deadline ? Optional.of(ExitOutcome.Reason.TIMED_OUT) : Optional.empty();
            }
        });
        return switch (ended) {
            case ExitOutcome.Exited exited when exited.status() == EscapeAttempt.DONE -> Outcome.DONE;
            case ExitOutcome.Exited exited when exited.status() == EscapeAttempt.DENIED -> Outcome.DENIED;
            case ExitOutcome _ -> Outcome.FAILED;
        };
    }

    private static void remove(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            for (var each : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
