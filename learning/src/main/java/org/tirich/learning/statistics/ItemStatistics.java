package org.tirich.learning.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The statistics of one item over the first attempts of its learners.
///
/// @param facility the share of right answers
/// @param discrimination the correlation of the answer (0 or 1) with the share of right answers to other items
///     (corrected point-biserial); empty with fewer than [#MIN_LEARNERS] learners who answered other items, or without
///     variance
/// @param shares the share of each answer
/// @param ableShares the same among able learners: the upper 27 % by their answers to other items (Kelley, 1939); empty
///     with fewer than [#MIN_ABLE] of them
/// @param medianTime of all answers; times that are not positive are left out
/// @param flags what author and reviewers should look at
public record ItemStatistics(
        int learners,
        double facility,
        OptionalDouble discrimination,
        Map<String, Double> shares,
        Map<String, Double> ableShares,
        Duration medianTime,
        Set<Flag> flags) {

    public static final int MIN_LEARNERS = 30;
    public static final int MIN_ABLE = 10;

    /// A learner's answers to other items count from this number on.
    static final int MIN_OTHER_ITEMS = 3;

    private static final double ABLE_SHARE = 0.27;
    private static final double MAX_FACILITY = 0.95;
    private static final double MIN_FACILITY = 0.2;

    public ItemStatistics {
        shares = Map.copyOf(shares);
        ableShares = Map.copyOf(ableShares);
        flags = Set.copyOf(flags);
    }

    /// What may be wrong with an item. Facility and discrimination need [#MIN_LEARNERS] learners.
    public enum Flag {
        /// Among able learners a wrong answer is more frequent than the right one: the key may be wrong.
        WRONG_BEATS_RIGHT,

        /// Those who are right elsewhere are wrong here.
        NEGATIVE_DISCRIMINATION,
        TOO_EASY,
        TOO_HARD
    }

    /// The statistics of each item.
    ///
    /// @param attempts in the order of time
    public static Map<String, ItemStatistics> of(List<ItemAttempt> attempts) {
        var first = new LinkedHashMap<Key, ItemAttempt>();
        attempts.forEach(attempt -> first.putIfAbsent(new Key(attempt.learner(), attempt.item()), attempt));
        var scores = first.values().stream()
                .collect(Collectors.groupingBy(
                        ItemAttempt::learner, Collectors.reducing(Score.NONE, Score::of, Score::plus)));
        var statistics = new TreeMap<String, ItemStatistics>();
        first.values().stream()
                .collect(Collectors.groupingBy(ItemAttempt::item))
                .forEach((item, ofItem) -> statistics.put(item, of(ofItem, scores)));
        return statistics;
    }

    private record Key(UUID learner, String item) {}

    /// The number of answers of a learner and of those that are right.
    private record Score(int right, int all) {

        static final Score NONE = new Score(0, 0);

        static Score of(ItemAttempt attempt) {
            return new Score(attempt.isRight() ? 1 : 0, 1);
        }

        Score plus(Score other) {
            return new Score(right + other.right, all + other.all);
        }

        Score without(ItemAttempt attempt) {
            var its = of(attempt);
            return new Score(right - its.right, all - its.all);
        }
    }

    /// An attempt with the share of right answers of its learner to other items.
    private record Ranked(ItemAttempt attempt, double rest) {}

    private static ItemStatistics of(List<ItemAttempt> attempts, Map<UUID, Score> scores) {
        var ranked = new ArrayList<Ranked>();
        for (var attempt : attempts) {
            var rest = scores.getOrDefault(attempt.learner(), Score.NONE).without(attempt);
            if (rest.all() >= MIN_OTHER_ITEMS) {
                ranked.add(new Ranked(attempt, rest.right() / (double) rest.all()));
            }
        }
        var facility = attempts.stream().filter(ItemAttempt::isRight).count() / (double) attempts.size();
        var discrimination = discrimination(ranked);
        var able = able(ranked);
        var ableShares = able.size() < MIN_ABLE ? Map.<String, Double>of() : shares(able);
        return new ItemStatistics(
                attempts.size(),
                facility,
                discrimination,
                shares(attempts),
                ableShares,
                medianTime(attempts),
                flags(attempts.size(), facility, discrimination, ableShares));
    }

    private static OptionalDouble discrimination(List<Ranked> ranked) {
        var n = ranked.size();
        if (n < MIN_LEARNERS) {
            return OptionalDouble.empty();
        }
        var meanRest = ranked.stream().mapToDouble(Ranked::rest).average().orElseThrow();
        var meanRight = ranked.stream().filter(each -> each.attempt().isRight()).count() / (double) n;
        var covariance = 0.0;
        var variance = 0.0;
        for (var each : ranked) {
            var deviation = each.rest() - meanRest;
            covariance += deviation * ((each.attempt().isRight() ? 1 : 0) - meanRight);
            variance += deviation * deviation;
        }
        var product = variance * n * meanRight * (1 - meanRight);
        return product < 1e-12 ? OptionalDouble.empty() : OptionalDouble.of(covariance / Math.sqrt(product));
    }

    /// The learners above the share, with all who are as good as the last of them; none where everybody is alike.
    private static List<ItemAttempt> able(List<Ranked> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        var sorted = ranked.stream()
                .sorted(Comparator.comparingDouble(Ranked::rest).reversed())
                .toList();
        var threshold =
                sorted.get((int) Math.ceil(sorted.size() * ABLE_SHARE) - 1).rest();
        if (threshold <= sorted.getLast().rest()) {
            return List.of();
        }
        return sorted.stream()
                .filter(each -> each.rest() >= threshold)
                .map(Ranked::attempt)
                .toList();
    }

    private static Map<String, Double> shares(List<ItemAttempt> attempts) {
        return attempts.stream()
                .collect(Collectors.groupingBy(
                        ItemAttempt::answer,
                        Collectors.collectingAndThen(
                                Collectors.counting(), count -> count / (double) attempts.size())));
    }

    private static Duration medianTime(List<ItemAttempt> attempts) {
        var times = attempts.stream()
                .map(ItemAttempt::time)
                .filter(Duration::isPositive)
                .sorted()
                .toList();
        return times.isEmpty() ? Duration.ZERO : times.get((times.size() - 1) / 2);
    }

    private static Set<Flag> flags(
            int learners, double facility, OptionalDouble discrimination, Map<String, Double> ableShares) {
        var flags = EnumSet.noneOf(Flag.class);
        var right = ableShares.getOrDefault(ItemAttempt.RIGHT, 0.0);
        if (ableShares.entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(ItemAttempt.NOT_SURE) && each.getValue() > right)) {
            flags.add(Flag.WRONG_BEATS_RIGHT);
        }
        if (discrimination.isPresent() && discrimination.getAsDouble() < 0) {
            flags.add(Flag.NEGATIVE_DISCRIMINATION);
        }
        if (learners >= MIN_LEARNERS && facility > MAX_FACILITY) {
            flags.add(Flag.TOO_EASY);
        }
        if (learners >= MIN_LEARNERS && facility < MIN_FACILITY) {
            flags.add(Flag.TOO_HARD);
        }
        return flags;
    }
}
