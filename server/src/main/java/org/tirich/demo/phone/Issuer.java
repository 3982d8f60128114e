package org.tirich.demo.phone;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// An authority (RFC 5280) with its private key, in memory only. It may sign for one address and for no name.
///
/// @param certificate of the authority
record Issuer(X509Certificate certificate, PrivateKey key) {

    /// The clocks of phones differ.
    private static final Duration CLOCK_TOLERANCE = Duration.ofDays(1);

    private static final String CURVE = "secp256r1";
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int SERIAL_BITS = 127;

    /// The only names that the authority may sign for: there are none (RFC 6761). Without a permitted name every name
    /// would be permitted.
    private static final String NO_NAME = "tirich.invalid";

    private static final byte[] WHOLE_ADDRESS = {-1, -1, -1, -1};

    /// A key with its certificate.
    record Issued(X509Certificate certificate, PrivateKey key) {}

    static Issuer create(Inet4Address address, Instant now) throws GeneralSecurityException {
        var keys = keys();
        var name = new X500Name("CN=Tirich demo " + address.getHostAddress() + " of "
                + LocalDate.ofInstant(now, ZoneOffset.UTC) + ",O=Tirich demo");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                serial(),
                Date.from(now.minus(CLOCK_TOLERANCE)),
                Date.from(now.plus(LocalAuthority.VALIDITY)),
                name,
                keys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
            builder.addExtension(Extension.nameConstraints, true, only(address));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
        return new Issuer(signed(builder, keys.getPrivate()), keys.getPrivate());
    }

    private static NameConstraints only(Inet4Address address) {
        var range = new byte[2 * WHOLE_ADDRESS.length];
        System.arraycopy(address.getAddress(), 0, range, 0, WHOLE_ADDRESS.length);
        System.arraycopy(WHOLE_ADDRESS, 0, range, WHOLE_ADDRESS.length, WHOLE_ADDRESS.length);
        var permitted = new GeneralSubtree[] {
            new GeneralSubtree(new GeneralName(GeneralName.iPAddress, new DEROctetString(range))),
            new GeneralSubtree(new GeneralName(GeneralName.dNSName, NO_NAME))
        };
        return new NameConstraints(permitted, new GeneralSubtree[0]);
    }

    /// A new key with a certificate for the server at an address.
    Issued issue(Inet4Address address) throws GeneralSecurityException {
        return issue(new GeneralName(GeneralName.iPAddress, address.getHostAddress()));
    }

    Issued issue(GeneralName subject) throws GeneralSecurityException {
        var keys = keys();
        var builder = new JcaX509v3CertificateBuilder(
                certificate,
                serial(),
                certificate.getNotBefore(),
                certificate.getNotAfter(),
                new X500Name("CN=Tirich demo"),
                keys.getPublic());
        try {
            var identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(subject));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(certificate));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(keys.getPublic()));
        } catch (CertIOException e) {
            throw new GeneralSecurityException(e);
        }
        return new Issued(signed(builder, key), keys.getPrivate());
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(CURVE));
        return generator.generateKeyPair();
    }

    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS - 1);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
