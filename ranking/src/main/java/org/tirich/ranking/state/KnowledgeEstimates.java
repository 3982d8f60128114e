package org.tirich.ranking.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tirich.ranking.KnowledgeEstimate;
import org.tirich.ranking.learner.Concepts;
import org.tirich.ranking.learner.LearnerModel;

/// Describes a learner's knowledge as [KnowledgeEstimate]s.
final class KnowledgeEstimates {

    private KnowledgeEstimates() {}

    static List<KnowledgeEstimate> of(LearnerModel knowledge, Concepts concepts, Instant at) {
        var now = WatchHistory.minute(at.toEpochMilli());
        var estimates = new ArrayList<KnowledgeEstimate>();
        for (int n = 0; n < knowledge.size(); n++) {
            estimates.add(new KnowledgeEstimate(
                    concepts.code(knowledge.concept(n)),
                    knowledge.masteryAt(n, now),
                    knowledge.masteryWhenPractisedAt(n),
                    knowledge.deviationAt(n),
                    knowledge.isUnclearAt(n),
                    knowledge.isInferredAt(n),
                    instant(knowledge.practisedAt(n)),
                    instant(knowledge.dueAt(n))));
        }
        estimates.sort(Comparator.comparing(KnowledgeEstimate::practised)
                .reversed()
                .thenComparing(KnowledgeEstimate::concept));
        return estimates;
    }

    private static Instant instant(long minute) {
        return WatchHistory.EPOCH.plus(Duration.ofMinutes(minute));
    }
}
