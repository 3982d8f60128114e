package org.tirich.credential;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The payload of a certificate: the `OpenBadgeCredential` of Open Badges 3.0 with the JWT claims of its
/// section 8.2.4.
final class OpenBadgeCodec {

    static final String CREDENTIALS_CONTEXT = "https://www.w3.org/ns/credentials/v2";
    static final String VERIFIABLE_CREDENTIAL = "VerifiableCredential";
    static final String OPEN_BADGE = "OpenBadgeCredential";

    private static final String BADGES_CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
    private static final String SCHEMA =
            "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";
    private static final String EXTENSIONS = "urn:tirich:credential:";

    private static final String URN_UUID = "urn:uuid:";

    private OpenBadgeCodec() {}

    static ObjectNode write(OpenBadge badge) {
        var object = StrictJson.object();
        var context = object.putArray("@context").add(CREDENTIALS_CONTEXT).add(BADGES_CONTEXT);
        var extensions = context.addObject();
        for (var term : List.of("synthetic", "translation", "languageTag", "criterion", "reviewed")) {
            extensions.put(term, EXTENSIONS + term);
        }
        object.put("id", badge.id());
        object.putArray("type").add(VERIFIABLE_CREDENTIAL).add(OPEN_BADGE);
        object.put("name", marked(badge.achievement().english().name(), badge.synthetic()));
        object.put("synthetic", badge.synthetic());
        var issuer = object.putObject("issuer").put("id", badge.issuer().id());
        issuer.putArray("type").add("Profile");
        issuer.put("name", badge.issuer().name()).put("url", badge.issuer().url());
        object.put("validFrom", badge.validFrom().toString());
        badge.validUntil().ifPresent(until -> object.put("validUntil", until.toString()));
        var subject = object.putObject("credentialSubject")
                .put("id", badge.recipient().uri());
        subject.putArray("type").add("AchievementSubject");
        write(badge.recipient().identity(), subject.putArray("identifier").addObject());
        write(badge.achievement(), badge.synthetic(), subject.putObject("achievement"));
        if (!badge.evidence().isEmpty()) {
            var evidence = object.putArray("evidence");
            for (var link : badge.evidence()) {
                var each = evidence.addObject().put("id", link.url());
                each.putArray("type").add("Evidence");
                each.put("name", link.name());
            }
        }
        write(badge.status(), object.putObject("credentialStatus"));
        object.putArray("credentialSchema").addObject().put("id", SCHEMA).put("type", "1EdTechJsonSchemaValidator2019");
        object.put("iss", badge.issuer().id())
                .put("jti", badge.id())
                .put("sub", badge.recipient().uri());
        object.put("nbf", badge.validFrom().getEpochSecond());
        badge.validUntil().ifPresent(until -> object.put("exp", until.getEpochSecond()));
        return object;
    }

    private static String marked(String name, boolean synthetic) {
        return synthetic ? OpenBadge.SYNTHETIC_MARK + name : name;
    }

    private static void write(Identity identity, ObjectNode object) {
        object.put("type", "IdentityObject");
        switch (identity) {
            case Identity.Clear clear ->
                object.put("hashed", false)
                        .put("identityHash", clear.name())
                        .put("identityType", Identity.Type.NAME.term());
            case Identity.Hashed hashed ->
                object.put("hashed", true)
                        .put("identityHash", hashed.hash())
                        .put("identityType", hashed.type().term())
                        .put("salt", hashed.salt());
        }
    }

    private static void write(Achievement achievement, boolean synthetic, ObjectNode object) {
        object.put("id", achievement.id());
        object.putArray("type").add("Achievement");
        object.put("achievementType", achievement.kind().type()).put("inLanguage", "en");
        object.put("name", marked(achievement.english().name(), synthetic));
        object.put("description", achievement.english().description());
        object.putObject("criteria").put("narrative", achievement.english().criteria());
        if (!achievement.translations().isEmpty()) {
            var translations = object.putArray("translation");
            for (var each : achievement.translations()) {
                translations
                        .addObject()
                        .put("languageTag", each.language())
                        .put("name", marked(each.wording().name(), synthetic))
                        .put("description", each.wording().description())
                        .put("criterion", each.wording().criteria())
                        .put("reviewed", each.reviewed());
            }
        }
        if (!achievement.outcomes().isEmpty()) {
            var alignments = object.putArray("alignment");
            for (var outcome : achievement.outcomes()) {
                var each = alignments.addObject();
                each.putArray("type").add("Alignment");
                each.put("targetCode", outcome.code()).put("targetName", outcome.name());
                each.put("targetUrl", outcome.url()).put("targetFramework", outcome.framework());
            }
        }
    }

