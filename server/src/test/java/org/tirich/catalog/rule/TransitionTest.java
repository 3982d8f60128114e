package org.tirich.catalog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tirich.access.AccountId;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.Revision.State;

class TransitionTest {

    private static final Instant NOON = Instant.parse("2026-11-29T07:00:00Z");
    private static final AccountId AUTHOR = new AccountId(new UUID(0, 1));
    private static final AccountId SAFE = new AccountId(new UUID(0, 2));
    private static final AccountId RIGHT = new AccountId(new UUID(0, 3));

    @Test
    void aSubmittedRevisionIsPublishedReturnedOrWithdrawn() {
        assertThat(Transition.values())
                .filteredOn(each -> each.isPossible(new State.Submitted(NOON)))
                .containsExactly(Transition.PUBLISH, Transition.GIVE_BACK, Transition.WITHDRAW);
    }

    @Test
    void aLiveRevisionIsWithdrawnOrRescinded() {
        assertThat(Transition.values())
                .filteredOn(each -> each.isPossible(new State.Live(NOON)))
                .containsExactly(Transition.WITHDRAW, Transition.RESCIND);
    }

    @Test
    void noOtherTransitionIsPossible() {
        for (var state : List.of(
                new State.Draft(),
                new State.Returned("danger", ""),
                new State.Rejected("hate", ""),
                new State.Superseded(),
                new State.Withdrawn(""),
                new State.Rescinded("fact-error", ""))) {
            assertThat(Transition.values()).noneMatch(each -> each.isPossible(state));
        }
    }

    @Test
    void twoPassesByTwoPeopleSuffice() {
        var safety = pass(ReviewStage.SAFETY, SAFE);
        var accuracy = pass(ReviewStage.ACCURACY, RIGHT);

        assertThat(Check.suffice(List.of(safety, accuracy), AUTHOR)).isTrue();
        assertThat(Check.suffice(List.of(accuracy, safety), AUTHOR)).isTrue();
        for (var few : List.of(
                List.<Check>of(),
                List.of(safety),
                List.of(accuracy),
                List.of(safety, pass(ReviewStage.ACCURACY, SAFE)),
                List.of(safety, pass(ReviewStage.SAFETY, RIGHT)),
                List.of(safety, accuracy, pass(ReviewStage.ACCURACY, SAFE)),
                List.of(safety, accuracy, pass(ReviewStage.ACCURACY, new AccountId(new UUID(0, 4)))),
                List.of(pass(ReviewStage.SAFETY, AUTHOR), accuracy),
                List.of(safety, pass(ReviewStage.ACCURACY, AUTHOR)))) {
            assertThat(Check.suffice(few, AUTHOR)).as(few.toString()).isFalse();
        }
    }

    private static Check pass(ReviewStage stage, AccountId reviewer) {
        return new Check(stage, NOON, reviewer, false);
    }
}
