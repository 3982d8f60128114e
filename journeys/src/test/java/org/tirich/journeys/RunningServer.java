package org.tirich.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.tirichtest.clock.SettableClock;

/// The packaged server as a process of its own, on a free port of loopback.
final class RunningServer implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(120);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final int LINES_KEPT = 500;
    private static final String READY = "Tirich is ready at ";

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Duration took;

    private RunningServer(String command, Path data, List<String> settings, String... options) {
        var began = System.nanoTime();
        process = launch(command, data, settings, List.of(options));
        Thread.ofVirtual().name("server output").start(this::listen);
        awaitReady();
        took = Duration.ofNanos(System.nanoTime() - began);
    }

    /// An instance without people or lessons, or what an earlier one left in `data`.
    static RunningServer start(Path data) {
        return start(data, List.of());
    }

    /// @param settings such as `tirich.quota.files-a-day=100`
    static RunningServer start(Path data, List<String> settings) {
        return new RunningServer("start", data, settings);
    }

    /// An instance with the starter library and the people of the tour.
    static RunningServer demo(Path data) {
        return new RunningServer("demo", data, List.of());
    }

    /// The same on a private address of this machine too, for phones.
    static RunningServer phoneDemo(Path data, String address) {
        return new RunningServer("demo", data, List.of(), "--phone", "--address", address, "--tls-port", "0");
    }

    private static Process launch(String command, Path data, List<String> settings, List<String> options) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = System.getProperty("server.jar", "");
        var line = new ArrayList<>(List.of(java, "-Xmx768m"));
        settings.forEach(setting -> line.add("-D" + setting));
        // The launcher of Spring Boot that takes more classes: the settable clock is in no package.
        line.addAll(List.of(
                "-Dloader.path=" + testClock(),
                "-Dtest.clock.file=" + clockFile(data),
                "-cp",
                jar,
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        line.addAll(List.of(command, "--port", "0", "--data", data.toString()));
        line.addAll(options);
        try {
            return new ProcessBuilder(line).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String testClock() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("test-clock"))
                .findFirst()
                .orElseThrow();
    }

    private static Path clockFile(Path data) {
        return data.resolveSibling(data.getFileName() + ".clock");
    }

    /// Sets the clock of every server on a data folder ahead of the machine's.
    static void setClock(Path data, Duration ahead) {
        SettableClock.set(clockFile(data), ahead);
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    if (said.size() < LINES_KEPT) {
                        said.add(line);
                    }
                }
                if (line.startsWith(READY)) {
                    ready.complete(URI.create(line.substring(READY.length()).strip()));
                }
            }
        } catch (IOException e) {
            // The process is gone, and what it said with it.
        }
        ready.completeExceptionally(new IllegalStateException("the server ended: " + said));
    }

    private void awaitReady() {
        try {
            ready.get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("the server did not start; it said " + said, e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    URI address() {
        return ready.join();
    }

    /// How long it took from the launch to the line that says it is ready.
    Duration took() {
        return took;
    }

    /// Waits until a line of the output has the text, and returns the line.
    String awaitLine(String text) {
        Await.that("the server prints " + text, STOP, () -> find(text).isPresent());
        return find(text).orElseThrow();
    }

    private Optional<String> find(String text) {
        synchronized (said) {
            return said.stream()
                    .map(String::strip)
                    .filter(line -> line.contains(text))
                    .findFirst();
        }
    }

    /// The path of the link with which the first administrator comes in.
    String setUpPath() {
        synchronized (said) {
            return said.stream()
                    .map(String::strip)
                    .filter(line -> line.contains("/set-up/"))
                    .map(line -> line.substring(line.indexOf("/set-up/")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no set-up link in " + said));
        }
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /// As a power cut ends it: nothing is told, nothing is flushed.
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// As an operator ends it.
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not stop within " + STOP.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
