package org.tirich.bench.attack;

import static org.tirich.bench.attack.NamedAttack.unless;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.tirich.attack.RawResponse;

/// Attempts to guess, to flood and to exhaust (OWASP ASVS 5.0 sections 2.4 and 6.3).
final class LimitAttacks {

    private static final String AREA = "limits";
    private static final int TOO_MANY = 429;
    private static final int GUESSES = 40;
    private static final int FLOOD = 300;
    private static final long PATIENCE_MS = 10_000;

    private LimitAttacks() {}

    static List<NamedAttack> all() {
        return List.of(
                attack("a passphrase is guessed from one network", target -> {
                    var name = freshName();
                    var guest = target.guest();
                    return limited(GUESSES, n -> guess(guest, name, n));
                }),
                attack("a passphrase is guessed from forty networks", target -> {
                    var name = freshName();
                    return limited(GUESSES, n -> guess(target.guest(), name, n));
                }),
                attack("a passphrase is guessed under forty spellings of the name", target -> {
                    var name = "victim"
                            + UUID.randomUUID().toString().substring(0, 8).replace("-", "");
                    return limited(GUESSES, n -> guess(target.guest(), spelling(name, n), n));
                }),
                attack("an address is forged in front of the proxy's", target -> {
                    var guest = target.guest();
                    return limited(
                            FLOOD,
                            n -> guess(
                                    guest.inNetwork(Visitor.freshNetwork() + ", " + guest.network()), freshName(), n));
                }),
                attack("a stolen session guesses the passphrase", target -> {
                    var thief = target.person();
                    return limited(
                            GUESSES,
                            n -> thief.form("/me/password", Map.of("old", "guess-" + n + "-wrong", "new", "x")));
                }),
                attack("a stolen session guesses the passphrase by erasing", target -> {
                    var thief = target.person();
                    return limited(GUESSES, n -> thief.form("/me/erase", Map.of("password", "guess-" + n + "-wrong")));
                }),
                attack("links are guessed", target -> {
                    var guest = target.guest();
                    return limited(
                            FLOOD, n -> guest.form("/reset/" + UUID.randomUUID(), Map.of("password", "x".repeat(20))));
                }),
                attack("accounts are opened in bulk", target -> {
                    var guest = target.guest();
                    return limited(
                            FLOOD,
                            n -> guest.form(
                                    "/sign-up",
                                    Map.of("username", "a", "password", Target.PASSPHRASE, "ageBand", "adult")));
                }),
                attack("a guest without a cookie floods the reports", target -> {
                    var guest = target.guest();
                    return limited(FLOOD, n -> report(target, guest));
                }),
                attack("reports push one about a child off the list", LimitAttacks::childSafety),
                attack("a guest without a cookie inflates the views", target -> {
                    var guest = target.guest();
                    return limited(FLOOD, n -> views(target, guest));
                }),
                attack("a guest without a cookie floods the translators", target -> {
                    var guest = target.guest();
                    return limited(
                            FLOOD,
                            n -> guest.form(
                                    "/translations/ur",
                                    Map.of("key", "nav.feed", "becomes", "متن " + n, "language", "ur")));
                }),
                attack("two hundred sign-ins at once stop the pages", LimitAttacks::hashing));
    }

    private static NamedAttack attack(String name, NamedAttack.Trial trial) {
        return new NamedAttack(AREA, name, trial);
    }

    private static String freshName() {
        return "victim-" + UUID.randomUUID().toString().substring(0, 18);
    }

    /// One request of a flood.
    private interface Request {
        RawResponse send(int number) throws IOException;
    }

    private static Optional<String> limited(int most, Request request) throws IOException {
        RawResponse last = null;
        for (int n = 0; n < most; n++) {
            last = request.send(n);
            if (last.status() == TOO_MANY) {
                return Optional.empty();
            }
        }
        return Optional.of(most + " requests were admitted, the last with " + last);
    }

    private static RawResponse guess(Visitor visitor, String name, int number) throws IOException {
        return visitor.form("/sign-in", Map.of("username", name, "password", "guess-" + number + "-wrong"));
    }

    /// The letters of the bits of a number in their full-width or capital forms.
    private static String spelling(String name, int number) {
        var text = new StringBuilder();
        for (int n = 0; n < name.length(); n++) {
            var letter = name.charAt(n);
            var isOther = (number >> n % 6 & 1) == 1;
            text.append(isOther ? (char) (n % 2 == 0 ? letter + 0xFEE0 : Character.toUpperCase(letter)) : letter);
        }
        return text.toString();
    }

    private static RawResponse report(Target target, Visitor visitor) throws IOException {
        return report(target, visitor, 5, "danger");
    }

    private static RawResponse report(Target target, Visitor visitor, int lesson, String reason) throws IOException {
        return visitor.json(
                "POST",
                "/api/reports",
                "{\"id\":\"%s\",\"work\":\"%s\",\"reason\":\"%s\",\"note\":\"\"}"
                        .formatted(UUID.randomUUID(), target.lesson(lesson), reason));
    }

    private static Optional<String> childSafety(Target target) throws IOException {
        report(target, target.guest(), 7, "not-for-children");
        for (int network = 0; network < 10; network++) {
            var guest = target.guest();
            for (int n = 0; n < 30; n++) {
                report(target, guest, 8 + n, "danger");
            }
        }
        var page = target.person("LEAD_EDITOR").get("/reports").text();
        var first = page.indexOf("/v/" + target.lesson(7));
        var flooded = page.indexOf("/v/" + target.lesson(8));
        return unless(first >= 0 && (flooded < 0 || first < flooded), "it is at " + first + ", others at " + flooded);
    }

    private static RawResponse views(Target target, Visitor visitor) throws IOException {
        var events = new ArrayList<String>();
        for (int n = 0; n < 50; n++) {
            var id = new UUID(
                    System.currentTimeMillis() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
            events.add("{\"id\":\"%s\",\"work\":\"%s\",\"kind\":\"complete\",\"watchedMs\":20000}"
                    .formatted(id, target.lesson(9)));
        }
        return visitor.json("POST", "/api/engagements", "{\"events\":[" + String.join(",", events) + "]}");
    }

    private static Optional<String> hashing(Target target) throws IOException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var posts = new ArrayList<java.util.concurrent.Future<RawResponse>>();
            for (int n = 0; n < 200; n++) {
                var number = n;
                Callable<RawResponse> post = () -> guess(target.guest(), freshName(), number);
                posts.add(threads.submit(post));
            }
            var began = System.nanoTime();
            var page = target.guest().get("/?tab=stem");
            var took = (System.nanoTime() - began) / 1_000_000;
            for (var post : posts) {
                var answer = post.get();
                var isBusy =
                        answer.status() == 503 && answer.header("Retry-After").isPresent();
                if (answer.status() >= 500 && !isBusy) {
                    return Optional.of("a sign-in ends in " + answer.status());
                }
            }
            return unless(page.status() == 200 && took < PATIENCE_MS, "the page took " + took + " ms");
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
