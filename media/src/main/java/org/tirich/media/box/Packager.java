package org.tirich.media.box;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.tirich.media.box.Interleaving.Chunk;

/// Puts a finished MP4 into the order in which a player needs it, behind the smallest honest `moov`.
/// No sample is changed.
public final class Packager {

    private static final long LARGEST_FILE = 1L << 31;
    private static final int MDAT_HEADER = 8;

    private Packager() {}

    /// Writes `to`, a file for playing from its first bytes, and sees to it that it is on the disk.
    ///
    /// @throws IOException also when `from` holds tables that make no sense
    public static void pack(Path from, Path to) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(
                        to,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var moov = Mp4.read(from).moov();
            var tables = Box.tracksIn(moov).stream().map(SampleTable::of).toList();
            var chunks = Interleaving.of(tables);
            var head = head(moov, tables, chunks);
            writeFully(out, ByteBuffer.wrap(head));
            for (var chunk : chunks) {
                copy(in, out, tables.get(chunk.track()), chunk);
            }
            out.force(true);
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IOException("boxes that make no sense in " + from.getFileName(), e);
        }
    }

    /// All that comes before the first sample. Its size does not depend on the offsets in it, which are
    /// therefore found by writing it twice.
    private static byte[] head(Box moov, List<SampleTable> tables, List<Chunk> chunks) throws IOException {
        int size = head(moov, tables, chunks, 0).length;
        return head(moov, tables, chunks, size);
    }

    private static byte[] head(Box moov, List<SampleTable> tables, List<Chunk> chunks, long firstSample)
            throws IOException {
        var offsets = new ArrayList<Long>();
        long at = firstSample;
        for (var chunk : chunks) {
            offsets.add(at);
            for (int sample = chunk.first(); sample < chunk.end(); sample++) {
                at += tables.get(chunk.track()).size(sample);
            }
        }
        if (at > LARGEST_FILE) {
            throw new IOException(at + " bytes are too many");
        }
        var out = new BoxWriter();
        out.box("ftyp", () -> out.put(FileType.PLAIN));
        new MoovWriter(out, chunks, offsets).write(moov);
        return out.putInt((int) (at - firstSample) + MDAT_HEADER).put(FileType.MDAT).toBytes();
    }

    /// Samples that lay together in `from` are copied together.
    private static void copy(FileChannel in, FileChannel out, SampleTable table, Chunk chunk) throws IOException {
        int sample = chunk.first();
        while (sample < chunk.end()) {
            long start = table.offset(sample);
            long end = start;
            while (sample < chunk.end() && table.offset(sample) == end) {
                end += table.size(sample++);
            }
            copy(in, out, start, end - start);
        }
    }

    static void copy(FileChannel in, FileChannel out, long start, long length) throws IOException {
        long done = 0;
        while (done < length) {
            long now = in.transferTo(start + done, length - done, out);
            if (now <= 0) {
                throw new IOException("the file ends within a sample");
            }
            done += now;
        }
    }

    static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
