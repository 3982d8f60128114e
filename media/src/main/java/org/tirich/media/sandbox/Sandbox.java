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

    private static final List<Path> BUBBLEWRAP_PATHS =
            List.of(Path.of("/usr/bin/bwrap"), Path.of("/usr/local/bin/bwrap"), Path.of("/bin/bwrap"));

    /// The launcher's executable and the plan that it carries out.
    private record Launch(Path launcher, ConfinementPlan plan) {}

    private final Kind kind;
    private final Optional<Launch> launch;
    private final Optional<Path> bubblewrap;

    private Sandbox(Kind kind, Optional<Launch> launch, Optional<Path> bubblewrap) {
        this.kind = kind;
        this.launch = launch;
        this.bubblewrap = bubblewrap;
    }

    /// Tries the kinds from strongest to weakest and takes the first that passes its self-test.
    ///
    /// @param cache where the launcher and the self-test are installed
    public static Choice choose(Path cache, Policy policy) throws IOException {
        return choose(
                cache,
                policy,
                BUBBLEWRAP_PATHS.stream().filter(Files::isExecutable).findFirst());
    }

    static Choice choose(Path cache, Policy policy, Optional<Path> bubblewrap) throws IOException {
        if (policy == Policy.UNSAFE_NO_SANDBOX) {
            return new Choice.Chosen(new Sandbox(Kind.NONE, Optional.empty(), Optional.empty()));
        }
        var calls = Syscalls.ofThisMachine();
        if (calls.isEmpty()) {
            return new Choice.Refused("no system call table for " + System.getProperty("os.arch"));
        }
        var folder = Files.createDirectories(cache.toAbsolutePath().resolve("sandbox"));
        var launch = new Launch(SandboxLauncher.install(folder, calls.get()), ConfinementPlan.of(calls.get()));
        var reasons = new ArrayList<String>();
        var candidates = new ArrayList<Sandbox>();
        if (bubblewrap.isPresent()) {
            candidates.add(new Sandbox(Kind.BUBBLEWRAP, Optional.of(launch), bubblewrap));
        }
        candidates.add(new Sandbox(Kind.LAUNCHER, Optional.of(launch), Optional.empty()));
        for (var candidate : candidates) {
            var failings = new SelfTest(candidate, folder).failures();
            if (failings.isEmpty()) {
                return new Choice.Chosen(candidate);
            }
            reasons.add(candidate.kind.label() + ": " + String.join(", ", failings));
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

    private ConfinedProcess process(ConfinedCommand command) throws IOException {
        if (launch.isEmpty()) {
            return new ConfinedProcess(
                    command.command(), command.environment(), command.workingDirectory(), new byte[0]);
        }
        var line = new ArrayList<String>();
        bubblewrap.ifPresent(
                program -> line.addAll(bubblewrap(program, launch.get().launcher(), command)));
        line.add(launch.get().launcher().toString());
        return new ConfinedProcess(
                line, Map.of(), command.workingDirectory(), launch.get().plan().program(command));
    }

    private static List<String> bubblewrap(Path program, Path starter, ConfinedCommand command) {
        var line = new ArrayList<>(List.of(program.toString(), "--unshare-all", "--die-with-parent", "--new-session"));
        for (var folder : List.of("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/sys/devices/system/cpu")) {
            line.addAll(List.of("--ro-bind-try", folder, folder));
        }
        line.addAll(List.of("--dev", "/dev", "--proc", "/proc"));
        var readOnly = new ArrayList<>(List.of(starter));
        readOnly.addAll(command.executable());
        readOnly.addAll(command.readable());
        readOnly.forEach(path -> line.addAll(List.of("--ro-bind", path.toString(), path.toString())));
        line.addAll(List.of(
                "--bind",
                command.workingDirectory().toString(),
                command.workingDirectory().toString()));
        line.addAll(List.of("--chdir", command.workingDirectory().toString(), "--"));
        return line;
    }
}
