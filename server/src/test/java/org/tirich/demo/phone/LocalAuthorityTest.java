package org.tirich.demo.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAuthorityTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Inet4Address HERE = (Inet4Address) InetAddress.ofLiteral("192.168.1.5");
    private static final Inet4Address NEIGHBOUR = (Inet4Address) InetAddress.ofLiteral("192.168.1.6");

    @TempDir
    private Path data;

    private LocalAuthority open(Inet4Address address, Instant now) {
        return LocalAuthority.open(data.resolve("phone"), address, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static X509Certificate server(LocalAuthority authority) throws GeneralSecurityException {
        return (X509Certificate) authority.serverKeys().getCertificate(LocalAuthority.SERVER);
    }

    /// Validates a path as RFC 5280 section 6 says. The JDK reads no constraints of a trust anchor: the anchor is the
    /// bare
    /// key, and the authority a part of the path.
    private static void validate(X509Certificate authority, X509Certificate subject, Instant now)
            throws GeneralSecurityException {
        var anchor = new TrustAnchor(authority.getSubjectX500Principal(), authority.getPublicKey(), null);
        var parameters = new PKIXParameters(Set.of(anchor));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        var path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(subject, authority));
        CertPathValidator.getInstance("PKIX").validate(path, parameters);
    }

    @Test
    void theServersCertificateIsOfTheAuthorityAndForTheAddress() throws GeneralSecurityException {
        var authority = open(HERE, NOON);
        var server = server(authority);

        validate(authority.certificate(), server, NOON);
        assertThat(server.getSubjectAlternativeNames()).containsExactly(List.of(GeneralName.iPAddress, "192.168.1.5"));
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(((ECPublicKey) server.getPublicKey()).getParams().getOrder().bitLength())
                .isEqualTo(256);
    }

    @Test
    void theAuthorityIsShortLivedAndSignsNoFurtherAuthority() {
        var certificate = open(HERE, NOON).certificate();

        assertThat(certificate.getBasicConstraints()).isZero();
        assertThat(certificate.getKeyUsage()).startsWith(false, false, false, false, false, true, false);
        assertThat(certificate.getCriticalExtensionOIDs()).contains(Extension.nameConstraints.getId());
        assertThat(Duration.between(
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant()))
                .isLessThanOrEqualTo(Duration.ofDays(31));
    }

    /// With the authority's key, which exists in this test only.
    @Test
    void theConstraintsForbidEveryOtherAddressAndEveryName() throws GeneralSecurityException {
        var issuer = Issuer.create(HERE, NOON);

        validate(issuer.certificate(), issuer.issue(HERE).certificate(), NOON);
        for (var other : List.of(
                new GeneralName(GeneralName.iPAddress, "192.168.1.6"),
                new GeneralName(GeneralName.iPAddress, "192.168.1.1"),
                new GeneralName(GeneralName.iPAddress, "8.8.8.8"),
                new GeneralName(GeneralName.iPAddress, "fd00::2"),
                new GeneralName(GeneralName.dNSName, "bank.example.pk"),
                new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.dNSName, "invalid"))) {
            var forged = issuer.issue(other).certificate();

            assertThatThrownBy(() -> validate(issuer.certificate(), forged, NOON))
                    .as(other.toString())
                    .isInstanceOf(CertPathValidatorException.class);
        }
    }

    @Test
    void theKeyOfTheAuthorityIsNowhere() throws GeneralSecurityException, IOException {
        var authority = open(HERE, NOON);
        var stored = KeyStore.getInstance(
                data.resolve("phone/192.168.1.5.p12").toFile(), LocalAuthority.PASSWORD.toCharArray());

        assertThat(Collections.list(stored.aliases())).containsExactly(LocalAuthority.SERVER);
        assertThat(stored.getCertificate(LocalAuthority.SERVER).getPublicKey())
                .isNotEqualTo(authority.certificate().getPublicKey());
        try (var files = Files.list(data.resolve("phone"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void onlyTheUserReadsTheFile() throws IOException {
        open(HERE, NOON);

        assertThat(Files.getPosixFilePermissions(data.resolve("phone/192.168.1.5.p12")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(data.resolve("phone")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aRestartKeepsTheAuthorityUntilItEnds() {
        var first = open(HERE, NOON);

        assertThat(open(HERE, NOON.plus(Duration.ofDays(27))).fingerprint()).isEqualTo(first.fingerprint());
        var renewed = open(HERE, NOON.plus(Duration.ofDays(29)));
        assertThat(renewed.fingerprint()).isNotEqualTo(first.fingerprint());
        assertThat(renewed.validUntil()).isAfter(first.validUntil());
        // A clock that was set back: the authority would not be valid yet.
        assertThat(open(HERE, NOON.minus(Duration.ofDays(3))).fingerprint()).isNotEqualTo(renewed.fingerprint());
    }

    @Test
    void eachAddressHasItsOwnAuthority() {
        var here = open(HERE, NOON);

        assertThat(open(NEIGHBOUR, NOON).fingerprint()).isNotEqualTo(here.fingerprint());
        assertThat(open(HERE, NOON).fingerprint()).isEqualTo(here.fingerprint());
    }

    @Test
    void anUnreadableFileIsReplaced() throws IOException {
        var file = data.resolve("phone/192.168.1.5.p12");
        for (var broken : List.of(new byte[0], new byte[] {1, 2, 3}, Files.readAllBytes(written(file)))) {
            Files.write(file, Arrays.copyOf(broken, Math.max(0, broken.length - 100)));

            assertThat(open(HERE, NOON).fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
        }
    }

    private Path written(Path file) {
        open(HERE, NOON);
        return file;
    }
}
