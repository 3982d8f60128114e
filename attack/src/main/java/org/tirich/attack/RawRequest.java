package org.tirich.attack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// An HTTP/1.1 request, sent as it is: nothing in it need be valid.
///
/// @param target the path and the query
/// @param headers complete lines, without the `Host` and the length of the body
/// @param body empty for none
public record RawRequest(String method, String target, List<String> headers, byte[] body) {

    public RawRequest {
        headers = List.copyOf(headers);
    }

    public RawRequest with(String header) {
        var more = new ArrayList<>(headers);
        more.add(header);
        return new RawRequest(method, target, more, body);
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }

    /// The bytes of the request. Characters above U+00FF are sent in UTF-8.
    byte[] bytes(String host) {
        var out = new ByteArrayOutputStream();
        write(out, method + " " + target + " HTTP/1.1\r\n");
        if (!has("Host")) {
            write(out, "Host: " + host + "\r\n");
        }
        headers.forEach(line -> write(out, line + "\r\n"));
        if (!has("Content-Length") && !has("Transfer-Encoding") && (body.length > 0 || hasBody())) {
            write(out, "Content-Length: " + body.length + "\r\n");
        }
        write(out, "\r\n");
        out.writeBytes(body);
        return out.toByteArray();
    }

    private boolean hasBody() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    private static void write(ByteArrayOutputStream out, String text) {
        var isLatin = text.chars().allMatch(c -> c <= 0xff);
        out.writeBytes(text.getBytes(isLatin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        var text = new String(bytes("host"), StandardCharsets.UTF_8).replace("\r\n", "\\n");
        return text.length() > 400 ? text.substring(0, 400) + "... (" + text.length() + ")" : text;
    }
}
