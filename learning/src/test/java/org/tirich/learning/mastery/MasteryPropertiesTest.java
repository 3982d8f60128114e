package org.tirich.learning.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Receipt;
import org.tirich.learning.mastery.Evidence.Response;

/// Properties of the rule on random answers, hostile ones included.
class MasteryPropertiesTest {

    private static final int LEARNERS = 3_000;

    @Test
    void theOrderInWhichAnswersArePassedDoesNotMatter() {
        forEachLearner((answers, random) -> {
            var shuffled = new ArrayList<>(answers);
            Collections.shuffle(shuffled, random);

            assertThat(Mastery.replay(shuffled)).isEqualTo(Mastery.replay(answers));
        });
    }

    @Test
    void sendingAnswersAgainDoesNotMatter() {
        forEachLearner((answers, random) -> {
            var repeated = new ArrayList<>(answers);
            for (var answer : answers) {
                if (random.nextBoolean()) {
                    var later = answer.receipt().at().plus(Duration.ofMinutes(random.nextInt(5_000)));
                    repeated.add(Answers.with(answer, new Receipt(later, 1_000 + random.nextInt(100))));
                }
            }

            assertThat(Mastery.replay(repeated)).isEqualTo(Mastery.replay(answers));
        });
    }

    /// A server whose clock is a year wrong gives the same levels: only differences between receipts matter.
    @Test
    void onlyTheTimeBetweenReceiptsMatters() {
        forEachLearner((answers, random) -> {
            for (var shift : List.of(Duration.ofDays(365), Duration.ofDays(-365))) {
                var shifted = answers.stream()
                        .map(answer -> Answers.with(
                                answer,
                                new Receipt(
                                        answer.receipt().at().plus(shift),
                                        answer.receipt().position())))
                        .toList();

                assertThat(levels(Mastery.replay(shifted))).isEqualTo(levels(Mastery.replay(answers)));
            }
        });
    }

    @Test
    void eachAnswerMovesALearnerAsTheRuleAllows() {
        forEachLearner((answers, random) -> {
            var before = MasteryLevel.NONE;
            for (int count = 1; count <= answers.size(); count++) {
                var record = Mastery.replay(answers.subList(0, count));
                var answer = answers.get(count - 1);
                var rise = record.level().compareTo(before);

                assertThat(rise).isGreaterThanOrEqualTo(-1);
                if (rise < 0) {
                    assertThat(answer.response()).isEqualTo(Response.WRONG);
                    assertThat(record.level()).isNotEqualTo(MasteryLevel.NONE);
                }
                if (rise > 0 && record.level().isAtLeast(MasteryLevel.FAMILIAR)) {
                    assertThat(answer.response()).isEqualTo(Response.RIGHT);
                    assertThat(answer.unseen()).isTrue();
                }
                if (rise > 0 && record.level().isAtLeast(MasteryLevel.PROFICIENT)) {
                    assertThat(answer.purpose()).isEqualTo(Purpose.PROOF);
                }
                if (rise == 0 && before.isAtLeast(MasteryLevel.FAMILIAR) && answer.response() == Response.WRONG) {
                    assertThat(isSeen(answers, count - 1)).isTrue();
                }
                assertThat(record.belief()).isBetween(0.0, 1.0);
                before = record.level();
            }
        });
    }

    @Test
    void theEvidenceBehindALevelHoldsWhatTheRuleAsksFor() {
        forEachLearner((answers, random) -> {
            for (var reached : Mastery.replay(answers).reached()) {
                assertThat(reached.behind())
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .noneMatch(Evidence::voided);
                if (reached.level().isAtLeast(MasteryLevel.FAMILIAR)) {
                    assertThat(reached.behind()).allMatch(Evidence::unseen).allMatch(Evidence::isRight);
                }
                if (reached.level().isAtLeast(MasteryLevel.PROFICIENT)) {
                    assertThat(reached.items()).isGreaterThanOrEqualTo(2);
                    assertThat(reached.behind().stream().filter(Evidence::soonAfterClip))
                            .hasSizeLessThanOrEqualTo(1);
                    assertThat(reached.behind().stream().map(Evidence::form)).doesNotHaveDuplicates();
                    assertThat(reached.behind()).hasSizeBetween(4, 8).allMatch(Evidence::mayProve);
                }
            }
        });
    }

    /// What is voided after the fact leaves the record as if it had never counted.
    @Test
    void droppingEvidenceEqualsNotHavingIt() {
        forEachLearner((answers, random) -> {
            var distinctForms = new ArrayList<Evidence>();
            for (var answer : answers) {
                distinctForms.add(Answers.ofForm(answer, "form-" + distinctForms.size()));
            }
            var voided = distinctForms.stream()
                    .map(answer -> answer.item().equals("item-1") ? Answers.voided(answer) : answer)
                    .toList();
            var without = distinctForms.stream()
                    .filter(answer -> !answer.item().equals("item-1"))
                    .toList();

            assertThat(Mastery.replay(voided)).isEqualTo(Mastery.replay(without));
        });
    }

    private static boolean isSeen(List<Evidence> answers, int at) {
        var answer = answers.get(at);
        return !answer.unseen()
                || answer.voided()
                || answer.purpose() == Purpose.PREDICTION
                || answers.subList(0, at).stream()
                        .anyMatch(earlier -> earlier.form().equals(answer.form())
                                || earlier.attempt().equals(answer.attempt()));
    }

    private static List<MasteryLevel> levels(Mastery record) {
        return record.moves().stream().map(Mastery.Move::after).toList();
    }

    private static void forEachLearner(BiConsumer<List<Evidence>, Random> check) {
        for (int learner = 0; learner < LEARNERS; learner++) {
            var random = new Random(learner);
            check.accept(answers(random), random);
        }
    }

    private static List<Evidence> answers(Random random) {
        var ability = random.nextDouble();
        var answers = new ArrayList<Evidence>();
        var now = Answers.BEGIN;
        var size = random.nextInt(30);
        for (int number = 0; number < size; number++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(1_000)));
            var form = random.nextInt(8) == 0 ? random.nextInt(number + 1) : number;
            answers.add(new Evidence(
                    new UUID(7, number),
                    "item-" + random.nextInt(3),
                    "form-" + form,
                    "M-06-02",
                    Purpose.values()[Math.max(0, 2 - random.nextInt(12) / 10 - random.nextInt(12) / 10)],
                    random.nextInt(4) == 0
                            ? new AnswerFormat.Numeric()
                            : new AnswerFormat.Choice(3 + random.nextInt(3)),
                    random.nextInt(12) == 0
                            ? Response.NOT_SURE
                            : random.nextDouble() < ability ? Response.RIGHT : Response.WRONG,
                    random.nextInt(10) > 0,
                    new Receipt(now, number),
                    random.nextInt(3) > 0,
                    random.nextInt(4) == 0,
                    random.nextInt(15) == 0));
        }
        return answers;
    }
}
