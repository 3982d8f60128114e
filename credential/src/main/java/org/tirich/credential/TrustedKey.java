package org.tirich.credential;

import java.time.Instant;

/// A public key with which an issuer signs, as verifiers know it.
///
/// @param id an address at which the key is published as JWK; the header `kid`
/// @param issuer the id of the only issuer whose credentials it may sign
/// @param validFrom the first instant at which it may sign
/// @param validUntil the first instant at which it may sign no more. What it signed before stays valid
/// @param revoked whether the private key may be known to others. All that it signed is then refused, because
///     its thief can write any date
public record TrustedKey(
        String id, String issuer, Ed25519Key key, Instant validFrom, Instant validUntil, boolean revoked) {

    public TrustedKey {
        Texts.requireUrl("the id of a key", id);
        Texts.requireUrl("the issuer's id", issuer);
        Texts.requirePeriod(validFrom, validUntil);
    }

    boolean maySignAt(Instant instant) {
        return !instant.isBefore(validFrom) && instant.isBefore(validUntil);
    }

    /// The key as JSON Web Key (RFC 7517).
    public String jwk() {
        var jwk = StrictJson.object().put("kid", id);
        key.write(jwk);
        return StrictJson.text(jwk);
    }
}
