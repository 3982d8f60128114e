package org.tirich.ranking.neighbour;

import java.util.List;
import java.util.stream.Stream;
import org.tirich.ranking.neighbour.NeighbourhoodSettings.Popularity;
import org.tirich.ranking.table.LongTable;

/// A model of what viewers watch next: an item-item model of the most shown videos ([ItemItemModel]) with their
/// popularity. Its settings are learned from the log ([NeighbourhoodTuning]). Above some ten thousand videos the
/// inverse of the
/// item-item matrix costs too much; the other videos have [CoWatch].
///
/// Only the strongest weights of a video are kept.
public final class Neighbourhood {

    /// The weights that are kept of all videos together, and at least of one.
    private static final int MAX_WEIGHTS = 2_000_000;

    private static final int MIN_WEIGHTS_OF_VIDEO = 400;

    /// The last part of the log in which an active viewer has an event.
    private static final double ACTIVE_SHARE = 0.1;

    private static final float[] EMPTY_ROW = {};

    /// A model that covers no video.
    public static final Neighbourhood EMPTY = new Neighbourhood(
            new long[0],
            new int[0][],
            new float[0][],
            List.of(),
            NeighbourhoodSettings.ofSmallLog(new InteractionMatrix(new long[0], List.of())),
            0);

    /// The groups of viewers for whom popularity counts differently.
    private enum Group {
        ACTIVE,
        IDLE,
        UNKNOWN
    }

    private final long[] ids;
    private final LongTable table = new LongTable();
    private final int[][] others;
    private final float[][] weights;

    /// By group.
    private final List<PopularityEffect> effects;

    private final NeighbourhoodSettings settings;

    /// The minute from which a viewer counts as active.
    private final int activeSince;

    private Neighbourhood(
            long[] ids,
            int[][] others,
            float[][] weights,
            List<PopularityEffect> effects,
            NeighbourhoodSettings settings,
            int activeSince) {
        this.ids = ids;
        this.others = others;
        this.weights = weights;
        this.effects = effects;
        this.settings = settings;
        this.activeSince = activeSince;
        for (var id : ids) {
            table.put(id);
        }
    }

    /// Computes the model in about `n³` multiplications for `n` videos, and as many again for its settings.
    public static Neighbourhood of(InteractionMatrix interactions, int processors) {
        if (interactions.videos().length == 0) {
            return EMPTY;
        }
        return of(interactions, NeighbourhoodTuning.choose(interactions, processors), processors);
    }

    static Neighbourhood of(InteractionMatrix interactions, NeighbourhoodSettings settings, int processors) {
        var count = interactions.videos().length;
        var diagonal = ItemItemModel.diagonal(interactions, settings.playedStrength());
        var dense =
                ItemItemModel.weights(interactions, settings.regularisation(), settings.playedStrength(), processors);
        var others = new int[count][];
        var weights = new float[count][];
        for (int from = 0; from < count; from++) {
            others[from] = ItemItemModel.strongest(dense[from], Math.max(MIN_WEIGHTS_OF_VIDEO, MAX_WEIGHTS / count));
            weights[from] = new float[others[from].length];
            for (int n = 0; n < weights[from].length; n++) {
                weights[from][n] = dense[from][others[from][n]];
            }
            dense[from] = EMPTY_ROW;
        }
        var counts = new CompletionCounts(interactions);
        var mean = PopularityEffect.of(Popularity.DAMPED, diagonal, diagonal).mean();
        var effects = Stream.of(settings.active(), settings.idle())
                .map(each -> PopularityEffect.of(each, diagonal, counts.popularity(each.halfLife()))
                        .withMean(mean))
                .toList();
        var alone = settings.unknown();
        return new Neighbourhood(
                interactions.videos(),
                others,
                weights,
                List.of(
                        effects.getFirst(),
                        effects.getLast(),
                        PopularityEffect.of(alone, diagonal, counts.popularity(alone.halfLife()))),
                settings,
                HeldOut.latestMinute(interactions, ACTIVE_SHARE));
    }

    /// The number of videos in the model.
    public int size() {
        return ids.length;
    }

    /// The position of a video, or [LongTable#NONE].
    public int find(long id) {
        return table.find(id);
    }

    public long id(int position) {
        return ids[position];
    }

    /// The strength of a video that played and was not completed; 1 of a completed one.
    public double playedStrength() {
        return settings.playedStrength();
    }

    /// The number of videos watched since that halves the strength of a video.
    public double memory() {
        return settings.memory();
    }

    /// Adds the weights of a watched video to the sums of all others; [#score] makes scores of them.
    public void add(int position, float strength, float[] sums) {
        var to = others[position];
        var weight = weights[position];
        for (int n = 0; n < to.length; n++) {
            sums[to[n]] += strength * weight[n];
        }
    }

    /// Makes scores of the sums of a viewer.
    ///
    /// @param isKnown whether the model covers any video of the viewer's history
    /// @param lastActive the minute of the viewer's last event
    public void score(boolean isKnown, int lastActive, float[] sums) {
        if (effects.isEmpty()) {
            return;
        }
        var group = isKnown ? lastActive >= activeSince ? Group.ACTIVE : Group.IDLE : Group.UNKNOWN;
        effects.get(group.ordinal()).applyAll(sums);
    }
}
