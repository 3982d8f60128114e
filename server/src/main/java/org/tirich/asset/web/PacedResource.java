package org.tirich.asset.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.tirich.asset.delivery.PlaybackTimeline;

/// A media file that is sent at the pace at which it is played. Its reader waits; the request has a virtual thread.
final class PacedResource extends AbstractResource {

    /// Chromium hands a clip to its decoder in blocks of this size, each when bytes after it arrive.
    static final int BLOCK_BYTES = 32 * 1024;

    /// The bytes after a block that release it.
    static final int AFTER_BLOCK_BYTES = 512;

    /// A seek begins at a key picture, at most this long before the wanted moment.
    private static final double KEY_PICTURE_SECONDS = 6;

    /// A client that plays has at most this much of the clip ahead.
    private static final double MAX_HELD_SECONDS = 15;

    private static final Duration WAIT = Duration.ofMillis(100);

    private final Resource bytes;
    private final PlaybackTimeline timeline;
    private final Pace pace;
    private final Flush flush;
    private final BooleanSupplier isStopping;

    /// Sends what waits in the buffers of the response.
    interface Flush {
        void run() throws IOException;
    }

    PacedResource(Resource bytes, PlaybackTimeline timeline, Pace pace, Flush flush, BooleanSupplier isStopping) {
        this.bytes = bytes;
        this.timeline = timeline;
        this.pace = pace;
        this.flush = flush;
        this.isStopping = isStopping;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Paced(bytes.getInputStream());
    }

    @Override
    public long contentLength() throws IOException {
        return bytes.contentLength();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String getDescription() {
        return bytes.getDescription();
    }

    /// The end of what may be sent, as an offset in the file.
    ///
    /// @param from the offset at which the response begins
    /// @param elapsedSeconds since then
    static long sentUntil(PlaybackTimeline timeline, Pace pace, long from, double elapsedSeconds) {
        var until = begin(timeline, pace, from) + pace.seconds(elapsedSeconds);
        var blocks = Math.ceilDiv(timeline.bytesUntil(until), BLOCK_BYTES);
        return Math.max(from, blocks * BLOCK_BYTES + AFTER_BLOCK_BYTES);
    }

    /// The moment of the clip that plays when a response begins at an offset: what the client says, if the bytes before
    /// the
    /// offset, which it has, do not play for much longer. Else it has looked for the offset.
    private static double begin(PlaybackTimeline timeline, Pace pace, long from) {
        if (from == 0) {
            return 0;
        }
        var moment = timeline.secondsOf(from);
        var isNear = pace.atSeconds() >= 0 && moment - pace.atSeconds() <= MAX_HELD_SECONDS;
        return isNear ? pace.atSeconds() : moment + KEY_PICTURE_SECONDS;
    }

    private final class Paced extends FilterInputStream {

        private long from;
        private long position;
        private long beganNanos;

        Paced(InputStream in) {
            super(in);
        }

        @Override
        public long skip(long wanted) throws IOException {
            var skipped = super.skip(wanted);
            from += skipped;
            position += skipped;
            return skipped;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int most) throws IOException {
            var allowed = awaitAllowed();
            var read = super.read(target, offset, (int) Math.min(most, allowed));
            position += Math.max(0, read);
            return read;
        }

        private long awaitAllowed() throws IOException {
            if (beganNanos == 0) {
                beganNanos = System.nanoTime();
            }
            var allowed = allowed();
            if (allowed <= 0) {
                flush.run();
            }
            while (allowed <= 0) {
                pause();
                allowed = allowed();
            }
            return allowed;
        }

        private long allowed() {
            if (isStopping.getAsBoolean()) {
                return Long.MAX_VALUE;
            }
            var elapsed = (System.nanoTime() - beganNanos) / 1e9;
            return sentUntil(timeline, pace, from, elapsed) - position;
        }

        private static void pause() throws IOException {
            try {
                Thread.sleep(WAIT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw (IOException) new InterruptedIOException("the server stops").initCause(e);
            }
        }
    }
}
