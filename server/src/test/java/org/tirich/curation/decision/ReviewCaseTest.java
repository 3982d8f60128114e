package org.tirich.curation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.Grant;
import org.tirich.access.Permission;
import org.tirich.access.Scope;
import org.tirich.catalog.ReviewProgress.State;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.curation.decision.CaseState.Assigned;
import org.tirich.curation.decision.CaseState.Closed;
import org.tirich.curation.decision.CaseState.Resolution;
import org.tirich.curation.decision.CaseState.Waiting;
import org.tirich.curation.decision.ReviewCase.Kind;
import org.tirich.curation.decision.ReviewPolicy.Ineligibility;

class ReviewCaseTest {

    private static final Instant NOON = Instant.parse("2026-11-29T07:00:00Z");
    private static final AccountId AUTHOR = new AccountId(new UUID(0, 1));
    private static final AccountId SAFE = new AccountId(new UUID(0, 2));
    private static final AccountId RIGHT = new AccountId(new UUID(0, 3));
    private static final Verdict PASS = new Verdict.Pass(Map.of(), "");
    private static final Verdict CHANGES = new Verdict.RequestChanges(Map.of(), "danger", "دستانے دکھائیں", "");
    private static final Verdict REJECT = new Verdict.Reject(Map.of(), "hate", "یہ نہیں چلے گا", "");

    private static ReviewCase opened() {
        return new ReviewCase(
                new CaseId(new UUID(7, 7)),
                Kind.INITIAL,
                new RevisionId(new UUID(8, 8)),
                new WorkId(new UUID(9, 9)),
                AUTHOR,
                "physics",
                7,
                "khw",
                new CaseState.Checking(),
                false,
                Map.of(),
                NOON,
                NOON.plus(Duration.ofHours(24)));
    }

    private static ReviewEvent checked() {
        return new ReviewEvent.Checked(NOON, false);
    }

    private static ReviewEvent claimed(AccountId by, ReviewStage stage) {
        return new ReviewEvent.Claimed(NOON, by, stage, false);
    }

    private static ReviewEvent released(AccountId by, ReviewStage stage) {
        return new ReviewEvent.Released(NOON, by, stage, false);
    }

    private static ReviewEvent decided(AccountId by, ReviewStage stage, Verdict verdict) {
        return new ReviewEvent.Decided(NOON, by, stage, verdict, false);
    }

    private static ReviewCase after(ReviewEvent... events) {
        var folded = opened();
        for (var event : events) {
            folded = folded.apply(event);
        }
        return folded;
    }

    private static ReviewCase safetyClaimed() {
        return after(checked(), claimed(SAFE, ReviewStage.SAFETY));
    }

    private static ReviewCase accuracyWaiting() {
        return safetyClaimed().apply(decided(SAFE, ReviewStage.SAFETY, PASS));
    }

    private static ReviewCase accuracyClaimed() {
        return accuracyWaiting().apply(claimed(RIGHT, ReviewStage.ACCURACY));
    }

    @Test
    void isApprovedAfterSafetyAndAccuracy() {
        assertThat(after(checked()).state()).isEqualTo(new Waiting(ReviewStage.SAFETY));
        assertThat(safetyClaimed().state()).isEqualTo(new Assigned(ReviewStage.SAFETY, SAFE));
        assertThat(accuracyWaiting().state()).isEqualTo(new Waiting(ReviewStage.ACCURACY));
        assertThat(accuracyWaiting().passedBy()).isEqualTo(Map.of(ReviewStage.SAFETY, SAFE));
        assertThat(accuracyWaiting().due()).isEqualTo(NOON.plus(Duration.ofHours(72)));

        var approved = accuracyClaimed().apply(decided(RIGHT, ReviewStage.ACCURACY, PASS));

        assertThat(approved.state()).isEqualTo(new Closed(Resolution.APPROVED));
        assertThat(approved.passedBy()).isEqualTo(Map.of(ReviewStage.SAFETY, SAFE, ReviewStage.ACCURACY, RIGHT));
    }

    @Test
    void changesAndRejectionCloseACaseAtEitherStage() {
        for (var stage : ReviewStage.values()) {
            var reviewCase = stage == ReviewStage.SAFETY ? safetyClaimed() : accuracyClaimed();
            var by = stage == ReviewStage.SAFETY ? SAFE : RIGHT;

            assertThat(reviewCase.apply(decided(by, stage, CHANGES)).state())
                    .isEqualTo(new Closed(Resolution.CHANGES_REQUESTED));
            assertThat(reviewCase.apply(decided(by, stage, REJECT)).state()).isEqualTo(new Closed(Resolution.REJECTED));
        }
    }

