package org.tirich.learning.mastery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The mastery of one outcome by one learner, with the evidence behind it.
///
/// @param since when the present level was entered, from below or from above; empty without a counted answer
/// @param belief the probability that the learner knows the outcome
/// @param reached the levels that the learner holds, lowest first
/// @param moves every change of the level, in order
public record Mastery(
        MasteryLevel level, Optional<Instant> since, double belief, List<Reached> reached, List<Move> moves) {

    public Mastery {
        reached = List.copyOf(reached);
        moves = List.copyOf(moves);
    }

    /// A level that the learner holds.
    ///
    /// @param behind the right answers that gave it, in order; for ATTEMPTED the first answer
    public record Reached(MasteryLevel level, Instant at, List<Evidence> behind) {

        public Reached {
            behind = List.copyOf(behind);
        }

        /// The number of different items among the answers.
        public long items() {
            return behind.stream().map(Evidence::item).distinct().count();
        }
    }

    /// A change of the level by an answer.
    public record Move(Evidence cause, MasteryLevel before, MasteryLevel after) {}

    /// The order in which the server received answers. The attempt id only makes the order total.
    private static final Comparator<Evidence> BY_RECEIPT = Comparator.comparing(Evidence::receipt)
            .thenComparing(answer -> answer.attempt().toString());

    /// Derives the mastery of one outcome.
    ///
    /// @param answers all answers of one learner to items of one outcome, in any order
    /// @throws IllegalArgumentException if the answers are of several outcomes
    public static Mastery replay(List<Evidence> answers) {
        return replay(answers, MasteryRule.STANDARD);
    }

    public static Mastery replay(List<Evidence> answers, MasteryRule rule) {
        if (answers.stream().map(Evidence::outcome).distinct().count() > 1) {
            throw new IllegalArgumentException("the answers are of several outcomes");
        }
        var fold = new MasteryFold(rule);
        answers.stream().sorted(BY_RECEIPT).forEach(fold::add);
        return fold.result();
    }

    /// The mastery of each outcome that a learner answered items of.
    public static Map<String, Mastery> byOutcome(List<Evidence> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(
                        Evidence::outcome,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), Mastery::replay)));
    }
}
