package org.tirich.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tirich.credential.SampleCertificates.ISSUED;
import static org.tirich.credential.SampleCertificates.ISSUER;
import static org.tirich.credential.SampleCertificates.KEY;
import static org.tirich.credential.SampleCertificates.KEY_FROM;
import static org.tirich.credential.SampleCertificates.KEY_ID;
import static org.tirich.credential.SampleCertificates.KEY_UNTIL;
import static org.tirich.credential.SampleCertificates.LIST_MADE;
import static org.tirich.credential.SampleCertificates.NOW;
import static org.tirich.credential.SampleCertificates.PAIR;
import static org.tirich.credential.SampleCertificates.SIGNER;
import static org.tirich.credential.SampleCertificates.UNTIL;
import static org.tirich.credential.SampleCertificates.VERIFIER;
import static org.tirich.credential.SampleCertificates.assertRefused;
import static org.tirich.credential.SampleCertificates.child;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.credential.Verification.FailedCheck;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class CredentialVerifierTest {

    private static final String JWS = SIGNER.sign(SampleCertificates.badge());
    private static final StatusListSource LISTS = SampleCertificates.nothingRevoked();

    private static Verification verify(String jws) {
        return VERIFIER.verify(jws, LISTS, NOW);
    }

    @Test
    void aCertificateIsValidAsOfItsStatusList() {
        assertThat(verify(JWS)).isEqualTo(new Verification.Valid(SampleCertificates.badge(), LIST_MADE));
        assertThat(VERIFIER.verify(JWS.getBytes(US_ASCII), LISTS, NOW)).isInstanceOf(Verification.Valid.class);
    }

    /// One bit of every byte, and every bit of some.
    @Test
    void aCertificateWithOneOtherByteIsRefused() {
        var bytes = JWS.getBytes(US_ASCII);
        for (int at = 0; at < bytes.length; at++) {
            var original = bytes[at];
            for (var flip : at % 16 == 0 || at > bytes.length - 90
                    ? new int[] {1, 2, 4, 8, 16, 32, 64, 128}
                    : new int[] {1 << at % 8}) {
                bytes[at] = (byte) (original ^ flip);
                assertThat(VERIFIER.verify(bytes, LISTS, NOW))
                        .as("byte %d as %d", at, bytes[at])
                        .isInstanceOf(Verification.Refused.class);
            }
            bytes[at] = original;
        }
        assertThat(VERIFIER.verify(bytes, LISTS, NOW)).isInstanceOf(Verification.Valid.class);
    }

    /// The last character of 64 bytes has four unused bits, which the JDK's decoder ignores.
    @Test
    void theLastCharacterHasOneSpelling() {
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var accepted = alphabet.chars()
                .mapToObj(c -> JWS.substring(0, JWS.length() - 1) + (char) c)
                .filter(each -> verify(each) instanceof Verification.Valid)
                .toList();

        assertThat(accepted).containsExactly(JWS);
    }

    static Stream<String> malformed() {
        var parts = JWS.split("\\.");
        return Stream.of(
                "",
                ".",
                "..",
                "...",
                JWS + "\n",
                " " + JWS,
                "\uFEFF" + JWS,
                JWS + "=",
                JWS + ".",
                JWS + "." + parts[2],
                JWS.substring(0, JWS.length() - 1),
                JWS.substring(0, JWS.length() - 4),
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1] + "==." + parts[2],
                parts[0] + "=." + parts[1] + "." + parts[2],
                parts[0] + "." + parts[1] + "." + parts[2].replace(parts[2].charAt(5), 'ا'),
                parts[0] + "." + parts[1] + "\r\n." + parts[2],
                "a".repeat(CredentialVerifier.MAX_LENGTH + 1),
                "a".repeat(30_000) + "." + "a".repeat(30_000) + "." + parts[2]);
    }

    @ParameterizedTest
    @MethodSource
    void malformed(String jws) {
        assertRefused(verify(jws), FailedCheck.MALFORMED);
        assertRefused(VERIFIER.verify(jws.getBytes(UTF_8), LISTS, NOW), FailedCheck.MALFORMED);
    }

    @Test
    void aHugeFileIsRefusedUnread() {
        assertRefused(VERIFIER.verify(new byte[50_000_000], LISTS, NOW), FailedCheck.MALFORMED);
        assertRefused(verify(".".repeat(50_000_000)), FailedCheck.MALFORMED);
    }

    /// Headers that other readers act upon: keys that come along, no algorithm, other meanings of the
    /// signature.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"kid\":\"KEY\",\"typ\":\"JWT\"}",
                "{\"alg\":\"None\",\"kid\":\"KEY\",\"typ\":\"JWT\"}",
                "{\"alg\":\"HS256\",\"kid\":\"KEY\",\"typ\":\"JWT\"}",
                "{\"alg\":\"Ed25519\",\"kid\":\"KEY\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\"}",
                "{\"kid\":\"KEY\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":7,\"typ\":\"JWT\"}",
                "{\"alg\":[\"EdDSA\"],\"kid\":\"KEY\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\",\"crit\":[\"b64\"],\"b64\":false}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\",\"crit\":[]}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\",\"jwk\":{\"kty\":\"OKP\"}}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\",\"jku\":\"https://evil.example\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\",\"x\":null}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\",\"typ\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\",\"\\u0074yp\":\"JWT\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\"} {}",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\"}//",
                "{\"alg\":\"EdDSA\",\"kid\":\"KEY\",\"typ\":\"JWT\",}",
                "{'alg':'EdDSA','kid':'KEY','typ':'JWT'}",
                "[]",
                "\"EdDSA\"",
                "null",
                ""
            })
    void headersThatAreRefused(String header) {
        var payload = StrictJson.write(OpenBadgeCodec.write(SampleCertificates.badge()));

        assertRefused(verify(SampleCertificates.signed(header.replace("KEY", KEY_ID), payload)), FailedCheck.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vc+jwt", "jwt", "JWT ", "at+jwt", ""})
    void otherTypesOfToken(String type) {
        var payload = StrictJson.write(OpenBadgeCodec.write(SampleCertificates.badge()));

        assertRefused(verify(SampleCertificates.signed(SampleCertificates.header(type), payload)), FailedCheck.TYPE);
    }

    /// A status list is signed with the same key.
    @Test
    void aStatusListIsNoCertificate() {
        assertRefused(verify(SIGNER.sign(SampleCertificates.list(List.of()))), FailedCheck.TYPE);
        assertRefused(
                verify(SampleCertificates.signed(
                        SampleCertificates.header("JWT"),
                        StrictJson.write(StatusListCodec.write(SampleCertificates.list(List.of()))))),
                FailedCheck.TYPE);
    }

    static Stream<byte[]> payloadsThatAreNoObject() {
        var json = StrictJson.text(OpenBadgeCodec.write(SampleCertificates.badge()));
        var utf8 = json.getBytes(UTF_8);
        var cut = utf8.clone();
        cut[json.indexOf("North")] = (byte) 0xC0;
        return Stream.of(
                new byte[0],
                "{}".repeat(2).getBytes(UTF_8),
                (json + " x").getBytes(UTF_8),
                (json + json).getBytes(UTF_8),
                (json + "\0").getBytes(UTF_8),
                ("\uFEFF" + json).getBytes(UTF_8),
                json.getBytes(UTF_16BE),
                cut,
                json.replaceFirst("\"id\"", "\"id\":\"https://evil.example/\",\"id\"")
                        .getBytes(UTF_8),
                json.replaceFirst("\"exp\"", "\"exp\":1,\"exp\"").getBytes(UTF_8),
                json.replaceFirst("\"hashed\":true", "\"hashed\":true,\"has\\\\u0068ed\":false")
                        .getBytes(UTF_8),
                ("[" + json + "]").getBytes(UTF_8),
                ("{\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}").getBytes(UTF_8),
                ("{\"x\":" + "9".repeat(20_000) + "}").getBytes(UTF_8),
                ("{\"" + "x".repeat(20_000) + "\":1}").getBytes(UTF_8),
                "NaN".getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("payloadsThatAreNoObject")
    void signedPayloadsThatAreNotStrictJson(byte[] payload) {
        assertRefused(
                verify(SampleCertificates.signed(SampleCertificates.header("JWT"), payload)), FailedCheck.MALFORMED);
    }

    /// Each is signed with a trusted key, and is still not what this version understands.
    static Stream<Consumer<ObjectNode>> signedButNotUnderstood() {
        return Stream.of(
                p -> p.put("extra", 1),
                p -> p.putObject("vc"),
                p -> p.putArray("termsOfUse").addObject().put("type", "IssuerPolicy"),
                p -> p.put("aud", "someone"),
                p -> p.remove("iss"),
                p -> p.put("iss", "https://evil.example"),
                p -> p.put("jti", "https://evil.example"),
                p -> p.put("sub", "urn:uuid:00000000-0000-0000-0000-000000000000"),
                p -> p.put("nbf", ISSUED.getEpochSecond() - 1),
                p -> p.put("nbf", ISSUED.getEpochSecond() + 0.5),
                p -> p.put("nbf", ISSUED.toString()),
                p -> p.put("exp", UNTIL.getEpochSecond() + 1),
                p -> p.remove("exp"),
                p -> p.remove("validUntil"),
                p -> p.put("validFrom", "2026-11-01T13:00:00+05:00"),
                p -> p.put("validFrom", "2026-11-01T08:00Z"),
                p -> p.put("validUntil", "+12026-11-01T08:00:00Z"),
                p -> p.put("validUntil", "never"),
                p -> p.putNull("validUntil"),
                p -> p.remove("synthetic"),
                p -> p.put("synthetic", "false"),
                p -> p.put("synthetic", false),
                p -> p.put("name", "Making a short STEM video"),
                p -> ((ArrayNode) p.get("@context")).remove(1),
                p -> ((ArrayNode) p.get("@context")).add("https://evil.example/context.json"),
                p -> p.remove("credentialStatus"),
                p -> p.putNull("credentialStatus"),
                p -> p.set("credentialStatus", p.arrayNode().add(p.get("credentialStatus"))),
                p -> child(p, "credentialStatus").put("statusPurpose", "suspension"),
                p -> child(p, "credentialStatus").put("type", "StatusList2021Entry"),
                p -> child(p, "credentialStatus").put("statusListIndex", 94_567),
                p -> child(p, "credentialStatus").put("statusListIndex", "094567"),
                p -> child(p, "credentialStatus").put("statusListIndex", "+94567"),
                p -> child(p, "credentialStatus").put("statusListIndex", "-1"),
                p -> child(p, "credentialStatus").put("statusListIndex", "99999999999"),
                p -> child(p, "credentialStatus").put("statusSize", 2),
                p -> child(p, "credentialStatus").put("statusListCredential", "file:///etc/passwd"),
                p -> p.remove("credentialSchema"),
                p -> p.putArray("evidence"),
                p -> child(p, "issuer").put("name", "North\u202Eegelloc"),
                p -> child(p, "issuer").put("url", "javascript:alert(1)"),
                p -> child(p, "issuer").put("email", "a@example.com"),
                p -> child(p, "credentialSubject").put("id", "did:example:1"),
                p -> child(p, "credentialSubject").put("id", "urn:uuid:1-1-1-1-1"),
                p -> child(p, "credentialSubject", "identifier").put("hashed", false),
                p -> child(p, "credentialSubject", "identifier").remove("salt"),
                p -> child(p, "credentialSubject", "identifier").put("identityType", "nationalIdentityNumber"),
                p -> child(p, "credentialSubject", "achievement").put("achievementType", "DoctoralDegree"),
                p -> child(p, "credentialSubject", "achievement").put("name", "Making a short STEM video"),
                p -> child(p, "credentialSubject", "achievement", "translation").remove("reviewed"),
                p -> child(p, "credentialSubject", "achievement", "translation").put("languageTag", "en"),
                p -> child(p, "credentialSubject", "achievement", "alignment").put("targetName", " "));
    }

    @ParameterizedTest
    @MethodSource
    void signedButNotUnderstood(Consumer<ObjectNode> change) {
        assertRefused(verify(SampleCertificates.signedBadge(change)), FailedCheck.MALFORMED);
    }

    static Stream<Consumer<ObjectNode>> otherTypes() {
        return Stream.of(
                p -> p.putArray("type").add("VerifiableCredential"),
                p -> p.putArray("type").add("VerifiableCredential").add("EndorsementCredential"),
                p -> p.putArray("type")
                        .add("VerifiableCredential")
                        .add("OpenBadgeCredential")
                        .add("X"),
                p -> p.put("type", "OpenBadgeCredential"),
                p -> p.remove("type"));
    }

    @ParameterizedTest
    @MethodSource
    void otherTypes(Consumer<ObjectNode> change) {
        assertRefused(verify(SampleCertificates.signedBadge(change)), FailedCheck.TYPE);
    }

    @Test
    void signedPayloadsMayBeSpelledInAnotherWay() {
        var json = StrictJson.text(OpenBadgeCodec.write(SampleCertificates.badge()));
        var spaced = "\n " + json.replace("\":", "\" : ").replace("North", "N\\u006frth") + "\n";

        assertThat(verify(SampleCertificates.signed(SampleCertificates.header("JWT"), spaced.getBytes(UTF_8))))
                .isInstanceOf(Verification.Valid.class);
    }

    @Test
    void aSignedCertificateThatIsTooLongIsRefused() {
        var json = StrictJson.text(OpenBadgeCodec.write(SampleCertificates.badge()));
        var header = SampleCertificates.header("JWT");

        assertThat(verify(SampleCertificates.signed(header, (json + " ".repeat(1_000)).getBytes(UTF_8))))
                .isInstanceOf(Verification.Valid.class);
        assertRefused(
                verify(SampleCertificates.signed(header, (json + " ".repeat(50_000)).getBytes(UTF_8))),
                FailedCheck.MALFORMED);
    }

    @Test
    void keysThatAreNotTrusted() {
        var other = SampleCertificates.keyPair();
        assertRefused(SampleCertificates.verifier().verify(JWS, LISTS, NOW), FailedCheck.UNKNOWN_ISSUER);
        assertRefused(
                SampleCertificates.verifier(SampleCertificates.trusted(KEY_ID + "1", ISSUER, PAIR))
                        .verify(JWS, LISTS, NOW),
                FailedCheck.UNKNOWN_ISSUER);
        assertRefused(
                SampleCertificates.verifier(SampleCertificates.trusted(KEY_ID, "https://other.example/", PAIR))
                        .verify(JWS, LISTS, NOW),
                FailedCheck.UNKNOWN_ISSUER);
        assertRefused(
                SampleCertificates.verifier(SampleCertificates.trusted(KEY_ID, ISSUER, other))
                        .verify(JWS, LISTS, NOW),
                FailedCheck.SIGNATURE);
        assertRefused(
                SampleCertificates.verifier(new TrustedKey(KEY_ID, ISSUER, KEY.key(), KEY_FROM, KEY_UNTIL, true))
                        .verify(JWS, LISTS, NOW),
                FailedCheck.KEY_REVOKED);
    }

    /// A certificate outlives the period in which its key may sign.
    @Test
    void theKeyMustHaveBeenValidWhenItSigned() {
        var lists = SampleCertificates.lists(SIGNER.sign(new StatusListCredential(
                SampleCertificates.LIST, ISSUER, ISSUED, UNTIL, Duration.ofHours(1), StatusList.of(List.of()), true)));
        assertThat(keyOf(KEY_FROM, ISSUED.plusSeconds(1)).verify(JWS, lists, NOW))
                .isInstanceOf(Verification.Valid.class);
        assertThat(keyOf(ISSUED, KEY_UNTIL).verify(JWS, lists, NOW)).isInstanceOf(Verification.Valid.class);
        assertRefused(keyOf(KEY_FROM, ISSUED).verify(JWS, lists, NOW), FailedCheck.KEY_NOT_VALID);
        assertRefused(keyOf(ISSUED.plusSeconds(1), KEY_UNTIL).verify(JWS, lists, NOW), FailedCheck.KEY_NOT_VALID);
    }

    private static CredentialVerifier keyOf(Instant from, Instant until) {
        return SampleCertificates.verifier(new TrustedKey(KEY_ID, ISSUER, KEY.key(), from, until, false));
    }

    @Test
    void theBoundsOfTheCertificatesPeriod() {
        var always = new CredentialVerifier(TrustedKeys.of(List.of(KEY)), Duration.ofDays(9_999));
        var lists = SampleCertificates.lists(SIGNER.sign(new StatusListCredential(
                SampleCertificates.LIST,
                ISSUER,
                ISSUED,
                UNTIL.plusSeconds(10),
                Duration.ofHours(1),
                StatusList.of(List.of()),
                true)));
        assertThat(always.verify(JWS, lists, ISSUED)).isInstanceOf(Verification.Valid.class);
        assertThat(always.verify(JWS, lists, UNTIL.minusNanos(1))).isInstanceOf(Verification.Valid.class);
        assertRefused(always.verify(JWS, lists, ISSUED.minusNanos(1)), FailedCheck.NOT_YET_VALID);
        assertRefused(always.verify(JWS, lists, UNTIL), FailedCheck.EXPIRED);
        assertRefused(always.verify(JWS, lists, Instant.MIN), FailedCheck.NOT_YET_VALID);
        assertRefused(always.verify(JWS, lists, Instant.MAX), FailedCheck.EXPIRED);
    }

    @Test
    void aCertificateWithoutEndNeverExpires() {
        var badge = SampleCertificates.badge();
        var endless = new OpenBadge(
                badge.id(),
                badge.issuer(),
                badge.recipient(),
                badge.achievement(),
                List.of(),
                badge.validFrom(),
                Optional.empty(),
                badge.status(),
                false);

        assertThat(verify(SIGNER.sign(endless))).isEqualTo(new Verification.Valid(endless, LIST_MADE));
    }

    @Test
    void theSignerRefusesWhatVerifiersWouldRefuse() {
        var badge = SampleCertificates.badge();
        var theirs = new OpenBadge(
                badge.id(),
                new IssuerProfile("https://other.example/", "Other", "https://other.example/"),
                badge.recipient(),
                badge.achievement(),
                badge.evidence(),
                badge.validFrom(),
                badge.validUntil(),
                badge.status(),
                true);
        assertThatThrownBy(() -> SIGNER.sign(theirs)).isInstanceOf(IllegalArgumentException.class);
        var late = new TrustedKey(KEY_ID, ISSUER, KEY.key(), NOW, KEY_UNTIL, false);
        assertThatThrownBy(() -> new CredentialSigner(late, PAIR.getPrivate()).sign(badge))
                .isInstanceOf(IllegalArgumentException.class);
        var revoked = new TrustedKey(KEY_ID, ISSUER, KEY.key(), KEY_FROM, KEY_UNTIL, true);
        assertThatThrownBy(() -> new CredentialSigner(revoked, PAIR.getPrivate()).sign(badge))
                .isInstanceOf(IllegalArgumentException.class);
        var other = SampleCertificates.keyPair();
        assertThatThrownBy(() -> new CredentialSigner(KEY, other.getPrivate()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
