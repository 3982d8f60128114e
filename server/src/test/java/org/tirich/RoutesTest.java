package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.identity.Role;
import org.tirich.web.Routes;
import org.tirich.web.Routes.Route;

/// The requirement of each route: as a table for reviews, and as the responses of the server.
class RoutesTest extends ServerTest {

    private static final Path COMMITTED = Path.of("src/test/resources/routes.txt");
    private static final Path GENERATED = Path.of("target/routes.txt");
    private static final String FORM = "application/x-www-form-urlencoded";

    @Autowired
    private Routes routes;

    /// The actor of a request: a guest, or a learner with one more role.
    enum Visitor {
        GUEST,
        LEARNER,
        CREATOR(Role.CREATOR),
        SAFETY(Role.SAFETY_REVIEWER),
        ACCURACY(Role.ACCURACY_REVIEWER),
        LEAD(Role.LEAD_EDITOR),
        ADMIN(Role.PLATFORM_ADMIN);

        private final Role[] roles;

        Visitor(Role... roles) {
            this.roles = roles;
        }

        Role[] roles() {
            return roles.clone();
        }

        boolean may(Route route) {
            return route.anyOf().stream().anyMatch(this::holds);
        }

        private boolean holds(Permission permission) {
            if (this == GUEST) {
                return new Actor.Guest(new UUID(0, 0)).may(permission);
            }
            return Role.LEARNER.permissions().contains(permission)
                    || Arrays.stream(roles).anyMatch(role -> role.permissions().contains(permission));
        }
    }

    @Test
    void theRoutesMatchTheCommittedTable() throws IOException {
        var table = table();
        Files.writeString(GENERATED, table);

        assertThat(table)
                .as("the routes differ; if the change is intended: cp server/%s server/%s", GENERATED, COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }

    private String table() {
        var lines = new ArrayList<String>();
        lines.add("# Every route, what it requires, how far that reaches, and who holds it.");
        for (var route : routes.all()) {
            var holders = Arrays.stream(Visitor.values())
                    .filter(visitor -> visitor.may(route))
                    .map(visitor -> visitor.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
            lines.add("%-7s %-48s %-34s %-9s %s"
                    .formatted(route.method(), route.path(), anyOf(route), route.reach(), holders));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String anyOf(Route route) {
        return route.anyOf().stream().map(Enum::name).collect(Collectors.joining("|"));
    }

    @Test
    void everyRouteAdmitsExactlyTheActorsWithItsPermission() {
        var people = new EnumMap<Visitor, AccountId>(Visitor.class);
        for (var visitor : Visitor.values()) {
            if (visitor != Visitor.GUEST) {
                people.put(visitor, person(visitor.roles).id());
            }
        }

        var wrong = new ArrayList<String>();
        for (var route : routes.all()) {
            for (var visitor : Visitor.values()) {
                var answer = ask(route, visitor, people);
                if (answer.status() >= 500 || isRefusal(answer) == visitor.may(route)) {
                    wrong.add(
                            "%s %s asked by %s: %d".formatted(route.method(), route.path(), visitor, answer.status()));
                } else if (!visitor.may(route) && !isRightRefusal(answer, route, visitor)) {
                    wrong.add("%s %s refused to %s with %d"
                            .formatted(route.method(), route.path(), visitor, answer.status()));
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /// Opens a new session for each request, because some routes end their session.
    private Browser.Answer ask(Route route, Visitor visitor, Map<Visitor, AccountId> people) {
        var browser =
                Optional.ofNullable(people.get(visitor)).map(this::signedIn).orElseGet(this::guest);
        var method = route.method().equals("ANY") ? "GET" : route.method();
        var request = browser.request(path(route));
        if (List.of("GET", "HEAD", "OPTIONS", "DELETE").contains(method)) {
            return browser.glance(request.method(method, BodyPublishers.noBody()));
        }
        var type = route.path().startsWith("/api/") ? "application/json" : FORM;
        return browser.glance(request.header("Content-Type", type)
                .method(method, BodyPublishers.ofString(type.equals(FORM) ? "" : "{}", StandardCharsets.UTF_8)));
    }

    /// The path with values for its variables that do not exist.
    private static String path(Route route) {
        return route.path()
                .replaceAll("\\{(language|lang)}", "ur")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static boolean isRefusal(Browser.Answer answer) {
        return answer.status() == 401
                || answer.status() == 403
                || answer.header("Location").contains("/sign-in?next=");
    }

    private static boolean isRightRefusal(Browser.Answer answer, Route route, Visitor visitor) {
        if (visitor != Visitor.GUEST) {
            return answer.status() == 403;
        }
        return answer.status() == (route.path().startsWith("/api/") ? 401 : 302);
    }
}
