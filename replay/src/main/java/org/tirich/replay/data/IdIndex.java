package org.tirich.replay.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ids of a log and the indexes they get, in the order in which they come.
final class IdIndex {

    private final Map<Long, Integer> indexes = new HashMap<>();
    private final List<Long> ids = new ArrayList<>();

    /// The index of an id; a new id gets the next one.
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
