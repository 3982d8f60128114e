package org.tirich.media.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program running in the sandbox, from its start until it has ended.
final class ConfinedProcess {

    private static final int MAX_ERROR_OUTPUT_BYTES = 16 * 1024;
    private static final int MAX_LINE_LENGTH = 4096;
    private static final long POLL_MS = 100;

    /// Processor time is read every few polls only, because reading it scans all processes.
    private static final int POLLS_PER_CPU_READING = 5;

    private final List<String> commandLine;
    private final Map<String, String> environment;
    private final Path folder;
    private final byte[] input;

    /// @param folder the working directory
    /// @param input what the program reads from its standard input
    ConfinedProcess(List<String> commandLine, Map<String, String> environment, Path folder, byte[] input) {
        this.commandLine = commandLine;
        this.environment = environment;
        this.folder = folder;
        this.input = input;
    }

    /// A platform thread that lives as long as the program starts it: the kernel kills the program when its
    /// parent thread ends, and so when the server ends.
    ExitOutcome await(ProcessMonitor monitor) throws IOException, InterruptedException {
        var outcome = new CompletableFuture<ExitOutcome>();
        var starter = Thread.ofPlatform().daemon().name("confined").start(() -> {
            try {
                outcome.complete(run(monitor));
            } catch (IOException | InterruptedException | RuntimeException e) {
                outcome.completeExceptionally(e);
            }
        });
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            starter.interrupt();
            throw e;
        } catch (ExecutionException e) {
            throw new IOException("the confined program could not be monitored", e.getCause());
        }
    }

    private ExitOutcome run(ProcessMonitor monitor) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(commandLine).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            writeInput(process);
            var errorOutput = new Tail();
            var lines = Thread.ofVirtual().start(() -> forwardLines(process.getInputStream(), monitor));
            var errors = Thread.ofVirtual().start(() -> errorOutput.drain(process.getErrorStream()));
            for (int polls = 1; !process.waitFor(POLL_MS, TimeUnit.MILLISECONDS); polls++) {
                if (polls % POLLS_PER_CPU_READING == 0) {
                    var all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                            .toList();
                    monitor.cpuUsed(processorTime(all), all.stream().anyMatch(ConfinedProcess::isRunnable));
                }
                var reason = monitor.stopReason();
                if (reason.isPresent()) {
                    return new ExitOutcome.Stopped(reason.get());
                }
            }
            lines.join();
            errors.join();
            return new ExitOutcome.Exited(process.exitValue(), errorOutput.text());
        } finally {
            kill(process);
        }
    }

    private void writeInput(Process process) {
        try (var out = process.getOutputStream()) {
            out.write(input);
        } catch (IOException _) {
            // The program ended before it read all input; its exit status tells why.
        }
    }

    /// Includes descendants: under bubblewrap the program is a child process.
    private static Duration processorTime(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// Whether a thread runs or waits for a processor: state `R` of proc(5).
    private static boolean isRunnable(ProcessHandle process) {
        try (var threads = Files.newDirectoryStream(Path.of("/proc", Long.toString(process.pid()), "task"))) {
            for (var thread : threads) {
                var stat = Files.readString(thread.resolve("stat"), StandardCharsets.ISO_8859_1);
                if (stat.startsWith(") R", stat.lastIndexOf(')'))) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // The process ended meanwhile.
        }
        return false;
    }

    private static void kill(Process process) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.waitFor();
    }

    /// Reads lines of any length in bounded memory: the end of a long line is dropped.
    private static void forwardLines(InputStream output, ProcessMonitor monitor) {
        try (var reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            var line = new StringBuilder();
            for (var next = reader.read(); next >= 0; next = reader.read()) {
                if (next == '\n') {
                    monitor.line(line.toString());
                    line.setLength(0);
                } else if (line.length() < MAX_LINE_LENGTH && next != '\r') {
                    line.append((char) next);
                }
            }
            if (!line.isEmpty()) {
                monitor.line(line.toString());
            }
        } catch (IOException _) {
            // The program has ended, and its output is closed.
        }
    }

    /// The last part of a text of unknown length.
    private static final class Tail {

        private final StringBuilder kept = new StringBuilder();

        void drain(InputStream in) {
            var buffer = new byte[4096];
            try (in) {
                int read;
                while ((read = in.read(buffer)) >= 0) {
                    add(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException _) {
                // As above.
            }
        }

        private synchronized void add(String text) {
            kept.append(text);
            if (kept.length() > MAX_ERROR_OUTPUT_BYTES) {
                kept.delete(0, kept.length() - MAX_ERROR_OUTPUT_BYTES);
            }
        }

        synchronized String text() {
            return kept.toString().strip();
        }
    }
}
