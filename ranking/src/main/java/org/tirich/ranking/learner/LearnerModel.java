package org.tirich.ranking.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// The model of one learner's knowledge. For each concept it holds a Gaussian over the logit of answering a question of
/// medium difficulty. Responses update it as in Elo's ratings with uncertainty (Glickman, 1999; Pelánek, 2016);
/// watching to the end raises it a little (TrueLearn, Bulathwela et al. 2020). Recall decays with a half-life that
/// doubles with each correct response and halves with each wrong one (half-life regression, Settles and Meeder, 2016).
///
/// The estimate for a concept without responses is the learner's ability minus the concept's difficulty, both rated by
/// Elo (Pelánek, 2016).
///
/// Above [#MAX_CONCEPTS] the least recently practised concept is removed.
public final class LearnerModel {

    public static final int MAX_CONCEPTS = 64;

    private static final int MEAN = 0;
    private static final int VARIANCE = 1;
    private static final int HALF_LIFE = 2;
    private static final int FIELDS = 3;

    /// As a logit: rather unlikely to know, with much uncertainty.
    private static final float INITIAL_ABILITY = -0.8f;

    /// The step of Elo's rating for the ability.
    private static final double ABILITY_STEP = 0.2;

    private static final float INITIAL_VARIANCE = 1.5f;
    private static final float MIN_VARIANCE = 0.05f;

    /// The ability is stored as a multiple of the inverse of this.
    private static final int ABILITY_SCALE = 1 << 12;

    /// In hours.
    private static final float INITIAL_HALF_LIFE = 48;

    private static final float MIN_HALF_LIFE = 6;
    private static final float MAX_HALF_LIFE = 24 * 270f;

    /// The most that watching to the end adds to the logit.
    private static final double PRACTICE_GAIN = 0.25;

    private static final int MINUTES_PER_HOUR = 60;

    /// A flag beside the minute of the last practice: the last response was "unclear" or wrong.
    private static final int UNCLEAR = 1 << 31;

    /// A flag beside it: she reported "got it" and has not answered since.
    private static final int CLAIMED = 1 << 30;

    private static final int FLAG_BITS = 2;
    private static final int MINUTE = -1 >>> FLAG_BITS;

    /// An answer checks a report of at most this age.
    private static final int MAX_CLAIM_MINUTES = 7 * 24 * MINUTES_PER_HOUR;

    /// The bits of a concept's flags in a snapshot. Earlier versions wrote the first only.
    private static final int WRITTEN_UNCLEAR = 1;

    private static final int WRITTEN_CLAIMED = 2;

    /// Beside the number of concepts in a snapshot: the calibration precedes them. Earlier versions had none.
    private static final int WRITTEN_CALIBRATION = 1 << 7;

    private static final int[] NONE = {};
    private static final float[] NO_NUMBERS = {};

    private int[] concepts = NONE;
    private int[] practised = NONE;
    private float[] numbers = NO_NUMBERS;
    private short size;
    private short ability = toScale(INITIAL_ABILITY);
    private final SelfReportCalibration calibration = new SelfReportCalibration();

    /// Records that the learner watched an explanation of a concept.
    public void practise(int concept, double difficulty, int minute) {
        var at = indexOf(concept, difficulty, minute);
        numbers[at * FIELDS + MEAN] =
                Logit.clamp(numbers[at * FIELDS + MEAN] + PRACTICE_GAIN * recallOrFloor(at, minute, 1));
        scaleHalfLife(at, 1.3f);
        practised[at] = minute & MINUTE | practised[at] & ~MINUTE;
    }

    /// Records "got it" or "unclear".
    ///
    /// @param difficulty of the concept, as a logit
    /// @param weight of "got it", where an answer has 1
    public void report(int concept, double difficulty, boolean gotIt, double weight, int minute) {
        update(concept, difficulty, gotIt ? ItemResponse.gotIt(weight) : ItemResponse.unclear(), minute);
        practised[find(concept)] |= gotIt ? CLAIMED : 0;
    }

