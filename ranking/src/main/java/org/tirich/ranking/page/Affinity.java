package org.tirich.ranking.page;

import org.tirich.ranking.table.LongTable;
import org.tirich.ranking.table.RowSums;
import org.tirich.ranking.table.TopRows;

/// The affinity of videos to the viewer's watch history: from the neighbourhood model for the videos that it covers,
/// from the co-watch lists for the others. The neighbourhood model also knows what the popularity of videos tells.
final class Affinity {

    /// The latest videos of the history that the neighbourhood model is given, in half-lives of its memory.
    private static final double MAX_HALF_LIVES = 10.0 / 3;

    /// The factor on the weight of a completed video with each one completed since, for the co-watch lists.
    private static final double DECAY = 0.93;

    private static final int SECONDS_PER_MINUTE = 60;

    private final PageContext context;
    private final RowSums coWatched;
    private final boolean hasCoWatched;

    /// By position in the neighbourhood model; empty where it tells nothing.
    private final float[] modelled;

    /// Whether the model covers any video of the history.
    private final boolean covered;

    Affinity(PageContext context) {
        this.context = context;
        this.coWatched = coWatched(context);
        this.hasCoWatched = context.viewer().recentlyCompleted().length > 0;
        this.modelled = new float[context.neighbourhood().size()];
        this.covered = modelled.length > 0 && addHistory();
        context.neighbourhood()
                .score(covered, Math.floorDiv(context.viewer().lastActive(), SECONDS_PER_MINUTE), modelled);
    }

    private static RowSums coWatched(PageContext context) {
        var recent = context.viewer().recentlyCompleted();
        var sums = new RowSums(recent.length * 16);
        var decayed = 1.0;
        for (int n = recent.length - 1; n >= 0; n--) {
            var weight = decayed;
            context.videos().coWatch().forEach(recent[n], (row, cosine) -> sums.add(row, weight * cosine));
            decayed *= DECAY;
        }
        return sums;
    }

    /// Whether the model covers any video of the history.
    private boolean addHistory() {
        var neighbourhood = context.neighbourhood();
        var history = context.viewer().history();
        var max = (int) Math.min(history.size(), Math.ceil(MAX_HALF_LIVES * neighbourhood.memory()));
        var latest = history.latest(max, context.videos()::id);
        var found = false;
        for (int n = 0; n < latest.length; n++) {
            var at = neighbourhood.find(context.videos().id(history.rowAt(latest[n])));
            if (at != LongTable.NONE) {
                var strength = history.isCompletedAt(latest[n]) ? 1 : neighbourhood.playedStrength();
                neighbourhood.add(at, (float) (strength * Math.pow(0.5, n / neighbourhood.memory())), modelled);
                found = true;
            }
        }
        return found;
    }

    /// The affinity of one video; 0 where nothing is known. Without a history it is popularity.
    double of(int row) {
        var at = modelled.length > 0
                ? context.neighbourhood().find(context.videos().id(row))
                : LongTable.NONE;
        return at == LongTable.NONE ? coWatched.get(row) : at(at, row);
    }

    private double at(int position, int row) {
        return covered || !hasCoWatched ? modelled[position] : modelled[position] + coWatched.get(row);
    }

    /// Whether the affinity of a video rests on what viewers with a similar history watched.
    boolean isSimilar(int row) {
        return covered || coWatched.get(row) > 0;
    }

    /// The nearest videos that the page admits, the best first.
    TopRows nearest(int max) {
        var nearest = new TopRows(max);
        var addsCoWatched = hasCoWatched && !covered;
        for (int at = 0; at < modelled.length; at++) {
            if (modelled[at] > 0 && !addsCoWatched && nearest.admits(modelled[at])) {
                offer(context.videos().find(context.neighbourhood().id(at)), modelled[at], nearest);
            } else if (addsCoWatched) {
                offerWithCoWatched(at, nearest);
            }
        }
        coWatched.forEach((row, sum) -> {
            if (nearest.admits(sum)
                    && (modelled.length == 0
                            || context.neighbourhood().find(context.videos().id(row)) == LongTable.NONE)) {
                offer(row, sum, nearest);
            }
        });
        nearest.sort();
        return nearest;
    }

    private void offerWithCoWatched(int position, TopRows nearest) {
        var row = context.videos().find(context.neighbourhood().id(position));
        var affinity = at(position, row);
        if (affinity > 0 && nearest.admits(affinity)) {
            offer(row, affinity, nearest);
        }
    }

    private void offer(int row, double affinity, TopRows nearest) {
        if (row != LongTable.NONE && context.admits(row)) {
            nearest.offer(affinity, context.videos().id(row), row);
        }
    }
}
