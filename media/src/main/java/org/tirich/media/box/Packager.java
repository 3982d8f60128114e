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
    /// @param from the files whose tracks it shall have, in this order: a picture and a sound, or both in one
    /// @throws IOException also when one of them holds tables that make no sense
    public static void pack(List<Path> from, Path to) throws IOException {
        try (var out = FileChannel.open(
                to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var movie = Movie.of(from);
            var chunks = Interleaving.of(movie.tables());
            writeFully(out, ByteBuffer.wrap(head(movie, chunks)));
            movie.copySamples(chunks, out);
            out.force(true);
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IOException("boxes that make no sense in " + from, e);
        }
    }

    /// All that comes before the first sample. Its size does not depend on the offsets in it, which are
    /// therefore found by writing it twice.
    private static byte[] head(Movie movie, List<Chunk> chunks) throws IOException {
        int size = head(movie, chunks, 0).length;
        return head(movie, chunks, size);
    }

    private static byte[] head(Movie movie, List<Chunk> chunks, long firstSample) throws IOException {
        var offsets = new ArrayList<Long>();
        long at = firstSample;
        for (var chunk : chunks) {
            offsets.add(at);
            at += movie.bytes(chunk);
        }
        if (at > LARGEST_FILE) {
            throw new IOException(at + " bytes are too many");
        }
        var out = new BoxWriter();
        out.box("ftyp", () -> out.put(FileType.PLAIN));
        new MoovWriter(out, chunks, offsets).write(movie);
        return out.putInt((int) (at - firstSample) + MDAT_HEADER)
                .put(FileType.MDAT)
                .toBytes();
    }

    static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
