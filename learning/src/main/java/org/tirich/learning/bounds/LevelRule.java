package org.tirich.learning.bounds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tirich.learning.mastery.Evidence;
import org.tirich.learning.mastery.Evidence.Response;
import org.tirich.learning.mastery.Mastery;
import org.tirich.learning.mastery.MasteryLevel;
import org.tirich.learning.mastery.MasteryRule;

/// A rule that gives a level after each answer.
@FunctionalInterface
public interface LevelRule {

    /// @param answers in order, with their index as the position of their receipt
    /// @return the level after each answer
    List<MasteryLevel> levels(List<Evidence> answers);

    static LevelRule of(MasteryRule rule) {
        return answers -> {
            var moves = Mastery.replay(answers, rule).moves().iterator();
            var next = moves.hasNext() ? moves.next() : null;
            var levels = new ArrayList<MasteryLevel>();
            var level = MasteryLevel.NONE;
            for (var answer : answers) {
                while (next != null && next.cause().equals(answer)) {
                    level = next.after();
                    next = moves.hasNext() ? moves.next() : null;
                }
                levels.add(level);
            }
            return levels;
        };
    }

    /// A baseline: each right answer raises the level by one, each wrong one lowers it by one, and the last level needs
    /// twelve hours.
    static LevelRule oneLevelPerAnswer() {
        return answers -> {
            var levels = new ArrayList<MasteryLevel>();
            var level = MasteryLevel.NONE;
            var since = Instant.MIN;
            for (var answer : answers) {
                var after = stepped(level, answer, since);
                if (after != level) {
                    level = after;
                    since = answer.receipt().at();
                }
                levels.add(level);
            }
            return levels;
        };
    }

    private static MasteryLevel stepped(MasteryLevel level, Evidence answer, Instant since) {
        if (answer.response() != Response.RIGHT) {
            return MasteryLevel.values()[Math.max(1, level.ordinal() - 1)];
        }
        return switch (level) {
            case NONE, ATTEMPTED -> MasteryLevel.FAMILIAR;
            case FAMILIAR -> MasteryLevel.PROFICIENT;
            case PROFICIENT ->
                answer.receipt().at().isBefore(since.plus(Duration.ofHours(12)))
                        ? MasteryLevel.PROFICIENT
                        : MasteryLevel.MASTERED;
            case MASTERED -> MasteryLevel.MASTERED;
        };
    }

    /// A baseline: two right answers in a row are proficient, a third is mastered, and a wrong one ends both.
    static LevelRule twoInARow() {
        return answers -> {
            var levels = new ArrayList<MasteryLevel>();
            var run = 0;
            for (var answer : answers) {
                run = answer.response() == Response.RIGHT ? run + 1 : 0;
                levels.add(
                        switch (run) {
                            case 0 -> MasteryLevel.ATTEMPTED;
                            case 1 -> MasteryLevel.FAMILIAR;
                            case 2 -> MasteryLevel.PROFICIENT;
                            default -> MasteryLevel.MASTERED;
                        });
            }
            return levels;
        };
    }
}
