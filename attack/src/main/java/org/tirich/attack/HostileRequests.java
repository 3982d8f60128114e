package org.tirich.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A sequence of hostile requests over all routes of a server, the same for the same seed. Each request has one to
/// three faults, in its path, its query, its headers or its body; the rest of it is valid, so that it reaches deep
/// into the server.
public final class HostileRequests {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final int MANY_PARAMETERS = 1_001;
    private static final int MOST_PARAMETERS = 5_000;

    /// The names of all parameters of queries and forms.
    private static final List<String> PARAMETERS = List.of(
            "username",
            "hypothesis",
            "feature",
            "control",
            "treatment",
            "seed",
            "starts",
            "ends",
            "planned",
            "of",
            "v",
            "outcome",
            "roster",
            "aboutEnglish",
            "aboutUrdu",
            "level",
            "parent",
            "from",
            "until",
            "because",
            "number",
            "attempt",
            "languages",
            "place",
            "password",
            "old",
            "new",
            "next",
            "ageBand",
            "q",
            "role",
            "subject",
            "language",
            "name",
            "campaignTag",
            "aliases",
            "key",
            "becomes",
            "english",
            "urdu",
            "works",
            "in",
            "text",
            "reason",
            "notes",
            "tab",
            "size",
            "without",
            "position",
            "limit",
            "title",
            "on",
            "t",
            "encoding",
            "lang",
            "work",
            "page",
            "grade",
            "topic",
            "after",
            "id",
            "option",
            "question",
            "done",
            "url",
            "format",
            "maxwidth",
            "maxheight",
            "form",
            "sent",
            "version",
            "press",
            "add",
            "kind",
            "outcome",
            "stage",
            "verdict",
            "revision",
            "prompt.ur",
            "value",
            "condition",
            "parameter.0.name",
            "parameter.0.only",
            "option.0.text.en",
            "option.1.misconception",
            "derived.0.formula",
            "tolerance",
            "unit",
            "results",
            "code",
            "edition",
            "englishPurpose",
            "urduPurpose",
            "englishText",
            "urduText",
            "audience",
            "minutes",
            "answers",
            "least",
            "confirmation",
            "needs");

