package org.tirich.demo.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.ReaderException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.RawHttp;
import org.tirich.TestProcess;
import org.tirich.TirichApplication;

/// A demo for phones as a process of its own. Its network is a second loopback address, to which the same rules apply
/// as
/// to any other.
@Tag("server")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PhoneDoorTest {

    private static final String NETWORK = "127.0.0.2";
    /// Of another instance on the machine, for instance. None of them may open the demo.
    private static final Map<String, String> RISKY_SETTINGS = Map.of(
            "SERVER_ADDRESS", "0.0.0.0",
            "SERVER_FORWARD_HEADERS_STRATEGY", "native",
            "TIRICH_TRUSTED_PROXIES", "0.0.0.0/0");

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final HttpClient PLAIN =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// Trusts every certificate: for requests that the door must refuse over TLS too.
    private static final HttpClient UNCHECKED = client(trustingAll());

    @TempDir
    private static Path data;

    private static int port;
    private static int tlsPort;
    private static Launched demo;

    /// @param printed all lines in the terminal
    private record Launched(TestProcess server, String link, List<String> printed) {}

    @BeforeAll
    static void start() throws Exception {
        port = freePort();
        tlsPort = freePort();
        demo = launch();
    }

    private static Launched launch() throws IOException, InterruptedException {
        var server = TestProcess.start(
                RISKY_SETTINGS,
                TirichApplication.class,
                "demo",
                "--phone",
                "--address",
                NETWORK,
                "--port",
                Integer.toString(port),
                "--tls-port",
                Integer.toString(tlsPort),
                "--data",
                data.resolve("demo").toString());
        var link = server.awaitLine("/phone?token=").strip();
        server.awaitLine("Never use it with pupils");
        return new Launched(server, link, server.lines());
    }

    @AfterAll
    static void stop() throws IOException {
        demo.server().close();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String http() {
        return "http://" + NETWORK + ":" + port;
    }

    private static String https() {
        return "https://" + NETWORK + ":" + tlsPort;
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> get(String address) {
        return send(address.startsWith("https:") ? UNCHECKED : PLAIN, request(address));
    }

    private static HttpResponse<String> get(String address, String cookies) {
        return send(
                address.startsWith("https:") ? UNCHECKED : PLAIN,
                request(address).header("Cookie", cookies));
    }

    /// The cookie that the link sets.
    private static String entered() {
        var answer = get(demo.link());
        assertThat(answer.statusCode()).isEqualTo(303);
        return cookie(answer, "phone-" + port);
    }

    /// A cookie of an answer as a browser sends it.
    private static String cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(0, each.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer.headers()));
    }

    private static SSLContext trustingAll() {
        return context(new TrustManager[] {new TrustingAll()});
    }

    private static SSLContext context(TrustManager[] managers) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpClient client(SSLContext context) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context)
                .build();
    }

    /// Accepts every certificate and every name in it.
    private static final class TrustingAll extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private record Route(String method, String path) {}

    /// Every route of the server, those of the demo, and paths that there are not.
    private static List<Route> routes() throws IOException {
        var known = Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .map(parts -> new Route(parts[0].equals("ANY") ? "GET" : parts[0], path(parts[1])));
        var others = Stream.of(
                        "/demo",
                        "/demo/try/kill",
                        "/demo/raw/gears.mp4",
                        "/phone",
                        "/phone/",
                        "/phone/secure",
                        "/phone/authority.crt",
                        "/phone?token=",
                        "/phone?token=AAAAAAAAAAAAAAAAAAAAAA",
                        "/PHONE?token=x",
                        "/phone;a=b?token=x",
                        "/actuator",
                        "/actuator/health",
                        "/api",
                        "/favicon.ico",
                        "/assets/logo-1.svg",
                        "/error",
                        "/no/where",
                        "/?token=" + token(),
                        "/v/1?token=" + token(),
                        "//")
                .flatMap(path -> Stream.of(new Route("GET", path), new Route("POST", path), new Route("HEAD", path)));
        return Stream.concat(known, others).toList();
    }

    private static String path(String pattern) {
        return pattern.replaceAll("\\{(language|lang)}", "ur")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static String token() {
        return demo.link().substring(demo.link().indexOf('=') + 1);
    }

    @Test
    void withoutTheTokenNobodyEntersOnAnyRoute() throws IOException {
        var entered = new ArrayList<String>();
        for (var route : routes()) {
            for (var address : List.of(http(), https())) {
                var client = address.equals(http()) ? PLAIN : UNCHECKED;
                var body = List.of("GET", "HEAD", "OPTIONS", "DELETE").contains(route.method())
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(route.path().startsWith("/api/") ? "{}" : "username=a&password=b");
                var answer = send(
                        client,
                        request(address + route.path())
                                .header("Content-Type", route.path().startsWith("/api/") ? "application/json" : FORM)
                                .method(route.method(), body));
                if (!isClosed(answer, route.method())) {
                    entered.add(address + " " + route + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }

        assertThat(entered).isEmpty();
    }

    /// The page of the door, the same for everything.
    private static boolean isClosed(HttpResponse<String> answer, String method) {
        return answer.statusCode() == 403
                && answer.headers().firstValue("Set-Cookie").isEmpty()
                && answer.headers().firstValue("Location").isEmpty()
                && answer.headers().firstValue("Cache-Control").orElse("").equals("no-store")
                && (method.equals("HEAD")
                        ? answer.body().isEmpty()
                        : answer.body().contains("<h1>Scan the code first</h1>")
                                && !answer.body().contains("<link")
                                && !answer.body().contains("<script"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-For: ::1",
                "X-Real-IP: 127.0.0.1",
                "Forwarded: for=127.0.0.1;proto=https;host=localhost",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: localhost",
                "X-Forwarded-Port: 443",
                "X-Original-URL: /phone",
                "X-HTTP-Method-Override: GET",
                "Client-IP: 127.0.0.1",
                "Upgrade: websocket",
                "Authorization: Bearer x",
                "Cookie: session=x; __Host-session=x; phone=x"
            })
    void noHeaderOpensTheDoor(String header) {
        for (var path : List.of("/", "/demo", "/api/feed", "/api/uploads", "/phone")) {
            var answer = RawHttp.send(
                    NETWORK, port, "GET " + path + " HTTP/1.1\nHost: " + NETWORK + ":" + port + "\n" + header + "\n");

            assertThat(RawHttp.status(answer)).as(path).isEqualTo(403);
            assertThat(answer).contains("Scan the code first").doesNotContain("Set-Cookie");
        }
    }

    /// The server refuses it before any filter, with nothing of the instance.
    @ParameterizedTest
    @ValueSource(
            strings = {"GET /%2e%2e/ HTTP/1.1", "GET /a%00b HTTP/1.1", "GET / HTTP/9.9", "TRACE / HTTP/1.1", "GET"})
    void aMalformedRequestTellsNothing(String line) {
        var answer = RawHttp.send(NETWORK, port, line + "\nHost: " + NETWORK + ":" + port + "\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 ")
                .doesNotContain("HTTP/1.1 2", "HTTP/1.1 3", "Set-Cookie", "Tirich", "Tomcat", "tirich");
    }

    /// With the cookie of the door: a header still does not make the request one of this machine or a secure one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 127.0.0.1\nX-Forwarded-Proto: https",
                "Forwarded: for=127.0.0.1;proto=https",
                "X-Forwarded-Proto: https\nX-Forwarded-Port: 443\nX-Forwarded-Ssl: on"
            })
    void noHeaderMakesARequestOneOfThisMachine(String headers) {
        for (var path : List.of("/demo", "/sign-in")) {
            var answer = RawHttp.send(
                    NETWORK,
                    port,
                    "GET " + path + " HTTP/1.1\nHost: " + NETWORK + ":" + port + "\nCookie: " + entered() + "\n"
                            + headers + "\n");

            assertThat(RawHttp.status(answer)).as(path).isEqualTo(303);
            assertThat(answer).contains("Location: /phone/secure?next=");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:%d",
                "127.0.0.1:%d",
                "attacker.example:%d",
                "127.0.0.2.nip.io:%d",
                "127.0.0.2",
                "127.0.0.2:1",
                "[::ffff:127.0.0.2]:%d"
            })
    void onlyTheServedAddressIsServed(String host) {
        var answer = RawHttp.send(
                NETWORK, port, "GET / HTTP/1.1\nHost: " + host.formatted(port) + "\nCookie: " + entered() + "\n");

        assertThat(RawHttp.status(answer)).isEqualTo(421);
        assertThat(answer).contains("Scan the code first").doesNotContain("Set-Cookie");
    }

    @Test
    void theCodeInTheTerminalIsTheLink() throws ReaderException {
        var code = demo.printed().stream()
                .filter(line -> line.startsWith("\u001b["))
                .toList();

        assertThat(TerminalCodeTest.read(code)).isEqualTo(demo.link());
        assertThat(demo.link()).startsWith(http() + "/phone?token=");
        // 22 characters of 6 bits are 132 bits.
        assertThat(token()).matches("[A-Za-z0-9_-]{22}");
        assertThat(demo.printed()).anySatisfy(line -> assertThat(line).contains(https()));
    }

    @Test
    void theLinkSetsACookieAndLeavesTheAddress() {
        for (var address : List.of(demo.link(), https() + "/phone?token=" + token())) {
            var answer = get(address);

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/phone");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("HttpOnly", "SameSite=Lax", "Path=/")
                    .doesNotContain("Domain");
            var page = get(http() + "/phone", cookie(answer, "phone-" + port));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(token());
        }
    }

    @Test
    void aPhoneThatIsInStaysInWithAWrongLink() {
        var cookie = entered();

        var answer = get(http() + "/phone?token=wrong", cookie);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get(http() + "/", cookie).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%s ", "%s=", "%sA", " %s"})
    void anotherCookieDoesNotOpenTheDoor(String value) {
        var answer = get(http() + "/about", "phone-" + port + "=" + value.formatted(token().substring(1)));

        assertThat(answer.statusCode()).isIn(403, 429);
        assertThat(answer.body()).contains("Scan the code first");
    }

    @Test
    void withoutTlsAPhoneWatches() {
        var cookie = entered();

        for (var path : List.of("/", "/search?q=water", "/stem", "/api/feed", "/start", "/about", "/robots.txt")) {
            assertThat(get(http() + path, cookie).statusCode()).as(path).isEqualTo(200);
        }
        var answered = send(
                PLAIN,
                request(http() + "/api/engagements")
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"events\":[]}")));
        assertThat(answered.body()).doesNotContain("needs-tls");
    }

    /// A proxy of the network would else give them to phones without the cookie.
    @Test
    void onlyTheBrowserStoresWhatIsBehindTheDoor() {
        var cookie = entered();
        var video = get(http() + "/api/feed", cookie).body().replaceAll("(?s).*?\"(/m/[^\"]+)\".*", "$1");
        var sheet = get(http() + "/about", cookie).body().replaceAll("(?s).*?\"(/assets/[^\"]+css)\".*", "$1");

        for (var path : List.of(video, sheet, "/robots.txt", "/stem/en/feed.atom")) {
            for (var address : List.of(http(), https())) {
                var answer = get(address + path, cookie);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                        .as(path)
                        .contains("private")
                        .doesNotContain("public");
            }
            assertThat(get("http://127.0.0.1:" + port + path)
                            .headers()
                            .firstValue("Cache-Control")
                            .orElse(""))
                    .as(path)
                    .contains("public");
        }
    }

    /// Every route that needs an account, or gives one.
    @Test
    void withoutTlsNothingOfAnAccountIsServed() throws IOException {
        var cookie = entered();
        var served = new ArrayList<String>();
        var ofAccounts = Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .filter(parts -> !parts[2].matches("WATCH|ENGAGE") || parts[1].equals("/studio"))
                .map(parts -> new Route(parts[0], path(parts[1])));
        var ofDemo = Stream.of(
                new Route("GET", "/demo"), new Route("POST", "/demo/become/9"), new Route("POST", "/demo/try/kill"));
        for (var route : Stream.concat(ofAccounts, ofDemo).toList()) {
            var api = route.path().startsWith("/api/");
            var answer = send(
                    PLAIN,
                    request(http() + route.path())
                            .header("Cookie", cookie)
                            .header("Content-Type", api ? "application/json" : FORM)
                            .method(
                                    route.method(),
                                    route.method().matches("GET|HEAD|DELETE")
                                            ? BodyPublishers.noBody()
                                            : BodyPublishers.ofString(api ? "{}" : "username=a&password=b")));
            var refused = api
                    ? answer.statusCode() == 403
                            && (answer.body().contains("needs-tls")
                                    || route.method().equals("HEAD"))
                    : answer.statusCode() == 303
                            && answer.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .startsWith("/phone/secure?next=");
            if (!refused
                    || !answer.headers().allValues("Set-Cookie").stream().allMatch(each -> each.startsWith("visit="))) {
                served.add(route + ": " + answer.statusCode() + " "
                        + answer.headers().map());
            }
        }

        assertThat(served).isEmpty();
    }

    @Test
    void theExplanationLeadsToTheSamePageWithTls() {
        var cookie = entered();
        var answer = get(http() + "/sign-in?next=%2Fv%2F1", cookie);

        var page = get(http() + answer.headers().firstValue("Location").orElseThrow(), cookie);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("everybody on this network could read that here")
                .contains("href=\"" + https() + "/sign-in?next&#x3D;%2Fv%2F1\"");
        for (var elsewhere :
                List.of("https://attacker.example/", "//attacker.example", "@attacker.example", "javascript:1")) {
            var body = get(http() + "/phone/secure?next=" + elsewhere, cookie).body();
            assertThat(body).contains("href=\"" + https() + "/").doesNotContain("href=\"" + https() + "@");
        }
    }

    @Test
    void withTlsAVisitorSignsInAndTheSessionNeverCountsWithoutIt() {
        var cookie = entered();
        var become = send(
                UNCHECKED,
                request(https() + "/demo/become/9").header("Cookie", cookie).POST(BodyPublishers.noBody()));
        var session = cookie(become, "__Host-session");

        assertThat(become.statusCode()).isEqualTo(303);
        assertThat(become.headers().allValues("Set-Cookie"))
                .allSatisfy(each -> assertThat(each).contains("Secure", "HttpOnly"));
        assertThat(get(https() + "/operate", cookie + "; " + session).statusCode())
                .isEqualTo(200);
        var stolen = session.replace("__Host-session=", "session=");
        var inClear = get(http() + "/about", cookie + "; " + stolen + "; " + session);
        assertThat(inClear.statusCode()).isEqualTo(200);
        assertThat(inClear.body()).contains("href=\"/sign-in").doesNotContain("href=\"/inbox\"");
        assertThat(get(https() + "/about", cookie + "; " + session).body()).contains("href=\"/inbox\"");
        // The same session on this machine counts.
        assertThat(get("http://127.0.0.1:" + port + "/operate", stolen).statusCode())
                .isEqualTo(200);
    }

    @Test
    void withTlsAPhoneAttacksThePromisesToo() {
        var trial = send(
                UNCHECKED,
                request(https() + "/demo/try/withdraw")
                        .header("Cookie", entered())
                        .POST(BodyPublishers.noBody()));

        assertThat(trial.statusCode()).isEqualTo(200);
        assertThat(trial.body()).contains("The promise held.");
    }

    @Test
    void theDownloadedAuthorityMakesTlsWork() throws Exception {
        var cookie = entered();
        var file = PLAIN.send(
                request(http() + "/phone/authority.crt")
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/x-x509-ca-cert");
        var fingerprint = HexFormat.ofDelimiter(":")
                .formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()))
                .toUpperCase(Locale.ROOT);
        assertThat(demo.printed()).anySatisfy(line -> assertThat(line).contains(fingerprint));
        assertThat(get(http() + "/phone", cookie).body().replace("<wbr>", "")).contains(fingerprint);

        var trusting = client(trusting(file.body()));
        var answer = send(trusting, request(https() + "/phone").header("Cookie", cookie));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("This connection is encrypted");
        var strict = HttpClient.newHttpClient();
        assertThatThrownBy(() -> strict.send(request(https() + "/phone").build(), BodyHandlers.ofString()))
                .isInstanceOf(SSLException.class);
    }

    private static SSLContext trusting(byte[] authority) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "authority",
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(authority)));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        return context(managers.getTrustManagers());
    }

    @Test
    void theMachineItselfNeedsNoToken() {
        assertThat(get("http://127.0.0.1:" + port + "/").statusCode()).isEqualTo(200);
        assertThat(get("http://127.0.0.1:" + port + "/demo").statusCode()).isEqualTo(200);
        assertThat(get("http://127.0.0.1:" + port + "/sign-in").statusCode()).isEqualTo(200);
    }

    /// Uses up the tokens of the limit.
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void guessingIsLimitedAndLocksOutNobodyWithTheCode() {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 60; i++) {
            // The sender does not choose her network.
            statuses.add(send(
                            PLAIN,
                            request(http() + "/phone?token=%022d".formatted(i))
                                    .header("X-Forwarded-For", "10.0." + i + ".1"))
                    .statusCode());
        }

        assertThat(statuses).containsOnly(403, 429).endsWith(429, 429, 429);
        assertThat(get(http() + "/").statusCode()).isEqualTo(403);
        assertThat(get(http() + "/", entered()).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aKilledServerKeepsItsPhonesAndAStoppedOneDoesNot() throws Exception {
        var cookie = entered();
        var before = demo.link();
        var fingerprint = demo.printed().stream()
                .filter(line -> line.contains(":") && line.strip().length() == 95)
                .findFirst();

        demo.server().kill();
        demo = launch();

        assertThat(demo.link()).isEqualTo(before);
        assertThat(get(http() + "/", cookie).statusCode()).isEqualTo(200);
        assertThat(get(http() + "/").statusCode()).isEqualTo(403);
        assertThat(fingerprint).isPresent();
        assertThat(demo.printed()).contains(fingerprint.get());

        demo.server().stop();
        demo = launch();

        assertThat(demo.link()).isNotEqualTo(before);
        assertThat(get(http() + "/", cookie).statusCode()).isEqualTo(403);
        assertThat(get(before).statusCode()).isEqualTo(403);
        assertThat(get(http() + "/", entered()).statusCode()).isEqualTo(200);
        assertThat(demo.printed()).contains(fingerprint.get());
    }
}
