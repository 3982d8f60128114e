package org.tirich.media.box;

import java.time.Duration;

/// Where the samples of one track lie in the file and when they are decoded.
final class SampleTable {

    private static final int MOST_SAMPLES = 1_000_000;

    private final Box stbl;
    private final long scale;

    SampleTable(Box stbl, long scale) {
        this.stbl = stbl;
        this.scale = scale;
    }

    /// The byte behind the last sample that is decoded before `time`.
    long endOfSamplesBefore(Duration time) {
        int wanted = samplesBefore(time);
        var chunks = new Chunks(stbl);
        long end = 0;
        int sample = 0;
        for (int chunk = 0; chunk < chunks.count() && sample < wanted; chunk++) {
            long at = chunks.offset(chunk);
            for (int i = 0; i < chunks.samplesIn(chunk) && sample < wanted; i++, sample++) {
                at += size(sample);
            }
            end = Math.max(end, at);
        }
        return end;
    }

    private int samplesBefore(Duration time) {
        var stts = stbl.child("stts").orElseThrow();
        double limit = time.toMillis() / 1000.0 * scale;
        double at = 0;
        int samples = 0;
        for (int run = 0; run < stts.intAt(4); run++) {
            long count = stts.unsignedAt(8 + 8 * run);
            long step = stts.unsignedAt(12 + 8 * run);
            for (long i = 0; i < count && samples < MOST_SAMPLES; i++, samples++, at += step) {
                if (at >= limit) {
                    return samples;
                }
            }
        }
        return samples;
    }

    private long size(int sample) {
        var stsz = stbl.child("stsz").orElseThrow();
        long common = stsz.unsignedAt(4);
        return common != 0 ? common : stsz.unsignedAt(12 + 4 * sample);
    }

    /// The runs of samples that lie together.
    private record Chunks(Box runs, Box offsets, boolean wide) {

        Chunks(Box stbl) {
            this(
                    stbl.child("stsc").orElseThrow(),
                    stbl.child("stco").or(() -> stbl.child("co64")).orElseThrow(),
                    stbl.child("co64").isPresent());
        }

        int count() {
            return offsets.intAt(4);
        }

        long offset(int chunk) {
            return wide ? offsets.content().getLong(8 + 8 * chunk) : offsets.unsignedAt(8 + 4 * chunk);
        }

        /// The last run that begins at or before the chunk holds for it; runs count from one.
        int samplesIn(int chunk) {
            int samples = 0;
            for (int run = 0; run < runs.intAt(4) && runs.intAt(8 + 12 * run) <= chunk + 1; run++) {
                samples = runs.intAt(12 + 12 * run);
            }
            return samples;
        }
    }
}
