package org.tirich.organisation;

import java.time.Instant;
import java.util.UUID;
import org.tirich.access.AccountId;

/// The verification of a person as an educator of an institution.
public record EducatorVerification(UUID id, UnitId unit, AccountId account, Instant asked, State state) {

    /// How an institution knows a person.
    public enum Method {
        /// Her username stood on the institution's roster before she asked.
        ROSTER,
        ADMINISTRATOR
    }

    /// The state: asked, then verified or refused; a verification ends by revocation or after its time.
    public sealed interface State {

        record Asked() implements State {}

        /// @param until when she asks again
        record Verified(Instant since, Instant until, Method method) implements State {}

        /// @param reason a code of [EducatorVerification#REASONS]
        record Refused(Instant at, String reason) implements State {}

        record Revoked(Instant at, String reason) implements State {}

        record Expired(Instant at) implements State {}
    }

    /// Why a request is refused or a verification is revoked, as a regular expression.
    public static final String REASONS = "not-known|not-teaching|left|duplicate|other";

    public boolean isVerified() {
        return state instanceof State.Verified;
    }
}