    private static final List<String> MEDIA_TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/json;charset=nonsense",
            "application/json;;",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=nonsense",
            "multipart/form-data",
            "multipart/form-data;boundary=a",
            "text/plain",
            "text/plain;charset=\u0001",
            "application/offset+octet-stream",
            "image/svg+xml",
            "*/*",
            "/",
            "",
            "a/b/c");

    private static final List<String> HEADERS = List.of(
            "Accept: application/json",
            "Accept: text/html",
            "Accept: image/*;q=2",
            "Accept: ,,,",
            "Accept: /",
            "Accept-Language: ur,en;q=0.x",
            "Accept-Language: " + "a-".repeat(500),
            "Accept-Language: \u00ff\u00fe",
            "Accept-Encoding: br;q=0, *",
            "Range: bytes=0-0",
            "Range: bytes=-1",
            "Range: bytes=5-2",
            "Range: bytes=0-,0-,0-,0-,0-,0-",
            "Range: bytes=99999999999999999999-",
            "Range: lines=1-2",
            "If-None-Match: W/",
            "If-None-Match: \"" + "a".repeat(2_000) + "\"",
            "If-Modified-Since: yesterday",
            "If-Modified-Since: Thu, 99 Foo 20266 99:99:99 GMT",
            "If-Range: \"a",
            "Content-Encoding: gzip",
            "Content-Encoding: " + "gzip,".repeat(100),
            "Expect: 100-continue",
            "Expect: the unexpected",
            "Origin: null",
            "Origin: ://",
            "Origin: http://\u00e9",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Mode: navigate",
            "Referer: ::::",
            "X-Forwarded-For: 999.1.2.3, ::zz, " + "1.1.1.1,".repeat(100),
            "X-Forwarded-Proto: gopher",
            "X-Forwarded-Host: example.org",
            "Forwarded: for=\"_\\\"",
            "X-HTTP-Method-Override: DELETE",
            "X-HTTP-Method-Override: \u0001",
            "User-Agent: ",
            "User-Agent: " + "x".repeat(3_000),
            "Cookie: session=; session=" + "a".repeat(3_000),
            "Cookie: session=\u00ff; visit=0; language=../..",
            "Cookie: visit=00000000-0000-0000-0000-00000000000g",
            "Cookie: =;;=",
            "Authorization: Basic !!!!",
            "Authorization: Bearer " + "a".repeat(1_000),
            "Tus-Resumable: 1.0.0",
            "Tus-Resumable: 0.2.2",
            "Upload-Length: -1",
            "Upload-Length: 99999999999999999999",
            "Upload-Length: 10",
            "Upload-Defer-Length: 2",
            "Upload-Offset: -1",
            "Upload-Offset: x",
            "Upload-Offset: 0",
            "Upload-Metadata: filename",
            "Upload-Metadata: filename !!!!,work " + "A".repeat(3_000),
            "Upload-Metadata: filename AAAA,filename AAAA",
            "Upload-Checksum: sha1 x",
            "Upload-Checksum: nonsense",
            "Upload-Concat: final;/a /b",
            "Save-Data: on",
            "Last-Event-ID: \u00ff",
            "Connection: Upgrade",
            "Upgrade: websocket",
            "HTTP2-Settings: a",
            "Content-Language: \u00fe",
            "Via: " + "a,".repeat(200));

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get");

    /// A route of the server.
    ///
    /// @param path a template, such as `/v/{work}`
    public record Route(String method, String path) {

        /// Reads a table whose lines begin with a method and a path; a line that begins with `#` is a comment.
        public static List<Route> read(Path table) throws IOException {
            try (var lines = Files.lines(table)) {
                return lines.filter(line -> !line.startsWith("#"))
                        .map(line -> line.split(" +"))
                        .map(parts -> new Route(parts[0], parts[1]))
                        .toList();
            }
        }
    }

    /// A request and the path of its route.
    public record Hostile(Route route, RawRequest request) {}

    private final List<Route> routes;
    private final OpenApi api;
    private final List<String> ids;
    private final Random random;

    /// @param ids names of things that exist, such as works and languages; they stand for variables of a path
    public HostileRequests(long seed, List<Route> routes, OpenApi api, List<String> ids) {
        this.random = new Random(seed);
        this.routes = List.copyOf(routes);
        this.api = api;
        this.ids = List.copyOf(ids);
    }

    /// The names that queries and forms use.
    public static List<String> parameters() {
        return PARAMETERS;
    }

    public Hostile next() {
        var route = routes.get(random.nextInt(routes.size()));
        var method = route.method().equals("ANY") || random.nextInt(20) == 0 ? one(METHODS) : route.method();
        var headers = new ArrayList<String>();
        var body = validBody(route, headers);
        var target = path(route, false);
        for (var faults = 1 + random.nextInt(3); faults > 0; faults--) {
            switch (random.nextInt(5)) {
                case 0 -> target = path(route, true);
                case 1 -> target += (target.contains("?") ? "&" : "?") + query();
                case 2 -> headers.add(one(HEADERS));
                case 3 -> headers.replaceAll(this::otherType);
                default -> body = hostileBody(route, body, headers);
            }
        }
        return new Hostile(route, new RawRequest(method, target, headers, body));
    }

    private String otherType(String header) {
        return header.startsWith("Content-Type:") ? "Content-Type: " + one(MEDIA_TYPES) : header;
    }

    private String path(Route route, boolean hostile) {
        return VARIABLE.matcher(route.path())
                .replaceAll(_ -> java.util.regex.Matcher.quoteReplacement(
                        hostile && random.nextBoolean()
                                ? HostileText.encoded(random)
                                : ids.isEmpty() || random.nextInt(4) == 0
                                        ? new UUID(random.nextLong(), random.nextLong()).toString()
                                        : one(ids)));
    }

    private String query() {
        return switch (random.nextInt(6)) {
            case 0 -> many();
            case 1 -> HostileText.encoded(random);
            default -> pair();
        };
    }

    private String pair() {
        var name = random.nextInt(8) == 0 ? HostileText.encoded(random) : one(PARAMETERS);
        return name + "=" + HostileText.encoded(random);
    }

    private String many() {
        var count = MANY_PARAMETERS + random.nextInt(MOST_PARAMETERS - MANY_PARAMETERS);
        return "a=&".repeat(count) + "b=1";
    }

    private boolean hasBody(Route route) {
        return switch (route.method()) {
            case "POST", "PUT", "PATCH" -> true;
            default -> false;
        };
    }

    private byte[] validBody(Route route, List<String> headers) {
        if (!hasBody(route)) {
            return new byte[0];
        }
        var schema = api.bodySchema(route.method(), route.path());
        headers.add("Content-Type: " + (schema.isPresent() ? "application/json" : "application/x-www-form-urlencoded"));
        return schema.map(each -> api.sample(each).toString())
                .orElseGet(this::form)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String form() {
        return IntStream.range(0, 1 + random.nextInt(8)).mapToObj(_ -> pair()).collect(Collectors.joining("&"));
    }

    private byte[] hostileBody(Route route, byte[] valid, List<String> headers) {
        if (!hasBody(route)) {
            headers.add("Content-Type: " + one(MEDIA_TYPES));
            return new byte[random.nextInt(100)];
        }
        var schema = api.bodySchema(route.method(), route.path());
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> garbled(valid);
            case 2 -> new String(valid, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
            case 3 -> bytes(new String(valid, StandardCharsets.UTF_8) + HostileText.json(random));
            case 4 -> bytes(many());
            default -> schema.isPresent() ? bytes(changed(api.sample(schema.get()))) : bytes(form() + "&" + pair());
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] garbled(byte[] valid) {
        var bytes = valid.clone();
        for (var n = 0; n < 3 && bytes.length > 0; n++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    /// A valid value with one place changed.
    private String changed(JsonNode valid) {
        var text = valid.toString();
        var places = places(valid);
        var mark = "\"" + UUID.randomUUID() + "\"";
        var place = places.get(random.nextInt(places.size()));
        var marked = JsonMapper.shared().readTree(text);
        if (place.isEmpty()) {
            return HostileText.json(random);
        }
        var parent = marked.at(place.substring(0, place.lastIndexOf('/')));
        var name = place.substring(place.lastIndexOf('/') + 1);
        var token = JsonMapper.shared().readTree(mark);
        switch (parent) {
            case ObjectNode object -> object.set(name, token);
            case ArrayNode array -> array.set(Integer.parseInt(name), token);
            default -> throw new IllegalStateException(place);
        }
        return marked.toString().replace(mark, HostileText.json(random));
    }

    /// The JSON pointers (RFC 6901) of all values.
    private static List<String> places(JsonNode node) {
        var places = new ArrayList<String>();
        collect(node, "", places);
        return places;
    }

    private static void collect(JsonNode node, String at, List<String> places) {
        places.add(at);
        node.properties().forEach(field -> collect(field.getValue(), at + "/" + field.getKey(), places));
        for (int n = 0; node.isArray() && n < node.size(); n++) {
            collect(node.get(n), at + "/" + n, places);
        }
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
