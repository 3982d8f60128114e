package org.tirich.bench.attack;

import static org.tirich.bench.attack.NamedAttack.unless;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.tirich.attack.RawResponse;

/// Attempts to take over, to keep or to forge a session, to act through a browser of somebody else, and to use a
/// one-time link twice (OWASP ASVS 5.0 chapters 3, 6 and 7).
final class SessionAttacks {

    private static final String AREA = "sessions";

    private SessionAttacks() {}

    static List<NamedAttack> all() {
        return List.of(
                attack("a session is fixed before the sign-in", SessionAttacks::fixation),
                attack("a stolen database row is used as a token", SessionAttacks::storedHash),
                attack(
                        "a token is guessed",
                        target -> signedOut(target, target.guest().withCookie("session=" + UUID.randomUUID()))),
                attack("a token is sent under a similar name", SessionAttacks::similarName),
                attack("a token is used after the sign-out", SessionAttacks::afterSignOut),
                attack(
                        "a session of thirty-one days is used",
                        target -> signedOut(target, target.person(Duration.ofDays(31), Duration.ofMinutes(1)))),
                attack(
                        "a session idle for fifteen days is used",
                        target -> signedOut(target, target.person(Duration.ofDays(15), Duration.ofDays(15)))),
                attack("the cookie is read by a script or sent by another site", SessionAttacks::cookieFlags),
                attack("another site signs a person out", target -> stillIn(target, "Sec-Fetch-Site: cross-site")),
                attack("a sibling host signs a person out", target -> stillIn(target, "Sec-Fetch-Site: same-site")),
                attack("another origin signs a person out", target -> stillIn(target, "Origin: https://example.org")),
                attack("a sandboxed frame signs a person out", target -> stillIn(target, "Origin: null")),
                attack(
                        "another site's JSON changes a setting",
                        target -> refused(target.person()
                                .json("PUT", "/api/feed/personal", "{\"on\":false}", "Sec-Fetch-Site: cross-site"))),
                attack(
                        "another site sends JSON as plain text",
                        target -> refused(target.person()
                                .send(
                                        "POST",
                                        "/api/reports",
                                        "{}",
                                        "Content-Type: text/plain",
                                        "Origin: https://example.org"))),
                attack("a GET changes something by a method override", target -> {
                    var person = target.person();
                    person.send("GET", "/sign-out-everywhere", "", "X-HTTP-Method-Override: POST");
                    return unless(target.isSignedIn(person), "signed out");
                }),
                attack("six posts take one link at once", SessionAttacks::parallelLink),
                attack("a used link is used again", SessionAttacks::usedLink),
                attack(
                        "an expired link is used",
                        target -> unless(
                                setUp(target, target.link("SET_UP", null, Duration.ofMinutes(-1)), 0)
                                        .isEmpty(),
                                "an administrator")),
                attack(
                        "a link is guessed",
                        target -> unless(
                                setUp(target, UUID.randomUUID().toString(), 0).isEmpty(), "an administrator")),
                attack("names are told apart by the answer", SessionAttacks::enumeration));
    }

    private static NamedAttack attack(String name, NamedAttack.Trial trial) {
        return new NamedAttack(AREA, name, trial);
    }

    private static Optional<String> refused(RawResponse response) {
        return unless(response.status() >= 400 && response.status() < 500, response.status());
    }

    private static Optional<String> signedOut(Target target, Visitor visitor) throws IOException {
        return unless(!target.isSignedIn(visitor), "signed in");
    }

    private static Optional<String> stillIn(Target target, String header) throws IOException {
        var person = target.person();
        person.form("/sign-out", Map.of(), header);
        return unless(target.isSignedIn(person), "signed out");
    }

    private static String freshName() {
        return "victim-" + UUID.randomUUID().toString().substring(0, 18);
    }

