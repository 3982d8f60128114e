package org.tirich.media.tools;

import java.time.Duration;
import java.util.Optional;
import org.tirich.media.sandbox.Ending;
import org.tirich.media.sandbox.Watch;

/// How far ffmpeg has come, read from the lines of its `-progress`.
public final class Clock {

    private static final String TIME = "out_time_us=";
    private static final String FRAMES = "frame=";

    private volatile long micros;
    private volatile long frames;

    /// Takes one line; true when it says that something moved.
    public boolean read(String line) {
        if (line.startsWith(TIME)) {
            long now = number(line.substring(TIME.length()));
            boolean moved = now > micros;
            micros = Math.max(micros, now);
            return moved;
        }
        if (line.startsWith(FRAMES)) {
            long now = number(line.substring(FRAMES.length()));
            boolean moved = now > frames;
            frames = Math.max(frames, now);
            return moved;
        }
        return false;
    }

    public Duration reached() {
        return Duration.ofMillis(micros / 1000);
    }

    public long frames() {
        return frames;
    }

    /// A watch that only reads this clock.
    public Watch andNeverStop() {
        return new Watch() {
            @Override
            public void line(String line) {
                read(line);
            }

            @Override
            public Optional<Ending.Reason> mustStop() {
                return Optional.empty();
            }
        };
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
