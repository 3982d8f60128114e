package org.tirich.media.box;

import java.time.Duration;
import java.util.Arrays;
import java.util.NoSuchElementException;

/// The samples of one track in decoding order: position, size, decoding time, composition offset, and whether
/// it is a sync sample. Times are in units of the track's timescale.
final class SampleTable {

    private static final int MAX_SAMPLES = 1_000_000;

    private final long scale;
    private final long[] offsets;
    private final int[] sizes;
    private final long[] times;
    private final int[] shifts;
    private final boolean[] keys;

    private SampleTable(long scale, int count) {
        this.scale = scale;
        this.offsets = new long[count];
        this.sizes = new int[count];
        this.times = new long[count + 1];
        this.shifts = new int[count];
        this.keys = new boolean[count];
    }

    static SampleTable of(Box trak) {
        var mdhd = trak.descendant("mdia/mdhd").orElseThrow();
        var stbl = trak.descendant("mdia/minf/stbl").orElseThrow();
        var stsz = stbl.child("stsz").orElseThrow();
        long count = stsz.unsignedAt(8);
        long scale = mdhd.unsignedAt(mdhd.content().get(0) == 1 ? 20 : 12);
        if (count > MAX_SAMPLES || scale == 0) {
            throw new NoSuchElementException(count + " samples at a timescale of " + scale);
        }
        var table = new SampleTable(scale, (int) count);
        table.readSizes(stsz);
        table.readOffsets(stbl);
        table.readTimes(stbl.child("stts").orElseThrow());
        stbl.child("ctts").ifPresent(table::readShifts);
        stbl.child("stss").ifPresentOrElse(table::readKeys, () -> Arrays.fill(table.keys, true));
        return table;
    }

    int count() {
        return sizes.length;
    }

    long offset(int sample) {
        return offsets[sample];
    }

    int size(int sample) {
        return sizes[sample];
    }

    /// Decoding time; for the index after the last sample, the end of the track.
    long time(int sample) {
        return times[sample];
    }

    double seconds(int sample) {
        return (double) times[sample] / scale;
    }

    int shift(int sample) {
        return shifts[sample];
    }

    boolean isKey(int sample) {
        return keys[sample];
    }

    /// The number of samples decoded before `seconds`.
    int before(double seconds) {
        int found = Arrays.binarySearch(times, 0, count(), (long) Math.ceil(seconds * scale - 1e-6));
        return found >= 0 ? found : -found - 1;
    }

    /// The end of the last sample that is decoded before `time`, in bytes.
    long endOfSamplesBefore(Duration time) {
        int wanted = before(time.toMillis() / 1000.0);
        long end = 0;
        for (int sample = 0; sample < wanted; sample++) {
            end = Math.max(end, offsets[sample] + sizes[sample]);
        }
        return end;
    }

    private void readSizes(Box stsz) {
        int common = stsz.intAt(4);
        for (int sample = 0; sample < count(); sample++) {
            sizes[sample] = common != 0 ? common : stsz.intAt(12 + 4 * sample);
        }
    }

    /// Samples are grouped in chunks: `stsc` lists the number of samples in each, `stco` or `co64` its
    /// position.
    private void readOffsets(Box stbl) {
        var runs = stbl.child("stsc").orElseThrow();
        boolean wide = stbl.child("co64").isPresent();
        var chunks = stbl.child(wide ? "co64" : "stco").orElseThrow();
        int sample = 0;
        int run = 0;
        for (int chunk = 0; chunk < chunks.intAt(4) && sample < count(); chunk++) {
            while (run + 1 < runs.intAt(4) && runs.intAt(8 + 12 * (run + 1)) <= chunk + 1) {
                run++;
            }
            long at = wide ? chunks.content().getLong(8 + 8 * chunk) : chunks.unsignedAt(8 + 4 * chunk);
            for (int i = 0; i < runs.intAt(12 + 12 * run) && sample < count(); i++, sample++) {
                offsets[sample] = at;
                at += sizes[sample];
            }
        }
    }

    private void readTimes(Box stts) {
        int sample = 0;
        for (int run = 0; run < stts.intAt(4); run++) {
            long step = stts.unsignedAt(12 + 8 * run);
            for (long i = 0; i < stts.unsignedAt(8 + 8 * run) && sample < count(); i++, sample++) {
                times[sample + 1] = times[sample] + step;
            }
        }
    }

    private void readShifts(Box ctts) {
        int sample = 0;
        for (int run = 0; run < ctts.intAt(4); run++) {
            for (long i = 0; i < ctts.unsignedAt(8 + 8 * run) && sample < count(); i++, sample++) {
                shifts[sample] = ctts.intAt(12 + 8 * run);
            }
        }
    }

    private void readKeys(Box stss) {
        for (int i = 0; i < stss.intAt(4); i++) {
            keys[stss.intAt(8 + 4 * i) - 1] = true;
        }
    }
}
