package org.tirich.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.credential.SampleCertificates.ISSUER;
import static org.tirich.credential.SampleCertificates.KEY;
import static org.tirich.credential.SampleCertificates.KEY_FROM;
import static org.tirich.credential.SampleCertificates.KEY_UNTIL;
import static org.tirich.credential.SampleCertificates.LIST_MADE;
import static org.tirich.credential.SampleCertificates.LIST_UNTIL;
import static org.tirich.credential.SampleCertificates.NOW;
import static org.tirich.credential.SampleCertificates.SIGNER;
import static org.tirich.credential.SampleCertificates.VERIFIER;
import static org.tirich.credential.SampleCertificates.assertRefused;
import static org.tirich.credential.SampleCertificates.child;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.credential.Verification.FailedCheck;
import tools.jackson.databind.node.ObjectNode;

class CredentialStatusTest {

    private static final String JWS = SIGNER.sign(SampleCertificates.badge());
    private static final StatusListSource LISTS = SampleCertificates.nothingRevoked();

    @Test
    void aStatusListWithOneOtherByteIsRefused() {
        var list = SIGNER.sign(SampleCertificates.list(List.of())).getBytes(US_ASCII);
        for (int at = 0; at < list.length; at++) {
            list[at] ^= 1;
            assertThat(VERIFIER.verify(JWS, SampleCertificates.lists(new String(list, US_ASCII)), NOW))
                    .as("byte %d", at)
                    .isInstanceOf(Verification.Refused.class);
            list[at] ^= 1;
        }
    }

    @Test
    void revokedCertificatesAndTheirNeighbours() {
        var index = SampleCertificates.INDEX;
        assertRefused(VERIFIER.verify(JWS, revoked(List.of(index)), NOW), FailedCheck.REVOKED);
        assertThat(VERIFIER.verify(JWS, revoked(List.of(index - 1, index + 1, index - 7, index + 7, 0, 131_071)), NOW))
                .isInstanceOf(Verification.Valid.class);
    }

    private static StatusListSource revoked(List<Integer> indexes) {
        return SampleCertificates.lists(SIGNER.sign(SampleCertificates.list(indexes)));
    }

    @Test
    void theBoundsOfTheStatusListsPeriod() {
        assertThat(VERIFIER.verify(JWS, LISTS, LIST_MADE)).isInstanceOf(Verification.Valid.class);
        assertThat(VERIFIER.verify(JWS, LISTS, LIST_UNTIL.minusNanos(1))).isInstanceOf(Verification.Valid.class);
        assertRefused(VERIFIER.verify(JWS, LISTS, LIST_MADE.minusNanos(1)), FailedCheck.STATUS_LIST_NOT_YET_VALID);
        assertRefused(VERIFIER.verify(JWS, LISTS, LIST_UNTIL), FailedCheck.STATUS_LIST_STALE);
        var impatient = new CredentialVerifier(TrustedKeys.of(List.of(KEY)), Duration.ofHours(36));
        assertThat(impatient.verify(JWS, LISTS, LIST_MADE.plus(Duration.ofHours(36))))
                .isInstanceOf(Verification.Valid.class);
        assertRefused(
                impatient.verify(
                        JWS, LISTS, LIST_MADE.plus(Duration.ofHours(36)).plusNanos(1)),
                FailedCheck.STATUS_LIST_STALE);
    }

    @Test
    void statusListsThatProveNothing() {
        assertRefused(VERIFIER.verify(JWS, url -> Optional.empty(), NOW), FailedCheck.STATUS_LIST_MISSING);
        assertRefused(
                VERIFIER.verify(
                        JWS,
                        SampleCertificates.lists(SampleCertificates.signedList(p -> {
                            p.put("id", SampleCertificates.LIST + "0");
                            child(p, "credentialSubject").put("id", SampleCertificates.LIST + "0#list");
                        })),
                        NOW),
                FailedCheck.STATUS_LIST_MISSING);
        assertRefused(VERIFIER.verify(JWS, SampleCertificates.lists(JWS), NOW), FailedCheck.STATUS_LIST_MALFORMED);
        assertRefused(VERIFIER.verify(JWS, SampleCertificates.lists(""), NOW), FailedCheck.STATUS_LIST_MALFORMED);
        assertRefused(
                VERIFIER.verify(JWS, SampleCertificates.lists("a".repeat(10_000_000)), NOW),
                FailedCheck.STATUS_LIST_MALFORMED);
    }

    @Test
    void statusListsOfOthers() {
        var pair = SampleCertificates.keyPair();
        var other = SampleCertificates.trusted("https://other.example/keys/1", "https://other.example/", pair);
        var theirs = new CredentialSigner(other, pair.getPrivate())
                .sign(new StatusListCredential(
                        SampleCertificates.LIST,
                        other.issuer(),
                        LIST_MADE,
                        LIST_UNTIL,
                        Duration.ofHours(1),
                        StatusList.of(List.of()),
                        false));
        assertRefused(
                SampleCertificates.verifier(KEY, other).verify(JWS, SampleCertificates.lists(theirs), NOW),
                FailedCheck.STATUS_LIST_ISSUER);
        assertRefused(VERIFIER.verify(JWS, SampleCertificates.lists(theirs), NOW), FailedCheck.STATUS_LIST_ISSUER);
        assertRefused(
                VERIFIER.verify(
                        JWS,
                        SampleCertificates.lists(
                                SampleCertificates.signedList(p -> p.put("issuer", "https://other.example/"))),
                        NOW),
                FailedCheck.STATUS_LIST_ISSUER);
        var parts = SIGNER.sign(SampleCertificates.list(List.of())).split("\\.");
        assertRefused(
                VERIFIER.verify(
                        JWS, SampleCertificates.lists(parts[0] + "." + parts[1] + "." + JWS.split("\\.")[2]), NOW),
                FailedCheck.STATUS_LIST_SIGNATURE);
    }

