package org.tirich.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// tus-js-client in a Node process: an implementation of the protocol that is not ours.
final class TusClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LINES_KEPT = 2_000;
    private static final Path MODULE = Path.of(System.getProperty("journeys.module", ""));
    private static final List<Path> NODES = List.of(Path.of("/usr/bin/node"), Path.of("/usr/local/bin/node"));

    private final Process process;
    private final List<String> said = new ArrayList<>();

    TusClient(URI server, Client author, String work, Path file, String what) {
        var node = NODES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
        try {
            process = new ProcessBuilder(
                            node.toString(),
                            MODULE.resolve("tus-client.mjs").toString(),
                            server.resolve("/api/uploads").toString(),
                            author.cookieLine(),
                            work,
                            file.toString(),
                            what)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /// Whether Node and the client are here. `npm ci` in this module brings the client.
    static boolean installed() {
        return NODES.stream().anyMatch(Files::isExecutable)
                && Files.isDirectory(MODULE.resolve("node_modules/tus-js-client"));
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    if (said.size() < LINES_KEPT) {
                        said.add(line);
                    }
                }
            }
        } catch (IOException e) {
            // The process is gone.
        }
    }

    private List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /// The last offset that the server acknowledged to the client.
    long acknowledged() {
        return said().stream()
                .filter(line -> line.startsWith("sent "))
                .mapToLong(line -> Long.parseLong(line.substring("sent ".length())))
                .max()
                .orElse(0);
    }

    long cuts() {
        return said().stream().filter("cut"::equals).count();
    }

    /// What the client says after `word`, once it says it.
    String awaitSaid(String word) {
        return Await.until(
                "the client says " + word + ", not only " + said(),
                PATIENCE,
                () -> said().stream()
                        .filter(line -> line.startsWith(word + " "))
                        .map(line -> line.substring(word.length() + 1))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
