package org.tirich.media.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs untrusted commands confined, by the strongest means this machine supports.
public final class Sandbox {

    /// The means of confinement.
    public enum Kind {
        LAUNCHER("launcher"),
        NAMESPACES("namespaces+launcher"),
        BUBBLEWRAP("bubblewrap+launcher"),
        NONE("none");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /// The name shown to operators.
        public String label() {
            return label;
        }
    }

    /// The operator's choice.
    public enum Policy {
        CONFINED,
        /// `--unsafe-no-sandbox`: commands run unconfined.
        UNSAFE_NO_SANDBOX
    }

    /// Result of choosing a sandbox.
    public sealed interface Choice {

        /// A sandbox that passed its self-test, or none at the operator's explicit wish.
        record Chosen(Sandbox sandbox) implements Choice {}

        /// No sandbox works here, so no untrusted file may be opened.
        record Refused(String reason) implements Choice {}
    }

    /// What stands around the launcher, as the beginning of a command line.
    private interface Wrapper {
        List<String> around(Path launcher, ConfinedCommand command);
    }

    /// The launcher's executable, the plan that it carries out, and its wrapper.
    private record Launch(Path launcher, ConfinementPlan plan, Wrapper wrapper) {}

    private final Kind kind;
    private final Optional<Launch> launch;

    private Sandbox(Kind kind, Optional<Launch> launch) {
        this.kind = kind;
        this.launch = launch;
    }

    /// Tries the kinds from strongest to weakest and takes the first that passes its self-test.
    ///
    /// @param cache where the launcher is installed
    public static Choice choose(Path cache, Policy policy) throws IOException {
        return choose(cache, policy, NamespaceTools.installed());
    }

    static Choice choose(Path cache, Policy policy, NamespaceTools tools) throws IOException {
        if (policy == Policy.UNSAFE_NO_SANDBOX) {
            return new Choice.Chosen(new Sandbox(Kind.NONE, Optional.empty()));
        }
        var architecture = Architecture.ofThisMachine();
        if (architecture.isEmpty()) {
            return new Choice.Refused("no system call table for " + System.getProperty("os.arch"));
        }
        var folder = Files.createDirectories(cache.toAbsolutePath().resolve("sandbox"));
        var launcher = SandboxLauncher.install(folder, architecture.get());
        var plan = ConfinementPlan.of(architecture.get());
        var reasons = new ArrayList<String>();
        var candidates = new ArrayList<Sandbox>();
        tools.bubblewrap()
                .ifPresent(program -> candidates.add(new Sandbox(
                        Kind.BUBBLEWRAP,
                        Optional.of(new Launch(
                                launcher,
                                plan,
                                (starter, command) -> NamespaceTools.bubblewrap(program, starter, command))))));
        tools.unshare()
                .ifPresent(prefix -> candidates.add(
                        new Sandbox(Kind.NAMESPACES, Optional.of(new Launch(launcher, plan, (_, _) -> prefix)))));
        candidates.add(new Sandbox(Kind.LAUNCHER, Optional.of(new Launch(launcher, plan, (_, _) -> List.of()))));
        for (var candidate : candidates) {
            var failures = new SelfTest(candidate::attempt, launcher, architecture.get()).failures();
            if (failures.isEmpty()) {
                return new Choice.Chosen(candidate);
            }
            reasons.add(candidate.kind.label() + ": " + String.join(", ", failures));
        }
        return new Choice.Refused(String.join("; ", reasons));
    }

    public Kind kind() {
        return kind;
    }

    /// Runs a command in the sandbox and waits until it ends.
    public ExitOutcome run(ConfinedCommand command, ProcessMonitor monitor) throws IOException, InterruptedException {
        return process(command).await(monitor);
    }

    /// Makes an attempt in a process that is confined as for the command.
    ExitOutcome attempt(ConfinedCommand command, EscapeAttempt attempt, ProcessMonitor monitor)
            throws IOException, InterruptedException {
        var confinement = launch.orElseThrow();
        return process(confinement, command, confinement.plan().program(command, attempt))
                .await(monitor);
    }

    private ConfinedProcess process(ConfinedCommand command) throws IOException {
        if (launch.isEmpty()) {
            return new ConfinedProcess(
                    command.command(), command.environment(), command.workingDirectory(), new byte[0]);
        }
        return process(launch.get(), command, launch.get().plan().program(command));
    }

    private static ConfinedProcess process(Launch launch, ConfinedCommand command, byte[] program) {
        var line = new ArrayList<>(launch.wrapper().around(launch.launcher(), command));
        line.add(launch.launcher().toString());
        return new ConfinedProcess(line, Map.of(), command.workingDirectory(), program);
    }
}
