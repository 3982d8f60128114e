package org.tirich.attack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A response as it arrived.
///
/// @param status 0 if the server closed the connection without one
/// @param headers complete lines
public record RawResponse(int status, List<String> headers, byte[] body) {

    static final RawResponse NONE = new RawResponse(0, List.of(), new byte[0]);

    public RawResponse {
        headers = List.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
