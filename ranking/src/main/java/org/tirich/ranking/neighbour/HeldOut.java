package org.tirich.ranking.neighbour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A part of the histories that the settings are not learned from: what viewers consumed next.
///
/// @param training the rest
/// @param viewers of the test, as indexes in `training`
/// @param relevant by viewer of the test: the columns that she completed next
record HeldOut(InteractionMatrix training, int[] viewers, int[][] relevant) {

    private static final double LATEST_OF_EACH = 0.2;

    /// The least history of a viewer of the test.
    private static final int MIN_WATCHED = 5;

    /// The last fifth of the histories of some viewers.
    static HeldOut latestOfEach(InteractionMatrix matrix, int maxViewers) {
        var eligible = IntStream.range(0, matrix.viewers().size())
                .filter(viewer -> matrix.viewers().get(viewer).size() >= MIN_WATCHED)
                .filter(viewer -> completedFrom(
                                        matrix.viewers().get(viewer),
                                        cutOf(matrix.viewers().get(viewer)))
                                .length
                        > 0)
                .toArray();
        var chosen = spread(eligible, maxViewers);
        var histories = new ArrayList<>(matrix.viewers());
        var relevant = new int[chosen.length][];
        for (int n = 0; n < chosen.length; n++) {
            var history = histories.get(chosen[n]);
            relevant[n] = completedFrom(history, cutOf(history));
            histories.set(chosen[n], before(history, cutOf(history)));
        }
        return new HeldOut(new InteractionMatrix(matrix.videos(), histories), chosen, relevant);
    }

    private static int cutOf(InteractionMatrix.History history) {
        return history.size() - Math.max(1, (int) (history.size() * LATEST_OF_EACH));
    }

    /// The minute at which the last viewings of all begin.
    ///
    /// @param share of the viewings
    static int latestMinute(InteractionMatrix matrix, double share) {
        var minutes = matrix.viewers().stream()
                .flatMapToInt(viewer -> Arrays.stream(viewer.minutes()))
                .sorted()
                .toArray();
        return minutes.length == 0 ? 0 : minutes[(int) (minutes.length * (1 - share))];
    }

    /// What everyone watched in the last part of the log.
    ///
    /// @param share of the viewings
    /// @param known whether the viewers of the test have a history before it
    static HeldOut latestOfAll(InteractionMatrix matrix, double share, boolean known, int maxViewers) {
        var minute = latestMinute(matrix, share);
        var histories = new ArrayList<InteractionMatrix.History>();
        var eligible = IntStream.builder();
        for (int viewer = 0; viewer < matrix.viewers().size(); viewer++) {
            var history = matrix.viewers().get(viewer);
            var cut = 0;
            while (cut < history.size() && history.minutes()[cut] < minute) {
                cut++;
            }
            histories.add(before(history, cut));
            if (cut > 0 == known && completedFrom(history, cut).length > 0) {
                eligible.add(viewer);
            }
        }
        var chosen = spread(eligible.build().toArray(), maxViewers);
        var relevant = new int[chosen.length][];
        for (int n = 0; n < chosen.length; n++) {
            relevant[n] = completedFrom(
                    matrix.viewers().get(chosen[n]), histories.get(chosen[n]).size());
        }
        return new HeldOut(new InteractionMatrix(matrix.videos(), histories), chosen, relevant);
    }

    int size() {
        return viewers.length;
    }

    private static int[] spread(int[] viewers, int max) {
        if (viewers.length <= max) {
            return viewers;
        }
        return IntStream.range(0, max)
                .map(n -> viewers[(int) ((long) n * viewers.length / max)])
                .toArray();
    }

    private static int[] completedFrom(InteractionMatrix.History history, int cut) {
        return IntStream.range(cut, history.size())
                .filter(n -> history.completed()[n])
                .map(n -> history.watched()[n])
                .toArray();
    }

    private static InteractionMatrix.History before(InteractionMatrix.History history, int cut) {
        return new InteractionMatrix.History(
                Arrays.copyOf(history.watched(), cut),
                Arrays.copyOf(history.completed(), cut),
                Arrays.copyOf(history.minutes(), cut),
                history.trust());
    }
}