    /// The weight of the learner's "got it", where an answer has 1: how often her answers have confirmed it.
    public double reportWeight() {
        return calibration.weight();
    }

    /// Records an answer. The first one within a week after "got it" checks the report.
    ///
    /// @param difficulty of the concept, as a logit
    public void respond(int concept, double difficulty, ItemResponse response, int minute) {
        var at = find(concept);
        if (at >= 0 && (practised[at] & CLAIMED) != 0 && minute - practisedAt(at) <= MAX_CLAIM_MINUTES) {
            calibration.check(response.correct(), response.guess());
        }
        update(concept, difficulty, response, minute);
    }

    private void update(int concept, double difficulty, ItemResponse response, int minute) {
        var at = indexOf(concept, difficulty, minute);
        var mean = numbers[at * FIELDS + MEAN];
        var variance = numbers[at * FIELDS + VARIANCE];
        var after = variance / (1 + variance * response.information(mean));
        numbers[at * FIELDS + MEAN] = Logit.clamp(mean + after * response.gradient(mean));
        numbers[at * FIELDS + VARIANCE] = (float) Math.max(MIN_VARIANCE, after);
        ability = toScale(Logit.clamp(ability() + ABILITY_STEP * response.gradient(prior(difficulty))));
        scaleHalfLife(at, response.correct() ? 2 : 0.5f);
        practised[at] = minute & MINUTE | (response.correct() ? 0 : UNCLEAR);
    }

    /// Records a correction by the learner.
    ///
    /// @param mastery from 0 to 1
    public void correct(int concept, double mastery, int minute) {
        var at = indexOf(concept, 0, minute);
        numbers[at * FIELDS + MEAN] = Logit.clamp(Logit.of(Math.clamp(mastery, 0.02, 0.98)));
        numbers[at * FIELDS + VARIANCE] = MIN_VARIANCE * 4;
        practised[at] = minute & MINUTE;
    }

    /// Deletes the estimate for a concept.
    public void remove(int concept) {
        var at = find(concept);
        if (at >= 0) {
            copy(--size, at);
        }
    }

    /// The probability that she answers a question of medium difficulty correctly now.
    public double mastery(int concept, double difficulty, int minute) {
        var at = find(concept);
        return at < 0 ? Logit.probability(prior(difficulty)) : masteryAt(at, minute);
    }

    /// The same at the time of her last practice.
    public double masteryWhenPractised(int concept, double difficulty) {
        var at = find(concept);
        return at < 0 ? Logit.probability(prior(difficulty)) : masteryWhenPractisedAt(at);
    }

    /// The probability of a correct response, before it is given.
    public double expected(int concept, double difficulty, ItemResponse response, int minute) {
        var at = find(concept);
        return response.expected(
                at < 0 ? prior(difficulty) : numbers[at * FIELDS + MEAN] * recallOrFloor(at, minute, 0));
    }

    /// Whether there were responses or practice on a concept.
    public boolean contains(int concept) {
        return find(concept) >= 0;
    }

    public boolean isUnclear(int concept) {
        var at = find(concept);
        return at >= 0 && isUnclearAt(at);
    }

