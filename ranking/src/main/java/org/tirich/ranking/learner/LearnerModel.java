package org.tirich.ranking.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.LongToIntFunction;

/// A learner's concepts. Knowledge of each is a Gaussian over the logit of knowing the response to a question of
/// middling difficulty: answers copy it as in Elo's ratings with an uncertainty (Glickman, 1999; Pelánek, 2016),
/// watching to the end moves it a little (TrueLearn, Bulathwela et al. 2020). What is known fades with a
/// half-life of its own that doubles with every success and halves with every failure (half-life regression,
/// Settles and Meeder, 2016).
///
/// Of a concept that she has said nothing of it is believed what her answers to others say: her ability less
/// the concept's difficulty, both by Elo's rule (Pelánek, 2016).
///
/// At most [#MAX_CONCEPTS] are kept; the one practised longest ago makes way.
public final class LearnerModel {

    public static final int MAX_CONCEPTS = 64;

    private static final int MEAN = 0;
    private static final int VARIANCE = 1;
    private static final int HALF_LIFE = 2;
    private static final int FIELDS = 3;

    /// Before anything is known: probably not, and quite unsure.
    private static final float INITIAL_ABILITY = -0.8f;

    /// How far one response moves the ability.
    private static final double ABILITY_STEP = 0.2;

    private static final float INITIAL_VARIANCE = 1.5f;
    private static final float MIN_VARIANCE = 0.05f;

    /// The ability is kept in so many parts of a logit.
    private static final int ABILITY_SCALE = 1 << 12;

    /// In hours.
    private static final float INITIAL_HALF_LIFE = 48;

    private static final float MIN_HALF_LIFE = 6;
    private static final float MAX_HALF_LIFE = 24 * 270f;

    /// What watching to the end adds to the logit.
    private static final double PRACTICE_GAIN = 0.25;

    private static final int MINUTES_PER_HOUR = 60;

    /// The learner said last that a concept is unclear: a bit above the minute at which she practised it.
    private static final int UNCLEAR = 1 << 31;

    private static final int[] NONE = {};
    private static final float[] NO_NUMBERS = {};

    private int[] concepts = NONE;
    private int[] practised = NONE;
    private float[] numbers = NO_NUMBERS;
    private short size;
    private short ability = parts(INITIAL_ABILITY);

    /// A concept's explanation was followed to its end.
    public void practise(int concept, double difficulty, int minute) {
        var at = indexOf(concept, difficulty, minute);
        numbers[at * FIELDS + MEAN] = Logit.clamp(numbers[at * FIELDS + MEAN] + PRACTICE_GAIN * fade(at, minute, 1));
        scaleHalfLife(at, 1.3f);
        practised[at] = minute | practised[at] & UNCLEAR;
    }

    /// A question about a concept was answered, or the learner said so herself.
    ///
    /// @param difficulty how much harder the concept is than others, on the scale of the logit
    public void respond(int concept, double difficulty, ItemResponse response, int minute) {
        var at = indexOf(concept, difficulty, minute);
        var mean = numbers[at * FIELDS + MEAN];
        var variance = numbers[at * FIELDS + VARIANCE];
        var after = variance / (1 + variance * response.information(mean));
        numbers[at * FIELDS + MEAN] = Logit.clamp(mean + after * response.gradient(mean));
        numbers[at * FIELDS + VARIANCE] = (float) Math.max(MIN_VARIANCE, after);
        ability = parts(Logit.clamp(ability() + ABILITY_STEP * response.gradient(prior(difficulty))));
        scaleHalfLife(at, response.correct() ? 2 : 0.5f);
        practised[at] = response.correct() ? minute : minute | UNCLEAR;
    }

    /// The learner corrects what is believed of her.
    ///
    /// @param mastery from 0 to 1
    public void correct(int concept, double mastery, int minute) {
        var at = indexOf(concept, 0, minute);
        numbers[at * FIELDS + MEAN] = Logit.clamp(Logit.of(Math.clamp(mastery, 0.02, 0.98)));
        numbers[at * FIELDS + VARIANCE] = MIN_VARIANCE * 4;
        practised[at] = minute;
    }

    /// Forgets what is believed of a concept.
    public void remove(int concept) {
        var at = find(concept);
        if (at >= 0) {
            copy(--size, at);
        }
    }

    /// The chance that she contains the response to a middling question right now, from 0 to 1.
    public double mastery(int concept, double difficulty, int minute) {
        var at = find(concept);
        return at < 0 ? Logit.probability(prior(difficulty)) : masteryAt(at, minute);
    }

    /// The chance that she knew the response when the concept was last practised.
    public double masteryWhenPractised(int concept, double difficulty) {
        var at = find(concept);
        return at < 0 ? Logit.probability(prior(difficulty)) : masteryWhenPractisedAt(at);
    }

    /// The chance that a question is answered right, before it is.
    public double expected(int concept, double difficulty, ItemResponse response, int minute) {
        var at = find(concept);
        return response.expected(at < 0 ? prior(difficulty) : numbers[at * FIELDS + MEAN] * fade(at, minute, 0));
    }

    /// Whether anything is known of a concept.
    public boolean contains(int concept) {
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
        return masteryWhenPractisedAt(at) * recall(at, minute);
    }

    public double masteryWhenPractisedAt(int at) {
        return Logit.probability(numbers[at * FIELDS + MEAN]);
    }

    /// Standard deviation of the logit.
    public double deviationAt(int at) {
        return StrictMath.sqrt(numbers[at * FIELDS + VARIANCE]);
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

    public int practisedAt(int at) {
        return practised[at] & ~UNCLEAR;
    }

    /// How much of it is left, from 0 to 1: half after each half-life.
    private double recall(int at, int minute) {
        var hours = Math.max(0, minute - practisedAt(at)) / (double) MINUTES_PER_HOUR;
        return StrictMath.pow(2, -hours / numbers[at * FIELDS + HALF_LIFE]);
    }

    /// Between `floor` and 1: practice is worth more when little is fresh.
    private double fade(int at, int minute, double floor) {
        return Math.max(floor, recall(at, minute));
    }

    private void scaleHalfLife(int at, float factor) {
        numbers[at * FIELDS + HALF_LIFE] =
                Math.clamp(numbers[at * FIELDS + HALF_LIFE] * factor, MIN_HALF_LIFE, MAX_HALF_LIFE);
    }

    /// On the scale of the logit.
    private double ability() {
        return ability / (double) ABILITY_SCALE;
    }

    private static short parts(float ability) {
        return (short) Math.round(ability * ABILITY_SCALE);
    }

    /// What is believed of a concept that she said nothing of.
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

    /// The place of a concept, which is given one if it had none.
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
        practised[at] = minute;
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

    /// Writes all of it.
    ///
    /// @param keys gives what stands for a concept in every run
    public void write(DataOutput out, IntToLongFunction keys) throws IOException {
        out.writeByte(size);
        out.writeShort(ability);
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
    public static LearnerModel read(DataInput in, LongToIntFunction numbers) throws IOException {
        var read = new LearnerModel();
        var count = in.readUnsignedByte();
        read.ability = in.readShort();
        for (int n = 0; n < count; n++) {
            var at = read.indexOf(numbers.applyAsInt(in.readLong()), 0, in.readInt());
            read.practised[at] |= in.readBoolean() ? UNCLEAR : 0;
            for (int field = 0; field < FIELDS; field++) {
                read.numbers[at * FIELDS + field] = in.readFloat();
            }
        }
        return read;
    }
}
