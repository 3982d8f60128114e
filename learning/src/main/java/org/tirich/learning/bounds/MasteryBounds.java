package org.tirich.learning.bounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.tirich.learning.mastery.Evidence;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Receipt;
import org.tirich.learning.mastery.Evidence.Response;
import org.tirich.learning.mastery.MasteryLevel;

/// The shares of simulated answerers that reach a level at any time within forty answers to one outcome.
///
/// Every answer has what MASTERED asks for: it is unseen, in mixed practice, and more than twelve hours after the one
/// before. A real learner has less, so the shares of those who know little are upper bounds.
///
/// @param guesserProficient the share of GUESSERs that were PROFICIENT at any time
/// @param guesserMastered the share of GUESSERs that were MASTERED at any time
/// @param halfKnowerMastered the share of HALF_KNOWERs that were MASTERED at any time
/// @param knowerProficient the share of KNOWERs that were PROFICIENT within six answers
/// @param lateKnowerProficient the share of LATE_KNOWERs that were PROFICIENT within eight answers after their guesses
public record MasteryBounds(
        double guesserProficient,
        double guesserMastered,
        double halfKnowerMastered,
        double knowerProficient,
        double lateKnowerProficient) {

    public static final int ANSWERS = 40;

    /// A KNOWER should be PROFICIENT within this number of answers.
    private static final int KNOWER_ANSWERS = 6;

    /// A LATE_KNOWER should be PROFICIENT within this number of answers after the guesses.
    private static final int LATE_ANSWERS = 8;

    private static final Duration GAP = Duration.ofHours(13);
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    public static MasteryBounds measure(LevelRule rule, ItemPool pool, int runs, long seed) {
        var simulation = new Simulation(rule, pool, runs, seed);
        return new MasteryBounds(
                simulation.share(SimulatedAnswerer.GUESSER, MasteryLevel.PROFICIENT, 0, ANSWERS),
                simulation.share(SimulatedAnswerer.GUESSER, MasteryLevel.MASTERED, 0, ANSWERS),
                simulation.share(SimulatedAnswerer.HALF_KNOWER, MasteryLevel.MASTERED, 0, ANSWERS),
                simulation.share(SimulatedAnswerer.KNOWER, MasteryLevel.PROFICIENT, 0, KNOWER_ANSWERS),
                simulation.share(
                        SimulatedAnswerer.LATE_KNOWER,
                        MasteryLevel.PROFICIENT,
                        SimulatedAnswerer.GUESSES,
                        SimulatedAnswerer.GUESSES + LATE_ANSWERS));
    }

    private record Simulation(LevelRule rule, ItemPool pool, int runs, long seed) {

        /// The share of runs that hold at least a level after one of the answers from `begin` to `end`, exclusive.
        double share(SimulatedAnswerer answerer, MasteryLevel level, int begin, int end) {
            var random = new SplittableRandom(seed);
            var reached = 0;
            for (int run = 0; run < runs; run++) {
                var levels = rule.levels(answers(answerer, random.split(), end));
                if (levels.subList(Math.min(begin, levels.size()), levels.size()).stream()
                        .anyMatch(each -> each.compareTo(level) >= 0)) {
                    reached++;
                }
            }
            return reached / (double) runs;
        }

        /// Answers until the count is reached or no form is left. No item follows itself while another has forms.
        private List<Evidence> answers(SimulatedAnswerer answerer, SplittableRandom random, int count) {
            var answers = new ArrayList<Evidence>(count);
            var used = new HashMap<String, Integer>();
            var last = "";
            for (int number = 0; number < count; number++) {
                var previous = last;
                var left = pool.items().stream()
                        .filter(item -> used.getOrDefault(item.id(), 0) < item.forms())
                        .toList();
                var others = left.stream()
                        .filter(item -> !item.id().equals(previous))
                        .toList();
                var choice = others.isEmpty() ? left : others;
                if (choice.isEmpty()) {
                    break;
                }
                var item = choice.get(random.nextInt(choice.size()));
                var form = used.merge(item.id(), 1, Integer::sum);
                var right = random.nextDouble() < answerer.probability(number, item.format());
                answers.add(new Evidence(
                        new UUID(0, number),
                        item.id(),
                        item.id() + "/" + form,
                        pool.name(),
                        Purpose.PROOF,
                        item.format(),
                        right ? Response.RIGHT : Response.WRONG,
                        true,
                        new Receipt(BEGIN.plus(GAP.multipliedBy(number)), number),
                        true,
                        false,
                        false));
                last = item.id();
            }
            return answers;
        }
    }
}