    /// Another issuer cannot declare our certificates valid by writing our name.
    @Test
    void aStatusListThatNamesUsWithAnotherIssuersKeyIsRefused() {
        var pair = SampleCertificates.keyPair();
        var other = SampleCertificates.trusted("https://other.example/keys/1", "https://other.example/", pair);
        var input = CompactJws.signingInput(
                other.id(),
                CompactJws.STATUS_LIST_TYPE,
                StrictJson.write(StatusListCodec.write(SampleCertificates.list(List.of()))));
        var forged = input + '.' + Base64Url.encode(SampleCertificates.signature(input, pair));

        assertRefused(
                SampleCertificates.verifier(KEY, other).verify(JWS, SampleCertificates.lists(forged), NOW),
                FailedCheck.STATUS_LIST_ISSUER);
    }

    /// After a change of keys the new key signs the lists of certificates that the old one signed.
    @Test
    void anotherKeyOfTheIssuerMaySignTheStatusList() {
        var pair = SampleCertificates.keyPair();
        var next = SampleCertificates.trusted(ISSUER + "/keys/2", ISSUER, pair);
        var lists = SampleCertificates.lists(
                new CredentialSigner(next, pair.getPrivate()).sign(SampleCertificates.list(List.of())));

        assertThat(SampleCertificates.verifier(KEY, next).verify(JWS, lists, NOW))
                .isInstanceOf(Verification.Valid.class);
        var revoked = new TrustedKey(next.id(), ISSUER, next.key(), KEY_FROM, KEY_UNTIL, true);
        assertRefused(
                SampleCertificates.verifier(KEY, revoked).verify(JWS, lists, NOW), FailedCheck.STATUS_LIST_ISSUER);
        var late = new TrustedKey(next.id(), ISSUER, next.key(), NOW, KEY_UNTIL, false);
        assertRefused(SampleCertificates.verifier(KEY, late).verify(JWS, lists, NOW), FailedCheck.STATUS_LIST_ISSUER);
    }

    static Stream<Consumer<ObjectNode>> signedListsNotUnderstood() {
        return Stream.of(
                p -> p.put("extra", 1),
                p -> p.remove("validUntil"),
                p -> p.putArray("type").add("VerifiableCredential"),
                p -> child(p, "credentialSubject").put("statusPurpose", "suspension"),
                p -> child(p, "credentialSubject").put("ttl", 0),
                p -> child(p, "credentialSubject").put("ttl", Long.MAX_VALUE),
                p -> child(p, "credentialSubject").put("encodedList", ""),
                p -> child(p, "credentialSubject").put("encodedList", "u"),
                p -> child(p, "credentialSubject").put("encodedList", "uAAAA"),
                p -> child(p, "credentialSubject").put("encodedList", StatusListTest.encoded(MIN_BYTES - 1)),
                p -> child(p, "credentialSubject")
                        .put(
                                "encodedList",
                                "z" + StatusListTest.encoded(MIN_BYTES).substring(1)),
                p -> child(p, "credentialSubject").put("encodedList", StatusListTest.encoded(100_000_000)));
    }

    private static final int MIN_BYTES = StatusList.MIN_BITS / 8;

    @ParameterizedTest
    @MethodSource
    void signedListsNotUnderstood(Consumer<ObjectNode> change) {
        assertRefused(
                VERIFIER.verify(JWS, SampleCertificates.lists(SampleCertificates.signedList(change)), NOW),
                FailedCheck.STATUS_LIST_MALFORMED);
    }

    /// The certificate's index is in the second half of a longer list only.
    @Test
    void anIndexBeyondTheListIsRefused() {
        var far = SampleCertificates.signedBadge(p -> child(p, "credentialStatus")
                .put("id", SampleCertificates.LIST + "#200000")
                .put("statusListIndex", "200000"));

        assertRefused(VERIFIER.verify(far, LISTS, NOW), FailedCheck.STATUS_LIST_MALFORMED);
        assertThat(VERIFIER.verify(
                        far,
                        SampleCertificates.lists(SampleCertificates.signedList(p -> child(p, "credentialSubject")
                                .put(
                                        "encodedList",
                                        StatusList.of(List.of(199_999), 262_144).encoded()))),
                        NOW))
                .isInstanceOf(Verification.Valid.class);
    }

    @Test
    void theLongestStatusListCanBeRead() {
        var random = new java.util.Random(1);
        var bits = random.ints(StatusList.MAX_BITS / 2, 0, StatusList.MAX_BITS)
                .filter(index -> index != SampleCertificates.INDEX)
                .boxed()
                .toList();
        var jws = SIGNER.sign(new StatusListCredential(
                SampleCertificates.LIST,
                ISSUER,
                LIST_MADE,
                LIST_UNTIL,
                Duration.ofHours(1),
                StatusList.of(bits, StatusList.MAX_BITS),
                true));

        assertThat(VERIFIER.verify(JWS, SampleCertificates.lists(jws), NOW)).isInstanceOf(Verification.Valid.class);
    }
}
