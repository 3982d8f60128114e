package org.tirich.curation.decision;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.access.Scope;
import org.tirich.catalog.ReviewStage;

/// The rules of the review: who reviews, in which order, and by when. Safety comes first, then accuracy, one pass each,
/// by two people other than the author.
public final class ReviewPolicy {

    public static final ReviewStage FIRST_STAGE = ReviewStage.SAFETY;

    /// The time for which a stage is reserved for the reviewer who took it.
    public static final Duration LEASE = Duration.ofMinutes(15);

    private ReviewPolicy() {}

    /// A reason for which a person may not review a stage.
    public enum Ineligibility {
        OWN_WORK,
        /// The person passed the other stage.
        TWO_PEOPLE,
        OUT_OF_SCOPE;

        /// The name in problem codes and in the keys of strings.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Optional<ReviewStage> stageAfter(ReviewStage stage) {
        return switch (stage) {
            case SAFETY -> Optional.of(ReviewStage.ACCURACY);
            case ACCURACY -> Optional.empty();
        };
    }

    /// The time within which a stage should be decided.
    public static Duration timeFor(ReviewStage stage) {
        return switch (stage) {
            case SAFETY -> Duration.ofHours(24);
            case ACCURACY -> Duration.ofHours(72);
        };
    }

    public static Permission permission(ReviewStage stage) {
        return switch (stage) {
            case SAFETY -> Permission.REVIEW_SAFETY;
            case ACCURACY -> Permission.REVIEW_ACCURACY;
        };
    }

    /// The reason why a person may not review a stage of a case; empty if she may.
    public static Optional<Ineligibility> ineligibility(
            ReviewCase reviewCase, ReviewStage stage, Actor.Account person) {
        return ineligibility(
                Optional.of(reviewCase.author()), reviewCase.passedBy(), reviewCase.scope(), stage, person);
    }

    /// The reason why a person may not review a stage of anything that two people pass.
    ///
    /// @param author empty after the erasure of her account
    public static Optional<Ineligibility> ineligibility(
            Optional<AccountId> author,
            Map<ReviewStage, AccountId> passedBy,
            Scope scope,
            ReviewStage stage,
            Actor.Account person) {
        if (author.filter(person.id()::equals).isPresent()) {
            return Optional.of(Ineligibility.OWN_WORK);
        }
        var passedAnother = passedBy.entrySet().stream()
                .anyMatch(pass -> pass.getKey() != stage && pass.getValue().equals(person.id()));
        if (passedAnother) {
            return Optional.of(Ineligibility.TWO_PEOPLE);
        }
        return person.may(permission(stage), scope) ? Optional.empty() : Optional.of(Ineligibility.OUT_OF_SCOPE);
    }
}
