package org.tirich.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.path.ThreeNearest.Mango;

/// The board game as somebody plays it with beans: which examples are nearest, and what they vote.
class ThreeNearestTest {

    /// Counted by hand on a printed board.
    @ParameterizedTest
    @CsvSource({"1, 9", "3, 12", "5, 11"})
    void theVotesAreRightAsOftenAsTheSheetSays(int voters, int right) {
        assertThat(ThreeNearest.right(voters)).isEqualTo(right);
    }

    @Test
    void noTieDecidesAVote() {
        for (var mango : ThreeNearest.NEW) {
            var nearest = ThreeNearest.nearest(mango);
            for (var voters : ThreeNearest.VOTERS) {
                assertThat(mango.distance(nearest.get(voters - 1)))
                        .as("%s with %d", mango, voters)
                        .isLessThan(mango.distance(nearest.get(voters)));
            }
        }
    }

    @Test
    void everyCardLiesOnASquareOfItsOwn() {
        var squares = new HashSet<List<Integer>>();
        for (var mango : ThreeNearest.EXAMPLES) {
            assertThat(squares.add(List.of(mango.across(), mango.up()))).isTrue();
        }
        for (var mango : ThreeNearest.NEW) {
            assertThat(squares.add(List.of(mango.across(), mango.up()))).isTrue();
            assertThat(mango.across()).isBetween(1, ThreeNearest.SIDE);
            assertThat(mango.up()).isBetween(1, ThreeNearest.SIDE);
        }
        assertThat(ThreeNearest.EXAMPLES).hasSize(16);
        assertThat(ThreeNearest.EXAMPLES)
                .filteredOn(mango -> mango.kind() == ThreeNearest.Kind.ROUND)
                .hasSize(8);
        assertThat(ThreeNearest.NEW).hasSize(12).extracting(Mango::kind).contains(ThreeNearest.Kind.LONG);
    }
}
