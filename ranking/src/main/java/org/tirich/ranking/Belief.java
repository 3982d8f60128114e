package org.tirich.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tirich.ranking.learner.Concepts;
import org.tirich.ranking.learner.Knowledge;

/// What is believed of a learner's knowledge of one concept: hers to see and to correct ([Event.Corrected]).
///
/// @param mastery the chance that she knows the answer to a middling question right now, from 0 to 1
/// @param learned the same at the time when she last practised it
/// @param deviation how unsure that is, as a standard deviation on the scale of the logit
/// @param unclear whether she said so, or answered wrong, and nothing since says otherwise
/// @param practised when she last did
/// @param due when half of it will be forgotten
public record Belief(
        String concept,
        double mastery,
        double learned,
        double deviation,
        boolean unclear,
        Instant practised,
        Instant due) {

    static List<Belief> all(Knowledge knowledge, Concepts concepts, Instant at) {
        var now = History.minute(at.toEpochMilli());
        var beliefs = new ArrayList<Belief>();
        for (int n = 0; n < knowledge.size(); n++) {
            beliefs.add(new Belief(
                    concepts.name(knowledge.concept(n)),
                    knowledge.masteryAt(n, now),
                    knowledge.learnedAt(n),
                    knowledge.deviationAt(n),
                    knowledge.isUnclearAt(n),
                    instant(knowledge.practisedAt(n)),
                    instant(knowledge.dueMinuteAt(n))));
        }
        beliefs.sort(Comparator.comparing(Belief::practised).reversed().thenComparing(Belief::concept));
        return beliefs;
    }

    private static Instant instant(long minute) {
        return History.EPOCH.plus(Duration.ofMinutes(minute));
    }
}
