package org.tirich.ranking.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.PersistentRows;
import org.tirich.ranking.table.SnapshotWriter;

/// Several logistic regressions over the same sparse features, learned one example at a time by FTRL-Proximal (McMahan
/// et al., *Ad click prediction: a view from the trenches*, 2013).
///
/// A feature gets a row after some occurrences ([FrequencyFilter]). When all rows are used, the tenth with the oldest
/// occurrences is removed. Predictions may run concurrently, learning may not.
public final class Heads implements PersistentRows {

    private static final double ALPHA = 0.05;
    private static final double BETA = 1;
    private static final double L1 = 0.1;
    private static final double L2 = 1;

    /// The bound on the gradient of one example.
    private static final double MAX_GRADIENT = 1;

    private final int heads;
    private final int capacity;
    private final LongTable table = new LongTable();
    private final FrequencyFilter filter;
    private final PlattScaling[] calibrations;
    private final SnapshotWriter snapshotWriter;
    private float[] sums = new float[0];
    private float[] squares = new float[0];
    private float[] weights = new float[0];
    private int[] lastSeen = new int[0];
    private int examples;

    /// @param heads the number of regressions
    /// @param capacity the most rows
    /// @param minOccurrences from which a feature gets a row
    /// @param tag of the rows in a snapshot
    public Heads(int heads, int capacity, int minOccurrences, int tag) {
        this.snapshotWriter = new SnapshotWriter(this, tag);
        this.heads = heads;
        this.capacity = capacity;
        this.filter = new FrequencyFilter(minOccurrences);
        this.calibrations = new PlattScaling[heads];
        Arrays.setAll(calibrations, _ -> new PlattScaling());
    }

    /// Writes the probabilities that the heads predict.
    public void predict(FeatureVector features, double[] into) {
        Arrays.fill(into, 0, heads, 0);
        add(features, into);
        calibrate(into);
    }

    /// Adds the terms of some features to the logits of all heads.
    public void add(FeatureVector features, double[] logits) {
        for (int n = 0; n < features.size(); n++) {
            var row = table.find(features.key(n));
            if (row != LongTable.NONE) {
                var value = features.value(n);
                for (int head = 0, at = row * heads; head < heads; head++, at++) {
                    logits[head] += weights[at] * value;
                }
            }
        }
    }

    /// Turns logits into calibrated probabilities.
    public void calibrate(double[] logits) {
        for (int head = 0; head < heads; head++) {
            logits[head] = calibrations[head].apply(logits[head]);
        }
    }

    /// Learns from an example.
    ///
    /// @param labels by head: 1, 0, or NaN when unknown
    /// @param trust the weight of the example, from 0 to 1; only full trust affects the calibration
    public void learn(FeatureVector features, double[] labels, double trust) {
        examples++;
        var rows = admitted(features);
        for (int head = 0; head < heads; head++) {
            if (!Double.isNaN(labels[head])) {
                learn(features, rows, head, labels[head], trust);
            }
        }
    }

    private void learn(FeatureVector features, int[] rows, int head, double label, double trust) {
        var logit = 0.0;
        for (int n = 0; n < rows.length; n++) {
            if (rows[n] != LongTable.NONE) {
                logit += weights[rows[n] * heads + head] * features.value(n);
            }
        }
        var error = Math.clamp((PlattScaling.sigmoid(logit) - label) * trust, -MAX_GRADIENT, MAX_GRADIENT);
        for (int n = 0; n < rows.length; n++) {
            if (rows[n] != LongTable.NONE) {
                step(rows[n] * heads + head, error * features.value(n));
            }
        }
        if (trust >= 1) {
            calibrations[head].learn(logit, label > 0.5);
        }
    }

    private void step(int at, double gradient) {
        var before = StrictMath.sqrt(squares[at]);
        squares[at] += (float) (gradient * gradient);
        var after = StrictMath.sqrt(squares[at]);
        sums[at] += (float) (gradient - (after - before) / ALPHA * weights[at]);
        weights[at] = weight(sums[at], after);
    }

