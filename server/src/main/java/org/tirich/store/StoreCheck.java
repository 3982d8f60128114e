package org.tirich.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.tirich.kernel.UserFacingException;

/// Checks whether a data folder and the embedded PostgreSQL work on this machine, without starting a server.
public final class StoreCheck {

    private static final int TIMEOUT_SECONDS = 20;

    private StoreCheck() {}

    /// The version of the embedded PostgreSQL, and how it will run.
    public static String postgres(Path cache) throws IOException, InterruptedException {
        var user = ServerProcess.choose("");
        var program = PostgresBinaries.unpack(cache).resolve("bin/postgres").toString();
        var process = new ProcessBuilder(user.wrap(java.util.List.of(program, "--version")))
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("PostgreSQL does not run here: " + answer);
        }
        return answer + ", run " + user.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The state of a data folder: new, unused, or in use.
    public static String folder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return folder + " is new";
        }
        try (var _ = DataFolder.open(folder)) {
            return folder + " is not in use";
        } catch (UserFacingException inUse) {
            return String.valueOf(inUse.getMessage());
        }
    }
}
