package org.tirich.credential;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.tirich.credential.Verification.FailedCheck;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Verifies certificates without a network.
///
/// It fails closed: what is unknown, missing, or has a second spelling is refused. Only one form of each byte
/// sequence is accepted, so that no byte of a certificate can change unnoticed. The signature is verified
/// before the payload is parsed. Thread-safe.
public final class CredentialVerifier {

    /// Bytes of a certificate.
    public static final int MAX_LENGTH = 65_536;

    /// Bytes of a status list: its bits that cannot be compressed, in base64url twice.
    static final int MAX_STATUS_LIST_LENGTH = StatusList.MAX_ENCODED / 3 * 4 + 10_000;

    private final TrustedKeys keys;
    private final Duration maxStatusAge;

    /// @param maxStatusAge a status list that was made longer ago is stale, even if its issuer gave it a longer
    ///     period
    public CredentialVerifier(TrustedKeys keys, Duration maxStatusAge) {
        this.keys = keys;
        this.maxStatusAge = maxStatusAge;
    }

    /// Verifies the bytes of a file.
    ///
    /// @param certificate a compact JWS; nothing before or after it, not even a line feed
    /// @param at the instant for which the question is asked
    public Verification verify(byte[] certificate, StatusListSource lists, Instant at) {
        if (certificate.length > MAX_LENGTH) {
            return new Verification.Refused(FailedCheck.MALFORMED, "longer than " + MAX_LENGTH + " bytes");
        }
        try {
            return verify(
                    StandardCharsets.US_ASCII
                            .newDecoder()
                            .decode(ByteBuffer.wrap(certificate))
                            .toString(),
                    lists,
                    at);
        } catch (CharacterCodingException e) {
            return new Verification.Refused(FailedCheck.MALFORMED, "not ASCII");
        }
    }

    /// Verifies a text.
    public Verification verify(String certificate, StatusListSource lists, Instant at) {
        try {
            return verified(certificate, lists, at);
        } catch (RefusedException e) {
            return new Verification.Refused(e.check, e.detail);
        }
    }

    private Verification.Valid verified(String certificate, StatusListSource lists, Instant at)
            throws RefusedException {
        var opened = open(certificate, MAX_LENGTH, CompactJws.BADGE_TYPE, FailedCheck.MALFORMED, FailedCheck.TYPE);
        var key = key(opened, FailedCheck.UNKNOWN_ISSUER);
        requireSignature(opened, key, FailedCheck.SIGNATURE);
        var badge = badge(opened);
        require(badge.issuer().id().equals(key.issuer()), FailedCheck.UNKNOWN_ISSUER, "the key is another issuer's");
        require(key.maySignAt(badge.validFrom()), FailedCheck.KEY_NOT_VALID, "dated outside the key's period");
        require(!at.isBefore(badge.validFrom()), FailedCheck.NOT_YET_VALID, "before validFrom");
        require(
                badge.validUntil().isEmpty() || at.isBefore(badge.validUntil().get()),
                FailedCheck.EXPIRED,
                "validUntil");
        var list = statusList(badge, lists, at);
        require(!list.list().isRevoked(badge.status().index()), FailedCheck.REVOKED, "its bit is set");
        return new Verification.Valid(badge, list.validFrom());
    }

    private static CompactJws open(
            String text, int maxLength, String type, FailedCheck malformed, FailedCheck wrongType)
            throws RefusedException {
        require(text.length() <= maxLength, malformed, "longer than " + maxLength + " bytes");
        try {
            var opened = CompactJws.read(text);
            require(opened.type().equals(type), wrongType, "typ is not " + type);
            return opened;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(malformed, detail(e));
        }
    }

    private TrustedKey key(CompactJws opened, FailedCheck unknown) throws RefusedException {
        var key =
                keys.find(opened.keyId()).orElseThrow(() -> new RefusedException(unknown, "no trusted key has the id"));
        require(
                !key.revoked(),
                unknown == FailedCheck.UNKNOWN_ISSUER ? FailedCheck.KEY_REVOKED : unknown,
                "key revoked");
        return key;
    }

    private static void requireSignature(CompactJws opened, TrustedKey key, FailedCheck check) throws RefusedException {
        require(key.key().verifies(opened.signed(), opened.signature()), check, "the signature does not match");
    }

    private static OpenBadge badge(CompactJws opened) throws RefusedException {
        try {
            var object = StrictJson.read(opened.payload());
            require(
                    hasType(object, OpenBadgeCodec.OPEN_BADGE),
                    FailedCheck.TYPE,
                    "type is not " + OpenBadgeCodec.OPEN_BADGE);
            return OpenBadgeCodec.read(object);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(FailedCheck.MALFORMED, detail(e));
        }
    }

    private static boolean hasType(ObjectNode object, String type) {
        JsonNode types = object.path("type");
        return types.isArray()
                && types.size() == 2
                && types.get(0).asString("").equals(OpenBadgeCodec.VERIFIABLE_CREDENTIAL)
                && types.get(1).asString("").equals(type);
    }

    private StatusListCredential statusList(OpenBadge badge, StatusListSource lists, Instant at)
            throws RefusedException {
        var text = lists.find(badge.status().list())
                .orElseThrow(() -> new RefusedException(FailedCheck.STATUS_LIST_MISSING, "no status list at hand"));
        var opened = open(
                text,
                MAX_STATUS_LIST_LENGTH,
                CompactJws.STATUS_LIST_TYPE,
                FailedCheck.STATUS_LIST_MALFORMED,
                FailedCheck.STATUS_LIST_MALFORMED);
        var key = key(opened, FailedCheck.STATUS_LIST_ISSUER);
        require(key.issuer().equals(badge.issuer().id()), FailedCheck.STATUS_LIST_ISSUER, "another issuer's key");
        requireSignature(opened, key, FailedCheck.STATUS_LIST_SIGNATURE);
        var list = statusList(opened);
        require(list.issuer().equals(badge.issuer().id()), FailedCheck.STATUS_LIST_ISSUER, "another issuer");
        require(list.id().equals(badge.status().list()), FailedCheck.STATUS_LIST_MISSING, "another status list");
        require(key.maySignAt(list.validFrom()), FailedCheck.STATUS_LIST_ISSUER, "dated outside the key's period");
        require(!at.isBefore(list.validFrom()), FailedCheck.STATUS_LIST_NOT_YET_VALID, "before validFrom");
        require(at.isBefore(list.validUntil()), FailedCheck.STATUS_LIST_STALE, "validUntil");
        require(
                Duration.between(list.validFrom(), at).compareTo(maxStatusAge) <= 0,
                FailedCheck.STATUS_LIST_STALE,
                "older than " + maxStatusAge);
        require(badge.status().index() < list.list().size(), FailedCheck.STATUS_LIST_MALFORMED, "too short");
        return list;
    }

    private static StatusListCredential statusList(CompactJws opened) throws RefusedException {
        try {
            return StatusListCodec.read(StrictJson.read(opened.payload()));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(FailedCheck.STATUS_LIST_MALFORMED, detail(e));
        }
    }

    private static String detail(IllegalArgumentException e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    private static void require(boolean holds, FailedCheck check, String detail) throws RefusedException {
        if (!holds) {
            throw new RefusedException(check, detail);
        }
    }

    /// Leaves the checks at the first one that fails. It has no stack trace: refusals are frequent and
    /// expected.
    private static final class RefusedException extends Exception {

        private final FailedCheck check;
        private final String detail;

        RefusedException(FailedCheck check, String detail) {
            super(detail, null, false, false);
            this.check = check;
            this.detail = detail;
        }
    }
}
