package org.tirich.credential;

import java.time.Instant;

/// What the verification of a certificate found.
public sealed interface Verification {

    /// All checks passed.
    ///
    /// @param statusAsOf when the status list was made. A revocation after that is not known
    record Valid(OpenBadge badge, Instant statusAsOf) implements Verification {}

    /// A check failed. Nothing that the certificate states may be shown as true.
    ///
    /// @param detail for a log, in English; it quotes nothing that is not signed
    record Refused(FailedCheck check, String detail) implements Verification {}

    /// The checks, in the order in which they are made.
    enum FailedCheck {
        /// Not a certificate in the only form that is accepted.
        MALFORMED,
        /// No trusted key has the id, or the key belongs to another issuer.
        UNKNOWN_ISSUER,
        /// The key was revoked.
        KEY_REVOKED,
        /// Not signed with the key that it names: changed, or forged.
        SIGNATURE,
        /// Signed, but no certificate.
        TYPE,
        /// Dated when the key might not sign.
        KEY_NOT_VALID,
        NOT_YET_VALID,
        EXPIRED,
        STATUS_LIST_MISSING,
        STATUS_LIST_MALFORMED,
        /// The list is of another issuer than the certificate, or of an unknown one.
        STATUS_LIST_ISSUER,
        STATUS_LIST_SIGNATURE,
        STATUS_LIST_NOT_YET_VALID,
        STATUS_LIST_STALE,
        REVOKED
    }
}
