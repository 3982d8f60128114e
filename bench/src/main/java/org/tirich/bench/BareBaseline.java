package org.tirich.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts [BareServer] with the options the server has.
final class BareBaseline {

    private BareBaseline() {}

    static Announced start(Path scratch, byte[] answer) throws IOException {
        var stored = Files.write(scratch.resolve("stored-page"), answer);
        var folder = Files.createDirectories(scratch.resolve("bare"));
        var command = new ArrayList<>(List.of(Jvm.executable()));
        command.addAll(Jvm.serverOptions());
        command.addAll(List.of(
                "-Djava.util.logging.config.class=" + Quiet.class.getName(),
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                stored.toString(),
                folder.toString()));
        return Announced.start(command);
    }

    /// Keeps the container's log off the screen.
    public static final class Quiet {
        public Quiet() {
            java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
        }
    }
}
