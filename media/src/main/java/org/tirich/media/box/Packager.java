package org.tirich.media.box;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.tirich.media.box.Interleaving.Chunk;

/// Rewrites finished MP4s for progressive playback, with the smallest valid `moov` first. Samples are copied
/// unchanged, and equal inputs always give equal bytes.
public final class Packager {

    private static final long MAX_FILE_BYTES = 1L << 31;
    private static final int MDAT_HEADER = 8;

    private Packager() {}

    /// Writes a progressively playable file durably.
    ///
    /// @param from files with the tracks, in this order: a picture and a sound, or both in one
    /// @throws IOException also when a file has invalid tables
    public static void pack(List<Path> from, Path to) throws IOException {
        pack(() -> Movie.of(from.stream().map(ByteSource::of).toList())).writeTo(to);
    }

    /// The picture of one file with the sound of another.
    ///
    /// @throws IOException also when a file lacks that track
    public static MuxedMp4 mux(Path picture, Path sound) throws IOException {
        return mux(ByteSource.of(picture), ByteSource.of(sound));
    }

    /// The same from bytes that may be elsewhere.
    public static MuxedMp4 mux(ByteSource picture, ByteSource sound) throws IOException {
        return pack(() ->
                Movie.of(picture).only(Track.Kind.PICTURE).with(Movie.of(sound).only(Track.Kind.SOUND)));
    }

    /// The sound of a file on its own.
    ///
    /// @throws IOException also when it has none
    public static MuxedMp4 extractSound(Path file) throws IOException {
        return extractSound(ByteSource.of(file));
    }

    /// The same from bytes that may be elsewhere.
    public static MuxedMp4 extractSound(ByteSource file) throws IOException {
        return pack(() -> Movie.of(file).only(Track.Kind.SOUND));
    }

    private interface Reading {
        Movie movie() throws IOException;
    }

    private static MuxedMp4 pack(Reading reading) throws IOException {
        try {
            var movie = reading.movie();
            var chunks = Interleaving.of(movie.tables());
            return new MuxedMp4(head(movie, chunks), movie.ranges(chunks));
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IOException("invalid boxes", e);
        }
    }

    /// Everything before the first sample. Its size does not depend on the offsets in it, so it is written
    /// twice.
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
        if (at > MAX_FILE_BYTES) {
            throw new IOException(at + " bytes exceed the size limit");
        }
        var out = new BoxWriter();
        out.box("ftyp", () -> out.put(FileType.PLAIN));
        new MoovWriter(out, chunks, offsets).write(movie);
        return out.putInt((int) (at - firstSample) + MDAT_HEADER)
                .put(FileType.MDAT)
                .toBytes();
    }
}
