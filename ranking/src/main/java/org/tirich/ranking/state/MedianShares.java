package org.tirich.ranking.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// The median share of a video that is watched, by length class: an online quantile estimate that moves by a
/// fixed step with every impression.
public final class MedianShares {

    private static final float STEP = 0.005f;

    private final float[] medians = new float[VideoRows.LENGTH_CLASSES];

    MedianShares() {
        Arrays.fill(medians, 0.5f);
    }

    public double of(int lengthClass) {
        return medians[lengthClass];
    }

    public void observe(int lengthClass, double share) {
        medians[lengthClass] += share > medians[lengthClass] ? STEP : -STEP;
    }

    void write(DataOutput out) throws IOException {
        for (var median : medians) {
            out.writeFloat(median);
        }
    }

    void read(DataInput in) throws IOException {
        for (int length = 0; length < medians.length; length++) {
            medians[length] = in.readFloat();
        }
    }
}
