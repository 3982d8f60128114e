package org.tirich.bench.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tirich.learning.bounds.LevelRule;
import org.tirich.learning.estimate.AnswerEstimate;
import org.tirich.learning.estimate.AnswerPredictor;
import org.tirich.learning.estimate.LoggedAnswer;
import org.tirich.learning.mastery.AnswerFormat;
import org.tirich.learning.mastery.Evidence;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Receipt;
import org.tirich.learning.mastery.Evidence.Response;
import org.tirich.learning.mastery.MasteryLevel;

/// Runs predictors and rules of mastery over a log.
final class LogReplay {

    private static final AnswerFormat FORMAT = new AnswerFormat.Choice(4);

    private final AnswerLog log;
    private @Nullable List<List<Evidence>> unseen;

    LogReplay(AnswerLog log) {
        this.log = log;
    }

    /// Predicts each answer before it is learned.
    PredictionScore score(AnswerPredictor predictor) {
        var answers = log.answers();
        var predictions = new double[answers.size()];
        var results = new boolean[answers.size()];
        for (int at = 0; at < answers.size(); at++) {
            var answer = answers.get(at);
            predictions[at] = predictor.predict(answer);
            results[at] = answer.right();
            predictor.learn(answer);
        }
        return PredictionScore.of(predictions, results);
    }

    /// What learners called proficient in a skill do next.
    ///
    /// @param calls how often a learner became proficient in a skill and answered another unseen item of it
    /// @param nextRight the share of those answers that were right
    /// @param whileProficient the number of unseen items that were answered while proficient
    /// @param rightWhileProficient the share of those answers that were right
    record ProficientResult(long calls, double nextRight, long whileProficient, double rightWhileProficient) {}

    /// Applies a rule to each learner and skill. A log does not tell how items are answered: four options are assumed.
    /// An item counts as unseen once.
    ProficientResult proficient(LevelRule rule) {
        var calls = 0L;
        var callsRight = 0L;
        var during = 0L;
        var duringRight = 0L;
        if (unseen == null) {
            unseen = unseenAnswers();
        }
        for (var answers : unseen) {
            var levels = rule.levels(answers);
            for (int at = 1; at < answers.size(); at++) {
                if (isProficient(levels.get(at - 1))) {
                    var right = answers.get(at).response() == Response.RIGHT ? 1 : 0;
                    during++;
                    duringRight += right;
                    if (at == 1 || !isProficient(levels.get(at - 2))) {
                        calls++;
                        callsRight += right;
                    }
                }
            }
        }
        return new ProficientResult(calls, callsRight / (double) calls, during, duringRight / (double) during);
    }

    private static boolean isProficient(MasteryLevel level) {
        return level.compareTo(MasteryLevel.PROFICIENT) >= 0;
    }

    private List<List<Evidence>> unseenAnswers() {
        var bySkill = new HashMap<Long, List<Evidence>>();
        var seen = new HashSet<Long>();
        var lastSkill = new HashMap<Integer, Integer>();
        var number = 0L;
        for (var answer : log.answers()) {
            number++;
            if (seen.add((long) answer.learner() << 32 | answer.item())) {
                for (var skill : answer.skills()) {
                    var mixed = !skill.equals(lastSkill.get(answer.learner()));
                    bySkill.computeIfAbsent((long) answer.learner() << 32 | skill, _ -> new ArrayList<>())
                            .add(evidence(answer, skill, number, mixed));
                }
            }
            lastSkill.put(answer.learner(), answer.skills().getFirst());
        }
        return List.copyOf(bySkill.values());
    }

    private static Evidence evidence(LoggedAnswer answer, int skill, long number, boolean mixed) {
        return new Evidence(
                new UUID(answer.learner(), number),
                "item " + answer.item(),
                "form " + answer.item(),
                "skill " + skill,
                Purpose.PROOF,
                FORMAT,
                answer.right() ? Response.RIGHT : Response.WRONG,
                true,
                new Receipt(receivedAt(answer.time()), number),
                mixed,
                false,
                false);
    }

    /// The time as seconds, as far as it can be a time. Other units change only who is called mastered.
    private static Instant receivedAt(double time) {
        return Instant.ofEpochSecond((long) Math.clamp(time, -1e10, 1e11));
    }

    /// The share of right answers.
    double shareRight() {
        return log.answers().stream().filter(LoggedAnswer::right).count()
                / (double) log.answers().size();
    }

    static Map<String, AnswerPredictor> predictors() {
        var predictors = new LinkedHashMap<String, AnswerPredictor>();
        predictors.put("estimate", new AnswerEstimate());
        predictors.put("elo", new EloPredictor());
        predictors.put("bkt", new TracingPredictor());
        predictors.put("counts", new CountsPredictor());
        return predictors;
    }
}
