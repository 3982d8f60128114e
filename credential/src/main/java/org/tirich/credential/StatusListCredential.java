package org.tirich.credential;

import java.time.Duration;
import java.time.Instant;

/// A status list with its period: a `BitstringStatusListCredential` before it is signed.
///
/// @param id the address at which it is published
/// @param issuer the id of the issuer; certificates of another issuer cannot use the list
/// @param validFrom when the bits were read: "status as of"
/// @param validUntil from this instant on the list is stale
/// @param timeToLive after which a verifier that is online should ask again, at most the period
/// @param synthetic whether it lists certificates made from invented data
public record StatusListCredential(
        String id,
        String issuer,
        Instant validFrom,
        Instant validUntil,
        Duration timeToLive,
        StatusList list,
        boolean synthetic) {

    public StatusListCredential {
        Texts.requireUrl("the id of a status list", id);
        Texts.requireUrl("the issuer's id", issuer);
        Texts.requirePeriod(validFrom, validUntil);
        if (timeToLive.toMillis() < 1 || timeToLive.compareTo(Duration.between(validFrom, validUntil)) > 0) {
            throw new IllegalArgumentException("timeToLive is longer than the period");
        }
    }
}
