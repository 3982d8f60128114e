package org.tirich.bench.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The arguments with which the product runs ffmpeg, overheard forty times a second: what is measured
/// is then what is shipped, and no copy of it can fall behind. A run of less than that may be missed.
final class CommandLines implements AutoCloseable {

    private static final long SAMPLE_MS = 25;
    private static final int MOST_COMMANDS = 100;

    private final String program;
    private final Set<List<String>> heard = new LinkedHashSet<>();
    private final Thread listener;

    private CommandLines(Path program) {
        this.program = program.toString();
        this.listener = Thread.ofPlatform().daemon().name("command-lines").unstarted(this::listen);
    }

    static CommandLines of(Path program) {
        var lines = new CommandLines(program);
        lines.listener.start();
        return lines;
    }

    /// Each command line once, in the order of their beginning.
    synchronized List<List<String>> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        listener.interrupt();
    }

    private void listen() {
        try {
            while (true) {
                ProcessHandle.current().descendants().forEach(this::hear);
                Thread.sleep(SAMPLE_MS);
            }
        } catch (InterruptedException _) {
            // Nobody listens any more.
        }
    }

    private void hear(ProcessHandle process) {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
            var words = List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
            if (words.getFirst().equals(program)) {
                add(words.subList(1, words.size()));
            }
        } catch (IOException _) {
            // It ended while it was looked at.
        }
    }

    private synchronized void add(List<String> arguments) {
        if (heard.size() < MOST_COMMANDS) {
            heard.add(arguments);
        }
    }
}
