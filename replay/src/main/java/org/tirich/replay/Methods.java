package org.tirich.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tirich.replay.online.FtrlPredictor;
import org.tirich.replay.online.PredictorFactory;
import org.tirich.replay.ours.TirichPredictor;
import org.tirich.replay.ours.TirichRecommender;
import org.tirich.replay.peer.BlendedRecommender;
import org.tirich.replay.peer.Ease;
import org.tirich.replay.peer.ImplicitAls;
import org.tirich.replay.peer.ItemNeighbours;
import org.tirich.replay.peer.Popularity;
import org.tirich.replay.peer.RankSys;
import org.tirich.replay.peer.RecentPopularity;
import org.tirich.replay.peer.Recommender;

/// The methods under evaluation, in the order of the tables.
///
/// @param recommenders methods that rank a catalogue
/// @param predictors methods that predict probabilities
public record Methods(List<Recommender> recommenders, List<PredictorFactory> predictors) {

    /// The method that all others are compared with, per user.
    public static final String BASELINE = "ease";

    /// The methods that the tables give paired differences from.
    public static final List<String> COMPARED = List.of(BASELINE, "itemknn", "recent");

    public Methods {
        recommenders = List.copyOf(recommenders);
        predictors = List.copyOf(predictors);
    }

    public static Methods all() {
        return new Methods(
                List.of(
                        new Popularity(),
                        RankSys.popularity(),
                        new RecentPopularity(),
                        RankSys.itemBased(),
                        RankSys.userBased(),
                        RankSys.factorisation(),
                        new ItemNeighbours(),
                        new Ease(),
                        new ImplicitAls(),
                        new TirichRecommender(),
                        new BlendedRecommender(
                                new TirichRecommender(),
                                Map.of("completed", 0.2, "quality", 0.05),
                                new ImplicitAls(),
                                Map.of("unobserved", 0.1, "lambda", 0.01))),
                List.of(FtrlPredictor.factory(), TirichPredictor.factory()));
    }

    /// The methods with these names.
    ///
    /// @throws IllegalArgumentException for an unknown name
    public Methods only(List<String> names) {
        var known = Stream.concat(
                        recommenders.stream().map(Recommender::name),
                        predictors.stream().map(PredictorFactory::name))
                .toList();
        for (var name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("Unknown method " + name + "; known are " + known + ".");
            }
        }
        return new Methods(
                recommenders.stream()
                        .filter(each -> names.contains(each.name()))
                        .toList(),
                predictors.stream().filter(each -> names.contains(each.name())).toList());
    }
}
