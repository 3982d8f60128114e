package org.tirich.replay.peer;

import es.uam.eps.ir.ranksys.fast.index.SimpleFastItemIndex;
import es.uam.eps.ir.ranksys.fast.index.SimpleFastUserIndex;
import es.uam.eps.ir.ranksys.fast.preference.FastPreferenceData;
import es.uam.eps.ir.ranksys.fast.preference.SimpleFastPreferenceData;
import es.uam.eps.ir.ranksys.mf.Factorization;
import es.uam.eps.ir.ranksys.mf.als.ALSFactorizer;
import es.uam.eps.ir.ranksys.mf.als.PZTFactorizer;
import es.uam.eps.ir.ranksys.nn.item.ItemNeighborhoodRecommender;
import es.uam.eps.ir.ranksys.nn.item.neighborhood.CachedItemNeighborhood;
import es.uam.eps.ir.ranksys.nn.item.neighborhood.TopKItemNeighborhood;
import es.uam.eps.ir.ranksys.nn.item.sim.VectorCosineItemSimilarity;
import es.uam.eps.ir.ranksys.nn.user.UserNeighborhoodRecommender;
import es.uam.eps.ir.ranksys.nn.user.neighborhood.TopKUserNeighborhood;
import es.uam.eps.ir.ranksys.nn.user.sim.VectorCosineUserSimilarity;
import es.uam.eps.ir.ranksys.rec.fast.FastRankingRecommender;
import es.uam.eps.ir.ranksys.rec.fast.basic.PopularityRecommender;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.jooq.lambda.tuple.Tuple;
import org.jooq.lambda.tuple.Tuple3;
import org.tirich.replay.protocol.ItemScorer;
import org.tirich.replay.protocol.TrainingLog;

/// An unchanged method of RankSys 0.4.3 (Vargas and Castells; MPL-2.0).
///
/// @param method how it learns
public record RankSys(String name, List<Map<String, Double>> grid, Method method) implements Recommender {

    /// The logger of each iteration. The field keeps it from garbage collection, which would reset its level.
    private static final Logger ITERATIONS_LOGGER = Logger.getLogger(ALSFactorizer.class.getName());

    static {
        ITERATIONS_LOGGER.setLevel(Level.WARNING);
    }

    private static final double REGULARISATION = 0.1;
    private static final int ITERATIONS = 15;

    /// The training of a method.
    @FunctionalInterface
    public interface Method {
        ItemScorer fit(TrainingLog training, Map<String, Double> settings);
    }

    /// The same as [Popularity] except for ties: a check of the evaluation itself.
    public static RankSys popularity() {
        return new RankSys("ranksys-popularity", List.of(Map.of()), RankSys::fitPopularity);
    }

    /// Item-based nearest neighbours with the cosine.
    public static RankSys itemBased() {
        return new RankSys("ranksys-ib", SettingsGrid.of("k", 25, 50, 100, 200, 400, 800), RankSys::fitItemBased);
    }

    /// User-based nearest neighbours with the cosine.
    public static RankSys userBased() {
        return new RankSys("ranksys-ub", SettingsGrid.of("k", 25, 50, 100, 200, 400, 800), RankSys::fitUserBased);
    }

    /// Matrix factorisation of implicit feedback by the fast alternating least squares of Pilászy, Zibriczky and Tikk
    /// (RecSys 2010), which optimises what Hu, Koren and Volinsky (ICDM 2008) proposed.
    public static RankSys factorisation() {
        var grid = SettingsGrid.of("factors", new double[] {16, 32, 64}, "confidence", new double[] {10, 30});
        return new RankSys("ranksys-pzt", grid, RankSys::fitFactorisation);
    }

    @Override
    public ItemScorer fit(TrainingLog training, Map<String, Double> settings) {
        return method.fit(training, settings);
    }

    private static ItemScorer fitPopularity(TrainingLog training, Map<String, Double> settings) {
        var popularity = new PopularityRecommender<>(preferences(training));
        return (user, scores) -> popularity
                .getRecommendation(user, scores.length, _ -> true)
                .getIidxs()
                .forEach(each -> scores[each.v1] = (float) each.v2);
    }

    private static ItemScorer fitItemBased(TrainingLog training, Map<String, Double> settings) {
        var data = preferences(training);
        var similarity = new VectorCosineItemSimilarity<>(data, 0.5, true);
        var neighbours = new TopKItemNeighborhood<>(similarity, (int) SettingsGrid.setting(settings, "k"));
        return scores(new ItemNeighborhoodRecommender<>(data, new CachedItemNeighborhood<>(neighbours), 1));
    }

    private static ItemScorer fitUserBased(TrainingLog training, Map<String, Double> settings) {
        var data = preferences(training);
        var similarity = new VectorCosineUserSimilarity<>(data, 0.5, true);
        var neighbours = new TopKUserNeighborhood<>(similarity, (int) SettingsGrid.setting(settings, "k"));
        return scores(new UserNeighborhoodRecommender<>(data, neighbours, 1));
    }

    private static ItemScorer fitFactorisation(TrainingLog training, Map<String, Double> settings) {
        var data = preferences(training);
        double confidence = SettingsGrid.setting(settings, "confidence");
        int factors = (int) SettingsGrid.setting(settings, "factors");
        var random = new SplittableRandom(factors);
        var found = new Factorization<>(data, data, factors, _ -> random.nextDouble() / Math.sqrt(factors));
        new PZTFactorizer<Integer, Integer>(REGULARISATION, value -> 1 + confidence * value, ITERATIONS)
                .factorize(found, data);
        var users = found.getUserMatrix().toArray();
        var items = found.getItemMatrix().toArray();
        return (user, scores) -> {
            for (int item = 0; item < scores.length; item++) {
                scores[item] = (float) dot(users[user], items[item]);
            }
        };
    }

    /// The training as preference data of RankSys, with 1 for each positive.
    private static FastPreferenceData<Integer, Integer> preferences(TrainingLog training) {
        var users =
                SimpleFastUserIndex.load(IntStream.range(0, training.users()).boxed());
        var items =
                SimpleFastItemIndex.load(IntStream.range(0, training.items()).boxed());
        var preferences = IntStream.range(0, training.users())
                .boxed()
                .flatMap(user -> Arrays.stream(training.positives(user))
                        .<Tuple3<Integer, Integer, Double>>mapToObj(item -> Tuple.tuple(user, item, 1.0)));
        return SimpleFastPreferenceData.load(preferences, users, items);
    }

    private static ItemScorer scores(FastRankingRecommender<Integer, Integer> method) {
        return (user, scores) -> method.getScoresMap(user)
                .int2DoubleEntrySet()
                .forEach(each -> scores[each.getIntKey()] = (float) each.getDoubleValue());
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int factor = 0; factor < one.length; factor++) {
            sum += one[factor] * other[factor];
        }
        return sum;
    }
}
