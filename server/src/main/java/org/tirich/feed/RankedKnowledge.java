package org.tirich.feed;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;
import org.tirich.access.AccountId;
import org.tirich.assessment.KnowledgeGuesses;
import org.tirich.feed.engine.RankingEngine;
import org.tirich.ranking.KnowledgeEstimate;

/// The knowledge that the ranking infers from what a learner watched.
@Service
class RankedKnowledge implements KnowledgeGuesses {

    private final RankingEngine engine;
    private final Engagements engagements;
    private final Viewers viewers;
    private final Clock clock;

    RankedKnowledge(RankingEngine engine, Engagements engagements, Viewers viewers, Clock clock) {
        this.engine = engine;
        this.engagements = engagements;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public List<Guess> of(AccountId account) {
        if (!viewers.isPersonal(account)) {
            return List.of();
        }
        return engine.knowledgeEstimates(viewers.key(account), clock.instant()).stream()
                .filter(KnowledgeEstimate::inferred)
                .map(estimate -> new Guess(estimate.concept(), estimate.mastery()))
                .sorted(Comparator.comparingDouble(Guess::probability)
                        .reversed()
                        .thenComparing(Guess::outcome))
                .toList();
    }

    @Override
    public void remove(AccountId account, String outcome) {
        try {
            engagements.removeEstimate(account, outcome);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the log did not take the correction in time", e);
        }
    }
}
