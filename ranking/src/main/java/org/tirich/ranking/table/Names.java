package org.tirich.ranking.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Numbers for names, in the order in which they were first met.
public final class Names {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    private final Map<Long, Integer> byKey = new HashMap<>();

    /// The number of a name, or -1.
    public int find(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /// The number of a name, which is given one if it had none.
    public int number(String name) {
        var known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        keys.add(hash(name));
        byKey.put(hash(name), names.size() - 1);
        return names.size() - 1;
    }

    public String name(int number) {
        return names.get(number);
    }

    /// Every name, in the order of the numbers.
    public List<String> all() {
        return List.copyOf(names);
    }

    /// The number of the name that a key stands for.
    ///
    /// @throws IllegalArgumentException where no name has it
    public int number(long key) {
        var number = byKey.get(key);
        if (number == null) {
            throw new IllegalArgumentException("no name has the key " + key);
        }
        return number;
    }

    /// 64 bits that stand for the name, in every run the same (FNV-1a of its UTF-16 code units).
    public long key(int number) {
        return keys.get(number);
    }

    private static long hash(String name) {
        var hash = 0xcbf29ce484222325L;
        for (int at = 0; at < name.length(); at++) {
            hash = (hash ^ name.charAt(at)) * 0x100000001b3L;
        }
        return hash;
    }

    public int size() {
        return names.size();
    }
}
