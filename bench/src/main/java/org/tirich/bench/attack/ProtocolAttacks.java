package org.tirich.bench.attack;

import static org.tirich.bench.attack.NamedAttack.unless;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.tirich.attack.RawClient;
import org.tirich.attack.RawRequest;
import org.tirich.attack.RawResponse;

/// Attempts to confuse the HTTP layer or to hold its resources, to be taken for another host, and to read what a cache
/// has kept (OWASP ASVS 5.0 chapters 4 and 14).
final class ProtocolAttacks {

    private static final String AREA = "protocol";
    private static final int SLOW_CONNECTIONS = 150;
    private static final int ANSWER_MS = 5_000;
    private static final int MISDIRECTED = 421;

    private ProtocolAttacks() {}

    static List<NamedAttack> all() {
        return List.of(
                attack(
                        "a page of another name reaches the server (DNS rebinding)",
                        target -> unless(
                                target.guest().get("/", "Host: rebound.example").status() == MISDIRECTED, "answered")),
                attack(
                        "a sign-in under another name",
                        target -> refused(target.guest()
                                .form("/sign-in", Map.of("username", "x", "password", "x"), "Host: rebound.example"))),
                attack(
                        "a host with a user",
                        target -> refused(target.guest().get("/", "Host: localhost@rebound.example"))),
                attack(
                        "two hosts",
                        target -> refused(target.guest().get("/", "Host: localhost", "Host: rebound.example"))),
                attack(
                        "another host in the address",
                        target -> refused(target.guest().get("http://rebound.example/", "Host: rebound.example"))),
                attack("links follow a forwarded host", target -> {
                    var feed = target.guest()
                            .get(
                                    "/stem/ur/feed.atom",
                                    "X-Forwarded-Host: rebound.example",
                                    "Forwarded: host=rebound.example");
                    return unless(!feed.text().contains("rebound.example"), "the feed links there");
                }),
                attack("a second request is smuggled behind a length", ProtocolAttacks::smuggling),
                attack("a second request is smuggled behind chunks", ProtocolAttacks::smuggledChunks),
                attack("TRACE shows the cookie", target -> {
                    var answer = target.person().send("TRACE", "/", "");
                    return unless(answer.status() >= 400 && !answer.text().contains("session="), answer.status());
                }),
                attack(
                        "headers of a megabyte",
                        target -> refused(target.guest().get("/", "X-Long: " + "a".repeat(1_000_000)))),
                attack(
                        "a body of ten megabytes",
                        target -> refused(target.guest().json("POST", "/api/answers", " ".repeat(10_000_000)))),
                attack("a body without an end", ProtocolAttacks::endlessBody),
                attack(
                        "JSON a hundred thousand deep",
                        target -> refused(target.guest().json("POST", "/api/answers", "[".repeat(60_000)))),
                attack("a body that unpacks to a gigabyte", ProtocolAttacks::bomb),
                attack(
                        "five thousand parameters",
                        target -> refused(target.guest().get("/search?" + "a=&".repeat(5_000)))),
                attack("a thousand ranges", target -> {
                    var ranges = "bytes=" + "0-1,".repeat(1_000) + "0-1";
                    var answer = target.guest().get("/assets/app.js", "Range: " + ranges);
                    return unless(answer.status() < 500 && answer.body().length < 2_000_000, answer.body().length);
                }),
                attack(
                        "headers arrive byte by byte",
                        target -> slow(target, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")),
                attack(
                        "bodies do not arrive",
                        target -> slow(
                                target,
                                "POST /api/answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Content-Length: 1000\r\n\r\n{")),
                attack("a shared cache keeps a personal page", target -> personal(target, "/me")),
                attack("a shared cache keeps a personal list", target -> personal(target, "/api/inbox")),
                attack("a shared cache keeps a personal feed", target -> personal(target, "/api/feed?tab=stem&size=1")),
                attack("an upload names a path", ProtocolAttacks::uploadPath));
    }

    private static NamedAttack attack(String name, NamedAttack.Trial trial) {
        return new NamedAttack(AREA, name, trial);
    }

    /// Refused, or the connection was closed.
    private static Optional<String> refused(RawResponse response) {
        return unless(response.status() == 0 || response.status() >= 400 && response.status() < 500, response.status());
    }

    private static Optional<String> personal(Target target, String path) throws IOException {
        var answer = target.person().get(path);
        var control = answer.header("Cache-Control").orElse("");
        return unless(answer.status() == 200 && control.contains("no-store"), answer.status() + " " + control);
    }

    /// Sends bytes and reads what arrives until the server closes the connection or is silent.
    private static String exchange(Target target, String bytes) throws IOException {
        var address = target.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(ANSWER_MS);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            var out = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(out);
            } catch (SocketTimeoutException | SocketException _) {
                // The server keeps the connection open, or has reset it.
            }
            return out.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<String> smuggling(Target target) throws IOException {
        var answers = exchange(target, """
                POST /api/answers HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Content-Length: 5\r
                Transfer-Encoding: chunked\r
                \r
                0\r
                \r
                GET /robots.txt HTTP/1.1\r
                Host: localhost\r
                \r
                """);
        return unless(!answers.contains("Sitemap:"), "the second request was answered");
    }

    private static Optional<String> smuggledChunks(Target target) throws IOException {
        var answers = exchange(target, """
                POST /api/answers HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/json\r
                Content-Length: 44\r
                Content-Length: 3\r
                \r
                {}
                GET /robots.txt HTTP/1.1\r
                Host: localhost\r
                \r
                """);
        return unless(!answers.contains("Sitemap:"), "the second request was answered");
    }

    private static Optional<String> endlessBody(Target target) throws IOException {
        var address = target.address();
        var chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/answers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int n = 0; n < 1_000; n++) {
                out.write(chunk);
            }
            return Optional.of("the server read 64 MB");
        } catch (SocketException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> bomb(Target target) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            var zeros = new byte[1 << 20];
            for (int n = 0; n < 60; n++) {
                gzip.write(zeros);
            }
        }
        try (var client = new RawClient(target.address())) {
            return refused(client.send(new RawRequest(
                    "POST",
                    "/api/answers",
                    List.of("Content-Type: application/json", "Content-Encoding: gzip"),
                    packed.toByteArray())));
        }
    }

    private static Optional<String> slow(Target target, String beginning) throws IOException {
        var address = target.address();
        var held = new ArrayList<Socket>();
        try {
            for (int n = 0; n < SLOW_CONNECTIONS; n++) {
                var socket = new Socket(address.getHost(), address.getPort());
                held.add(socket);
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            }
            var began = System.nanoTime();
            var page = target.guest().get("/?tab=stem");
            var took = (System.nanoTime() - began) / 1_000_000;
            return unless(page.status() == 200 && took < ANSWER_MS, page.status() + " after " + took + " ms");
        } finally {
            for (var socket : held) {
                socket.close();
            }
        }
    }

    private static Optional<String> uploadPath(Target target) throws IOException {
        var creator = target.person("CREATOR");
        for (var id : List.of(
                "../../secrets/database-password", "..%2f..%2fsecrets%2faudit-key", UUID.randomUUID() + "/..")) {
            var answer = creator.send("HEAD", "/api/uploads/" + id, "", "Tus-Resumable: 1.0.0");
            if (answer.status() < 400
                    || answer.headers().stream()
                            .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("upload-offset"))) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }
}
