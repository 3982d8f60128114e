package org.tirich.credential;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/// The payload of a status list: the `BitstringStatusListCredential` of W3C Bitstring Status List v1.0, section
/// 2.2.
final class StatusListCodec {

    static final String REVOCATION = "revocation";
    static final String STATUS_LIST = "BitstringStatusListCredential";

    private StatusListCodec() {}

    static ObjectNode write(StatusListCredential credential) {
        return write(credential, credential.list().encoded());
    }

    private static ObjectNode write(StatusListCredential credential, String encodedList) {
        var object = StrictJson.object();
        object.putArray("@context")
                .add(OpenBadgeCodec.CREDENTIALS_CONTEXT)
                .addObject()
                .put("synthetic", "urn:tirich:credential:synthetic");
        object.put("id", credential.id());
        object.putArray("type").add(OpenBadgeCodec.VERIFIABLE_CREDENTIAL).add(STATUS_LIST);
        object.put("synthetic", credential.synthetic());
        object.put("issuer", credential.issuer());
        object.put("validFrom", credential.validFrom().toString());
        object.put("validUntil", credential.validUntil().toString());
        object.putObject("credentialSubject")
                .put("id", credential.id() + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", REVOCATION)
                .put("encodedList", encodedList)
                .put("ttl", credential.timeToLive().toMillis());
        return object;
    }

    /// @throws IllegalArgumentException if the object is not what [#write(StatusListCredential)] writes.
    ///     Another GZIP of the same bits is accepted
    static StatusListCredential read(ObjectNode object) {
        var subject = StrictJson.child(object, "credentialSubject");
        var encodedList = StrictJson.text(subject, "encodedList");
        var credential = new StatusListCredential(
                StrictJson.text(object, "id"),
                StrictJson.text(object, "issuer"),
                OpenBadgeCodec.instant(object, "validFrom"),
                OpenBadgeCodec.instant(object, "validUntil"),
                Duration.ofMillis(StrictJson.seconds(subject, "ttl")),
                StatusList.decode(encodedList),
                StrictJson.flag(object, "synthetic"));
        StrictJson.requireEqual(object, write(credential, encodedList));
        return credential;
    }
}
