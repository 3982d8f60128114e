package org.tirich.ranking.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.tirich.ranking.table.Names;

/// The concepts that are taught, which of them are needed for which, and how hard answers show each to be.
public final class Concepts {

    private static final int[] NONE = {};

    /// How far one answer moves the hardness.
    private static final double STEP = 0.2;

    private final Names names = new Names();
    private final List<int[]> required = new ArrayList<>();
    private final List<int[]> leadsTo = new ArrayList<>();
    private float[] hardness = new float[16];

    /// The number of a concept, which is given one if it had none.
    public int number(String concept) {
        var number = names.number(concept);
        while (required.size() <= number) {
            required.add(NONE);
            leadsTo.add(NONE);
        }
        if (number >= hardness.length) {
            hardness = Arrays.copyOf(hardness, number * 3 / 2 + 1);
        }
        return number;
    }

    /// The number of a concept, or -1.
    public int find(String concept) {
        return names.find(concept);
    }

    public String name(int number) {
        return names.name(number);
    }

    /// 64 bits that stand for a concept in every run.
    public long key(int number) {
        return names.key(number);
    }

    /// The number of the concept that a key stands for; it has to be known.
    public int number(long key) {
        return names.number(key);
    }

    /// Every concept, in the order of the numbers.
    public List<String> all() {
        return names.all();
    }

    public int size() {
        return names.size();
    }

    /// States what is needed to understand a concept; replaces what was stated before.
    public void require(String concept, Collection<String> needed) {
        var number = number(concept);
        for (var before : required.get(number)) {
            leadsTo.set(before, without(leadsTo.get(before), number));
        }
        var numbers = needed.stream().mapToInt(this::number).distinct().toArray();
        required.set(number, numbers);
        for (var each : numbers) {
            leadsTo.set(each, with(leadsTo.get(each), number));
        }
    }

    /// How much harder a concept is than others, on the scale of the logit.
    public double hardness(int concept) {
        return hardness[concept];
    }

    /// An answer was so much worse than was to be expected, from -1 to 1.
    public void harder(int concept, double surprise) {
        hardness[concept] = Logit.clamp(hardness[concept] + STEP * surprise);
    }

    /// Writes how hard each is, in the order of the numbers.
    public void writeHardness(DataOutput out) throws IOException {
        for (int number = 0; number < size(); number++) {
            out.writeFloat(hardness[number]);
        }
    }

    /// Reads what [#writeHardness] wrote.
    ///
    /// @param numbers of the concepts, in the order in which they were written
    public void readHardness(DataInput in, List<Integer> numbers) throws IOException {
        for (var number : numbers) {
            hardness[number] = in.readFloat();
        }
    }

    /// What is needed for a concept.
    public int[] required(int concept) {
        return required.get(concept);
    }

    /// What a concept is needed for.
    public int[] leadsTo(int concept) {
        return leadsTo.get(concept);
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
