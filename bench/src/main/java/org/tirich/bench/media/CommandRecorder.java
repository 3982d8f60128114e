package org.tirich.bench.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Records the arguments with which the product runs ffmpeg, by sampling processes forty times a second, so
/// that measurements use exactly the shipped settings. Shorter runs may be missed.
final class CommandRecorder implements AutoCloseable {

    private static final long SAMPLE_MS = 25;
    private static final int MAX_COMMANDS = 100;

    private final String program;
    private final Set<List<String>> recorded = new LinkedHashSet<>();
    private final Thread sampler;

    private CommandRecorder(Path program) {
        this.program = program.toString();
        this.sampler = Thread.ofPlatform().daemon().name("command-lines").unstarted(this::sample);
    }

    static CommandRecorder of(Path program) {
        var lines = new CommandRecorder(program);
        lines.sampler.start();
        return lines;
    }

    /// Each distinct command line, in the order of appearance.
    synchronized List<List<String>> recorded() {
        return List.copyOf(recorded);
    }

    @Override
    public void close() {
        sampler.interrupt();
    }

    private void sample() {
        try {
            while (true) {
                ProcessHandle.current().descendants().forEach(this::record);
                Thread.sleep(SAMPLE_MS);
            }
        } catch (InterruptedException _) {
            // Recording has ended.
        }
    }

    private void record(ProcessHandle process) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            var words = List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
            if (words.getFirst().equals(program)) {
                add(words.subList(1, words.size()));
            }
        } catch (IOException _) {
            // The process ended meanwhile.
        }
    }

    private synchronized void add(List<String> arguments) {
        if (recorded.size() < MAX_COMMANDS) {
            recorded.add(arguments);
        }
    }
}
