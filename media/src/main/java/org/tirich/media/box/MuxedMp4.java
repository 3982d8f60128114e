package org.tirich.media.box;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// An MP4 that starts with its `moov` (ISO/IEC 14496-12) and takes its samples from other files, where they
/// stay. It can be written to disk, or read without being stored.
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

    /// Everything before the first sample. Together with the checksums of the input files it identifies this
    /// file.
    public byte[] head() {
        return head.clone();
    }

    /// The parsed head.
    public Mp4 boxes() {
        return Mp4.inHead(ByteBuffer.wrap(head));
    }

    /// All bytes in order. Skipping is free; files are opened when they are read.
    public InputStream open() {
        return new MuxedMp4Stream(head, ranges);
    }

    /// Writes the file durably.
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
