package org.tirich.ranking.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.tirich.ranking.table.StringDictionary;

/// The concepts of the curriculum, with their prerequisites and an estimate of their difficulty.
public final class Concepts {

    private static final int[] NONE = {};

    /// The step of Elo's rating for the difficulty of a concept.
    private static final double STEP = 0.2;

    private final StringDictionary codes = new StringDictionary();
    private final List<int[]> prerequisites = new ArrayList<>();
    private final List<int[]> dependents = new ArrayList<>();
    private float[] difficulty = new float[16];

    /// The number of a concept, added if it is new.
    public int number(String concept) {
        var number = codes.number(concept);
        while (prerequisites.size() <= number) {
            prerequisites.add(NONE);
            dependents.add(NONE);
        }
        if (number >= difficulty.length) {
            difficulty = Arrays.copyOf(difficulty, number * 3 / 2 + 1);
        }
        return number;
    }

    /// The number of a concept, or -1.
    public int find(String concept) {
        return codes.find(concept);
    }

    public String code(int number) {
        return codes.string(number);
    }

    /// The key of a concept: a hash of its code, the same in every run.
    public long key(int number) {
        return codes.key(number);
    }

    /// The number of the concept with a key.
    ///
    /// @throws IllegalArgumentException for an unknown key
    public int number(long key) {
        return codes.number(key);
    }

    /// The codes of all concepts, in the order of their numbers.
    public List<String> all() {
        return codes.all();
    }

    public int size() {
        return codes.size();
    }

    /// Replaces the prerequisites of a concept.
    public void setPrerequisites(String concept, Collection<String> required) {
        var number = number(concept);
        for (var before : prerequisites.get(number)) {
            dependents.set(before, without(dependents.get(before), number));
        }
        var numbers = required.stream().mapToInt(this::number).distinct().toArray();
        prerequisites.set(number, numbers);
        for (var each : numbers) {
            dependents.set(each, with(dependents.get(each), number));
        }
    }

    /// The difficulty relative to other concepts, as a logit.
    public double difficulty(int concept) {
        return difficulty[concept];
    }

    /// Updates the difficulty after an answer.
    ///
    /// @param surprise the expected minus the actual result, from -1 to 1
    public void addDifficulty(int concept, double surprise) {
        difficulty[concept] = Logit.clamp(difficulty[concept] + STEP * surprise);
    }

    /// Writes the difficulties in the order of the numbers.
    public void writeDifficulties(DataOutput out) throws IOException {
        for (int number = 0; number < size(); number++) {
            out.writeFloat(difficulty[number]);
        }
    }

    /// @param numbers of the concepts, in the order in which they were written
    public void readDifficulties(DataInput in, List<Integer> numbers) throws IOException {
        for (var number : numbers) {
            difficulty[number] = in.readFloat();
        }
    }

    public int[] prerequisites(int concept) {
        return prerequisites.get(concept);
    }

    /// The concepts that have a concept as a prerequisite.
    public int[] dependents(int concept) {
        return dependents.get(concept);
    }

    private static int[] with(int[] numbers, int number) {
        var longer = Arrays.copyOf(numbers, numbers.length + 1);
        longer[numbers.length] = number;
        return longer;
    }

    private static int[] without(int[] numbers, int number) {
        return Arrays.stream(numbers).filter(each -> each != number).toArray();
    }
}
