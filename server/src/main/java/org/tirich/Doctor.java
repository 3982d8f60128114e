package org.tirich;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tirich.jobs.ParkedEventAlarm;
import org.tirich.kernel.UserFacingException;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.tools.Toolchain;
import org.tirich.store.StoreCheck;

/// Checks whether this machine has everything that a server needs, and reports each check.
final class Doctor {

    private static final int MIN_JAVA = 25;
    private static final long MIN_FREE_BYTES = 2_000_000_000L;
    private static final double GIGABYTE = 1e9;

    private final PrintStream out;
    private boolean passed = true;

    Doctor(PrintStream out) {
        this.out = out;
    }

    /// A check. It returns its finding, or throws with the reason of the failure.
    private interface Check {
        String run() throws IOException, InterruptedException;
    }

    /// Returns the exit code: 0 if every check passes.
    int run(Path data, Path cache) {
        check("JDK", Doctor::java);
        check("ffmpeg", () -> "FFmpeg " + Toolchain.prepare(cache).version());
        check("sandbox", () -> sandbox(cache));
        check("PostgreSQL", () -> StoreCheck.postgres(cache));
        check("data folder", () -> StoreCheck.folder(data.toAbsolutePath().normalize()));
        check("events", () -> events(data));
        check("disk", () -> disk(data.toAbsolutePath()));
        out.println(passed ? "all checks passed" : "some checks failed");
        return passed ? 0 : 1;
    }

    private void check(String name, Check check) {
        try {
            out.println("ok  %-12s %s".formatted(name, check.run()));
        } catch (IOException | UserFacingException e) {
            passed = false;
            out.println("!!  %-12s %s".formatted(name, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            passed = false;
        }
    }

    private static String java() {
        var version = Runtime.version();
        if (version.feature() < MIN_JAVA) {
            throw new UserFacingException("Java " + version + " is too old; install a JDK " + MIN_JAVA);
        }
        return System.getProperty("java.vm.vendor") + " " + version;
    }

    private static String sandbox(Path cache) throws IOException {
        return switch (Sandbox.choose(cache, Sandbox.Policy.CONFINED)) {
            case Sandbox.Choice.Chosen(var sandbox) ->
                sandbox.kind().label() + ", the self-test was denied every forbidden operation";
            case Sandbox.Choice.Refused(var reason) -> throw new UserFacingException("none works here: " + reason);
        };
    }

    static String events(Path data) throws IOException {
        var parked = ParkedEventAlarm.read(data);
        if (parked > 0) {
            throw new UserFacingException(
                    parked + " events failed repeatedly and are parked; deliver or drop them on the page Operate");
        }
        return "no event is parked";
    }

    private static String disk(Path data) {
        var existing = data;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        var free = existing == null ? 0 : existing.toFile().getUsableSpace();
        if (free < MIN_FREE_BYTES) {
            throw new UserFacingException(
                    "%.1f GB free, at least %.0f GB are needed".formatted(free / GIGABYTE, MIN_FREE_BYTES / GIGABYTE));
        }
        return "%.0f GB free".formatted(free / GIGABYTE);
    }
}