    private static void write(StatusEntry status, ObjectNode object) {
        object.put("id", status.list() + "#" + status.index());
        object.put("type", "BitstringStatusListEntry");
        object.put("statusPurpose", StatusListCodec.REVOCATION);
        object.put("statusListIndex", Integer.toString(status.index()));
        object.put("statusListCredential", status.list());
    }

    /// @throws IllegalArgumentException if the object is not exactly what [#write(OpenBadge)] writes
    static OpenBadge read(ObjectNode object) {
        var synthetic = StrictJson.flag(object, "synthetic");
        var issuer = StrictJson.child(object, "issuer");
        var subject = StrictJson.child(object, "credentialSubject");
        var badge = new OpenBadge(
                StrictJson.text(object, "id"),
                new IssuerProfile(
                        StrictJson.text(issuer, "id"), StrictJson.text(issuer, "name"), StrictJson.text(issuer, "url")),
                new Recipient(uuid(StrictJson.text(subject, "id")), identity(StrictJson.child(subject, "identifier"))),
                achievement(StrictJson.child(subject, "achievement"), synthetic),
                evidence(object),
                instant(object, "validFrom"),
                object.has("validUntil") ? Optional.of(instant(object, "validUntil")) : Optional.empty(),
                status(StrictJson.child(object, "credentialStatus")),
                synthetic);
        StrictJson.requireEqual(object, write(badge));
        return badge;
    }

    private static UUID uuid(String uri) {
        if (!uri.startsWith(URN_UUID)) {
            throw new IllegalArgumentException("the subject's id is no UUID");
        }
        return UUID.fromString(uri.substring(URN_UUID.length()));
    }

    private static Identity identity(JsonNode identifiers) {
        if (identifiers.size() != 1 || !identifiers.isArray()) {
            throw new IllegalArgumentException("not one identifier");
        }
        var identity = identifiers.get(0);
        return StrictJson.flag(identity, "hashed")
                ? new Identity.Hashed(
                        Identity.Type.of(StrictJson.text(identity, "identityType")),
                        StrictJson.text(identity, "identityHash"),
                        StrictJson.text(identity, "salt"))
                : new Identity.Clear(StrictJson.text(identity, "identityHash"));
    }

    private static Achievement achievement(JsonNode object, boolean synthetic) {
        var english = new Achievement.Wording(
                unmarked(object, synthetic),
                StrictJson.text(object, "description"),
                StrictJson.text(StrictJson.child(object, "criteria"), "narrative"));
        var translations = new ArrayList<Achievement.Translation>();
        for (var each : elements(object, "translation", Achievement.MAX_TRANSLATIONS)) {
            var wording = new Achievement.Wording(
                    unmarked(each, synthetic),
                    StrictJson.text(each, "description"),
                    StrictJson.text(each, "criterion"));
            translations.add(new Achievement.Translation(
                    StrictJson.text(each, "languageTag"), wording, StrictJson.flag(each, "reviewed")));
        }
        var outcomes = new ArrayList<OutcomeAlignment>();
        for (var each : elements(object, "alignment", Achievement.MAX_OUTCOMES)) {
            outcomes.add(new OutcomeAlignment(
                    StrictJson.text(each, "targetCode"),
                    StrictJson.text(each, "targetName"),
                    StrictJson.text(each, "targetUrl"),
                    StrictJson.text(each, "targetFramework")));
        }
        return new Achievement(
                StrictJson.text(object, "id"),
                AchievementKind.of(StrictJson.text(object, "achievementType")),
                english,
                translations,
                outcomes);
    }

    private static String unmarked(JsonNode object, boolean synthetic) {
        var name = StrictJson.text(object, "name");
        if (synthetic && !name.startsWith(OpenBadge.SYNTHETIC_MARK)) {
            throw new IllegalArgumentException("the name of what is synthetic does not say so");
        }
        return synthetic ? name.substring(OpenBadge.SYNTHETIC_MARK.length()) : name;
    }

    private static List<EvidenceLink> evidence(JsonNode object) {
        var links = new ArrayList<EvidenceLink>();
        for (var each : elements(object, "evidence", OpenBadge.MAX_EVIDENCE)) {
            links.add(new EvidenceLink(StrictJson.text(each, "id"), StrictJson.text(each, "name")));
        }
        return links;
    }

    private static StatusEntry status(JsonNode object) {
        return new StatusEntry(
                StrictJson.text(object, "statusListCredential"),
                Integer.parseInt(StrictJson.text(object, "statusListIndex")));
    }

    private static Iterable<JsonNode> elements(JsonNode object, String name, int max) {
        if (!object.has(name)) {
            return List.of();
        }
        var array = StrictJson.child(object, name);
        if (!array.isArray() || array.size() > max) {
            throw new IllegalArgumentException(name + " is not an array of at most " + max);
        }
        return array;
    }

    static Instant instant(JsonNode object, String name) {
        try {
            return Instant.parse(StrictJson.text(object, name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no instant", e);
        }
    }
}
