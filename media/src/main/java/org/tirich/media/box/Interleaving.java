package org.tirich.media.box;

import java.util.ArrayList;
import java.util.List;

/// The order of the samples of all tracks in a file: about a second of picture, the same second of sound, and
/// so on, so that playback waits for neither. Chunks are shorter at the start, so that the first picture and
/// its sound come early.
final class Interleaving {

    /// Consecutive samples of one track.
    record Chunk(int track, int first, int count) {

        int end() {
            return first + count;
        }
    }

    private static final double[] FIRST_CUTS = {0.5, 1, 2};
    private static final double STEP = 1;

    /// A chunk with as many samples as the one before costs no bytes in the tables. For that it may end this
    /// many seconds early or late.
    private static final double SLACK = 0.1;

    private Interleaving() {}

    static List<Chunk> of(List<SampleTable> tracks) {
        var chunks = new ArrayList<Chunk>();
        var done = new int[tracks.size()];
        var usual = new int[tracks.size()];
        for (int cut = 0; !allDone(tracks, done); cut++) {
            for (int track = 0; track < tracks.size(); track++) {
                int end = end(tracks.get(track), cut, done[track] + usual[track]);
                usual[track] = end - done[track];
                if (usual[track] > 0) {
                    chunks.add(new Chunk(track, done[track], usual[track]));
                }
                done[track] = Math.max(done[track], end);
            }
        }
        return merged(chunks);
    }

    private static boolean allDone(List<SampleTable> tracks, int[] done) {
        for (int track = 0; track < done.length; track++) {
            if (done[track] < tracks.get(track).count()) {
                return false;
            }
        }
        return true;
    }

    /// @param asBefore where the chunk would end with as many samples as the one before
    private static int end(SampleTable track, int cut, int asBefore) {
        if (cut < FIRST_CUTS.length) {
            return track.before(FIRST_CUTS[cut]);
        }
        double seconds = FIRST_CUTS[FIRST_CUTS.length - 1] + STEP * (cut - FIRST_CUTS.length + 1);
        int exact = track.before(seconds);
        boolean near = asBefore < track.count() && Math.abs(track.seconds(asBefore) - seconds) <= SLACK;
        return near ? asBefore : exact;
    }

    /// Merges adjacent chunks of one track, as they occur after the other track has ended.
    private static List<Chunk> merged(List<Chunk> chunks) {
        var merged = new ArrayList<Chunk>();
        for (var chunk : chunks) {
            if (!merged.isEmpty() && merged.getLast().track() == chunk.track()) {
                var last = merged.removeLast();
                merged.add(new Chunk(last.track(), last.first(), last.count() + chunk.count()));
            } else {
                merged.add(chunk);
            }
        }
        return merged;
    }
}
