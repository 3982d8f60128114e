package org.tirich.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tirich.credential.SampleCertificates.KEY_ID;
import static org.tirich.credential.SampleCertificates.SIGNER;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// The signed payload, against the text of Open Badges 3.0.
class OpenBadgeTest {

    private static ObjectNode payload(String jws) {
        return StrictJson.read(Base64Url.decode(jws.split("\\.")[1]));
    }

    private static String text(String jws) {
        return new String(Base64Url.decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    /// Section 8.2.3: no headers but alg, kid, jwk and typ, and typ is JWT.
    @Test
    void theHeader() {
        var header = StrictJson.read(
                Base64Url.decode(SIGNER.sign(SampleCertificates.badge()).split("\\.")[0]));

        assertThat(StrictJson.text(header)).isEqualTo("{\"alg\":\"EdDSA\",\"kid\":\"" + KEY_ID + "\",\"typ\":\"JWT\"}");
    }

    /// Section 8.2.4: the claims repeat members of the credential.
    @Test
    void theClaims() {
        var payload = payload(SIGNER.sign(SampleCertificates.badge()));

        assertThat(payload.get("iss")).isEqualTo(payload.get("issuer").get("id"));
        assertThat(payload.get("jti")).isEqualTo(payload.get("id"));
        assertThat(payload.get("sub"))
                .isEqualTo(payload.get("credentialSubject").get("id"));
        assertThat(payload.get("nbf").longValue()).isEqualTo(SampleCertificates.ISSUED.getEpochSecond());
        assertThat(payload.get("exp").longValue()).isEqualTo(SampleCertificates.UNTIL.getEpochSecond());
        assertThat(payload.get("validFrom").stringValue()).isEqualTo("2026-11-01T08:00:00Z");
    }

    @Test
    void theSignatureIsThatOfTheJdk() throws Exception {
        var jws = SIGNER.sign(SampleCertificates.badge());
        PublicKey key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new java.security.spec.X509EncodedKeySpec(
                        SampleCertificates.PAIR.getPublic().getEncoded()));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(jws.substring(0, jws.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));

        assertThat(signature.verify(Base64Url.decode(jws.substring(jws.lastIndexOf('.') + 1))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSyntheticSaysSoInEveryName(boolean synthetic) {
        var badge = SampleCertificates.badge(SampleCertificates.hashed(), synthetic);
        var payload = payload(SIGNER.sign(badge));
        var achievement = payload.get("credentialSubject").get("achievement");

        assertThat(payload.get("synthetic").booleanValue()).isEqualTo(synthetic);
        for (var named :
                List.of(payload, achievement, achievement.get("translation").get(0))) {
            assertThat(named.get("name").stringValue().startsWith("SYNTHETIC: "))
                    .isEqualTo(synthetic);
        }
        assertThat(OpenBadgeCodec.read(payload)).isEqualTo(badge);
    }

    @Test
    void nameIsInClearOnlyWhereThePersonAgreed() {
        var hidden = SIGNER.sign(SampleCertificates.badge(SampleCertificates.hashed(), true));
        var shown = SIGNER.sign(SampleCertificates.badge(new Identity.Clear("زرمینہ Khan"), true));

        assertThat(text(hidden)).doesNotContain("زرمینہ").doesNotContain("Khan");
        assertThat(text(shown)).contains("زرمینہ Khan");
        assertThat(OpenBadgeCodec.read(payload(shown)).recipient().identity())
                .isEqualTo(new Identity.Clear("زرمینہ Khan"));
    }

    /// The example of Open Badges 3.0, appendix B.7: the SHA-256 of `a@example.comKosher`.
    @Test
    void theHashIsThatOfTheSpecification() {
        var hashed = SampleCertificates.hashed();
        assertThat(hashed.matches("زرمینہ Khan")).isTrue();
        assertThat(hashed.matches("زرمینہ khan")).isFalse();
        var other = Identity.Hashed.of(
                Identity.Type.NAME, "زرمینہ Khan", "another salt, longer".getBytes(StandardCharsets.US_ASCII));
        assertThat(other.hash()).isNotEqualTo(hashed.hash());
        assertThat(Identity.Hashed.hash("a@example.com", "Kosher"))
                .isEqualTo("sha256$b5809d8a92f8858436d7e6b87c12ebc0ae1eac4baecc2c0b913aee2c922ef399");
        assertThatThrownBy(() -> Identity.Hashed.of(Identity.Type.NAME, "x", new byte[15]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETION,CertificateOfCompletion", "PUBLISHED_STEM_EDUCATOR,ext:PublishedStemEducator"})
    void theKindIsTheAchievementType(AchievementKind kind, String type) {
        var sample = SampleCertificates.achievement();
        var achievement =
                new Achievement(sample.id(), kind, sample.english(), sample.translations(), sample.outcomes());
        var badge = SampleCertificates.badge();
        var changed = new OpenBadge(
                badge.id(),
                badge.issuer(),
                badge.recipient(),
                achievement,
                badge.evidence(),
                badge.validFrom(),
                badge.validUntil(),
                badge.status(),
                true);
        var payload = payload(SIGNER.sign(changed));

        assertThat(payload.get("credentialSubject")
                        .get("achievement")
                        .get("achievementType")
                        .stringValue())
                .isEqualTo(type);
        assertThat(OpenBadgeCodec.read(payload)).isEqualTo(changed);
    }

    @Test
    void aCertificateTooLongIsNotSigned() {
        var path = "x".repeat(300);
        var outcomes = java.util.stream.IntStream.range(0, Achievement.MAX_OUTCOMES)
                .mapToObj(i ->
                        new OutcomeAlignment("M" + i, "ص".repeat(300), "https://a.example/" + path, "ف".repeat(300)))
                .toList();
        var sample = SampleCertificates.achievement();
        var badge = SampleCertificates.badge();
        var changed = new OpenBadge(
                badge.id(),
                badge.issuer(),
                badge.recipient(),
                new Achievement(sample.id(), sample.kind(), sample.english(), sample.translations(), outcomes),
                java.util.stream.IntStream.range(0, OpenBadge.MAX_EVIDENCE)
                        .mapToObj(i -> new EvidenceLink("https://a.example/" + path, "ص".repeat(200)))
                        .toList(),
                badge.validFrom(),
                badge.validUntil(),
                badge.status(),
                true);

        assertThatThrownBy(() -> SIGNER.sign(changed)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\0", "\u202Eabc", "abc\u2066", "\uD800", "SYNTHETIC: x", "SYNTHETIC:x"})
    void namesThatAreRefused(String name) {
        assertThatThrownBy(() -> new Achievement.Wording(name, "d", "c")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "/v/1",
                "//evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "http:",
                "https://user@a.example/",
                "https://a.example/ b",
                "ftp://a.example/",
                "urn:uuid:1"
            })
    void addressesThatAreRefused(String url) {
        assertThatThrownBy(() -> new EvidenceLink(url, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void periodsThatAreRefused() {
        var badge = SampleCertificates.badge();
        for (var until : List.of(
                badge.validFrom(),
                badge.validFrom().minusSeconds(1),
                badge.validFrom().plusSeconds(5).plusNanos(1),
                java.time.Instant.MAX)) {
            assertThatThrownBy(() -> new OpenBadge(
                            badge.id(),
                            badge.issuer(),
                            badge.recipient(),
                            badge.achievement(),
                            badge.evidence(),
                            badge.validFrom(),
                            Optional.of(until),
                            badge.status(),
                            true))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void oneTranslationALanguage() {
        var sample = SampleCertificates.achievement();
        var urdu = sample.translations().getFirst();

        assertThatThrownBy(() ->
                        new Achievement(sample.id(), sample.kind(), sample.english(), List.of(urdu, urdu), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        for (var tag : List.of("en", "UR", "u", "ur_PK", "اردو")) {
            assertThatThrownBy(() -> new Achievement.Translation(tag, urdu.wording(), false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
