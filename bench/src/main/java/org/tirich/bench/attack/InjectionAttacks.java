package org.tirich.bench.attack;

import static org.tirich.bench.attack.NamedAttack.unless;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tirich.attack.RawResponse;

/// Attempts to make text a markup, a statement, a path, a header or an address (OWASP ASVS 5.0 chapters 1 and 3), and
/// to leave events that no listener can process.
final class InjectionAttacks {

    private static final String AREA = "injection";
    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String FILE = "root:x:0";
    private static final long SLEEP_SECONDS = 4;

    private InjectionAttacks() {}

    static List<NamedAttack> all() {
        return List.of(
                attack(
                        "a search shows a script",
                        target -> noScript(target.guest().get("/search?q=" + url(SCRIPT)))),
                attack(
                        "a hashtag shows a script",
                        target -> noScript(target.guest().get("/tag/" + url(SCRIPT)))),
                attack(
                        "the search of strings shows a script",
                        target -> noScript(target.guest().get("/translations/ur?q=" + url(SCRIPT)))),
                attack(
                        "a name shows a script",
                        target -> noScript(target.guest()
                                .form("/sign-in", Map.of("username", SCRIPT, "password", "x", "next", SCRIPT)))),
                attack(
                        "an attribute is closed",
                        target -> unless(
                                !target.guest()
                                        .get("/search?q=" + url("\" onfocus=alert(1) autofocus x=\""))
                                        .text()
                                        .contains("\" onfocus="),
                                "the attribute is open")),
                attack("a template is evaluated", target -> {
                    var page = target.guest().get("/search?q=" + url("{{#t}}privacy.title{{/t}}${7*7}%%{7*7}"));
                    return unless(!page.text().contains("49") || page.text().contains("7*7"), "evaluated");
                }),
                attack("an inline script runs", InjectionAttacks::policy),
                attack("a response is taken for another type", target -> {
                    var page = target.guest().get("/search?q=x");
                    return unless(
                            page.header("X-Content-Type-Options").orElse("").equals("nosniff"), page.headers());
                }),
                attack("a frame of another site shows a page", target -> {
                    var policy = target.guest()
                            .get("/")
                            .header("Content-Security-Policy")
                            .orElse("");
                    return unless(policy.contains("frame-ancestors 'none'"), policy);
                }),
                attack(
                        "a statement is injected at the sign-in",
                        target -> unless(
                                Target.sessionOf(target.guest()
                                                .form(
                                                        "/sign-in",
                                                        Map.of("username", "' or 1=1 --", "password", "' or '1'='1")))
                                        .isEmpty(),
                                "signed in")),
                attack("a statement is injected into each parameter", InjectionAttacks::statements),
                attack("a statement makes the database wait", InjectionAttacks::sleep),
                attack("a path leaves the assets", target -> paths(target, "/assets/")),
                attack("a path leaves the media", target -> paths(target, "/m/" + target.asset(1) + "/")),
                attack("a path leaves the playlists", target -> paths(target, "/m/" + target.asset(1) + "/hls/")),
                attack("a path leaves the captions", target -> paths(target, "/c/" + UUID.randomUUID() + "/")),
                attack("a header is injected by a redirect", target -> {
                    var answer = target.guest().get("/sign-in?next=%0d%0aSet-Cookie:%20session=x");
                    var search = target.guest().get("/search?q=%FF%0d%0aSet-Cookie:%20session=x");
                    return unless(
                            Target.sessionOf(answer).isEmpty()
                                    && Target.sessionOf(search).isEmpty(),
                            "a cookie was set");
                }),
                redirect("a sign-in leads to another site", "//example.org/"),
                redirect("a sign-in leads to another site by a backslash", "/\\example.org/"),
                redirect("a sign-in leads to another site by a tab", "/\t/example.org/"),
                redirect("a sign-in leads to another site by its address", "https://example.org/"),
                redirect("a sign-in runs a script", "javascript:alert(1)"),
                poison("an event without an id", "POST", "/api/engagements", "{\"events\":[{\"id\":null}]}"),
                poison("an event that is null", "POST", "/api/engagements", "{\"events\":[null]}"),
                poison("an answer without an id", "POST", "/api/answers", "{\"id\":null,\"question\":null}"),
                poison(
                        "a report without an id",
                        "POST",
                        "/api/reports",
                        "{\"id\":null,\"work\":null,\"reason\":\"danger\",\"note\":\"\"}"),
                poison("a read notice without an id", "POST", "/api/inbox/read", "{\"ids\":[null],\"all\":false}"));
    }

