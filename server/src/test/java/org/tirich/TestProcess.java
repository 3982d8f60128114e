package org.tirich;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A Java process with this class path, such as a second server. Closing ends it.
public final class TestProcess implements AutoCloseable {

    private static final long LIMIT_SECONDS = 60;

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final LinkedBlockingQueue<String> arriving = new LinkedBlockingQueue<>();

    private TestProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    public static TestProcess start(Class<?> main, String... arguments) throws IOException {
        return start(Map.of(), main, arguments);
    }

    /// @param environment variables beside those of this process
    public static TestProcess start(Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new TestProcess(builder.start());
    }

    /// Waits for the end of the process.
    public static Ended run(Class<?> main, String... arguments) throws IOException, InterruptedException {
        try (var started = start(main, arguments)) {
            if (!started.process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(main + " did not end: " + started.lines);
            }
            started.awaitEnd();
            return new Ended(
                    started.process.exitValue(),
                    String.join("\n", started.lines).strip());
        }
    }

    /// The exit code of a process and its output.
    public record Ended(int code, String output) {}

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(arriving::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            // The process has ended; its output is complete.
        }
        arriving.add("");
    }

    /// Waits for a line that contains the text, and returns it.
    public String awaitLine(String text) throws InterruptedException {
        while (true) {
            var line = next();
            if (line.contains(text)) {
                return line;
            }
            if (line.isEmpty() && !process.isAlive() && arriving.isEmpty()) {
                throw new IllegalStateException("ended without \"" + text + "\": " + lines);
            }
        }
    }

    /// Every line that was read so far.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    private void awaitEnd() throws InterruptedException {
        while (!next().isEmpty() || !arriving.isEmpty()) {
            // Reads the rest of the output.
        }
    }

    private String next() throws InterruptedException {
        var line = arriving.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new IllegalStateException("silent for too long: " + lines);
        }
        lines.add(line);
        return line;
    }

    /// Waits for the end of the process by itself and returns its exit code.
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("did not end: " + lines);
        }
        return process.exitValue();
    }

    /// Kills the process (SIGKILL).
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Terminates the process (SIGTERM) and waits for its end.
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("did not stop: " + lines);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
    }
}
