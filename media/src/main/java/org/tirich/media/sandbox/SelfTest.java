package org.tirich.media.sandbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Runs [EscapeProbe] in a sandbox and reports what the sandbox failed to prevent.
final class SelfTest {

    /// A sandbox that takes longer has failed.
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final Set<String> MUST_WORK = Set.of("work", "input");
    private static final int ACTS = 13;

    private static final List<Class<?>> CLASSES =
            List.of(EscapeProbe.class, Kernel.class, Syscalls.class, Syscalls.Numbers.class);

    private final Sandbox sandbox;
    private final Path folder;

    /// @param folder where the classes of [EscapeProbe] are installed, so that they run on their own
    SelfTest(Sandbox sandbox, Path folder) {
        this.sandbox = sandbox;
        this.folder = folder;
    }

    /// Acts that should have been denied and were done, or the reverse; empty when the sandbox holds.
    List<String> failures() throws IOException {
        var acts = results();
        var failures = new ArrayList<String>();
        acts.forEach((act, done) -> {
            if (done != MUST_WORK.contains(act)) {
                failures.add(act + (done ? " was possible" : " did not work"));
            }
        });
        if (acts.size() != ACTS) {
            failures.add("the self-test did not finish");
        }
        return failures;
    }

    /// Every act, with whether it was done.
    Map<String, Boolean> results() throws IOException {
        var ground = Files.createTempDirectory("sandbox-test").toRealPath();
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var outside = Files.createDirectory(ground.resolve("outside"));
            var secret = Files.writeString(outside.resolve("secret"), "secret");
            var work = Files.createDirectory(ground.resolve("work"));
            var input = Files.writeString(ground.resolve("input"), "input");
            return runProbe(secret, outside, work, input, listener.getLocalPort());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            remove(ground);
        }
    }

    private Map<String, Boolean> runProbe(Path secret, Path outside, Path work, Path input, int port)
            throws IOException, InterruptedException {
        var classes = installClasses();
        var java = Path.of(System.getProperty("java.home"));
        var command = List.of(
                java.resolve("bin/java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx32m",
                "-cp",
                classes.toString(),
                EscapeProbe.class.getName(),
                secret.toString(),
                outside.toString(),
                work.toString(),
                input.toString(),
                Integer.toString(port),
                Long.toString(ProcessHandle.current().pid()));
        var confined = new ConfinedCommand(
                command, work, List.of(input, classes), List.of(java), Map.of(), TIMEOUT, 1 << 20, 0);
        var results = new LinkedHashMap<String, Boolean>();
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        sandbox.run(confined, new ProcessMonitor() {
            @Override
            public void line(String line) {
                if (line.endsWith(" done") || line.endsWith(" denied")) {
                    results.put(line.substring(0, line.indexOf(' ')), line.endsWith(" done"));
                }
            }

            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
                return System.nanoTime() > deadline ? Optional.of(ExitOutcome.Reason.TIMED_OUT) : Optional.empty();
            }
        });
        return results;
    }

    /// The class path of a server packed in one jar cannot be passed to another JVM, so the class files are
    /// copied.
    private Path installClasses() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var type : CLASSES) {
            var name = type.getName().replace('.', '/') + ".class";
            try (var in = type.getClassLoader().getResourceAsStream(name)) {
                if (in == null) {
                    throw new IOException("the class " + name + " is missing");
                }
                files.put(name, in.readAllBytes());
            }
        }
        var classes = folder.resolve(AtomicFile.name("escape", files.values()));
        for (var file : files.entrySet()) {
            var target = classes.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            AtomicFile.write(target, file.getValue());
        }
        return classes;
    }

    private static void remove(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            for (var each : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
