package org.tirich.discovery;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/// A wish, laid into the data folder of a running server, to have its search index made anew: a file that says how
/// far it is. Who may write there may ask.
public final class RebuildRequest {

    static final String ASKED = "asked";
    static final String DONE = "done ";
    static final String FAILED = "failed";

    private static final String FILE = "search-rebuild";
    private static final Duration LOOK = Duration.ofMillis(200);

    /// A server that runs looks for requests more often than this.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// One that works says more often than this how far it is.
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final Path file;

    RebuildRequest(Path data) {
        this.file = data.resolve(FILE);
    }

    /// Asks the server that runs on a data folder and waits until it has done so.
    ///
    /// @return 0 if it has, 1 if none answers
    public static int ask(Path data, PrintStream out) throws InterruptedException {
        if (!Files.isDirectory(data)) {
            out.println("There is no data folder " + data + ". Name it with --data DIR.");
            return 1;
        }
        var request = new RebuildRequest(data);
        request.write(ASKED);
        var told = ASKED;
        for (var waited = Duration.ZERO;
                told.equals(ASKED) && waited.compareTo(PATIENCE) < 0;
                waited = waited.plus(LOOK)) {
            Thread.sleep(LOOK);
            told = request.read();
        }
        if (told.equals(ASKED)) {
            request.delete();
            out.println("No server runs on " + data + ". Start it, and ask again; or delete " + data.resolve("index")
                    + " before you start it, which does the same.");
            return 1;
        }
        told = request.follow(told, out);
        request.delete();
        if (!told.startsWith(DONE)) {
            out.println(
                    "The search index was not made anew. The server's log says why; what was found before is found still.");
            return 1;
        }
        out.println("The search index is made anew: " + told.substring(DONE.length()) + " lessons.");
        return 0;
    }

    /// Prints what the server says until it is done, has failed, or is silent for too long.
    ///
    /// @return what it said last
    private String follow(String first, PrintStream out) throws InterruptedException {
        var told = first;
        var silence = Duration.ZERO;
        while (!told.startsWith(DONE) && !told.equals(FAILED) && silence.compareTo(LONGEST_SILENCE) < 0) {
            if (silence.isZero()) {
                out.println(told);
            }
            Thread.sleep(LOOK);
            var next = read();
            silence = next.equals(told) ? silence.plus(LOOK) : Duration.ZERO;
            told = next;
        }
        return told;
    }

    /// What it says; empty if there is no request.
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
