package org.tirich.starter.library;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// Verifies the Ed25519 signature of a library. Key and signature are stored as base64 text.
record ManifestVerifier(PublicKey key) {

    static ManifestVerifier of(byte[] text) {
        try {
            var encoded = new X509EncodedKeySpec(decode(text));
            return new ManifestVerifier(KeyFactory.getInstance("Ed25519").generatePublic(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new LibraryDamagedException(Library.PUBLIC_KEY + " is no Ed25519 key", e);
        }
    }

    boolean verifies(byte[] bytes, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(bytes);
            return verifier.verify(decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new LibraryDamagedException(Library.SIGNATURE + " is no Ed25519 signature", e);
        }
    }

    private static byte[] decode(byte[] text) {
        return Base64.getDecoder().decode(new String(text, StandardCharsets.US_ASCII).strip());
    }
}
