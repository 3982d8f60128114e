package org.tirich.media.box;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.tirich.media.box.Interleaving.Chunk;

/// The tracks of one file or of several, as one.
///
/// @param header the `mvhd` of the first file
/// @param traks the `trak` of each track
/// @param tables the samples of each track
/// @param files in which file each track lies
record Movie(Box header, List<Box> traks, List<SampleTable> tables, List<Path> files) {

    static Movie of(List<Path> from) throws IOException {
        var traks = new ArrayList<Box>();
        var files = new ArrayList<Path>();
        var headers = new ArrayList<Box>();
        for (var file : from) {
            var moov = Mp4.read(file).moov();
            headers.add(moov.child("mvhd").orElseThrow());
            for (var trak : Box.tracksIn(moov)) {
                traks.add(trak);
                files.add(file);
            }
        }
        return new Movie(
                longest(headers), traks, traks.stream().map(SampleTable::of).toList(), files);
    }

    /// Files of ours count in milliseconds, so that the longest has the header of the whole.
    private static Box longest(List<Box> headers) {
        var longest = headers.getFirst();
        for (var header : headers) {
            longest = header.unsignedAt(16) > longest.unsignedAt(16) ? header : longest;
        }
        return longest;
    }

    /// The first track of a kind alone.
    Movie only(Track.Kind kind) {
        for (int i = 0; i < traks.size(); i++) {
            if (Track.of(traks.get(i)).filter(track -> track.kind() == kind).isPresent()) {
                return new Movie(header, List.of(traks.get(i)), List.of(tables.get(i)), List.of(files.get(i)));
            }
        }
        throw new NoSuchElementException("no " + kind);
    }

    long bytes(Chunk chunk) {
        long bytes = 0;
        for (int sample = chunk.first(); sample < chunk.end(); sample++) {
            bytes += tables.get(chunk.track()).size(sample);
        }
        return bytes;
    }

    /// Copies the samples of the chunks one behind the other.
    void copySamples(List<Chunk> chunks, FileChannel out) throws IOException {
        var open = new ArrayList<FileChannel>();
        try {
            for (var file : files) {
                open.add(FileChannel.open(file, StandardOpenOption.READ));
            }
            for (var chunk : chunks) {
                copy(open.get(chunk.track()), out, tables.get(chunk.track()), chunk);
            }
        } finally {
            for (var channel : open) {
                channel.close();
            }
        }
    }

    /// Samples that lie together are copied together.
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

    private static void copy(FileChannel in, FileChannel out, long start, long length) throws IOException {
        long done = 0;
        while (done < length) {
            long now = in.transferTo(start + done, length - done, out);
            if (now <= 0) {
                throw new IOException("the file ends within a sample");
            }
            done += now;
        }
    }
}
