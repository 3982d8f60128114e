package org.tirich.credential;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The keys that a verifier trusts.
///
/// As JSON it is a JWK Set (RFC 7517, section 5) whose keys have four more members: `iss` the issuer, `nbf` and
/// `exp` the period in which the key may sign (seconds since 1970), and `revoked`.
public final class TrustedKeys {

    public static final int MAX_KEYS = 500;
    public static final int MAX_LENGTH = 500_000;

    private final Map<String, TrustedKey> keys = new LinkedHashMap<>();

    private TrustedKeys() {}

    /// @throws IllegalArgumentException if two keys have one id, or there are too many
    public static TrustedKeys of(Collection<TrustedKey> keys) {
        var trusted = new TrustedKeys();
        for (var key : keys) {
            if (trusted.keys.put(key.id(), key) != null) {
                throw new IllegalArgumentException("two keys have the id " + key.id());
            }
        }
        if (trusted.keys.size() > MAX_KEYS) {
            throw new IllegalArgumentException("at most " + MAX_KEYS + " keys");
        }
        return trusted;
    }

    /// Reads what [#json()] writes, and nothing else: a key that is not understood is not trusted, nor are its
    /// neighbours.
    ///
    /// @throws IllegalArgumentException if the text is no such JWK Set
    public static TrustedKeys read(String json) {
        if (json.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("longer than " + MAX_LENGTH + " characters");
        }
        var set = StrictJson.read(json.getBytes(StandardCharsets.UTF_8));
        if (!(set.get("keys") instanceof ArrayNode array)) {
            throw new IllegalArgumentException("keys is not an array");
        }
        var keys = new ArrayList<TrustedKey>();
        array.forEach(each -> keys.add(key(each)));
        var trusted = of(keys);
        StrictJson.requireEqual(set, trusted.set());
        return trusted;
    }

    private static TrustedKey key(JsonNode jwk) {
        return new TrustedKey(
                StrictJson.text(jwk, "kid"),
                StrictJson.text(jwk, "iss"),
                Ed25519Key.ofJwk(StrictJson.text(jwk, "x")),
                Instant.ofEpochSecond(StrictJson.seconds(jwk, "nbf")),
                Instant.ofEpochSecond(StrictJson.seconds(jwk, "exp")),
                StrictJson.flag(jwk, "revoked"));
    }

    public String json() {
        return StrictJson.text(set());
    }

    private ObjectNode set() {
        var set = StrictJson.object();
        var array = set.putArray("keys");
        for (var key : keys.values()) {
            var jwk = array.addObject().put("kid", key.id()).put("iss", key.issuer());
            key.key().write(jwk);
            jwk.put("nbf", key.validFrom().getEpochSecond())
                    .put("exp", key.validUntil().getEpochSecond());
            jwk.put("revoked", key.revoked());
        }
        return set;
    }

    public List<TrustedKey> all() {
        return List.copyOf(keys.values());
    }

    Optional<TrustedKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
