package org.tirich.ranking;

import java.util.Map;
import org.tirich.ranking.table.LongTable;

/// How well lessons go with what a viewer watched, by the neighbourhood that was worked out.
final class Affinity {

    /// How many of the lessons she watched are looked at.
    private static final int WATCHED = 100;

    /// A lesson that played without being followed says nearly as much of what she is interested in.
    private static final double PLAYED = 0.8;

    /// Each lesson watched since halves what a lesson says after so many.
    private static final double HALF_AFTER = 30;

    private Affinity() {}

    /// Where the neighbourhood knows a lesson, its word replaces what is there.
    static void ofNeighbourhood(Sight sight, Map<Integer, Double> scores) {
        var neighbourhood = sight.neighbourhood;
        var history = sight.viewer.history;
        if (neighbourhood.size() == 0 || history.size() == 0) {
            return;
        }
        var sums = new float[neighbourhood.size()];
        var latest = history.latest(WATCHED, sight.videos::id);
        var any = false;
        for (int n = 0; n < latest.length; n++) {
            var at = neighbourhood.find(sight.videos.id(history.rowAt(latest[n])));
            if (at != LongTable.NONE) {
                var strength = history.followedAt(latest[n]) ? 1 : PLAYED;
                neighbourhood.add(at, (float) (strength * Math.pow(0.5, n / HALF_AFTER)), sums);
                any = true;
            }
        }
        if (any) {
            for (int at = 0; at < sums.length; at++) {
                var row = sight.videos.find(neighbourhood.id(at));
                if (row != LongTable.NONE) {
                    scores.put(row, (double) sums[at]);
                }
            }
        }
    }
}
