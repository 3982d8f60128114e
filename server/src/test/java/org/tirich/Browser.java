package org.tirich;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
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

/// A headless browser: it stores cookies, does not follow redirects, and sends forms and JSON like a page of the
/// server.
public final class Browser {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI home;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final Map<String, String> headers = new ConcurrentHashMap<>();

    public Browser(URI home) {
        this.home = home;
    }

    /// A response of the server.
    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            return JSON.readTree(text);
        }

        /// The code of a problem response.
        public String code() {
            return json().path("code").asString("");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer postForm(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    public Answer json(String method, String path, Object body) {
        var text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        return send(
                request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(text)));
    }

    /// A request builder with the cookies of this browser.
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request;
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            keep(answer.headers());
            requireContract(answer);
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Fails if the response differs from the OpenAPI document.
    private static void requireContract(HttpResponse<String> answer) {
        var request = answer.request();
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        var differences = Contract.committed()
                .differences(request.method(), request.uri().getPath(), answer.statusCode(), type, answer.body());
        if (!differences.isEmpty()) {
            throw new AssertionError("%s %s: %s".formatted(request.method(), request.uri(), differences));
        }
    }

    /// The body of a response with binary content.
    public byte[] bytes(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Reads the status and the headers and closes the connection, for an endless stream.
    public Answer glance(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream _ = answer.body()) {
                return new Answer(answer.statusCode(), answer.headers(), "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public Browser withCookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /// Sends a header with every request.
    public Browser withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Browser withoutCookies() {
        cookies.clear();
        return this;
    }

    public String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    public URI home() {
        return home;
    }

    private void keep(HttpHeaders headers) {
        for (var header : headers.allValues("Set-Cookie")) {
            for (var cookie : HttpCookie.parse(header)) {
                if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            }
        }
    }
}