    @Test
    void aReleasedCaseWaitsAgainAndAnExpiredOneMayBeClaimedByAnother() {
        assertThat(safetyClaimed().apply(released(SAFE, ReviewStage.SAFETY)).state())
                .isEqualTo(new Waiting(ReviewStage.SAFETY));
        assertThat(safetyClaimed().apply(claimed(RIGHT, ReviewStage.SAFETY)).state())
                .isEqualTo(new Assigned(ReviewStage.SAFETY, RIGHT));
    }

    static Stream<ReviewCase> openCases() {
        return Stream.of(opened(), after(checked()), safetyClaimed(), accuracyWaiting(), accuracyClaimed());
    }

    @ParameterizedTest
    @MethodSource("openCases")
    void anyOpenCaseCanBeWithdrawnAndNothingFollows(ReviewCase open) {
        var withdrawn = open.apply(new ReviewEvent.Withdrawn(NOON));

        assertThat(withdrawn.state()).isEqualTo(new Closed(Resolution.WITHDRAWN));
        for (var event : List.of(
                checked(),
                claimed(SAFE, ReviewStage.SAFETY),
                released(SAFE, ReviewStage.SAFETY),
                decided(SAFE, ReviewStage.SAFETY, PASS),
                new ReviewEvent.Withdrawn(NOON))) {
            impossible(withdrawn, event);
        }
    }

    @Test
    void refusesImpossibleEvents() {
        impossible(opened(), claimed(SAFE, ReviewStage.SAFETY));
        impossible(after(checked()), checked());
        impossible(after(checked()), claimed(SAFE, ReviewStage.ACCURACY));
        impossible(after(checked()), released(SAFE, ReviewStage.SAFETY));
        impossible(after(checked()), decided(SAFE, ReviewStage.SAFETY, PASS));
        impossible(safetyClaimed(), decided(RIGHT, ReviewStage.SAFETY, PASS));
        impossible(safetyClaimed(), decided(SAFE, ReviewStage.ACCURACY, PASS));
        impossible(safetyClaimed(), released(RIGHT, ReviewStage.SAFETY));
        impossible(accuracyWaiting(), claimed(SAFE, ReviewStage.SAFETY));
    }

    private static void impossible(ReviewCase reviewCase, ReviewEvent event) {
        assertThatThrownBy(() -> reviewCase.apply(event))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("impossible");
    }

    @Test
    void aCaseIdIsWrittenAndReadAsText() {
        assertThat(CaseId.of(opened().id().toString())).isEqualTo(opened().id());
    }

    @Test
    void everyStateHasAProgressForAuthors() {
        assertThat(opened().progress()).isEqualTo(State.AUTO_CHECK);
        assertThat(after(new ReviewEvent.Checked(NOON, true)).progress()).isEqualTo(State.AUTO_HELD);
        assertThat(after(checked()).progress()).isEqualTo(State.SAFETY_QUEUE);
        assertThat(safetyClaimed().progress()).isEqualTo(State.SAFETY_REVIEW);
        assertThat(accuracyWaiting().progress()).isEqualTo(State.ACCURACY_QUEUE);
        assertThat(accuracyClaimed().progress()).isEqualTo(State.ACCURACY_REVIEW);
        assertThat(accuracyClaimed()
                        .apply(decided(RIGHT, ReviewStage.ACCURACY, PASS))
                        .progress())
                .isEqualTo(State.APPROVED);
        assertThat(safetyClaimed()
                        .apply(decided(SAFE, ReviewStage.SAFETY, CHANGES))
                        .progress())
                .isEqualTo(State.CHANGES_REQUESTED);
        assertThat(safetyClaimed()
                        .apply(decided(SAFE, ReviewStage.SAFETY, REJECT))
                        .progress())
                .isEqualTo(State.REJECTED);
        assertThat(opened().apply(new ReviewEvent.Withdrawn(NOON)).progress()).isEqualTo(State.WITHDRAWN);
        assertThat(State.CHANGES_REQUESTED.code()).isEqualTo("changes-requested");
    }

