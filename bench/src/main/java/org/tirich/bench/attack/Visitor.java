package org.tirich.bench.attack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tirich.attack.RawClient;
import org.tirich.attack.RawRequest;
import org.tirich.attack.RawResponse;

/// A browser of a person or a guest, in a network of its own: the address reaches the server through a trusted proxy.
///
/// @param account of a signed-in person; else an id that names nobody
/// @param cookie the header, or empty
record Visitor(URI address, UUID account, String cookie, String network) {

    private static final int ADDRESS_BYTES = 4;

    static Visitor guest(URI address) {
        return new Visitor(address, UUID.randomUUID(), "", freshNetwork());
    }

    /// An address in a network that nobody else uses.
    static String freshNetwork() {
        var random = UUID.randomUUID().getLeastSignificantBits();
        var parts = new ArrayList<String>();
        for (int n = 0; n < ADDRESS_BYTES; n++) {
            parts.add(Long.toString(1 + ((random >>> 8 * n) & 0xff) % 220));
        }
        return String.join(".", parts);
    }

    Visitor withCookie(String header) {
        return new Visitor(address, account, header, network);
    }

    Visitor inNetwork(String other) {
        return new Visitor(address, account, cookie, other);
    }

    RawResponse get(String target, String... headers) throws IOException {
        return send("GET", target, "", headers);
    }

    RawResponse form(String target, Map<String, String> fields, String... headers) throws IOException {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send("POST", target, body, with("Content-Type: application/x-www-form-urlencoded", headers));
    }

    RawResponse json(String method, String target, String body, String... headers) throws IOException {
        return send(method, target, body, with("Content-Type: application/json", headers));
    }

    RawResponse send(String method, String target, String body, String... headers) throws IOException {
        try (var client = new RawClient(address)) {
            return client.send(new RawRequest(method, target, lines(headers), body.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private List<String> lines(String... headers) {
        var lines = new ArrayList<>(List.of(headers));
        if (!cookie.isEmpty()) {
            lines.add("Cookie: " + cookie);
        }
        lines.add("X-Forwarded-For: " + network);
        return lines;
    }

    private static String[] with(String header, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add(header);
        return all.toArray(String[]::new);
    }
}
