package org.tirich.media.box;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.tirich.media.box.Interleaving.Chunk;

/// One track of a finished file, rewritten as independently playable fragments (CMAF, ISO/IEC 23000-19).
/// Samples are copied unchanged.
///
/// @param headBytes size of the initialisation segment
/// @param samplesPerSecond frames, or packets of sound
public record FragmentedMp4(Track track, long headBytes, double samplesPerSecond, List<Fragment> fragments) {

    /// @param offset of its first byte in the file
    public record Fragment(long offset, long bytes, double seconds) {}

    private static final int MAX_FRAGMENTS = 10_000;

    /// Writes the first track of a kind in `from` to `to`.
    ///
    /// @param seconds minimum length of a fragment except the last; each ends before a sync sample
    /// @throws IOException also when there is no such track
    public static FragmentedMp4 write(Path from, Track.Kind kind, double seconds, Path to) throws IOException {
        try (var out = FileChannel.open(
                to, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var movie = Movie.of(ByteSource.of(from)).only(kind);
            var table = movie.tables().getFirst();
            var head = new BoxWriter();
            head.box("ftyp", () -> head.put(FileType.FRAGMENTED));
            new FragmentedMoovWriter(head).write(movie.header(), movie.traks().getFirst());
            new MuxedMp4(head.toBytes(), List.of()).copyTo(out);
            var fragments = new ArrayList<Fragment>();
            long shift = EditList.mediaTime(movie.traks().getFirst());
            for (var chunk : cut(table, seconds)) {
                long offset = out.position();
                var moof = MoofWriter.bytes(table, chunk, fragments.size() + 1, kind, shift);
                new MuxedMp4(moof, movie.ranges(List.of(chunk))).copyTo(out);
                fragments.add(new Fragment(
                        offset, out.position() - offset, table.seconds(chunk.end()) - table.seconds(chunk.first())));
            }
            out.force(true);
            var track = Track.of(movie.traks().getFirst()).orElseThrow();
            double rate = table.count() / Math.max(0.001, table.seconds(table.count()));
            return new FragmentedMp4(track, head.size(), rate, List.copyOf(fragments));
        } catch (IndexOutOfBoundsException | NoSuchElementException e) {
            throw new IOException("invalid boxes in " + from.getFileName(), e);
        }
    }

    private static List<Chunk> cut(SampleTable table, double seconds) {
        var chunks = new ArrayList<Chunk>();
        int first = 0;
        for (int sample = 1; sample <= table.count(); sample++) {
            boolean last = sample == table.count();
            boolean full = !last
                    && table.isKey(sample)
                    && table.seconds(sample) - table.seconds(first) >= seconds - 0.001
                    && chunks.size() < MAX_FRAGMENTS;
            if (last || full) {
                chunks.add(new Chunk(0, first, sample - first));
                first = sample;
            }
        }
        return chunks;
    }
}
