package org.tirich.media.box;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// A head and the sample ranges behind it, read as one stream.
///
/// Ranges of two files alternate, but those of one file follow each other: each file is opened once and read
/// forward, which costs a remote store one request for each.
final class MuxedMp4Stream extends InputStream {

    private final ByteBuffer head;
    private final List<SampleRange> ranges;
    private final Map<ByteSource, Position> open = new IdentityHashMap<>();

    /// The current range, and how many of its bytes have been read.
    private int rangeIndex;

    private long done;

    MuxedMp4Stream(byte[] head, List<SampleRange> ranges) {
        this.head = ByteBuffer.wrap(head);
        this.ranges = ranges;
    }

    /// An open file and the offset of the byte that it gives next.
    private record Position(InputStream bytes, long offset) {}

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
        var offset = current.offset() + done;
        var bytes = bytes(current.file(), offset);
        int got = bytes.read(target, from, (int) Math.min(most, current.length() - done));
        if (got <= 0) {
            throw new IOException(current.file() + " ends within a sample");
        }
        open.put(current.file(), new Position(bytes, offset + got));
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

    /// Advances within the current range, or to the next one at its end.
    private void advance(long bytes) {
        done += bytes;
        if (done == ranges.get(rangeIndex).length()) {
            rangeIndex++;
            done = 0;
        }
    }

    private InputStream bytes(ByteSource file, long offset) throws IOException {
        var position = open.get(file);
        if (position != null && position.offset() == offset) {
            return position.bytes();
        }
        if (position != null) {
            position.bytes().close();
        }
        return file.open(offset);
    }

    @Override
    public void close() throws IOException {
        for (var position : open.values()) {
            position.bytes().close();
        }
    }
}
