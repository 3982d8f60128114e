package org.tirich.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Starts [BareServer] with the Java options of the server.
final class BareServerLauncher {

    private BareServerLauncher() {}

    static ServerProcess start(Path scratch, byte[] answer) throws IOException {
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
        return ServerProcess.start(command);
    }

    /// Turns off the log of the container.
    public static final class Quiet {
        public Quiet() {
            java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
        }
    }
}
