package org.tirich.ranking.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// A learner's concepts. Knowledge of each is a Gaussian over the logit of answering a question of middling
/// difficulty right: answers move it as in Elo's ratings with an uncertainty (Glickman, 1999; Pelánek, 2016),
/// watching to the end moves it a little (TrueLearn, Bulathwela et al. 2020). What is known fades with a
/// half-life of its own that doubles with every success and halves with every failure (half-life regression,
/// Settles and Meeder, 2016).
///
/// At most [#MAX_CONCEPTS] are kept; the one practised longest ago makes way.
public final class Knowledge {

    public static final int MAX_CONCEPTS = 64;

    private static final int MEAN = 0;
    private static final int VARIANCE = 1;
    private static final int HALF_LIFE = 2;
    private static final int FIELDS = 3;

    /// Before anything is known: probably not, and quite unsure.
    private static final float FIRST_MEAN = -0.8f;

    private static final float FIRST_VARIANCE = 1.5f;
    private static final float LEAST_VARIANCE = 0.05f;
    private static final float MOST = 4;

    /// In hours.
    private static final float FIRST_HALF_LIFE = 48;

    private static final float SHORTEST_HALF_LIFE = 6;
    private static final float LONGEST_HALF_LIFE = 24 * 270f;

    /// What watching to the end adds to the logit.
    private static final double PRACTICE = 0.25;

    private static final int MINUTES_AN_HOUR = 60;

    /// The learner said last that a concept is unclear: a bit above the minute at which she practised it.
    private static final int UNCLEAR = 1 << 31;

    private static final int[] NONE = {};
    private static final float[] NOTHING = {};

    private int[] concepts = NONE;
    private int[] practised = NONE;
    private float[] numbers = NOTHING;
    private int size;

    /// A concept's explanation was followed to its end.
    public void followed(int concept, int minute) {
        var at = touch(concept, minute);
        numbers[at * FIELDS + MEAN] = clamp(numbers[at * FIELDS + MEAN] + PRACTICE * fade(at, minute, 1));
        stretch(at, 1.3f);
        practised[at] = minute | practised[at] & UNCLEAR;
    }

    /// A question about a concept was answered, or the learner said so herself.
    ///
    /// @param difficulty of the question, on the scale of the logit; 0 is middling
    /// @param weight 1 for an answer, less for a word
    public void answered(int concept, boolean right, double difficulty, double weight, int minute) {
        var at = touch(concept, minute);
        var mean = numbers[at * FIELDS + MEAN];
        var variance = numbers[at * FIELDS + VARIANCE];
        var expected = 1 / (1 + StrictMath.exp(difficulty - mean));
        var information = weight * expected * (1 - expected);
        var after = variance / (1 + variance * information);
        numbers[at * FIELDS + MEAN] = clamp(mean + weight * after * ((right ? 1 : 0) - expected));
        numbers[at * FIELDS + VARIANCE] = (float) Math.max(LEAST_VARIANCE, after);
        stretch(at, right ? 2 : 0.5f);
        practised[at] = right ? minute : minute | UNCLEAR;
    }

    /// The learner corrects what is believed of her.
    ///
    /// @param mastery from 0 to 1
    public void correct(int concept, double mastery, int minute) {
        var at = touch(concept, minute);
        var kept = Math.clamp(mastery, 0.02, 0.98);
        numbers[at * FIELDS + MEAN] = clamp(StrictMath.log(kept / (1 - kept)));
        numbers[at * FIELDS + VARIANCE] = LEAST_VARIANCE * 4;
        practised[at] = minute;
    }

    /// Forgets what is believed of a concept.
    public void forget(int concept) {
        var at = find(concept);
        if (at >= 0) {
            move(--size, at);
        }
    }

    /// The chance that a middling question would be answered right now, from 0 to 1.
    public double mastery(int concept, int minute) {
        var at = find(concept);
        return at < 0 ? sigmoid(FIRST_MEAN) : masteryAt(at, minute);
    }

    /// The chance that a question would have been answered right when the concept was last practised.
    public double learned(int concept) {
        var at = find(concept);
        return sigmoid(at < 0 ? FIRST_MEAN : numbers[at * FIELDS + MEAN]);
    }

    /// The chance of a right answer to a question, before it is given.
    public double expected(int concept, double difficulty, int minute) {
        var at = find(concept);
        var mean = at < 0 ? FIRST_MEAN : numbers[at * FIELDS + MEAN] * fade(at, minute, 0);
        return sigmoid(mean - difficulty);
    }

    /// Whether anything is known of a concept.
    public boolean knows(int concept) {
        return find(concept) >= 0;
    }

    public boolean isUnclear(int concept) {
        var at = find(concept);
        return at >= 0 && isUnclearAt(at);
    }