    @Test
    void everyEventHasACodeAndARole() {
        assertThat(checked().code()).isEqualTo("checked");
        assertThat(checked().role()).isEqualTo("SYSTEM");
        assertThat(new ReviewEvent.Checked(NOON, true).code()).isEqualTo("held");
        assertThat(claimed(SAFE, ReviewStage.SAFETY).code()).isEqualTo("claimed");
        assertThat(claimed(SAFE, ReviewStage.SAFETY).role()).isEqualTo("SAFETY_REVIEWER");
        assertThat(released(RIGHT, ReviewStage.ACCURACY).code()).isEqualTo("released");
        assertThat(released(RIGHT, ReviewStage.ACCURACY).role()).isEqualTo("ACCURACY_REVIEWER");
        assertThat(decided(SAFE, ReviewStage.SAFETY, PASS).code()).isEqualTo("safety-passed");
        assertThat(decided(RIGHT, ReviewStage.ACCURACY, PASS).code()).isEqualTo("accuracy-passed");
        assertThat(decided(SAFE, ReviewStage.SAFETY, CHANGES).code()).isEqualTo("changes-requested");
        assertThat(decided(SAFE, ReviewStage.SAFETY, REJECT).code()).isEqualTo("rejected");
        assertThat(new ReviewEvent.Withdrawn(NOON).code()).isEqualTo("withdrawn");
    }

    @Test
    void theAuthorTheOtherStagesReviewerAndOutsidersAreIneligible() {
        var everywhere = Scope.EVERYWHERE;

        assertThat(why(after(checked()), ReviewStage.SAFETY, AUTHOR, everywhere))
                .isEqualTo(Ineligibility.OWN_WORK);
        assertThat(why(accuracyWaiting(), ReviewStage.ACCURACY, SAFE, everywhere))
                .isEqualTo(Ineligibility.TWO_PEOPLE);
        assertThat(why(accuracyWaiting(), ReviewStage.ACCURACY, RIGHT, everywhere))
                .isNull();
        assertThat(why(accuracyWaiting(), ReviewStage.SAFETY, SAFE, everywhere)).isNull();
        assertThat(why(after(checked()), ReviewStage.SAFETY, SAFE, Scope.of("physics", "khw")))
                .isNull();
        assertThat(why(after(checked()), ReviewStage.SAFETY, SAFE, Scope.of("biology", null)))
                .isEqualTo(Ineligibility.OUT_OF_SCOPE);
        assertThat(why(after(checked()), ReviewStage.SAFETY, SAFE, Scope.of(null, "ur")))
                .isEqualTo(Ineligibility.OUT_OF_SCOPE);
        assertThat(Ineligibility.OUT_OF_SCOPE.code()).isEqualTo("out-of-scope");
    }

    @Test
    void aPermissionForOneStageDoesNotCoverTheOther() {
        var safetyOnly = person(SAFE, Set.of(Permission.REVIEW_SAFETY), Scope.EVERYWHERE);

        assertThat(ReviewPolicy.ineligibility(after(checked()), ReviewStage.SAFETY, safetyOnly))
                .isEmpty();
        assertThat(ReviewPolicy.ineligibility(
                        accuracyWaiting(),
                        ReviewStage.ACCURACY,
                        person(RIGHT, Set.of(Permission.REVIEW_SAFETY), Scope.EVERYWHERE)))
                .contains(Ineligibility.OUT_OF_SCOPE);
        assertThat(ReviewPolicy.permission(ReviewStage.ACCURACY)).isEqualTo(Permission.REVIEW_ACCURACY);
        assertThat(ReviewPolicy.timeFor(ReviewStage.SAFETY)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void aLeaseBelongsToItsReviewerUntilItExpires() {
        var lease = new ReviewAssignment(opened().id(), SAFE, NOON);

        assertThat(lease.isHeldBy(SAFE, NOON.minusMillis(1))).isTrue();
        assertThat(lease.isHeldBy(SAFE, NOON)).isFalse();
        assertThat(lease.isHeldBy(RIGHT, NOON.minusMillis(1))).isFalse();
    }

    private static @Nullable Ineligibility why(ReviewCase reviewCase, ReviewStage stage, AccountId id, Scope scope) {
        var person = person(id, Set.of(Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY), scope);
        return ReviewPolicy.ineligibility(reviewCase, stage, person).orElse(null);
    }

    private static Actor.Account person(AccountId id, Set<Permission> permissions, Scope scope) {
        return new Actor.Account(id, "استانی", new UUID(0, 0), AgeBand.ADULT, List.of(new Grant(permissions, scope)));
    }
}
