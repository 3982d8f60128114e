package org.tirich.ranking.neighbour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tirich.ranking.neighbour.NeighbourhoodSettings.Popularity;

/// Chooses the settings of a [Neighbourhood] by what viewers consumed next: the ones whose lists of ten have the
/// highest normalised discounted cumulative gain on viewings that were held out. Settings that show fewer different
/// videos than the damped item-item model alone need a higher gain.
///
/// Viewers who were active lately, those who were not, and those without a history have their own settings for
/// popularity. Those of the first and the last are learned from the latest part of the log, the others from the latest
/// fifth of each history.
final class NeighbourhoodTuning {

    /// The most watched videos, on which the settings are tried.
    private static final int MAX_VIDEOS = 2_500;

    private static final int MAX_TEST_VIEWERS = 1_000;

    /// Below it, settings are not chosen by a test.
    private static final int MIN_TEST_VIEWERS = 30;

    /// Parts of the log, of which the first with enough viewers is the latest one.
    private static final double[] LATEST_SHARES = {0.05, 0.1, 0.2};

    private static final int ENOUGH_TEST_VIEWERS = 150;

    private static final double[] REGULARISATIONS = {125, 350, 1000};
    private static final double[] PLAYED_STRENGTHS = {0, 0.8};
    private static final double[] MEMORIES = {10, 30, 100, Double.POSITIVE_INFINITY};
    private static final double[] DAMPINGS = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
    private static final double[] EXPONENTS = {0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4};
    private static final double[] WEIGHTS = {0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1};

    /// Half-lives as shares of the completions of the log.
    private static final double[] HALF_LIVES = {
        1.0 / 1024, 1.0 / 512, 1.0 / 256, 1.0 / 128, 1.0 / 64, 1.0 / 16, 1.0 / 4, Double.POSITIVE_INFINITY
    };

    /// The least strength of a viewing that is counted.
    private static final double MIN_STRENGTH = 0.02;

    /// The damping of the model whose coverage the others are compared with.
    private static final Popularity DIVERSE = new Popularity(0.3, 0, 0, Double.POSITIVE_INFINITY);

    /// The weight of lost coverage beside the gain, both as logarithms, and the most that counts of it.
    private static final double COVERAGE_WEIGHT = 0.4;

    private static final double MAX_COVERAGE_LOSS = 0.5;

    private final InteractionMatrix matrix;
    private final int processors;

    private NeighbourhoodTuning(InteractionMatrix matrix, int processors) {
        this.matrix = matrix;
        this.processors = processors;
    }

    static NeighbourhoodSettings choose(InteractionMatrix all, int processors) {
        return new NeighbourhoodTuning(mostWatched(all), processors).choose(NeighbourhoodSettings.ofSmallLog(all));
    }

    private NeighbourhoodSettings choose(NeighbourhoodSettings otherwise) {
        var ofEach = HeldOut.latestOfEach(matrix, MAX_TEST_VIEWERS);
        if (ofEach.size() < MIN_TEST_VIEWERS) {
            return otherwise;
        }
        var model = model(ofEach, otherwise);
        var settings = model.settings();
        var idle = popularity(ofEach, model.sums(), settings);
        var ofActive = latest(true);
        var active =
                ofActive.size() < MIN_TEST_VIEWERS ? idle : popularity(ofActive, sums(ofActive, settings), settings);
        return new NeighbourhoodSettings(
                settings.regularisation(),
                settings.playedStrength(),
                settings.memory(),
                active,
                idle,
                unknown(latest(false)));
    }

    /// @param known whether the viewers have a history
    private HeldOut latest(boolean known) {
        var held = HeldOut.latestOfAll(matrix, LATEST_SHARES[0], known, MAX_TEST_VIEWERS);
        for (int n = 1; n < LATEST_SHARES.length && held.size() < ENOUGH_TEST_VIEWERS; n++) {
            held = HeldOut.latestOfAll(matrix, LATEST_SHARES[n], known, MAX_TEST_VIEWERS);
        }
        return held;
    }

    /// @param sums by viewer of the test and video
    private record Model(NeighbourhoodSettings settings, float[][] sums) {}

    private Model model(HeldOut held, NeighbourhoodSettings otherwise) {
        var best = Double.NEGATIVE_INFINITY;
        var chosen = new Model(otherwise, new float[0][]);
        for (var played : PLAYED_STRENGTHS) {
            var gram = ItemItemModel.gram(held.training(), played);
            var degrees = ItemItemModel.diagonal(held.training(), played);
            for (var regularisation : REGULARISATIONS) {
                var weights = ItemItemModel.weights(copy(gram), regularisation, processors);
                for (var memory : MEMORIES) {
                    var sums = sums(held, weights, played, memory);
                    for (var damping : DAMPINGS) {
                        var popularity = new Popularity(damping, 0, 0, Double.POSITIVE_INFINITY);
                        var gain =
                                gain(held, sums, popularity, degrees, degrees).gain();
                        if (gain > best) {
                            best = gain;
                            chosen = new Model(
                                    new NeighbourhoodSettings(
                                            regularisation, played, memory, popularity, popularity, popularity),
                                    sums);
                        }
                    }
                }
            }
        }
        return chosen;
    }

