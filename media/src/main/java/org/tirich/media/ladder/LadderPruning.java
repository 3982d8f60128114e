package org.tirich.media.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rungs that buy nothing: whoever can take one of them can take the next, which costs hardly more
/// and shows more. The lowest two stay, for 2G and for the reviewer.
public final class LadderPruning {

    /// A rung must be this many times as large as the one below, or the one below goes.
    private static final double MIN_SIZE_RATIO = 1.2;

    private static final Set<Rung> ALWAYS_KEPT = Set.of(Rung.P144, Rung.P240);

    private LadderPruning() {}

    /// @param bytes how large the picture of each rung came out
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