    private static float weight(float sum, double rootOfSquares) {
        return Math.abs(sum) <= L1
                ? 0
                : (float) (-(sum - Math.signum(sum) * L1) / ((BETA + rootOfSquares) / ALPHA + L2));
    }

    private int[] admitted(FeatureVector features) {
        var rows = new int[features.size()];
        for (int n = 0; n < rows.length; n++) {
            var key = features.key(n);
            var row = table.find(key);
            if (row == LongTable.NONE && filter.admits(key)) {
                row = add(key);
            }
            if (row != LongTable.NONE) {
                snapshotWriter.beforeChange(row);
                lastSeen[row] = examples;
            }
            rows[n] = row;
        }
        return rows;
    }

    private int add(long key) {
        if (table.size() == capacity) {
            expire();
        }
        var row = table.put(key);
        if (row >= lastSeen.length) {
            var longer = Math.max(1024, lastSeen.length * 2);
            lastSeen = Arrays.copyOf(lastSeen, longer);
            sums = Arrays.copyOf(sums, longer * heads);
            squares = Arrays.copyOf(squares, longer * heads);
            weights = Arrays.copyOf(weights, longer * heads);
        }
        Arrays.fill(sums, row * heads, (row + 1) * heads, 0);
        Arrays.fill(squares, row * heads, (row + 1) * heads, 0);
        Arrays.fill(weights, row * heads, (row + 1) * heads, 0);
        return row;
    }

    /// Removes the tenth of the features with the oldest occurrences.
    private void expire() {
        var times = Arrays.copyOf(lastSeen, table.rows());
        Arrays.sort(times);
        var oldest = times[times.length / 10];
        for (int row = 0; row < times.length; row++) {
            if (table.isUsed(row) && lastSeen[row] <= oldest && lastSeen[row] < examples) {
                snapshotWriter.beforeChange(row);
                table.remove(table.key(row));
            }
        }
    }

    /// The number of examples so far.
    public int examples() {
        return examples;
    }

    public SnapshotWriter snapshotWriter() {
        return snapshotWriter;
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public boolean isUsed(int row) {
        return table.isUsed(row);
    }

    @Override
    public void write(int row, DataOutput out) throws IOException {
        out.writeLong(table.key(row));
        out.writeInt(lastSeen[row]);
        for (int at = row * heads; at < (row + 1) * heads; at++) {
            out.writeFloat(sums[at]);
            out.writeFloat(squares[at]);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        var row = add(in.readLong());
        lastSeen[row] = in.readInt();
        for (int at = row * heads; at < (row + 1) * heads; at++) {
            sums[at] = in.readFloat();
            squares[at] = in.readFloat();
            weights[at] = weight(sums[at], StrictMath.sqrt(squares[at]));
        }
    }

    /// Writes everything that is not in rows.
    public void writeHeader(DataOutput out) throws IOException {
        out.writeInt(examples);
        filter.write(out);
        for (var calibration : calibrations) {
            calibration.write(out);
        }
    }

    public void readHeader(DataInput in) throws IOException {
        examples = in.readInt();
        filter.read(in);
        for (var calibration : calibrations) {
            calibration.read(in);
        }
    }

    /// Replaces all weights by those of another instance.
    public void copyFrom(Heads other) {
        for (int row = 0; row < table.rows(); row++) {
            snapshotWriter.beforeChange(row);
        }
        table.clear();
        for (int row = 0; row < other.table.rows(); row++) {
            if (other.table.isUsed(row)) {
                var own = add(other.table.key(row));
                lastSeen[own] = other.lastSeen[row];
                System.arraycopy(other.sums, row * heads, sums, own * heads, heads);
                System.arraycopy(other.squares, row * heads, squares, own * heads, heads);
                System.arraycopy(other.weights, row * heads, weights, own * heads, heads);
            }
        }
        examples = other.examples;
        for (int head = 0; head < heads; head++) {
            calibrations[head].copyFrom(other.calibrations[head]);
        }
    }
}