    private ListGain gain(HeldOut held, float[][] sums, Popularity popularity, float[] degrees, float[] recent) {
        return ListGain.of(held, sums, PopularityEffect.of(popularity, degrees, recent), processors > 1);
    }

    private static float[][] copy(float[][] matrix) {
        return Arrays.stream(matrix).map(float[]::clone).toArray(float[][]::new);
    }

    private Popularity popularity(HeldOut held, float[][] sums, NeighbourhoodSettings settings) {
        var degrees = ItemItemModel.diagonal(held.training(), settings.playedStrength());
        var counts = new CompletionCounts(held.training());
        var chosen = Popularity.DAMPED;
        var usual = gain(held, sums, DIVERSE, degrees, degrees).coverage();
        var best = Double.NEGATIVE_INFINITY;
        for (var halfLife : HALF_LIVES) {
            var recent = counts.popularity(halfLife);
            for (var each : popularities(halfLife)) {
                var value = value(gain(held, sums, each, degrees, recent), usual);
                if (value > best) {
                    best = value;
                    chosen = each;
                }
            }
        }
        return chosen;
    }

    private static double value(ListGain result, double usualCoverage) {
        var coverage = Math.clamp(Math.log(result.coverage() / usualCoverage), -MAX_COVERAGE_LOSS, 0);
        return Math.log(result.gain()) + COVERAGE_WEIGHT * coverage;
    }

    private static List<Popularity> popularities(double halfLife) {
        var all = new ArrayList<Popularity>();
        for (var damping : DAMPINGS) {
            for (var exponent : EXPONENTS) {
                all.add(new Popularity(damping, exponent, 0, halfLife));
            }
            for (var weight : WEIGHTS) {
                all.add(new Popularity(damping, 0, weight, halfLife));
            }
        }
        return all;
    }

    /// For viewers without a history popularity alone decides.
    private Popularity unknown(HeldOut held) {
        var halfLife = Double.POSITIVE_INFINITY;
        if (held.size() >= MIN_TEST_VIEWERS) {
            var nothing = new float[held.size()][matrix.videos().length];
            var counts = new CompletionCounts(held.training());
            var best = Double.NEGATIVE_INFINITY;
            for (var each : HALF_LIVES) {
                var recent = counts.popularity(each);
                var gain = gain(held, nothing, new Popularity(0, 0, 1, each), recent, recent)
                        .gain();
                if (gain > best) {
                    best = gain;
                    halfLife = each;
                }
            }
        }
        return new Popularity(0, 0, 1, halfLife);
    }

    private float[][] sums(HeldOut held, NeighbourhoodSettings settings) {
        var weights = ItemItemModel.weights(
                held.training(), settings.regularisation(), settings.playedStrength(), processors);
        return sums(held, weights, settings.playedStrength(), settings.memory());
    }

    /// By viewer of the test and video: the sum of the weights of her history.
    private float[][] sums(HeldOut held, float[][] weights, double played, double memory) {
        var sums = new float[held.size()][weights.length];
        ListGain.each(held.size(), processors > 1, n -> {
            var history = held.training().viewers().get(held.viewers()[n]);
            var strengths = ItemItemModel.strengths(history, played);
            for (int at = 0; at < history.size(); at++) {
                var strength = (float) (strengths[at] * Math.pow(0.5, (history.size() - 1 - at) / memory));
                if (strength > MIN_STRENGTH) {
                    add(weights[history.watched()[at]], strength, sums[n]);
                }
            }
        });
        return sums;
    }

    private static void add(float[] row, float strength, float[] sums) {
        for (int video = 0; video < sums.length; video++) {
            sums[video] += strength * row[video];
        }
    }

    /// The matrix of the most watched videos.
    private static InteractionMatrix mostWatched(InteractionMatrix all) {
        var count = all.videos().length;
        if (count <= MAX_VIDEOS) {
            return all;
        }
        var watched = new long[count];
        for (var viewer : all.viewers()) {
            for (var column : viewer.watched()) {
                watched[column]++;
            }
        }
        var order = IntStream.range(0, count)
                .boxed()
                .sorted((one, other) -> watched[one] != watched[other]
                        ? Long.compare(watched[other], watched[one])
                        : Integer.compare(one, other))
                .limit(MAX_VIDEOS)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
        var columns = new int[count];
        Arrays.fill(columns, -1);
        for (int n = 0; n < order.length; n++) {
            columns[order[n]] = n;
        }
        return new InteractionMatrix(
                Arrays.stream(order).mapToLong(each -> all.videos()[each]).toArray(),
                all.viewers().stream()
                        .map(viewer -> restricted(viewer, columns))
                        .toList());
    }

    private static InteractionMatrix.History restricted(InteractionMatrix.History viewer, int[] columns) {
        var kept = IntStream.range(0, viewer.size())
                .filter(n -> columns[viewer.watched()[n]] >= 0)
                .toArray();
        var watched = new int[kept.length];
        var completed = new boolean[kept.length];
        var minutes = new int[kept.length];
        for (int n = 0; n < kept.length; n++) {
            watched[n] = columns[viewer.watched()[kept[n]]];
            completed[n] = viewer.completed()[kept[n]];
            minutes[n] = viewer.minutes()[kept[n]];
        }
        return new InteractionMatrix.History(watched, completed, minutes, viewer.trust());
    }
}