    private static Optional<String> fixation(Target target) throws IOException {
        var name = freshName();
        target.signedUp(name);
        var victim = target.guest().withCookie("session=chosen-by-the-attacker");
        var answer = victim.form("/sign-in", Map.of("username", name, "password", Target.PASSPHRASE, "next", "/"));
        var fresh = Target.sessionOf(answer);
        return unless(!fresh.isEmpty() && !target.isSignedIn(victim), answer.status() + " " + fresh);
    }

    private static Optional<String> storedHash(Target target) throws IOException {
        var token = target.person().cookie().substring("session=".length());
        var hash = Target.sha256(token);
        for (var form : List.of(
                Target.hex(hash),
                Base64.getEncoder().encodeToString(hash),
                Base64.getUrlEncoder().withoutPadding().encodeToString(hash))) {
            if (target.isSignedIn(target.guest().withCookie("session=" + form))) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> similarName(Target target) throws IOException {
        var person = target.person();
        var token = person.cookie().substring("session=".length());
        for (var name : List.of("Session", "SESSION", "session2", "xsession", "$session", "__Host-session")) {
            if (target.isSignedIn(person.withCookie(name + "=" + token))) {
                return Optional.of("signed in by " + name);
            }
            person.withCookie(name + "=" + token).form("/sign-out", Map.of());
            if (!target.isSignedIn(person)) {
                return Optional.of("signed out by " + name);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> afterSignOut(Target target) throws IOException {
        var person = target.person();
        person.form("/sign-out", Map.of());
        return signedOut(target, person);
    }

    private static Optional<String> cookieFlags(Target target) throws IOException {
        var name = freshName();
        target.signedUp(name);
        var answer =
                target.guest().form("/sign-in", Map.of("username", name, "password", Target.PASSPHRASE, "next", "/"));
        var cookies = answer.headers().stream()
                .filter(line -> line.startsWith("Set-Cookie: session="))
                .toList();
        return unless(
                !cookies.isEmpty()
                        && cookies.stream()
                                .allMatch(line -> line.contains("HttpOnly") && line.contains("SameSite=Lax")),
                cookies);
    }

    private static Optional<String> parallelLink(Target target) throws IOException {
        var link = target.link("RESET", target.person().account(), Duration.ofHours(1));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var posts = java.util.stream.IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() -> reset(target, link, "نیلے پہاڑ اور ندی " + n)))
                    .toList();
            var taken = 0;
            for (var post : posts) {
                taken += post.get() ? 1 : 0;
            }
            return unless(taken == 1, taken + " posts took it");
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// Whether the link was taken.
    private static boolean reset(Target target, String link, String passphrase) throws IOException {
        return target.guest()
                        .form("/reset/" + link, Map.of("password", passphrase))
                        .status()
                == 303;
    }

    private static Optional<String> usedLink(Target target) throws IOException {
        var link = target.link("RESET", target.person().account(), Duration.ofHours(1));
        var first = reset(target, link, "نیلے پہاڑ اور ندی");
        return unless(first && !reset(target, link, "دوسرے پہاڑ اور ندی"), first ? "a second use" : "no first use");
    }

    /// The session of the new administrator; empty if there is none.
    private static String setUp(Target target, String link, int number) throws IOException {
        return Target.sessionOf(target.guest()
                .form("/set-up/" + link, Map.of("username", freshName() + number, "password", Target.PASSPHRASE)));
    }

    private static Optional<String> enumeration(Target target) throws IOException {
        var name = freshName();
        target.signedUp(name);
        var known = target.guest().form("/sign-in", Map.of("username", name, "password", "wrong-wrong-wrong"));
        var other = freshName();
        var unknown = target.guest().form("/sign-in", Map.of("username", other, "password", "wrong-wrong-wrong"));
        return unless(
                known.status() == unknown.status()
                        && known.text().replace(name, "").equals(unknown.text().replace(other, "")),
                known.status() + " and " + unknown.status());
    }
}
