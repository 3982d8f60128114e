package org.tirich.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A minimal browser for the walk: it stores cookies and sends forms and JSON.
public final class WalkClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final URI server;
    private final HttpClient http;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    public WalkClient(URI server) {
        this.server = server;
        this.http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    /// A browser at an address of this machine.
    public WalkClient(URI server, InetAddress from) {
        this.server = server;
        this.http = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .localAddress(from)
                .build();
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public JsonNode json(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    public HttpResponse<String> send(String method, String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json.writeValueAsString(body))));
    }

    public HttpResponse<String> form(String path, String fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields)));
    }

    HttpResponse<String> text(String method, String path, byte[] body) {
        return send(
                request(path).header("Content-Type", "text/plain").method(method, BodyPublishers.ofByteArray(body)));
    }

    /// A tus request.
    HttpResponse<String> tus(String method, String path, Map<String, String> headers, byte[] body) {
        var request = request(path).header("Tus-Resumable", "1.0.0");
        headers.forEach(request::header);
        return send(request.method(method, BodyPublishers.ofByteArray(body)));
    }

    /// Sends the head and a part of a tus PATCH and then closes the connection.
    void cutPatch(String path, long offset, byte[] part, int announced) {
        var head = "PATCH " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nTus-Resumable: 1.0.0\r\n"
                + "Upload-Offset: " + offset + "\r\nContent-Type: application/offset+octet-stream\r\nCookie: "
                + cookieLine() + "\r\nContent-Length: " + announced + "\r\n\r\n";
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            var out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(part);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).header("Accept-Language", "en");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieLine());
        }
        return request;
    }

    private String cookieLine() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("set-cookie").forEach(this::storeCookie);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void storeCookie(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }
}
