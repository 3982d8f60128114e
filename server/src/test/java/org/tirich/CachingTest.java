package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.access.Permission;
import org.tirich.catalog.LiveLessons;
import org.tirich.identity.Role;
import org.tirich.web.Reach;
import org.tirich.web.Routes;

/// Whether caches outside the server may store its responses.
class CachingTest extends ServerTest {

    @Autowired
    private Routes routes;

    @Autowired
    private ApplicationContext server;

    @Test
    void noJsonAndNoPageOfASignedInPersonIsStored() {
        var everyone = person(Role.CREATOR, Role.SAFETY_REVIEWER, Role.LEAD_EDITOR, Role.PLATFORM_ADMIN)
                .browser();
        var stored = new ArrayList<String>();
        for (var route : routes.all()) {
            var path = route.path()
                    .replaceAll("\\{(language|lang)}", "ur")
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            var impersonal = path.startsWith("/assets/")
                    || path.startsWith("/m/")
                    || path.startsWith("/c/")
                    || path.endsWith(".atom")
                    || path.endsWith(".txt")
                    || path.endsWith(".xml");
            if (route.method().equals("GET") && !impersonal) {
                var caching = everyone.glance(everyone.request(path).GET()).header("Cache-Control");
                if (!caching.contains("no-store")) {
                    stored.add(path + ": " + caching);
                }
            }
        }

        assertThat(stored).isEmpty();
    }

    @Test
    void theFeedAndErrorsOfAGuestAreNotStored() {
        for (var path : List.of("/api/feed", "/api/nothing", "/no/where", "/api/search?q=x", "/api/inbox")) {
            assertThat(guest().get(path).header("Cache-Control")).as(path).contains("no-store");
        }
        assertThat(guest().get("/").header("Cache-Control")).contains("private");
    }

    /// A cache that stores a cookie gives it to everyone.
    @Test
    void aPublicResponseSetsNoCookie() {
        var work = new LiveLessons(server)
                .publish(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
        var revision = sql.sql("select id from revision where work = ?")
                .param(work.value())
                .query(UUID.class)
                .list()
                .getLast();
        for (var path : List.of(
                "/assets/logo-1.svg",
                "/strings/ur?of=feed.",
                "/c/" + revision + "/ur.vtt",
                "/robots.txt",
                "/stem/ur/feed.atom")) {
            var answer = guest().get(path);

            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(routes.all())
                .filteredOn(route -> route.path().startsWith("/c/"))
                .allSatisfy(route -> {
                    assertThat(route.reach()).isEqualTo(Reach.PUBLIC);
                    assertThat(route.anyOf()).contains(Permission.WATCH);
                });
    }
}
