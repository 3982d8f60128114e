package org.tirich.ranking.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A dictionary that encodes strings as numbers, in order of appearance.
public final class StringDictionary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> strings = new ArrayList<>();
    private final List<Long> keys = new ArrayList<>();
    private final Map<Long, Integer> byKey = new HashMap<>();

    /// The number of a string, or -1.
    public int find(String string) {
        return numbers.getOrDefault(string, -1);
    }

    /// The number of a string, added if it is new.
    public int number(String string) {
        var known = numbers.get(string);
        if (known != null) {
            return known;
        }
        numbers.put(string, strings.size());
        strings.add(string);
        keys.add(hash(string));
        byKey.put(hash(string), strings.size() - 1);
        return strings.size() - 1;
    }

    public String string(int number) {
        return strings.get(number);
    }

    /// All strings, in the order of their numbers.
    public List<String> all() {
        return List.copyOf(strings);
    }

    /// The number of the string with a key.
    ///
    /// @throws IllegalArgumentException for an unknown key
    public int number(long key) {
        var number = byKey.get(key);
        if (number == null) {
            throw new IllegalArgumentException("no string has the key " + key);
        }
        return number;
    }

    /// The 64-bit key of a string, the same in every run (FNV-1a of its UTF-16 code units).
    public long key(int number) {
        return keys.get(number);
    }

    private static long hash(String string) {
        var hash = 0xcbf29ce484222325L;
        for (int at = 0; at < string.length(); at++) {
            hash = (hash ^ string.charAt(at)) * 0x100000001b3L;
        }
        return hash;
    }

    public int size() {
        return strings.size();
    }
}
