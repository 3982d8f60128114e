package org.tirich.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tirich.credential.Verification.FailedCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Certificates, keys and status lists of an invented institution.
final class SampleCertificates {

    static final String ISSUER = "https://sample.example/institutions/north-college";
    static final String KEY_ID = ISSUER + "/keys/1";
    static final String LIST = "https://sample.example/status/1";
    static final int INDEX = 94_567;

    static final Instant ISSUED = Instant.parse("2026-11-01T08:00:00Z");
    static final Instant UNTIL = Instant.parse("2029-11-01T08:00:00Z");
    static final Instant LIST_MADE = Instant.parse("2026-11-29T00:00:00Z");
    static final Instant LIST_UNTIL = Instant.parse("2026-12-06T00:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    static final Instant KEY_FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant KEY_UNTIL = Instant.parse("2028-01-01T00:00:00Z");

    static final Duration MAX_STATUS_AGE = Duration.ofDays(30);

    static final KeyPair PAIR = keyPair();
    static final TrustedKey KEY = trusted(KEY_ID, ISSUER, PAIR);
    static final CredentialSigner SIGNER = new CredentialSigner(KEY, PAIR.getPrivate());
    static final CredentialVerifier VERIFIER = verifier(KEY);

    private SampleCertificates() {}

    static KeyPair keyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static TrustedKey trusted(String id, String issuer, KeyPair pair) {
        return new TrustedKey(id, issuer, Ed25519Key.of(pair.getPublic()), KEY_FROM, KEY_UNTIL, false);
    }

    static CredentialVerifier verifier(TrustedKey... keys) {
        return new CredentialVerifier(TrustedKeys.of(List.of(keys)), MAX_STATUS_AGE);
    }

    static Identity.Hashed hashed() {
        return Identity.Hashed.of(Identity.Type.NAME, "زرمینہ Khan", new byte[16]);
    }

    static Achievement achievement() {
        return new Achievement(
                "https://sample.example/achievements/short-video",
                AchievementKind.COMPLETION,
                new Achievement.Wording(
                        "Making a short STEM video",
                        "Plans and films one idea.",
                        "All four lessons and one passed clip."),
                List.of(new Achievement.Translation(
                        "ur",
                        new Achievement.Wording(
                                "مختصر سائنسی ویڈیو بنانا",
                                "ایک خیال کی ویڈیو بناتے ہیں۔",
                                "چاروں سبق اور ایک منظور شدہ ویڈیو۔"),
                        false)),
                List.of(new OutcomeAlignment(
                        "M-06-02", "Adds fractions", "https://sample.example/outcomes/M-06-02", "Sample framework")));
    }

    static OpenBadge badge() {
        return badge(hashed(), true);
    }

    static OpenBadge badge(Identity identity, boolean synthetic) {
        return new OpenBadge(
                "https://sample.example/certificates/3f0c",
                new IssuerProfile(ISSUER, "North College", "https://sample.example/north-college"),
                new Recipient(UUID.fromString("6f0a2a5e-3a8e-4c5b-9f0e-2d1c0b9a8f7e"), identity),
                achievement(),
                List.of(new EvidenceLink("https://sample.example/v/abc?revision=2", "Why the moon has phases")),
                ISSUED,
                Optional.of(UNTIL),
                new StatusEntry(LIST, INDEX),
                synthetic);
    }

    static StatusListCredential list(Collection<Integer> revoked) {
        return new StatusListCredential(
                LIST, ISSUER, LIST_MADE, LIST_UNTIL, Duration.ofHours(12), StatusList.of(revoked), true);
    }

    static StatusListSource lists(String jws) {
        return url -> Optional.of(jws);
    }

    static StatusListSource nothingRevoked() {
        return lists(SIGNER.sign(list(List.of())));
    }

    /// Signs anything with the sample's key: what a careless issuer could have signed.
    static String signed(String header, byte[] payload) {
        var input = Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)) + '.' + Base64Url.encode(payload);
        return input + '.' + Base64Url.encode(signature(input));
    }

    static byte[] signature(String input) {
        return signature(input, PAIR);
    }

    static byte[] signature(String input, KeyPair pair) {
        try {
            var signature = java.security.Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(input.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(String type) {
        return "{\"alg\":\"EdDSA\",\"kid\":\"" + KEY_ID + "\",\"typ\":\"" + type + "\"}";
    }

    static String signedBadge(Consumer<ObjectNode> change) {
        var payload = OpenBadgeCodec.write(badge());
        change.accept(payload);
        return signed(header("JWT"), StrictJson.write(payload));
    }

    static String signedList(Consumer<ObjectNode> change) {
        var payload = StatusListCodec.write(list(List.of()));
        change.accept(payload);
        return signed(header("vc+jwt"), StrictJson.write(payload));
    }

    static void assertRefused(Verification verification, FailedCheck check) {
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Verification.Refused.class,
                        refused ->
                                assertThat(refused.check()).as(refused.detail()).isEqualTo(check));
    }

    /// A member of a member; of an array, its first element.
    static ObjectNode child(ObjectNode payload, String... path) {
        JsonNode node = payload;
        for (var name : path) {
            node = node.isArray() ? node.get(0) : node.get(name);
        }
        return (ObjectNode) (node.isArray() ? node.get(0) : node);
    }
}