    /// Whether the concept was mastered and is half forgotten.
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
        return masteryWhenPractisedAt(at) * recall(at, minute);
    }

    public double masteryWhenPractisedAt(int at) {
        return Logit.probability(numbers[at * FIELDS + MEAN]);
    }

    /// The standard deviation of the logit.
    public double deviationAt(int at) {
        return StrictMath.sqrt(numbers[at * FIELDS + VARIANCE]);
    }

    /// Whether the estimate rests on no answer and no statement of the learner: these lower the uncertainty.
    public boolean isInferredAt(int at) {
        return numbers[at * FIELDS + VARIANCE] == INITIAL_VARIANCE;
    }

    public boolean isUnclearAt(int at) {
        return (practised[at] & UNCLEAR) != 0;
    }

    public boolean isDueAt(int at, int minute) {
        return masteryWhenPractisedAt(at) >= 0.55 && recall(at, minute) < 0.5;
    }

    /// The minute at which half of it will be forgotten.
    public long dueAt(int at) {
        return practisedAt(at) + (long) (numbers[at * FIELDS + HALF_LIFE] * MINUTES_PER_HOUR);
    }

    /// The minute of the last practice, from the lowest 30 bits with their sign.
    public int practisedAt(int at) {
        return practised[at] << FLAG_BITS >> FLAG_BITS;
    }

    /// The share that is not forgotten: one half after each half-life.
    private double recall(int at, int minute) {
        var hours = Math.max(0, minute - practisedAt(at)) / (double) MINUTES_PER_HOUR;
        return StrictMath.pow(2, -hours / numbers[at * FIELDS + HALF_LIFE]);
    }

    /// The recall, but at least `floor`.
    private double recallOrFloor(int at, int minute, double floor) {
        return Math.max(floor, recall(at, minute));
    }

    private void scaleHalfLife(int at, float factor) {
        numbers[at * FIELDS + HALF_LIFE] =
                Math.clamp(numbers[at * FIELDS + HALF_LIFE] * factor, MIN_HALF_LIFE, MAX_HALF_LIFE);
    }

    /// As a logit.
    private double ability() {
        return ability / (double) ABILITY_SCALE;
    }

    private static short toScale(float ability) {
        return (short) Math.round(ability * ABILITY_SCALE);
    }

    /// The logit of a concept without responses.
    private double prior(double difficulty) {
        return Logit.clamp(ability() - difficulty);
    }

    private int find(int concept) {
        for (int at = 0; at < size; at++) {
            if (concepts[at] == concept) {
                return at;
            }
        }
        return -1;
    }

    /// The index of a concept, added if it is new.
    private int indexOf(int concept, double difficulty, int minute) {
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
        practised[at] = minute & MINUTE;
        numbers[at * FIELDS + MEAN] = (float) prior(difficulty);
        numbers[at * FIELDS + VARIANCE] = INITIAL_VARIANCE;
        numbers[at * FIELDS + HALF_LIFE] = INITIAL_HALF_LIFE;
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

    private void copy(int from, int to) {
        concepts[to] = concepts[from];
        practised[to] = practised[from];
        System.arraycopy(numbers, from * FIELDS, numbers, to * FIELDS, FIELDS);
    }

    /// @param keys maps a concept to its key, the same in every run
    public void write(DataOutput out, IntToLongFunction keys) throws IOException {
        out.writeByte(size | (calibration.isEmpty() ? 0 : WRITTEN_CALIBRATION));
        out.writeShort(ability);
        if (!calibration.isEmpty()) {
            calibration.write(out);
        }
        for (int at = 0; at < size; at++) {
            out.writeLong(keys.applyAsLong(concepts[at]));
            out.writeInt(practisedAt(at));
            out.writeByte(
                    (isUnclearAt(at) ? WRITTEN_UNCLEAR : 0) | ((practised[at] & CLAIMED) != 0 ? WRITTEN_CLAIMED : 0));
            for (int field = 0; field < FIELDS; field++) {
                out.writeFloat(numbers[at * FIELDS + field]);
            }
        }
    }

    public static LearnerModel read(DataInput in, LongToIntFunction numbers) throws IOException {
        var read = new LearnerModel();
        var count = in.readUnsignedByte();
        read.ability = in.readShort();
        if ((count & WRITTEN_CALIBRATION) != 0) {
            read.calibration.read(in);
        }
        for (int n = 0; n < (count & ~WRITTEN_CALIBRATION); n++) {
            var at = read.indexOf(numbers.applyAsInt(in.readLong()), 0, in.readInt());
            var flags = in.readUnsignedByte();
            read.practised[at] |= (flags & WRITTEN_UNCLEAR) != 0 ? UNCLEAR : 0;
            read.practised[at] |= (flags & WRITTEN_CLAIMED) != 0 ? CLAIMED : 0;
            for (int field = 0; field < FIELDS; field++) {
                read.numbers[at * FIELDS + field] = in.readFloat();
            }
        }
        return read;
    }
}
