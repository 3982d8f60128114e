package org.tirich.replay;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tirich.replay.online.FtrlPredictor;
import org.tirich.replay.online.PredictorFactory;
import org.tirich.replay.ours.TirichRecommender;
import org.tirich.replay.ours.TirichPredictor;
import org.tirich.replay.peer.BlendedRecommender;
import org.tirich.replay.peer.Ease;
import org.tirich.replay.peer.ImplicitAls;
import org.tirich.replay.peer.ItemNeighbours;
import org.tirich.replay.peer.Popularity;
import org.tirich.replay.peer.RankSys;
import org.tirich.replay.peer.RecentPopularity;
import org.tirich.replay.peer.Recommender;

/// All that can be replayed, in the order in which tables show it.
///
/// @param recommenders methods that rank a catalogue
/// @param heads methods that give probabilities
public record Methods(List<Recommender> recommenders, List<PredictorFactory> heads) {

    /// The method that all others are compared with, user by user.
    public static final String BASELINE = "ease";

    public Methods {
        recommenders = List.copyOf(recommenders);
        heads = List.copyOf(heads);
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
                                Map.of("followed", 0.2, "quality", 0.1),
                                new ImplicitAls(),
                                Map.of("unobserved", 0.1, "lambda", 0.01))),
                List.of(FtrlPredictor.factory(), TirichPredictor.factory()));
    }

    /// Only those that are named.
    ///
    /// @throws IllegalArgumentException when a name is of none
    public Methods only(List<String> names) {
        var known = Stream.concat(
                        recommenders.stream().map(Recommender::name),
                        heads.stream().map(PredictorFactory::name))
                .toList();
        for (var name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("There is no method " + name + "; there are " + known + ".");
            }
        }
        return new Methods(
                recommenders.stream()
                        .filter(each -> names.contains(each.name()))
                        .toList(),
                heads.stream().filter(each -> names.contains(each.name())).toList());
    }
}
