package org.tirich.replay.data;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// A **synthetic** log of ratings with the properties of real ones: years of time, most people in one sitting of dozens
/// of ratings within minutes, some who return after weeks or years, tastes of a few dimensions, and titles that come,
/// are popular for a while and remain in a long tail.
///
/// @param users who rate at least [#MIN_RATINGS] titles
/// @param items titles
/// @param years of the log
public record SyntheticRatings(int users, int items, int years) {

    public static final String NAME = "synthetic-ratings";

    private static final Instant START = Instant.parse("1997-09-01T00:00:00Z");
    private static final int DIMENSIONS = 10;
    private static final int MIN_RATINGS = 20;
    private static final double MEAN_MORE_RATINGS = 60;
    private static final double RETURNING_SHARE = 0.35;
    private static final int MAX_SECONDS_BETWEEN_RATINGS = 9;

    private static final long MIN_POSITIVE = 4;

    /// The weight of taste in what a person rates, and in how.
    private static final double TASTE = 1.1;

    private static final double TASTE_OF_RATING = 0.7;
    private static final double MEAN_RATING = 3.5;
    private static final double NOISE = 0.9;

    /// The exponent of the popularity of titles by rank.
    private static final double TAIL = 0.9;

    /// How much more a new title is rated than an old one, and for how long.
    private static final double NOVELTY = 2;

    private static final double NOVELTY_DAYS = 200;
    private static final double OLD_TITLES = 0.5;

    /// The log; the same for the same seed.
    public Dataset generate(long seed) {
        var random = new SplittableRandom(seed);
        var days = years * 365.0;
        var tastes = vectors(users, random);
        var titles = vectors(items, random);
        var popularity = new double[items];
        var released = new double[items];
        var ranks = IntStream.range(0, items).toArray();
        for (int item = 0; item < items; item++) {
            var other = random.nextInt(items);
            var rank = ranks[other];
            ranks[other] = ranks[item];
            ranks[item] = rank;
        }
        for (int item = 0; item < items; item++) {
            popularity[item] = -TAIL * Math.log(1 + ranks[item]);
            released[item] = random.nextDouble() < OLD_TITLES ? -days : random.nextDouble() * days;
        }
        var ratings = new ArrayList<Impression>();
        for (int user = 0; user < users; user++) {
            var seen = new boolean[items];
            var day = random.nextDouble() * days;
            var sitting = MIN_RATINGS + (int) (-MEAN_MORE_RATINGS * Math.log(1 - random.nextDouble()));
            while (day < days) {
                var attraction = attraction(day, dots(tastes[user], titles), popularity, released);
                rate(user, day, sitting, attraction, dots(tastes[user], titles), seen, random, ratings);
                if (random.nextDouble() >= RETURNING_SHARE) {
                    break;
                }
                day += 7 - 200 * Math.log(1 - random.nextDouble());
                sitting = 5 + random.nextInt(20);
            }
        }
        ratings.sort(Comparator.comparingLong(each -> each.exposure().timeMillis()));
        return new Dataset(
                NAME,
                LongStream.range(0, users).boxed().toList(),
                IntStream.range(0, items).mapToObj(Item::unknown).toList(),
                Collections.nCopies(users, UserHistory.NONE),
                ratings,
                List.of(),
                Set.of());
    }

    private static double[][] vectors(int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(_ -> IntStream.range(0, DIMENSIONS)
                        .mapToDouble(_ -> random.nextGaussian() / Math.sqrt(Math.sqrt(DIMENSIONS)))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] dots(double[] taste, double[][] titles) {
        return Arrays.stream(titles)
                .mapToDouble(title -> IntStream.range(0, DIMENSIONS)
                        .mapToDouble(n -> taste[n] * title[n])
                        .sum())
                .toArray();
    }

    /// By title, the logarithm of its share of the ratings on a day; titles to come have none.
    private static double[] attraction(double day, double[] match, double[] popularity, double[] released) {
        return IntStream.range(0, match.length)
                .mapToDouble(item -> released[item] > day
                        ? Double.NEGATIVE_INFINITY
                        : popularity[item]
                                + TASTE * match[item]
                                + NOVELTY * Math.exp((released[item] - day) / NOVELTY_DAYS))
                .toArray();
    }

    /// Adds a sitting: titles without replacement (Gumbel's trick), seconds apart.
    private static void rate(
            int user,
            double day,
            int count,
            double[] attraction,
            double[] match,
            boolean[] seen,
            SplittableRandom random,
            List<Impression> ratings) {
        var keys = new double[attraction.length];
        for (int item = 0; item < keys.length; item++) {
            var gumbel = -Math.log(-Math.log(1 - random.nextDouble()));
            keys[item] = seen[item] ? Double.NEGATIVE_INFINITY : attraction[item] + gumbel;
        }
        var items = IntStream.range(0, keys.length)
                .filter(item -> keys[item] > Double.NEGATIVE_INFINITY)
                .boxed()
                .sorted(Comparator.comparingDouble(item -> -keys[item]))
                .limit(count)
                .toList();
        var time =
                START.plus(Duration.ofSeconds((long) (day * Duration.ofDays(1).toSeconds())));
        for (int item : items) {
            seen[item] = true;
            var stars = MEAN_RATING + TASTE_OF_RATING * match[item] + NOISE * random.nextGaussian();
            ratings.add(new Impression(
                    new Exposure(user, item, time.toEpochMilli(), LocalDate.ofInstant(time, ZoneOffset.UTC), -1, 0),
                    new Outcome(0, Math.round(stars) >= MIN_POSITIVE, false, false, false)));
            time = time.plusSeconds(random.nextInt(MAX_SECONDS_BETWEEN_RATINGS + 1));
        }
    }
}
