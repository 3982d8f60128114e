package org.tirich.ranking.page;

import java.util.Comparator;
import java.util.List;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.state.RankingParameters;

/// A candidate with its score, the reason that weighed most in it, and everything else that a page depends on.
record ScoredCandidate(long id, double score, Reason reason, Traits traits, Estimate quality) {

    /// By score; ties by id, so that pages do not depend on the positions of rows.
    static final Comparator<ScoredCandidate> BEST_FIRST = (one, other) -> {
        var byScore = Double.compare(other.score(), one.score());
        return byScore != 0 ? byScore : Long.compare(one.id(), other.id());
    };

    static final Comparator<ScoredCandidate> LEAST_SHOWN_FIRST = Comparator.comparingInt(
                    (ScoredCandidate each) -> each.quality().impressions())
            .thenComparing(BEST_FIRST);

    /// The properties of a video for a viewer.
    ///
    /// @param languagePosition of its language in the request; 0 for the first one and for wordless videos
    /// @param due whether it teaches a mastered concept that is half forgotten
    /// @param next whether it teaches a concept that is unclear or next to learn
    record Traits(
            int creator,
            int subject,
            List<Integer> concepts,
            int languagePosition,
            boolean fresh,
            boolean seen,
            boolean due,
            boolean next) {}

    /// The posterior of the success rate.
    record Estimate(double mean, double deviation, int impressions) {

        boolean isUnproven() {
            return impressions < RankingParameters.PROVEN_IMPRESSIONS;
        }
    }

    /// Whether it gives the viewer something next to learn or to review.
    boolean isNext() {
        return reason == Reason.NEXT_OUTCOME || reason == Reason.UNCLEAR || traits.due();
    }

    boolean isFreshAndUnseen() {
        return traits.fresh() && !traits.seen();
    }

    boolean isExplorable() {
        return quality.isUnproven() && !traits.seen();
    }
}
