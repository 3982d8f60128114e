package org.tirich.media.box;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// An MP4 in the order in which a player needs it (ISO/IEC 14496-12): a head of its own, and behind it
/// samples of other files, where they lie. It can be written to the disk, or read without lying there.
public final class MuxedMp4 {

    private final byte[] head;
    private final List<SampleRange> ranges;
    private final long size;

    MuxedMp4(byte[] head, List<SampleRange> ranges) {
        this.head = head;
        this.ranges = List.copyOf(ranges);
        this.size = head.length + ranges.stream().mapToLong(SampleRange::length).sum();
    }

    /// In bytes.
    public long size() {
        return size;
    }

    /// All that comes before the first sample. With the bytes of the files it is made of, it tells this
    /// file from every other.
    public byte[] head() {
        return head.clone();
    }

    /// What the head says.
    public Mp4 boxes() {
        return Mp4.inHead(ByteBuffer.wrap(head));
    }

    /// The bytes of the whole, from the first on. Skipping costs nothing; no file is opened before it is
    /// read.
    public InputStream open() {
        return new MuxedMp4Stream(head, ranges);
    }

    /// Writes it, and sees to it that it is on the disk.
    public void writeTo(Path target) throws IOException {
        try (var out = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            copyTo(out);
            out.force(true);
        }
    }

    void copyTo(FileChannel out) throws IOException {
        try (var in = open()) {
            in.transferTo(Channels.newOutputStream(out));
        }
    }
}