    /// Whether it was once known and is by now half forgotten.
    public boolean isDue(int concept, int minute) {
        var at = find(concept);
        return at >= 0 && isDueAt(at, minute);
    }

    public int size() {
        return size;
    }

    public int concept(int at) {
        return concepts[at];
    }

    public double masteryAt(int at, int minute) {
        return sigmoid(numbers[at * FIELDS + MEAN]) * recall(at, minute);
    }

    public double learnedAt(int at) {
        return sigmoid(numbers[at * FIELDS + MEAN]);
    }

    /// Standard deviation of the logit.
    public double deviationAt(int at) {
        return StrictMath.sqrt(numbers[at * FIELDS + VARIANCE]);
    }

    public boolean isUnclearAt(int at) {
        return (practised[at] & UNCLEAR) != 0;
    }

    public boolean isDueAt(int at, int minute) {
        return sigmoid(numbers[at * FIELDS + MEAN]) >= 0.55 && recall(at, minute) < 0.5;
    }

    /// The minute at which half of it will be forgotten.
    public long dueMinuteAt(int at) {
        return practisedAt(at) + (long) (numbers[at * FIELDS + HALF_LIFE] * MINUTES_AN_HOUR);
    }

    public int practisedAt(int at) {
        return practised[at] & ~UNCLEAR;
    }

    /// How much of it is left, from 0 to 1: half after each half-life.
    private double recall(int at, int minute) {
        var hours = Math.max(0, minute - practisedAt(at)) / (double) MINUTES_AN_HOUR;
        return StrictMath.pow(2, -hours / numbers[at * FIELDS + HALF_LIFE]);
    }

    /// Between `floor` and 1: practice is worth more when little is fresh.
    private double fade(int at, int minute, double floor) {
        return Math.max(floor, recall(at, minute));
    }

    private void stretch(int at, float factor) {
        numbers[at * FIELDS + HALF_LIFE] =
                Math.clamp(numbers[at * FIELDS + HALF_LIFE] * factor, SHORTEST_HALF_LIFE, LONGEST_HALF_LIFE);
    }

    private static float clamp(double logit) {
        return (float) Math.clamp(logit, -MOST, MOST);
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    private int find(int concept) {
        for (int at = 0; at < size; at++) {
            if (concepts[at] == concept) {
                return at;
            }
        }
        return -1;
    }

    /// The place of a concept, which is given one if it had none.
    private int touch(int concept, int minute) {
        var known = find(concept);
        if (known >= 0) {
            return known;
        }
        var at = size < MAX_CONCEPTS ? size++ : oldest();
        if (at == concepts.length) {
            var longer = at + Math.max(1, at / 4);
            concepts = Arrays.copyOf(concepts, longer);
            practised = Arrays.copyOf(practised, longer);
            numbers = Arrays.copyOf(numbers, longer * FIELDS);
        }
        concepts[at] = concept;
        practised[at] = minute;
        numbers[at * FIELDS + MEAN] = FIRST_MEAN;
        numbers[at * FIELDS + VARIANCE] = FIRST_VARIANCE;
        numbers[at * FIELDS + HALF_LIFE] = FIRST_HALF_LIFE;
        return at;
    }

    private int oldest() {
        var oldest = 0;
        for (int at = 1; at < size; at++) {
            if (practisedAt(at) < practisedAt(oldest)) {
                oldest = at;
            }
        }
        return oldest;
    }

    private void move(int from, int to) {
        concepts[to] = concepts[from];
        practised[to] = practised[from];
        System.arraycopy(numbers, from * FIELDS, numbers, to * FIELDS, FIELDS);
    }

    /// Writes all of it.
    ///
    /// @param keys gives what stands for a concept in every run
    public void write(DataOutput out, IntToLongFunction keys) throws IOException {
        out.writeByte(size);
        for (int at = 0; at < size; at++) {
            out.writeLong(keys.applyAsLong(concepts[at]));
            out.writeInt(practisedAt(at));
            out.writeBoolean(isUnclearAt(at));
            for (int field = 0; field < FIELDS; field++) {
                out.writeFloat(numbers[at * FIELDS + field]);
            }
        }
    }

    /// Reads what [#write] wrote.
    public static Knowledge read(DataInput in, LongToIntFunction numbers) throws IOException {
        var read = new Knowledge();
        var count = in.readUnsignedByte();
        for (int n = 0; n < count; n++) {
            var at = read.touch(numbers.applyAsInt(in.readLong()), in.readInt());
            read.practised[at] |= in.readBoolean() ? UNCLEAR : 0;
            for (int field = 0; field < FIELDS; field++) {
                read.numbers[at * FIELDS + field] = in.readFloat();
            }
        }
        return read;
    }
}
