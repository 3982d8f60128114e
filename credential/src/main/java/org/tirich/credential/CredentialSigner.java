package org.tirich.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;

/// Signs certificates and status lists of one issuer with Ed25519 (RFC 8037, `alg` `EdDSA`).
public final class CredentialSigner {

    private final TrustedKey key;
    private final PrivateKey privateKey;

    /// @param privateKey of a pair that `KeyPairGenerator.getInstance("Ed25519")` made
    /// @throws IllegalArgumentException if it does not belong to the public key
    public CredentialSigner(TrustedKey key, PrivateKey privateKey) {
        this.key = key;
        this.privateKey = privateKey;
        var probe = key.id().getBytes(StandardCharsets.UTF_8);
        if (!key.key().verifies(probe, signature(probe))) {
            throw new IllegalArgumentException("the private key does not belong to " + key.id());
        }
    }

    /// The certificate as compact JWS, ASCII.
    ///
    /// @throws IllegalArgumentException if verifiers would refuse it: it names another issuer, begins when the
    ///     key may not sign, or is longer than [CredentialVerifier#MAX_LENGTH]
    public String sign(OpenBadge badge) {
        requireAllowed(badge.issuer().id(), badge.validFrom());
        var jws = sign(CompactJws.BADGE_TYPE, StrictJson.write(OpenBadgeCodec.write(badge)));
        if (jws.length() > CredentialVerifier.MAX_LENGTH) {
            throw new IllegalArgumentException("a certificate has at most " + CredentialVerifier.MAX_LENGTH + " bytes");
        }
        return jws;
    }

    /// The status list as compact JWS, ASCII.
    ///
    /// @throws IllegalArgumentException if verifiers would refuse it: it names another issuer, or begins when
    ///     the key may not sign
    public String sign(StatusListCredential list) {
        requireAllowed(list.issuer(), list.validFrom());
        return sign(CompactJws.STATUS_LIST_TYPE, StrictJson.write(StatusListCodec.write(list)));
    }

    private void requireAllowed(String issuer, Instant validFrom) {
        if (!issuer.equals(key.issuer()) || !key.maySignAt(validFrom) || key.revoked()) {
            throw new IllegalArgumentException("the key " + key.id() + " may not sign this");
        }
    }

    private String sign(String type, byte[] payload) {
        var input = CompactJws.signingInput(key.id(), type, payload);
        return input + '.' + Base64Url.encode(signature(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private byte[] signature(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a private key of Ed25519", e);
        }
    }
}
