package org.tirich;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tirich.RoutesTest.Visitor;
import org.tirich.attack.HostileRequests;
import org.tirich.attack.OpenApi;
import org.tirich.attack.RawClient;
import org.tirich.catalog.LiveLessons;
import org.tirich.identity.InstanceSettings;
import org.tirich.identity.Role;
import org.tirich.itembank.Drafts;
import org.tirich.web.Routes;

/// Sends hostile requests to every route as every kind of person. `bench attack` sends more of the same.
class HostileRequestsTest extends ServerTest {

    private static final long SEED = 20261130;
    private static final int REQUESTS = 5_000;

    /// Some requests end their session.
    private static final int REQUESTS_A_SESSION = 25;

    private static final int MAX_SHOWN = 10;

    @Autowired
    private Routes routes;

    @Autowired
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private ApplicationContext server;

    @Autowired
    private InstanceSettings settings;

    private Map<String, String> settingsBefore = Map.of();

    @BeforeEach
    void keepSettings() {
        settingsBefore = Map.of(
                "name",
                settings.name(),
                "campaign-tag",
                settings.campaignTag(),
                "campaign-aliases",
                String.join(",", settings.campaignAliases()));
    }

    @AfterEach
    void restoreSettings() {
        settings.change(settingsBefore, person(Role.PLATFORM_ADMIN).id());
    }

    @Test
    void noRequestBreaksTheServer() throws IOException {
        var all = routes.all().stream()
                .map(route -> new HostileRequests.Route(route.method(), route.path()))
                .toList();
        var people = new EnumMap<Visitor, Person>(Visitor.class);
        var hostile =
                new HostileRequests(SEED, all, new OpenApi(Contract.committed().document()), ids(people));
        var broken = new ArrayList<String>();
        var statuses = new TreeMap<Integer, Integer>();
        var visitors = Visitor.values();
        try (var client = new RawClient(guest().home())) {
            var cookie = "";
            for (int n = 0; n < REQUESTS; n++) {
                var visitor = visitors[n / REQUESTS_A_SESSION % visitors.length];
                if (n % REQUESTS_A_SESSION == 0) {
                    cookie = visitor == Visitor.GUEST
                            ? "visit=" + UUID.randomUUID()
                            : "session="
                                    + sessions.open(
                                            people.computeIfAbsent(visitor, each -> person(each.roles()))
                                                    .id(),
                                            "Firefox Linux");
                }
                var next = hostile.next();
                var response = client.send(next.request().with("Cookie: " + cookie));
                statuses.merge(response.status(), 1, Integer::sum);
                if (response.status() == 0 || response.status() >= 500) {
                    broken.add(response.status() + " as " + visitor + ": " + next.request());
                }
            }
        }

        assertThat(broken.stream().limit(MAX_SHOWN))
                .as(broken.size() + " of " + statuses)
                .isEmpty();
    }

    @Test
    void theRequestsHaveTheParametersOfAllHandlers() {
        var names = handlers.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(parameter -> {
                    var name = requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                            .name();
                    return name.isEmpty() ? parameter.getParameter().getName() : name;
                })
                .toList();

        assertThat(HostileRequests.parameters()).containsAll(names);
    }

    /// Names of things that exist, without which requests would reach the first check only.
    private List<String> ids(Map<Visitor, Person> people) {
        var editor = person(Visitor.LEAD.roles());
        people.put(Visitor.LEAD, editor);
        var owner = person(Role.CREATOR).id();
        var work = new LiveLessons(server)
                .publish(
                        owner,
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
        return List.of(
                work.toString(),
                owner.toString(),
                "ur",
                "en",
                "ps",
                "STEM",
                "captions-ur.vtt",
                "poster.webp",
                "1",
                Drafts.begin(editor.browser(), "choice"),
                Drafts.submit(editor.browser()),
                Drafts.OUTCOME);
    }
}
