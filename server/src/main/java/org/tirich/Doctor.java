package org.tirich;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tirich.kernel.UserFacingException;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Toolchain;
import org.tirich.store.StoreCheck;

/// Looks at this machine and says of each thing a server needs whether it is well.
final class Doctor {

    private static final int OLDEST_JAVA = 25;
    private static final long ENOUGH_BYTES = 2_000_000_000L;
    private static final double GIGABYTE = 1e9;

    private final PrintStream out;
    private boolean well = true;

    Doctor(PrintStream out) {
        this.out = out;
    }

    /// One thing to look at: what is said of it when it is well.
    private interface Look {
        String look() throws IOException, InterruptedException;
    }

    /// Exit code 0 when everything is well.
    int examine(Path data, Path cache) {
        examine("JDK", Doctor::java);
        examine("ffmpeg", () -> "FFmpeg " + Toolchain.prepare(cache).version());
        examine("sandbox", () -> sandbox(cache));
        examine("PostgreSQL", () -> StoreCheck.postgres(cache));
        examine("data folder", () -> StoreCheck.folder(data.toAbsolutePath().normalize()));
        examine("disk", () -> disk(data.toAbsolutePath()));
        out.println(well ? "all is well" : "something needs care");
        return well ? 0 : 1;
    }

    private void examine(String what, Look look) {
        try {
            out.println("ok  %-12s %s".formatted(what, look.look()));
        } catch (IOException | UserFacingException e) {
            well = false;
            out.println("!!  %-12s %s".formatted(what, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            well = false;
        }
    }

    private static String java() {
        var version = Runtime.version();
        if (version.feature() < OLDEST_JAVA) {
            throw new UserFacingException("Java " + version + " is too old; install a JDK " + OLDEST_JAVA);
        }
        return System.getProperty("java.vm.vendor") + " " + version;
    }

    private static String sandbox(Path cache) throws IOException {
        return switch (Sandbox.choose(cache, Sandbox.Policy.CONFINED)) {
            case Sandbox.Choice.Chosen(var sandbox) ->
                sandbox.kind().label() + ", every forbidden act of the self-test was denied";
            case Sandbox.Choice.Refused(var reason) -> throw new UserFacingException("none works here: " + reason);
        };
    }

    private static String disk(Path data) {
        var existing = data;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        var free = existing == null ? 0 : existing.toFile().getUsableSpace();
        if (free < ENOUGH_BYTES) {
            throw new UserFacingException(
                    "%.1f GB free, at least %.0f GB are needed".formatted(free / GIGABYTE, ENOUGH_BYTES / GIGABYTE));
        }
        return "%.0f GB free".formatted(free / GIGABYTE);
    }
}
