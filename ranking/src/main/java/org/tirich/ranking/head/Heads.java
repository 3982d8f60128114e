package org.tirich.ranking.head;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.Picture;
import org.tirich.ranking.table.Rows;

/// Several logistic regressions over the same sparse features, learned one example at a time by
/// FTRL-Proximal (McMahan et al., *Ad click prediction: a view from the trenches*, 2013).
///
/// A feature has a row once it was met a few times ([Admission]). When all rows are taken, those not met for
/// longest go (expiry), a tenth at once. Not thread-safe for learning; predictions may run together.
public final class Heads implements Rows {

    private static final double ALPHA = 0.05;
    private static final double BETA = 1;
    private static final double L1 = 0.1;
    private static final double L2 = 1;

    /// An example pulls no further than this, whatever its features add up to.
    private static final double MAX_GRADIENT = 1;

    private final int heads;
    private final int capacity;
    private final LongTable table = new LongTable();
    private final Admission admission;
    private final Calibration[] calibrations;
    private final Picture picture;
    private float[] sums = new float[0];
    private float[] squares = new float[0];
    private float[] weights = new float[0];
    private int[] met = new int[0];
    private int learned;

    /// @param heads how many regressions
    /// @param capacity rows at most
    /// @param admittedAt how often a feature is met before it gets a row
    /// @param tag of its rows in a snapshot
    public Heads(int heads, int capacity, int admittedAt, int tag) {
        this.picture = new Picture(this, tag);
        this.heads = heads;
        this.capacity = capacity;
        this.admission = new Admission(admittedAt);
        this.calibrations = new Calibration[heads];
        Arrays.setAll(calibrations, _ -> new Calibration());
    }

    /// Probabilities of all heads for one showing.
    public void predict(Features features, double[] into) {
        Arrays.fill(into, 0, heads, 0);
        add(features, into);
        calibrate(into);
    }

    /// Adds what some of the features say to the logits of all heads. What a page's showings have in common is
    /// added once and copied.
    public void add(Features features, double[] logits) {
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

    /// Turns logits into probabilities.
    public void calibrate(double[] logits) {
        for (int head = 0; head < heads; head++) {
            logits[head] = calibrations[head].apply(logits[head]);
        }
    }

    /// Learns what came of a showing.
    ///
    /// @param labels by head: 1 it happened, 0 it did not, NaN not known
    /// @param trust how much the example counts, from 0 to 1
    public void learn(Features features, double[] labels, double trust) {
        learned++;
        var rows = admitted(features);
        for (int head = 0; head < heads; head++) {
            if (!Double.isNaN(labels[head])) {
                learn(features, rows, head, labels[head], trust);
            }
        }
    }

    private void learn(Features features, int[] rows, int head, double label, double trust) {
        var logit = 0.0;
        for (int n = 0; n < rows.length; n++) {
            if (rows[n] != LongTable.NONE) {
                logit += weights[rows[n] * heads + head] * features.value(n);
            }
        }
        var error = Math.clamp((Calibration.sigmoid(logit) - label) * trust, -MAX_GRADIENT, MAX_GRADIENT);
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
        sums[at] += (float) (gradient - (StrictMath.sqrt(squares[at]) - before) / ALPHA * weights[at]);
        weights[at] = weight(sums[at], squares[at]);
    }

    private static float weight(float sum, float square) {
        return Math.abs(sum) <= L1
                ? 0
                : (float) (-(sum - Math.signum(sum) * L1) / ((BETA + StrictMath.sqrt(square)) / ALPHA + L2));
    }

    private int[] admitted(Features features) {
        var rows = new int[features.size()];
        for (int n = 0; n < rows.length; n++) {
            var key = features.key(n);
            var row = table.find(key);
            if (row == LongTable.NONE && admission.admits(key)) {
                row = add(key);
            }
            if (row != LongTable.NONE) {
                picture.before(row);
                met[row] = learned;
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
        if (row >= met.length) {
            var longer = Math.max(1024, met.length * 2);
            met = Arrays.copyOf(met, longer);
            sums = Arrays.copyOf(sums, longer * heads);
            squares = Arrays.copyOf(squares, longer * heads);
            weights = Arrays.copyOf(weights, longer * heads);
        }
        Arrays.fill(sums, row * heads, (row + 1) * heads, 0);
        Arrays.fill(squares, row * heads, (row + 1) * heads, 0);
        Arrays.fill(weights, row * heads, (row + 1) * heads, 0);
        return row;
    }

    /// Gives up the tenth of the features that was not met for longest.
    private void expire() {
        var times = Arrays.copyOf(met, table.rows());
        Arrays.sort(times);
        var oldest = times[times.length / 10];
        for (int row = 0; row < times.length; row++) {
            if (table.isUsed(row) && met[row] <= oldest && met[row] < learned) {
                picture.before(row);
                table.remove(table.key(row));
            }
        }
    }

    /// How many examples were learned from.
    public int learned() {
        return learned;
    }

    public Picture picture() {
        return picture;
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
        out.writeInt(met[row]);
        for (int at = row * heads; at < (row + 1) * heads; at++) {
            out.writeFloat(sums[at]);
            out.writeFloat(squares[at]);
        }
    }

    @Override
    public void read(DataInput in) throws IOException {
        var row = add(in.readLong());
        met[row] = in.readInt();
        for (int at = row * heads; at < (row + 1) * heads; at++) {
            sums[at] = in.readFloat();
            squares[at] = in.readFloat();
            weights[at] = weight(sums[at], squares[at]);
        }
    }

    /// Writes what is not in rows.
    public void writeRest(DataOutput out) throws IOException {
        out.writeInt(learned);
        admission.write(out);
        for (var calibration : calibrations) {
            calibration.write(out);
        }
    }

    /// Reads what [#writeRest] wrote.
    public void readRest(DataInput in) throws IOException {
        learned = in.readInt();
        admission.read(in);
        for (var calibration : calibrations) {
            calibration.read(in);
        }
    }

    /// Becomes what another is.
    public void takeFrom(Heads other) {
        for (int row = 0; row < table.rows(); row++) {
            picture.before(row);
        }
        table.clear();
        for (int row = 0; row < other.table.rows(); row++) {
            if (other.table.isUsed(row)) {
                var own = add(other.table.key(row));
                met[own] = other.met[row];
                System.arraycopy(other.sums, row * heads, sums, own * heads, heads);
                System.arraycopy(other.squares, row * heads, squares, own * heads, heads);
                System.arraycopy(other.weights, row * heads, weights, own * heads, heads);
            }
        }
        learned = other.learned;
        for (int head = 0; head < heads; head++) {
            calibrations[head].takeFrom(other.calibrations[head]);
        }
    }
}
