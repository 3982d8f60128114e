package org.tirich.replay.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A dictionary from the ids of a log to indexes, in order of appearance.
final class IdIndex {

    private final Map<Long, Integer> indexes = new HashMap<>();
    private final List<Long> ids = new ArrayList<>();

    /// The index of an id, added if it is new.
    int of(long id) {
        return indexes.computeIfAbsent(id, added -> {
            ids.add(added);
            return ids.size() - 1;
        });
    }

    int size() {
        return ids.size();
    }

    List<Long> ids() {
        return List.copyOf(ids);
    }
}
