package org.tirich.credential;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A JSON Web Signature in compact serialisation (RFC 7515, section 7.1), read strictly.
///
/// The header has the members `alg`, `kid` and `typ` and no others: a `jwk` would bring its own key, and `crit`
/// or `b64` would change what the signature covers.
///
/// @param type the header `typ`
/// @param signed the bytes that the signature covers
record CompactJws(String keyId, String type, byte[] payload, byte[] signed, byte[] signature) {

    /// `typ` of a certificate: Open Badges 3.0, section 8.2.3, allows no other.
    static final String BADGE_TYPE = "JWT";

    /// `typ` of a status list, as VC-JOSE-COSE, section 3.1.1, recommends. One can thus never be taken for the
    /// other.
    static final String STATUS_LIST_TYPE = "vc+jwt";

    private static final int MAX_HEADER = 1_000;
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");

    /// @throws IllegalArgumentException if the text is no such signature
    static CompactJws read(String text) {
        var first = text.indexOf('.');
        var second = text.indexOf('.', first + 1);
        if (first < 0 || second < 0 || text.indexOf('.', second + 1) >= 0 || first > MAX_HEADER) {
            throw new IllegalArgumentException("not three parts");
        }
        var header = StrictJson.read(Base64Url.decode(text.substring(0, first)));
        if (header.size() != HEADER.size() || !HEADER.stream().allMatch(header::has)) {
            throw new IllegalArgumentException("the header has other members than alg, kid and typ");
        }
        if (!StrictJson.text(header, "alg").equals(Ed25519Key.ALGORITHM)) {
            throw new IllegalArgumentException("the algorithm is not " + Ed25519Key.ALGORITHM);
        }
        var signature = Base64Url.decode(text.substring(second + 1));
        if (signature.length != Ed25519Key.SIGNATURE_LENGTH) {
            throw new IllegalArgumentException("the signature has not " + Ed25519Key.SIGNATURE_LENGTH + " bytes");
        }
        return new CompactJws(
                StrictJson.text(header, "kid"),
                StrictJson.text(header, "typ"),
                Base64Url.decode(text.substring(first + 1, second)),
                text.substring(0, second).getBytes(StandardCharsets.US_ASCII),
                signature);
    }

    /// What is to be signed.
    static String signingInput(String keyId, String type, byte[] payload) {
        var header = StrictJson.object()
                .put("alg", Ed25519Key.ALGORITHM)
                .put("kid", keyId)
                .put("typ", type);
        return Base64Url.encode(StrictJson.write(header)) + '.' + Base64Url.encode(payload);
    }
}
