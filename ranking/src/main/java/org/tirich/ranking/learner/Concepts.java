package org.tirich.ranking.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.tirich.ranking.table.Names;

/// The concepts that are taught, and which of them are needed for which.
public final class Concepts {

    private static final int[] NONE = {};

    private final Names names = new Names();
    private final List<int[]> required = new ArrayList<>();
    private final List<int[]> leadsTo = new ArrayList<>();

    /// The number of a concept, which is given one if it had none.
    public int number(String concept) {
        var number = names.number(concept);
        while (required.size() <= number) {
            required.add(NONE);
            leadsTo.add(NONE);
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
