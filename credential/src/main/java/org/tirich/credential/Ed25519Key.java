package org.tirich.credential;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import tools.jackson.databind.node.ObjectNode;

/// A public key of Ed25519 (RFC 8032), and its form as JSON Web Key (RFC 8037: key type `OKP`, curve
/// `Ed25519`).
///
/// The JWK's `x` is the key as RFC 8032 encodes it, 32 bytes from the least significant on, and not a
/// big-endian number as in the keys of other curves.
public final class Ed25519Key {

    static final int LENGTH = 32;
    static final int SIGNATURE_LENGTH = 64;

    /// The algorithm's name in RFC 8037. RFC 9864 also names it `Ed25519`, which older readers do not know.
    static final String ALGORITHM = "EdDSA";

    /// What stands before the 32 bytes in the JDK's encoding (SubjectPublicKeyInfo, RFC 8410).
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] encoded;
    private final Ed25519PublicKeyParameters point;

    private Ed25519Key(byte[] encoded) {
        this.encoded = encoded;
        this.point = new Ed25519PublicKeyParameters(encoded);
    }

    /// @param key of a pair that `KeyPairGenerator.getInstance("Ed25519")` made
    /// @throws IllegalArgumentException if it is a key of another algorithm
    public static Ed25519Key of(PublicKey key) {
        var spki = key.getEncoded();
        if (spki == null
                || spki.length != SPKI_PREFIX.length + LENGTH
                || !Arrays.equals(spki, 0, SPKI_PREFIX.length, SPKI_PREFIX, 0, SPKI_PREFIX.length)) {
            throw new IllegalArgumentException("not a key of Ed25519");
        }
        return new Ed25519Key(Arrays.copyOfRange(spki, SPKI_PREFIX.length, spki.length));
    }

    /// @param x the JWK's member
    /// @throws IllegalArgumentException if it is no point of the curve
    static Ed25519Key ofJwk(String x) {
        var encoded = Base64Url.decode(x);
        if (encoded.length != LENGTH) {
            throw new IllegalArgumentException("x has not " + LENGTH + " bytes");
        }
        return new Ed25519Key(encoded);
    }

    /// Adds the members of a JWK.
    void write(ObjectNode jwk) {
        jwk.put("kty", "OKP").put("crv", "Ed25519").put("x", Base64Url.encode(encoded));
        jwk.put("alg", ALGORITHM).put("use", "sig");
    }

    boolean verifies(byte[] message, byte[] signature) {
        var verifier = new Ed25519Signer();
        verifier.init(false, point);
        verifier.update(message, 0, message.length);
        return signature.length == SIGNATURE_LENGTH && verifier.verifySignature(signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ed25519Key key && Arrays.equals(encoded, key.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }
}