    private static NamedAttack attack(String name, NamedAttack.Trial trial) {
        return new NamedAttack(AREA, name, trial);
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Optional<String> noScript(RawResponse page) {
        return unless(!page.text().contains("<script>alert"), "the page contains the script");
    }

    private static Optional<String> policy(Target target) throws IOException {
        for (var path : List.of("/", "/search?q=x", "/sign-in", "/v/" + target.lesson(1), "/stem/ur", "/nowhere")) {
            var policy =
                    target.guest().get(path).header("Content-Security-Policy").orElse("");
            if (!policy.contains("default-src") || policy.contains("unsafe-inline") || policy.contains("unsafe-eval")) {
                return Optional.of(path + ": " + policy);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> statements(Target target) throws IOException {
        var before = rows(target);
        for (var text : List.of("'; delete from work; --", "1); drop table report; --", "\\'; truncate report; --")) {
            target.guest().get("/search?q=" + url(text) + "&in=" + url(text) + "&limit=" + url(text));
            target.guest().get("/api/feed?tab=" + url(text) + "&size=1&without=" + url(text));
            target.guest().get("/stem/" + url(text));
            target.guest().get("/tag/" + url(text));
            target.guest().get("/v/" + url(text));
            target.person("PLATFORM_ADMIN").get("/operate?q=" + url(text));
        }
        var after = rows(target);
        return unless(after == before, before + " lessons became " + after);
    }

    private static long rows(Target target) throws IOException {
        return target.count("select count(*) + (select count(*) from pg_tables where tablename = 'report') from work");
    }

    private static Optional<String> sleep(Target target) throws IOException {
        var text = url("' || pg_sleep(" + SLEEP_SECONDS + ") || '");
        var numeric = url("1 and 1 = (select 1 from pg_sleep(" + SLEEP_SECONDS + "))");
        for (var path : List.of(
                "/search?q=" + text,
                "/api/search?q=x&limit=" + numeric,
                "/api/feed?tab=" + text + "&size=" + numeric,
                "/tag/" + text,
                "/translations/ur?q=" + text)) {
            var began = System.nanoTime();
            target.guest().get(path);
            if (System.nanoTime() - began > SLEEP_SECONDS * 1_000_000_000L) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> paths(Target target, String folder) throws IOException {
        for (var up : List.of(
                "../../../../../../etc/passwd",
                "..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
                "%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "..%252f..%252f..%252fetc%252fpasswd",
                "..%c0%af..%c0%afetc%c0%afpasswd",
                "..\\..\\..\\etc\\passwd",
                "..;/..;/..;/etc/passwd",
                "%00/etc/passwd",
                "/etc/passwd",
                "file:///etc/passwd")) {
            var answer = target.guest().get(folder + up);
            if (answer.status() < 400 && answer.text().contains(FILE)
                    || answer.text().contains(FILE)) {
                return Optional.of(folder + up);
            }
        }
        return Optional.empty();
    }

    private static NamedAttack redirect(String name, String next) {
        return attack(name, target -> {
            var user = "victim-" + UUID.randomUUID().toString().substring(0, 18);
            target.signedUp(user);
            var answer = target.guest()
                    .form("/sign-in", Map.of("username", user, "password", Target.PASSPHRASE, "next", next));
            var location = answer.header("Location").orElse("");
            return unless(
                    location.equals("/")
                            || location.startsWith("/")
                                    && !location.startsWith("//")
                                    && !location.startsWith("/\\")
                                    && !location.contains("\t"),
                    location);
        });
    }

    /// An event that no listener can process would fail at every start.
    private static NamedAttack poison(String name, String method, String path, String body) {
        return attack(name, target -> {
            var before = target.count("select count(*) from event_publication where completion_date is null");
            var answer = (path.startsWith("/api/inbox") ? target.person() : target.guest()).json(method, path, body);
            var after = target.count("select count(*) from event_publication where completion_date is null");
            return unless(
                    answer.status() >= 400 && answer.status() < 500 && after <= before,
                    answer.status() + ", " + (after - before) + " events");
        });
    }
}
