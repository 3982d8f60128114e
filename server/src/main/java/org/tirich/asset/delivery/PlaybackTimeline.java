package org.tirich.asset.delivery;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.tirich.media.box.ByteSource;
import org.tirich.media.box.Mp4;

/// The bytes that a player needs from the start of a file to play it up to each moment. The rate of a clip is far from
/// constant: its mean would let a player starve.
public final class PlaybackTimeline {

    private static final Duration STEP = Duration.ofMillis(250);

    /// The longest lesson has 180 s.
    private static final int MAX_STEPS = 800;

    private final long[] needed;
    private final long length;

    private PlaybackTimeline(List<Long> needed, long length) {
        this.needed = needed.stream().mapToLong(Long::longValue).toArray();
        this.length = length;
    }

    /// @throws IOException if the file has no readable `moov`
    public static PlaybackTimeline of(ByteSource file) throws IOException {
        var mp4 = Mp4.read(file);
        var needed = new ArrayList<Long>();
        for (int step = 0; step < MAX_STEPS && (needed.isEmpty() || needed.getLast() < file.size()); step++) {
            needed.add(mp4.startBytes(STEP.multipliedBy(step)));
        }
        return new PlaybackTimeline(needed, file.size());
    }

    /// The bytes from the start of the file that a player needs to play up to a moment.
    public long bytesUntil(double seconds) {
        var step = (int) Math.ceil(Math.max(0, seconds) * 1000 / STEP.toMillis());
        return step < needed.length ? needed[step] : length;
    }

    /// The moment up to which the first bytes of the file play.
    public double secondsOf(long bytes) {
        int step = 0;
        while (step + 1 < needed.length && needed[step + 1] <= bytes) {
            step++;
        }
        return step * STEP.toMillis() / 1000.0;
    }
}
