package org.tirich.media.box;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.tirich.media.box.Interleaving.Chunk;

/// The tracks of one or several files, combined.
///
/// @param header the `mvhd` of the longest file
/// @param traks the `trak` of each track
/// @param tables the samples of each track
/// @param files the file of each track
record Movie(Box header, List<Box> traks, List<SampleTable> tables, List<ByteSource> files) {

    /// Offsets of the durations in `mvhd` and `tkhd`, version 0.
    private static final int MOVIE_DURATION = 16;

    private static final int TRACK_DURATION = 20;

    static Movie of(ByteSource file) throws IOException {
        var moov = Mp4.read(file).moov();
        var traks = Box.tracksIn(moov);
        return new Movie(
                moov.child("mvhd").orElseThrow(),
                traks,
                traks.stream().map(SampleTable::of).toList(),
                Collections.nCopies(traks.size(), file));
    }

    static Movie of(List<ByteSource> from) throws IOException {
        var movie = of(from.getFirst());
        for (var file : from.subList(1, from.size())) {
            movie = movie.with(of(file));
        }
        return movie;
    }

    /// The tracks of this movie followed by those of `other`.
    Movie with(Movie other) {
        return new Movie(
                longest(header, other.header),
                concat(traks, other.traks),
                concat(tables, other.tables),
                concat(files, other.files));
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /// Our files use milliseconds, so the header of the longest is valid for the combination.
    private static Box longest(Box one, Box other) {
        return other.unsignedAt(MOVIE_DURATION) > one.unsignedAt(MOVIE_DURATION) ? other : one;
    }

    /// The first track of a kind on its own.
    Movie only(Track.Kind kind) {
        for (int i = 0; i < traks.size(); i++) {
            if (Track.of(traks.get(i)).filter(track -> track.kind() == kind).isPresent()) {
                return new Movie(
                        lasting(traks.get(i)), List.of(traks.get(i)), List.of(tables.get(i)), List.of(files.get(i)));
            }
        }
        throw new NoSuchElementException("no " + kind);
    }

    /// The header with the duration of this track. No file of ours is long enough for headers of version 1.
    private Box lasting(Box trak) {
        var tkhd = trak.child("tkhd").orElseThrow();
        return header.with(MOVIE_DURATION, tkhd.intAt(TRACK_DURATION));
    }

    long bytes(Chunk chunk) {
        long bytes = 0;
        for (int sample = chunk.first(); sample < chunk.end(); sample++) {
            bytes += tables.get(chunk.track()).size(sample);
        }
        return bytes;
    }

    /// The file ranges of the chunks, in order. Contiguous samples form one range.
    List<SampleRange> ranges(List<Chunk> chunks) {
        var pieces = new ArrayList<SampleRange>();
        for (var chunk : chunks) {
            var table = tables.get(chunk.track());
            int sample = chunk.first();
            while (sample < chunk.end()) {
                long start = table.offset(sample);
                long end = start;
                while (sample < chunk.end() && table.offset(sample) == end) {
                    end += table.size(sample++);
                }
                if (end > start) {
                    pieces.add(new SampleRange(files.get(chunk.track()), start, end - start));
                }
            }
        }
        return pieces;
    }
}
