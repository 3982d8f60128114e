package org.tirich.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody without a browser: a session, forms and JSON.
final class Client implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PASSPHRASE = "چاند 27 مرحلے";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Client(URI server) {
        this.server = server;
    }

    Client becomeAdministrator(String setUpPath) {
        expect(303, form(setUpPath, Map.of("username", "operator", "password", PASSPHRASE)));
        return this;
    }

    Client signUp(String username) {
        expect(303, form("/sign-up", Map.of("username", username, "password", PASSPHRASE, "ageBand", "adult")));
        return this;
    }

    Client signIn(String username) {
        expect(303, form("/sign-in", Map.of("username", username, "password", PASSPHRASE)));
        return this;
    }

    /// As administrator: gives somebody a role.
    void grant(String username, String role) {
        var page = expect(200, get("/operate?q=" + username)).body();
        var at = page.indexOf("/operate/people/") + "/operate/people/".length();
        var id = page.substring(at, page.indexOf('/', at));
        expect(303, form("/operate/people/" + id + "/grants", Map.of("role", role)));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    JsonNode json(String path) {
        return read(expect(200, get(path)));
    }

    HttpResponse<String> send(String method, String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    HttpResponse<String> form(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// A request of the tus protocol.
    HttpResponse<String> tus(String method, String path, Map<String, String> headers, byte[] body) {
        var request = request(path).header("Tus-Resumable", "1.0.0");
        headers.forEach(request::header);
        return send(request.method(method, BodyPublishers.ofByteArray(body)));
    }

    static JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " answers " + answer.statusCode()
                    + " " + answer.body());
        }
        return answer;
    }

    /// What a browser would send as its cookies.
    String cookieLine() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
        return cookies.isEmpty() ? request : request.header("Cookie", cookieLine());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
