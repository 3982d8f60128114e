package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.identity.Role;

/// The hosts for which the server answers, and the host in its links.
class HostTest extends ServerTest {

    private int port() {
        return guest().home().getPort();
    }

    private String get(String path, String host) {
        return RawHttp.send(port(), "GET " + path + " HTTP/1.1\nHost: " + host + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attacker.example",
                "attacker.example:8080",
                "localhost.attacker.example",
                "localhost.",
                "localhost.localdomain",
                "127.0.0.1.nip.io",
                "127.0.0.2",
                "0.0.0.0",
                "192.168.1.7",
                "[::]",
                "[::ffff:127.0.0.1]",
                "2130706433"
            })
    void anUnknownHostIsRefusedOnEveryRoute(String host) {
        for (var path : List.of("/", "/sign-in", "/api/feed", "/assets/logo-1.svg", "/robots.txt", "/no/where")) {
            var response = get(path, host);

            assertThat(RawHttp.status(response)).as(path).isEqualTo(421);
            assertThat(response).doesNotContain("Set-Cookie").contains("no-store");
        }
        var posted = RawHttp.send(port(), "POST /api/engagements HTTP/1.1\nHost: " + host + "\nContent-Length: 0\n");
        assertThat(RawHttp.status(posted)).isEqualTo(421);
        assertThat(posted).contains("\"code\":\"unknown-host\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost:80:80", "user@localhost", "<b>", "localhost/", "é"})
    void aMalformedHostIsRefused(String host) {
        assertThat(RawHttp.status(get("/", host))).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]", "localhost:9", "127.0.0.1:65535"})
    void loopbackNamesAreServedOnAnyPort(String host) {
        assertThat(RawHttp.status(get("/about", host))).isEqualTo(200);
    }

    @Test
    void theRefusalIsAPageThatNamesTheSetting() {
        var response = get("/?lang=ur", "attacker.example");

        assertThat(response)
                .contains("Content-Type: text/html;charset=UTF-8", "<html lang=\"ur\" dir=\"rtl\">")
                .contains("tirich.public-address")
                .doesNotContain("attacker.example");
    }

    @Test
    void theHostOfTheRequestIsInNoLink() {
        for (var path : List.of("/stem", "/robots.txt", "/sitemap.xml", "/stem/ur/feed.atom")) {
            assertThat(get(path, "127.0.0.1:9"))
                    .as(path)
                    .contains("http://localhost:" + port())
                    .doesNotContain("127.0.0.1:9");
        }
        var forwarded = RawHttp.send(
                port(),
                "GET /stem HTTP/1.1\nHost: localhost\nX-Forwarded-Host: attacker.example\nForwarded: host=attacker.example\nX-Original-Host: attacker.example\n");
        assertThat(forwarded).doesNotContain("attacker.example");
    }

    @Test
    void aRedirectNamesNoHost() {
        var response = get("/me", "localhost:9");

        assertThat(RawHttp.status(response)).isEqualTo(302);
        assertThat(response).contains("Location: /sign-in?next=");
    }

    @Test
    void theLinkThatResetsAPassphraseNamesTheServer() {
        var operator = person(Role.PLATFORM_ADMIN);
        var cookie = operator.browser().cookieHeader();

        var response = RawHttp.send(
                port(),
                "POST /operate/people/" + person().id().value() + "/reset HTTP/1.1\nHost: localhost:9\nCookie: "
                        + cookie + "\nContent-Type: application/x-www-form-urlencoded\nContent-Length: 0\n");

        assertThat(response).contains("http://localhost:" + port() + "/reset/").doesNotContain("localhost:9");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aRequestLineWithAnotherHostIsRefused() {
        var response = RawHttp.send(port(), "GET http://attacker.example/ HTTP/1.1\nHost: localhost\n");
        var both = RawHttp.send(port(), "GET http://attacker.example/ HTTP/1.1\nHost: attacker.example\n");

        assertThat(RawHttp.status(response)).isEqualTo(400);
        assertThat(RawHttp.status(both)).isEqualTo(421);
    }

    /// A server behind a proxy that ends TLS.
    @Test
    void aConfiguredAddressIsServedAndIsInEveryLink(@TempDir Path folder) throws Exception {
        var port = freePort();
        try (var server = TestProcess.start(
                TirichApplication.class,
                "start",
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString(),
                "--public-address",
                "HTTPS://Stem.Example.pk:443/")) {
            assertThat(server.awaitLine("/set-up/")).contains("https://stem.example.pk/set-up/");
            server.awaitLine("Tirich is ready at https://stem.example.pk");

            var page = RawHttp.send(port, "GET /stem HTTP/1.1\nHost: stem.example.pk\n");
            var local = RawHttp.send(port, "GET /robots.txt HTTP/1.1\nHost: 127.0.0.1:" + port + "\n");
            var refused = RawHttp.send(port, "GET / HTTP/1.1\nHost: other.example\n");

            assertThat(page)
                    .contains("href=\"https://stem.example.pk/stem\"", "Set-Cookie: __Host-visit=", "Secure")
                    .doesNotContain("http://");
            assertThat(local).contains("Sitemap: https://stem.example.pk/sitemap.xml");
            assertThat(RawHttp.status(refused)).isEqualTo(421);
            assertThat(refused).contains("<a href=\"https://stem.example.pk\">");
            server.stop();
        }
    }
}
