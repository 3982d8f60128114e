package org.tirich.demo.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The certificate authority of a demo on one address, and the server's certificate from it.
///
/// The authority signs one certificate. Its private key is then discarded, and is never written: nobody can use an
/// authority that remains on a phone for another site, not even with the data folder. Its name constraints forbid other
/// addresses as well. The file of an address has the server's key and both certificates, and is kept while they are
/// valid; another address has another authority.
///
/// @param certificate of the authority, which phones install
/// @param serverKeys the server's key and its chain, for the TLS listener
public record LocalAuthority(X509Certificate certificate, KeyStore serverKeys) {

    private static final Logger log = LoggerFactory.getLogger(LocalAuthority.class);

    /// The alias of the server's key.
    public static final String SERVER = "server";

    /// Opens the key store. It protects nothing that the permissions of the file do not: it is in the program.
    public static final String PASSWORD = "tirich";

    /// A demo lasts for days, and a phone that keeps the authority should not keep it long.
    static final Duration VALIDITY = Duration.ofDays(30);

    /// A certificate that ends sooner is replaced at the start.
    private static final Duration MIN_REMAINING = Duration.ofDays(2);

    private static final String TYPE = "PKCS12";

    /// The authority of an address, from its file or new.
    ///
    /// @param folder private to the server's user
    public static LocalAuthority open(Path folder, Inet4Address address, Clock clock) {
        var file = folder.resolve(address.getHostAddress() + ".p12");
        var now = clock.instant();
        return read(file).filter(found -> found.isValid(now)).orElseGet(() -> make(file, address, now));
    }

    private boolean isValid(Instant now) {
        return certificate.getNotBefore().toInstant().isBefore(now)
                && certificate.getNotAfter().toInstant().isAfter(now.plus(MIN_REMAINING));
    }

    private static Optional<LocalAuthority> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(file)) {
            var keys = KeyStore.getInstance(TYPE);
            keys.load(in, PASSWORD.toCharArray());
            var chain = keys.getCertificateChain(SERVER);
            return chain != null && chain.length == 2 && chain[1] instanceof X509Certificate authority
                    ? Optional.of(new LocalAuthority(authority, keys))
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException e) {
            log.warn("{} cannot be read: the demo gets another authority", file, e);
            return Optional.empty();
        }
    }

    private static LocalAuthority make(Path file, Inet4Address address, Instant now) {
        try {
            var issuer = Issuer.create(address, now);
            var server = issuer.issue(address);
            var keys = KeyStore.getInstance(TYPE);
            keys.load(null, null);
            keys.setKeyEntry(SERVER, server.key(), PASSWORD.toCharArray(), new Certificate[] {
                server.certificate(), issuer.certificate()
            });
            write(file, keys);
            return new LocalAuthority(issuer.certificate(), keys);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authority of the demo cannot be made", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whole or not at all, and never readable by others, whatever the umask is.
    private static void write(Path file, KeyStore keys) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
        var draft = Files.createTempFile(
                file.getParent(),
                "new",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var out = Files.newOutputStream(draft)) {
            keys.store(out, PASSWORD.toCharArray());
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The certificate as phones install it (DER).
    public byte[] encoded() {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// SHA-256 of the certificate, as phones show it.
    public String fingerprint() {
        try {
            return HexFormat.ofDelimiter(":")
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(encoded()))
                    .toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Instant validUntil() {
        return certificate.getNotAfter().toInstant();
    }
}
