package org.tirich.media.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the rungs to drop, because the next one is hardly larger and shows more. The lowest two are kept, for
/// 2G and for reviewers.
public final class LadderPruning {

    /// A rung is dropped unless the next one is at least this many times as large.
    private static final double MIN_SIZE_RATIO = 1.2;

    private static final Set<Rung> ALWAYS_KEPT = Set.of(Rung.P144, Rung.P240);

    private LadderPruning() {}

    /// @param bytes size of the encoded picture of each rung
    public static List<Rung> superfluous(Map<Rung, Long> bytes) {
        var superfluous = new ArrayList<Rung>();
        var rungs = bytes.keySet().stream().sorted().toList();
        for (int i = 0; i + 1 < rungs.size(); i++) {
            var below = rungs.get(i);
            long lower = bytes.getOrDefault(below, 0L);
            long upper = bytes.getOrDefault(rungs.get(i + 1), 0L);
            if (!ALWAYS_KEPT.contains(below) && upper < MIN_SIZE_RATIO * lower) {
                superfluous.add(below);
            }
        }
        return superfluous;
    }
}
