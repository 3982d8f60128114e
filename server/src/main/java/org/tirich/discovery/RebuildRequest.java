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

    private static final String FILE = "search-rebuild";
    private static final Duration LOOK = Duration.ofMillis(200);

    /// A server that runs looks for requests more often than this.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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
        while (!told.startsWith(DONE)) {
            out.println(told);
            Thread.sleep(LOOK.multipliedBy(5));
            told = request.read();
        }
        request.delete();
        out.println("The search index is made anew: " + told.substring(DONE.length()) + " lessons.");
        return 0;
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
