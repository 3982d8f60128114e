package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.access.Scope;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.SubmittedLessons;
import org.tirich.discovery.CuratedShelves;
import org.tirich.identity.Role;
import org.tirich.itembank.Drafts;
import org.tirich.kernel.LanguageTag;
import org.tirich.organisation.OrgUnit;
import org.tirich.organisation.Organisation;
import org.tirich.organisation.Units;
import org.tirich.web.Reach;
import org.tirich.web.Routes;
import org.tirich.web.Routes.Route;

/// Every route with a scoped resource refuses people whose grants do not cover it, whatever role they have.
class ScopedRoutesTest extends ServerTest {

    /// The roles that may be granted on a scope.
    private static final Role[] SCOPED = {Role.SAFETY_REVIEWER, Role.ACCURACY_REVIEWER, Role.LEAD_EDITOR};

    @Autowired
    Routes routes;

    @Autowired
    ApplicationContext server;

    @Autowired
    CuratedShelves shelves;

    private Map<String, String> ids = Map.of();

    private @Nullable OrgUnit institution;

    @BeforeEach
    void resources() {
        var author = person(Role.CREATOR).id();
        var lead = person(Role.LEAD_EDITOR).id();
        var work = new LiveLessons(server)
                .publish(
                        author,
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id());
        var review = new SubmittedLessons(server).submit(author, "چاند کی روشن سمت سورج کی طرف ہے");
        await(() -> caseOf(review).isPresent());
        var english = "Moon " + UUID.randomUUID();
        shelves.add(lead, Optional.of(new LanguageTag("ur")), Map.of(new LanguageTag("en"), english), List.of(work));
        var shelf = shelves.all().stream()
                .filter(each -> english.equals(each.titles().get(new LanguageTag("en"))))
                .findFirst()
                .orElseThrow()
                .id();
        var becomes = "چاند " + UUID.randomUUID();
        guest().postForm("/translations/ur", Map.of("key", "landing.mended", "becomes", becomes));
        var suggestion = sql.sql("select id from translation_suggestion where becomes = ?")
                .param(becomes)
                .query(UUID.class)
                .single();
        institution = new Units(server.getBean(Organisation.class), author).institution();
        ids = Map.of(
                "work", work.toString(),
                "review", caseOf(review).orElseThrow().toString(),
                "shelf", shelf.toString(),
                "suggestion", suggestion.toString(),
                "outcome", Drafts.OUTCOME,
                "item", Drafts.submit(person(Role.LEAD_EDITOR).browser()),
                "experiment", experiment(person(Role.LEAD_EDITOR)),
                "institution", Objects.requireNonNull(institution).code(),
                "verification", UUID.randomUUID().toString());
    }

    private static String experiment(Person lead) {
        var created = lead.browser()
                .postForm(
                        "/experiments",
                        Map.of(
                                "name", "Runs",
                                "hypothesis", "Stops help.",
                                "feature", "runs",
                                "unit", "person",
                                "control", "1",
                                "treatment", "1",
                                "seed", "scoped",
                                "starts", "2026-12-01",
                                "ends", "2026-12-28",
                                "planned", "400"));
        return created.header("Location").replace("/experiments/", "");
    }

    @Test
    void aGrantForAnotherSubjectOrLanguageCoversNoScopedRoute() {
        for (var scope : List.of(Scope.of("no-such-subject", null), Scope.of("no-such-subject", "khw"))) {
            assertThat(answers(scope))
                    .isNotEmpty()
                    .allSatisfy((_, status) -> assertThat(status).isEqualTo(403));
        }
        assertThat(answers(Scope.of(null, "khw")))
                .extractingByKeys("POST /shelves/{shelf}/raise", "POST /translations/mends/{suggestion}/accept")
                .containsOnly(403);
    }

    @Test
    void aGrantEverywhereCoversAllScopedRoutes() {
        assertThat(answers(Scope.EVERYWHERE))
                .isNotEmpty()
                .allSatisfy((_, status) -> assertThat(status).isNotEqualTo(403).isLessThan(500));
    }

    @Test
    void listsContainOnlyResourcesWithinTheScope() {
        var elsewhere = editor(Scope.of("no-such-subject", "khw"));
        var everywhere = editor(Scope.EVERYWHERE);
        guest().json("POST", "/api/reports", Map.of("id", UUID.randomUUID(), "work", id("work"), "reason", "danger"));

        for (var list : Map.of("/reports", id("work"), "/shelves", id("shelf"), "/translations", id("suggestion"))
                .entrySet()) {
            assertThat(everywhere.get(list.getKey()).text()).contains(list.getValue());
            assertThat(elsewhere.get(list.getKey()).text()).doesNotContain(list.getValue());
        }
    }

    @Test
    void aShelfIsCreatedOnlyWithinTheScope() {
        var khowar = editor(Scope.of(null, "khw"));
        var form = Map.of("english", "Moon", "works", id("work"));

        assertThat(khowar.postForm("/shelves", form).status()).isEqualTo(403);
        assertThat(khowar.postForm("/shelves", with(form, "language", "ur")).status())
                .isEqualTo(403);
        assertThat(khowar.postForm("/shelves", with(form, "language", "khw")).status())
                .isEqualTo(303);
    }

    private Optional<UUID> caseOf(RevisionId revision) {
        return sql.sql("select id from review_case where revision = ?")
                .param(revision.value())
                .query(UUID.class)
                .optional();
    }

    private String id(String pathVariable) {
        return Objects.requireNonNull(ids.get(pathVariable));
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new TreeMap<>(form);
        more.put(name, value);
        return more;
    }

    /// The status of each scoped route for a person with every scoped role on `scope`.
    private Map<String, Integer> answers(Scope scope) {
        var browser = editor(scope);
        var answers = new TreeMap<String, Integer>();
        for (var route : routes.all()) {
            if (route.reach() == Reach.SCOPE) {
                answers.put(
                        route.method() + " " + route.path(), ask(browser, route).status());
            }
        }
        return answers;
    }

    private Browser editor(Scope scope) {
        var editor = person();
        for (var role : SCOPED) {
            accounts.grant(editor.id(), role, scope, null);
        }
        // The role of one institution is not granted everywhere.
        var unit = scope.equals(Scope.EVERYWHERE)
                ? Objects.requireNonNull(institution).id().value()
                : UUID.randomUUID();
        accounts.grant(editor.id(), Role.INSTITUTION_ADMIN, Scope.Unit.of(unit), null);
        return editor.browser();
    }

    private Browser.Answer ask(Browser browser, Route route) {
        var path = route.path();
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        assertThat(path).as("a resource of this test for " + route).doesNotContain("{");
        return switch (route.method()) {
            case "GET" -> browser.get(path);
            case "PUT" -> browser.json("PUT", path, Map.of());
            default ->
                path.startsWith("/api/") ? browser.json("POST", path, Map.of()) : browser.postForm(path, Map.of());
        };
    }
}
