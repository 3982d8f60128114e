package org.tirich.media.tools;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tirich.media.sandbox.ExitOutcome;
import org.tirich.media.sandbox.ProcessMonitor;

/// The progress of one ffmpeg run, parsed from the output of `-progress`.
public final class FfmpegProgress {

    private static final String OUT_TIME = "out_time_us=";
    private static final String FRAME = "frame=";

    /// The quantiser of each encoder's last picture, as in `stream_2_0_q=29.0`. It still changes while encoders
    /// flush and no input is read.
    private static final String STREAM = "stream_";

    private static final int MAX_STREAMS = 64;

    private volatile long micros;
    private volatile long frames;
    private final Map<String, String> streams = new ConcurrentHashMap<>();

    /// Parses one line.
    ///
    /// @return whether it shows progress
    public boolean read(String line) {
        if (line.startsWith(OUT_TIME)) {
            long now = number(line.substring(OUT_TIME.length()));
            boolean moved = now > micros;
            micros = Math.max(micros, now);
            return moved;
        }
        if (line.startsWith(FRAME)) {
            long now = number(line.substring(FRAME.length()));
            boolean moved = now > frames;
            frames = Math.max(frames, now);
            return moved;
        }
        int split = line.indexOf('=');
        if (line.startsWith(STREAM) && split > 0 && streams.size() < MAX_STREAMS) {
            var value = line.substring(split + 1);
            return !value.equals(streams.put(line.substring(0, split), value));
        }
        return false;
    }

    public Duration outTime() {
        return Duration.ofMillis(micros / 1000);
    }

    public long frames() {
        return frames;
    }

    /// A monitor that records progress and never stops the program.
    public ProcessMonitor asMonitor() {
        return new ProcessMonitor() {
            @Override
            public void line(String line) {
                read(line);
            }

            @Override
            public Optional<ExitOutcome.Reason> stopReason() {
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
