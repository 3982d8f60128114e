package org.tirich.bench.attack;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.tirich.attack.HostileRequests;
import org.tirich.attack.HostileRequests.Route;
import org.tirich.attack.OpenApi;
import org.tirich.attack.RawClient;
import org.tirich.bench.Options;
import org.tirich.bench.Report;
import org.tirich.bench.Scratch;
import org.tirich.bench.SeedData;
import org.tirich.bench.ServedInstance;

/// `bench attack`: named attacks on a server on loopback, and a flood of hostile requests over all routes and roles.
public final class AttackBench {

    public static final List<String> OPTIONS = List.of("--json", "--server", "--requests", "--seed");

    private static final int REQUESTS = 60_000;
    private static final int SEED = 20_261_130;
    private static final int LESSONS = 200;
    private static final int VIEWERS = 20;
    private static final int REQUESTS_A_SESSION = 25;
    private static final int MAX_SHOWN = 20;
    private static final List<List<String>> ROLES = List.of(
            List.of(),
            List.of("CREATOR"),
            List.of("SAFETY_REVIEWER"),
            List.of("ACCURACY_REVIEWER"),
            List.of("LEAD_EDITOR"),
            List.of("PLATFORM_ADMIN"));

    /// The limits are the default ones; other benches raise them.
    private static final List<String> SETTINGS = List.of(
            "-Dtirich.trusted-proxies=127.0.0.1,::1",
            "-Dtirich.limits.network-events=6000",
            "-Dtirich.limits.guest-events=250000",
            "-Dtirich.limits.network-impressions=6000",
            "-Dtirich.limits.guest-impressions=250000");

    private AttackBench() {}

    public static Report run(Options options) throws IOException {
        var report = new Report("attack");
        var requests = options.number("--requests", REQUESTS);
        var seed = options.number("--seed", SEED);
        report.input("requests", requests);
        report.input("seed", seed);
        var jar = options.file("--server").orElseGet(ServedInstance::newestBuild);
        try (var scratch = Scratch.create()) {
            SeedData.fill(jar, scratch.data(), LESSONS, VIEWERS);
            // Each attacker has a network of its own, behind a proxy that the server trusts.
            try (var instance = ServedInstance.start(jar, scratch.data(), SETTINGS)) {
                var target = new Target(instance, LESSONS);
                flood(report, target, requests, seed);
                attack(report, target);
            }
        }
        options.file("--json").ifPresent(report::write);
        return report;
    }

    private static void attack(Report report, Target target) throws IOException {
        var attacks = Stream.of(
                        AccessAttacks.all(),
                        SessionAttacks.all(),
                        InjectionAttacks.all(),
                        ProtocolAttacks.all(),
                        LimitAttacks.all())
                .flatMap(List::stream)
                .toList();
        var rows = new ArrayList<List<String>>();
        var held = 0;
        for (var each : attacks) {
            var breach = each.trial().breach(target);
            held += breach.isEmpty() ? 1 : 0;
            rows.add(List.of(each.area(), each.name(), breach.orElse("held")));
            report.mustHold(breach.isEmpty(), each.area() + ", " + each.name() + ": " + breach.orElse(""));
        }
        report.figure("attack.tried", attacks.size());
        report.figure("attack.held", held);
        report.table("Named attacks", List.of("area", "attack", "result"), rows);
    }

    private static void flood(Report report, Target target, int requests, long seed) throws IOException {
        var api = OpenApi.read(checkout().resolve("docs/api/openapi.json"));
        var routes = Route.read(checkout().resolve("server/src/test/resources/routes.txt"));
        var hostile = new HostileRequests(seed, routes, api, ids(target));
        var statuses = new TreeMap<Integer, Integer>();
        var broken = new ArrayList<String>();
        try (var client = new RawClient(target.address())) {
            var visitor = target.guest();
            for (int n = 0; n < requests; n++) {
                if (n % REQUESTS_A_SESSION == 0) {
                    visitor = visitor(target, n / REQUESTS_A_SESSION);
                }
                var next = hostile.next();
                var response = client.send(next.request()
                        .with("Cookie: " + visitor.cookie())
                        .with("X-Forwarded-For: " + visitor.network()));
                statuses.merge(response.status(), 1, Integer::sum);
                if (response.status() == 0 || response.status() >= 500) {
                    broken.add(response.status() + ": " + next.request());
                }
            }
        }
        report.figure("attack.requests", requests);
        report.figure("attack.server_errors", broken.size());
        report.table(
                "Answers to hostile requests",
                List.of("status", "answers"),
                statuses.entrySet().stream().map(AttackBench::row).toList());
        broken.stream().limit(MAX_SHOWN).forEach(each -> report.mustHold(false, each));
    }

    private static List<String> row(Map.Entry<Integer, Integer> status) {
        return List.of(status.getKey().toString(), status.getValue().toString());
    }

    /// A guest, or a person with one of the roles.
    private static Visitor visitor(Target target, int number) throws IOException {
        var role = number % (ROLES.size() + 1);
        return role == ROLES.size()
                ? target.guest().withCookie("visit=" + UUID.randomUUID())
                : target.person(ROLES.get(role).toArray(String[]::new));
    }

    private static List<String> ids(Target target) {
        return Stream.concat(
                        java.util.stream.IntStream.range(0, 5)
                                .boxed()
                                .flatMap(n -> Stream.of(target.lesson(n), target.asset(n))),
                        Stream.of("ur", "en", "ps", "STEM", "240.mp4", "poster.webp", "master.m3u8", "ur.vtt", "1"))
                .toList();
    }

    private static Path checkout() {
        try {
            var classes = Path.of(AttackBench.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return classes.resolve("../../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
