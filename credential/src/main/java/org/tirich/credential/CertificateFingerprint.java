package org.tirich.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A short hash of a certificate, which a person can compare with a printed one.
public final class CertificateFingerprint {

    private static final int BYTES = 8;

    private CertificateFingerprint() {}

    /// The first 64 bits of the SHA-256 of a compact JWS, as 16 hexadecimal digits.
    public static String of(String certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
