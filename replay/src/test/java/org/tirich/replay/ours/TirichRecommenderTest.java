package org.tirich.replay.ours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tirich.replay.data.SyntheticRatings;
import org.tirich.replay.peer.Ease;
import org.tirich.replay.peer.ItemNeighbours;
import org.tirich.replay.peer.RecentPopularity;
import org.tirich.replay.peer.Recommender;
import org.tirich.replay.peer.TunedRecommender;
import org.tirich.replay.protocol.LogSplit;
import org.tirich.replay.protocol.Metric;

/// On a log of ratings, of years and of sittings, the lists of the engine are not below the best of three peers.
class TirichRecommenderTest {

    /// The share of the best peer's gain that chance may cost on a log of this size.
    private static final double MIN_SHARE = 0.96;

    private static final SyntheticRatings LOG = new SyntheticRatings(600, 300, 5);

    @Test
    void foretellsTheLastFifthOfEachPerson() {
        var split = LogSplit.byUser(LOG.generate(4));

        assertThat(gain(split, new TirichRecommender())).isGreaterThan(MIN_SHARE * bestOfPeers(split));
    }

    @Test
    void foretellsWhatEveryoneRatesAfterADate() {
        var split = LogSplit.byTime(LOG.generate(5));

        assertThat(gain(split, new TirichRecommender())).isGreaterThan(MIN_SHARE * bestOfPeers(split));
    }

    private static double bestOfPeers(LogSplit split) {
        return List.of(new Ease(), new ItemNeighbours(), new RecentPopularity()).stream()
                .mapToDouble(peer -> gain(split, peer))
                .max()
                .orElseThrow();
    }

    private static double gain(LogSplit split, Recommender method) {
        return TunedRecommender.on(split, method).test().mean(Metric.NDCG10);
    }
}
