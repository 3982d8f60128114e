package org.tirich.media.box;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A head and the pieces behind it, read as one.
final class MuxedMp4Stream extends InputStream {

    private final ByteBuffer head;
    private final List<FileRange> ranges;
    private final Map<Path, FileChannel> open = new HashMap<>();

    /// The piece that is read, and how many of its bytes are done.
    private int rangeIndex;

    private long done;

    MuxedMp4Stream(byte[] head, List<FileRange> ranges) {
        this.head = ByteBuffer.wrap(head);
        this.ranges = ranges;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (head.hasRemaining()) {
            int now = Math.min(most, head.remaining());
            head.get(target, from, now);
            return now;
        }
        if (rangeIndex == ranges.size()) {
            return -1;
        }
        var current = ranges.get(rangeIndex);
        int now = (int) Math.min(most, current.length() - done);
        int got = channel(current.file()).read(ByteBuffer.wrap(target, from, now), current.offset() + done);
        if (got <= 0) {
            throw new IOException(current.file().getFileName() + " ends within a sample");
        }
        advance(got);
        return got;
    }

    @Override
    public long skip(long wanted) {
        long left = Math.max(0, wanted);
        int inHead = (int) Math.min(left, head.remaining());
        head.position(head.position() + inHead);
        left -= inHead;
        while (left > 0 && rangeIndex < ranges.size()) {
            long now = Math.min(left, ranges.get(rangeIndex).length() - done);
            advance(now);
            left -= now;
        }
        return Math.max(0, wanted) - left;
    }

    /// Goes on within a piece, and to the next at its end.
    private void advance(long bytes) {
        done += bytes;
        if (done == ranges.get(rangeIndex).length()) {
            rangeIndex++;
            done = 0;
        }
    }

    private FileChannel channel(Path file) throws IOException {
        var known = open.get(file);
        if (known != null) {
            return known;
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ);
        open.put(file, channel);
        return channel;
    }

    @Override
    public void close() throws IOException {
        for (var channel : open.values()) {
            channel.close();
        }
    }
}
