package org.tirich.ranking;

import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.RowSums;
import org.tirich.ranking.table.TopRows;

/// How well lessons go with what a viewer watched: by the neighbourhood that was worked out, and where that says
/// nothing by who lately followed both.
final class Affinity {

    /// How many of the lessons she watched the neighbourhood is asked about.
    private static final int WATCHED = 100;

    /// A lesson that played without being followed says nearly as much of what she is interested in.
    private static final double PLAYED = 0.8;

    /// Each lesson watched since halves what a lesson says after so many.
    private static final double HALF_AFTER = 30;

    /// What is left of it with each lesson followed since, where those that go together are counted as they come.
    private static final double LEFT = 0.93;

    private final Sight sight;
    private final RowSums together;
    private final float[] worked;

    Affinity(Sight sight) {
        this.sight = sight;
        this.together = together(sight);
        this.worked = worked(sight);
    }

    private static RowSums together(Sight sight) {
        var lately = sight.viewer.lately;
        var sums = new RowSums(lately.length * 16);
        var left = 1.0;
        for (int n = lately.length - 1; n >= 0; n--) {
            var weight = left;
            sight.videos.coWatch.forEach(lately[n], (row, cosine) -> sums.add(row, weight * cosine));
            left *= LEFT;
        }
        return sums;
    }

    private static float[] worked(Sight sight) {
        var neighbourhood = sight.neighbourhood;
        var history = sight.viewer.history;
        if (neighbourhood.size() == 0 || history.size() == 0) {
            return new float[0];
        }
        var sums = new float[neighbourhood.size()];
        var any = false;
        var latest = history.latest(WATCHED, sight.videos::id);
        for (int n = 0; n < latest.length; n++) {
            var at = neighbourhood.find(sight.videos.id(history.rowAt(latest[n])));
            if (at != LongTable.NONE) {
                var strength = history.followedAt(latest[n]) ? 1 : PLAYED;
                neighbourhood.add(at, (float) (strength * Math.pow(0.5, n / HALF_AFTER)), sums);
                any = true;
            }
        }
        return any ? sums : new float[0];
    }

    /// The affinity of one lesson; 0 where nothing is known.
    double of(int row) {
        if (worked.length > 0) {
            var at = sight.neighbourhood.find(sight.videos.id(row));
            if (at != LongTable.NONE) {
                return worked[at];
            }
        }
        return together.get(row);
    }

    /// The nearest that may be shown, the best first.
    TopRows nearest(int most) {
        var nearest = new TopRows(most);
        for (int at = 0; at < worked.length; at++) {
            if (worked[at] > 0 && nearest.admits(worked[at])) {
                offer(sight.videos.find(sight.neighbourhood.id(at)), worked[at], nearest);
            }
        }
        together.forEach((row, sum) -> {
            var known = worked.length > 0 && sight.neighbourhood.find(sight.videos.id(row)) != LongTable.NONE;
            if (!known && nearest.admits(sum)) {
                offer(row, sum, nearest);
            }
        });
        nearest.sort();
        return nearest;
    }

    private void offer(int row, double affinity, TopRows nearest) {
        if (row != LongTable.NONE && sight.admits(row)) {
            nearest.offer(affinity, sight.videos.id(row), row);
        }
    }
}
