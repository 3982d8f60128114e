package org.tirich.discovery;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// A request to a running server to rebuild its search index: a file in the data folder that also reports the progress.
/// Anyone with write access to the folder may request it.
public final class RebuildRequest {

    static final String REQUESTED = "asked";
    static final String DONE = "done ";
    static final String FAILED = "failed";

    private static final String FILE = "search-rebuild";
    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);

    /// A running server checks for requests more often than this.
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /// A server that rebuilds reports its progress more often than this.
    private static final Duration MAX_SILENCE = Duration.ofMinutes(2);

    private final Path file;

    RebuildRequest(Path data) {
        this.file = data.resolve(FILE);
    }

    /// Requests a rebuild from the server that runs on a data folder and waits for the result.
    ///
    /// @return 0 if the index was rebuilt, 1 otherwise
    public static int ask(Path data, PrintStream out) throws InterruptedException {
        if (!Files.isDirectory(data)) {
            out.println("There is no data folder " + data + ". Name it with --data DIR.");
            return 1;
        }
        var request = new RebuildRequest(data);
        request.write(REQUESTED);
        var state = REQUESTED;
        for (var waited = Duration.ZERO;
                state.equals(REQUESTED) && waited.compareTo(TIMEOUT) < 0;
                waited = waited.plus(POLL_INTERVAL)) {
            Thread.sleep(POLL_INTERVAL);
            state = request.read();
        }
        if (state.equals(REQUESTED)) {
            request.delete();
            out.println("No server runs on " + data + ". Start it and repeat the command, or delete "
                    + data.resolve("index") + " before the start, which also rebuilds the index.");
            return 1;
        }
        state = request.follow(state, out);
        request.delete();
        if (!state.startsWith(DONE)) {
            out.println(
                    "The search index was not rebuilt. The server's log has the reason; searches use the previous index.");
            return 1;
        }
        out.println("The search index was rebuilt: " + state.substring(DONE.length()) + " lessons.");
        return 0;
    }

    /// Prints the progress until the server has finished or failed, or has reported nothing for too long.
    ///
    /// @return the last state
    private String follow(String first, PrintStream out) throws InterruptedException {
        var state = first;
        var silence = Duration.ZERO;
        while (!state.startsWith(DONE) && !state.equals(FAILED) && silence.compareTo(MAX_SILENCE) < 0) {
            if (silence.isZero()) {
                out.println(state);
            }
            Thread.sleep(POLL_INTERVAL);
            var next = read();
            silence = next.equals(state) ? silence.plus(POLL_INTERVAL) : Duration.ZERO;
            state = next;
        }
        return state;
    }

    /// The state of the request; empty if there is none.
    String read() {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String state) {
        try {
            var next = file.resolveSibling(FILE + ".next");
            Files.writeString(next, state);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
