package org.tirich.credential.document;

import java.time.ZoneId;
import java.util.Set;
import org.tirich.credential.CertificateFingerprint;
import org.tirich.credential.OpenBadge;

/// What a printed certificate shows.
///
/// @param badge as verified in `signed`
/// @param signed the compact JWS, which is attached to the PDF
/// @param address of the page that verifies it
/// @param language `en` or `ur`
/// @param zone in which the dates are written
public record PrintedCertificate(OpenBadge badge, String signed, String address, String language, ZoneId zone) {

    public static final Set<String> LANGUAGES = Set.of("en", "ur");

    /// A longer address makes a code that phones cannot read from paper.
    public static final int MAX_ADDRESS = 200;

    public PrintedCertificate {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("no certificate can be printed in " + language);
        }
        if (address.length() > MAX_ADDRESS || !address.matches("https?://[!-~]+")) {
            throw new IllegalArgumentException(
                    "the address is not one of at most " + MAX_ADDRESS + " ASCII characters");
        }
    }

    /// See [CertificateFingerprint].
    public String fingerprint() {
        return CertificateFingerprint.of(signed);
    }

    /// What the QR code holds: the address with the fingerprint as its query parameter `sha256`.
    public String code() {
        return address + (address.contains("?") ? '&' : '?') + "sha256=" + fingerprint();
    }
}
