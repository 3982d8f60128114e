package org.tirich.learning.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.learning.mastery.AnswerFormat;
import org.tirich.learning.mastery.MasteryRule;

/// The promises on which figures of mastery rest. A change of the rule that breaks one fails here.
class MasteryBoundsTest {

    private static final int RUNS = 10_000;
    private static final long SEED = 14;

    static List<ItemPool> pools() {
        return List.of(
                ItemPool.uniform("four options", new AnswerFormat.Choice(4)),
                ItemPool.uniform("five options", new AnswerFormat.Choice(5)),
                ItemPool.uniform("numbers", new AnswerFormat.Numeric()),
                ItemPool.mixed(
                        "mixed",
                        List.of(new AnswerFormat.Choice(4), new AnswerFormat.Choice(5), new AnswerFormat.Numeric())));
    }

    @ParameterizedTest
    @MethodSource("pools")
    void theRuleKeepsItsBounds(ItemPool pool) {
        var bounds = MasteryBounds.measure(LevelRule.of(MasteryRule.STANDARD), pool, RUNS, SEED);

        assertThat(bounds.guesserProficient()).isLessThanOrEqualTo(0.03);
        assertThat(bounds.guesserMastered()).isLessThanOrEqualTo(0.01);
        assertThat(bounds.halfKnowerMastered()).isLessThanOrEqualTo(0.30);
        assertThat(bounds.knowerProficient()).isGreaterThanOrEqualTo(0.85);
        assertThat(bounds.lateKnowerProficient()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void threeOptionsProveNothing() {
        var three = ItemPool.uniform("three options", new AnswerFormat.Choice(3));
        var bounds = MasteryBounds.measure(LevelRule.of(MasteryRule.STANDARD), three, 1_000, SEED);

        assertThat(bounds).isEqualTo(new MasteryBounds(0, 0, 0, 0, 0));
    }

    /// The bounds can fail: simpler rules, and this one without its least guess probability, break them.
    @Test
    void simplerRulesBreakTheBounds() {
        var four = pools().getFirst();
        var today = MasteryBounds.measure(LevelRule.oneLevelPerAnswer(), four, 1_000, SEED);
        var twoInARow = MasteryBounds.measure(LevelRule.twoInARow(), four, 1_000, SEED);
        var standard = MasteryRule.STANDARD;
        var rareGuesses = new MasteryRule(
                standard.prior(),
                standard.slip(),
                0,
                standard.window(),
                standard.proficient(),
                standard.mastered(),
                standard.minItems(),
                standard.spacing());

        assertThat(today.guesserProficient()).isGreaterThan(0.5);
        assertThat(twoInARow.guesserProficient()).isGreaterThan(0.5);
        assertThat(MasteryBounds.measure(LevelRule.of(rareGuesses), pools().get(1), RUNS, SEED)
                        .halfKnowerMastered())
                .isGreaterThan(0.30);
        assertThat(MasteryBounds.measure(LevelRule.of(rareGuesses), pools().get(2), RUNS, SEED)
                        .halfKnowerMastered())
                .isGreaterThan(0.40);
    }

    @Test
    void aPoolThatIsExhaustedEndsTheAnswers() {
        var small = new ItemPool(
                "small",
                List.of(
                        new ItemPool.PoolItem("a", new AnswerFormat.Choice(4), 1),
                        new ItemPool.PoolItem("b", new AnswerFormat.Choice(4), 2)));

        assertThat(MasteryBounds.measure(LevelRule.of(MasteryRule.STANDARD), small, 1_000, SEED))
                .isEqualTo(new MasteryBounds(0, 0, 0, 0, 0));
    }
}
