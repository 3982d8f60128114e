package org.tirichtest.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The machine's clock, ahead by as much as a test wants. Its offset is in memory, or in a file that a test and the
/// server that it started share.
public final class SettableClock extends Clock {

    private final @Nullable Path file;
    private volatile Duration ahead = Duration.ZERO;

    /// For tests in the process of the server.
    public SettableClock() {
        this(null);
    }

    /// @param file holds the offset as an ISO 8601 duration; without it the clock shows the machine's time
    public SettableClock(@Nullable Path file) {
        this.file = file;
    }

    /// Sets the clock of a server that reads the file.
    public static void set(Path file, Duration ahead) {
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, ahead.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forward(Duration step) {
        ahead = ahead.plus(step);
    }

    /// Returns to the machine's time.
    public void reset() {
        ahead = Duration.ZERO;
    }

    private Duration offset() {
        if (file == null) {
            return ahead;
        }
        try {
            return Duration.parse(Files.readString(file));
        } catch (NoSuchFileException notSet) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
