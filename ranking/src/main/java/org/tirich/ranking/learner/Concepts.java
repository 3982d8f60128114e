package org.tirich.ranking.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.tirich.ranking.table.StringDictionary;

/// The concepts that are taught, which of them are needed for which, and how hard answers show each to be.
public final class Concepts {

    private static final int[] NONE = {};

    /// How far one answer moves the difficulty.
    private static final double STEP = 0.2;

    private final StringDictionary codes = new StringDictionary();
    private final List<int[]> prerequisites = new ArrayList<>();
    private final List<int[]> dependents = new ArrayList<>();
    private float[] difficulty = new float[16];

    /// The number of a concept, which is given one if it had none.
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

    /// 64 bits that stand for a concept in every run.
    public long key(int number) {
        return codes.key(number);
    }

    /// The number of the concept that a key stands for; it has to be known.
    public int number(long key) {
        return codes.number(key);
    }

    /// Every concept, in the order of the numbers.
    public List<String> all() {
        return codes.all();
    }

    public int size() {
        return codes.size();
    }

    /// States what is needed to understand a concept; replaces what was stated before.
    public void setPrerequisites(String concept, Collection<String> needed) {
        var number = number(concept);
        for (var before : prerequisites.get(number)) {
            dependents.set(before, without(dependents.get(before), number));
        }
        var numbers = needed.stream().mapToInt(this::number).distinct().toArray();
        prerequisites.set(number, numbers);
        for (var each : numbers) {
            dependents.set(each, with(dependents.get(each), number));
        }
    }

    /// How much harder a concept is than others, on the scale of the logit.
    public double difficulty(int concept) {
        return difficulty[concept];
    }

    /// An answer was so much worse than was to be expected, from -1 to 1.
    public void addDifficulty(int concept, double surprise) {
        difficulty[concept] = Logit.clamp(difficulty[concept] + STEP * surprise);
    }

    /// Writes how hard each is, in the order of the numbers.
    public void writeDifficulties(DataOutput out) throws IOException {
        for (int number = 0; number < size(); number++) {
            out.writeFloat(difficulty[number]);
        }
    }

    /// Reads what [#writeDifficulties] wrote.
    ///
    /// @param numbers of the concepts, in the order in which they were written
    public void readDifficulties(DataInput in, List<Integer> numbers) throws IOException {
        for (var number : numbers) {
            difficulty[number] = in.readFloat();
        }
    }

    /// What is needed for a concept.
    public int[] prerequisites(int concept) {
        return prerequisites.get(concept);
    }

    /// What a concept is needed for.
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
