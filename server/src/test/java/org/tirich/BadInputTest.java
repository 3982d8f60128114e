package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.identity.Role;
import org.tirich.web.Routes;

/// Invalid input is answered with a problem (RFC 9457) with a code for the reason.
class BadInputTest extends ServerTest {

    @Autowired
    private Routes routes;

    @Test
    void aBodyOverItsLimitIsRefused() {
        var browser = person(Role.CREATOR).browser();
        var large = "{\"events\": \"" + "ا".repeat(40_000) + "\"}";

        expect(browser.json("POST", "/api/engagements", large), 413, "too-large");
        expect(browser.json("POST", "/api/studio/works", large), 413, "too-large");
    }

    @Test
    void aBodyOverItsLimitWithoutADeclaredLengthIsRefused() {
        var browser = guest();
        var large = " ".repeat(80_000).getBytes(StandardCharsets.UTF_8);

        var answer = browser.send(browser.request("/api/engagements")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));

        expect(answer, 413, "too-large");
    }

    @Test
    void unreadableJsonIsRefused() {
        var browser = person(Role.CREATOR).browser();

        for (var body : List.of("{", "", "[]", "{\"events\": 3}", "{\"events\": [{\"id\": \"نہیں\"}]}")) {
            expect(browser.json("POST", "/api/engagements", body), 400, null);
        }
        expect(browser.json("PUT", "/api/studio/works/" + UUID.randomUUID() + "/draft", "{"), 400, "unreadable");
        expect(browser.json("PUT", "/api/studio/works/" + UUID.randomUUID() + "/draft", "null"), 400, "unreadable");
    }

    /// Sends arbitrary JSON to every route: the response names the fault and is never a server error.
    @Test
    void arbitraryJsonNeverCausesAServerError() {
        var browser = person(Role.CREATOR, Role.SAFETY_REVIEWER, Role.ACCURACY_REVIEWER, Role.LEAD_EDITOR)
                .browser();
        var work = browser.json("POST", "/api/studio/works", "")
                .json()
                .path("work")
                .asString();
        var bodies = List.of(
                "{}",
                "null",
                "[]",
                "3",
                "\"متن\"",
                "[null]",
                "{\"events\": [null]}",
                "{\"events\": [{}]}",
                "{\"version\": 1, \"texts\": [null], \"question\": {}}",
                "[".repeat(2000));

        var broken = new ArrayList<String>();
        for (var route : routes.all()) {
            if (route.path().startsWith("/api/") && List.of("POST", "PUT").contains(route.method())) {
                for (var body : bodies) {
                    var path = route.path()
                            .replace("{work}", work)
                            .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                    var answer = browser.json(route.method(), path, body);
                    if (answer.status() >= 500) {
                        broken.add(route.method() + " " + route.path() + " " + body);
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    @Test
    void unknownResourcesAreNotFound() {
        var browser = person(Role.CREATOR, Role.SAFETY_REVIEWER).browser();
        var nowhere = UUID.randomUUID();

        for (var path : List.of(
                "/api/studio/works/" + nowhere,
                "/api/studio/works/no-id",
                "/api/studio/works/" + nowhere + "/preview",
                "/api/nothing",
                "/api/feed?tab=everything")) {
            expect(browser.get(path), 404, "not-found");
        }
        expect(browser.json("PUT", "/api/saved/" + nowhere, ""), 404, "not-found");
        assertThat(browser.get("/m/" + nowhere + "/144-opus.mp4").status()).isEqualTo(404);
        assertThat(browser.get("/assets/../application.yaml").status()).isIn(400, 404);
        assertThat(browser.get("/no/such/page").status()).isEqualTo(404);
    }

    @Test
    void aCrossSiteRequestIsRefused() {
        var browser = person().browser();

        var byFetchSite = browser.send(browser.request("/sign-out-everywhere")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));
        var byOrigin = browser.send(browser.request("/sign-out-everywhere")
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.noBody()));

        expect(byFetchSite, 403, "other-site");
        expect(byOrigin, 403, "other-site");
        assertThat(browser.get("/me").status()).isEqualTo(200);
    }

    @Test
    void aSameOriginRequestIsAccepted() {
        var browser = person().browser();

        var answer = browser.send(browser.request("/api/feed/reset")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Origin", browser.home().toString())
                .POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(204);
    }

    @Test
    void theDetailIsInTheReadersLanguage() {
        var browser = guest();

        var english = browser.send(
                browser.request("/api/nothing").header("Accept-Language", "en").GET());
        var urdu = browser.send(browser.request("/api/nothing")
                .header("Accept-Language", "ur-PK")
                .GET());

        assertThat(english.json().path("detail").asString()).isNotBlank();
        assertThat(urdu.json().path("detail").asString())
                .isNotEqualTo(english.json().path("detail").asString())
                .containsPattern("\\p{IsArabic}");
    }

    @Test
    void aRedirectToAnotherSiteLeadsToTheFeed() {
        var person = person();

        for (var next : List.of(
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/\t/elsewhere.example",
                "/\r\n/elsewhere.example",
                "/%",
                "/a b",
                "javascript:alert(1)")) {
            var answer = guest().postForm(
                            "/sign-in", Map.of("username", person.username(), "password", PASSPHRASE, "next", next));
            assertThat(answer.header("Location")).isEqualTo("/");
        }
    }

    private static void expect(Browser.Answer answer, int status, @org.jspecify.annotations.Nullable String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isNotBlank();
        if (code != null) {
            assertThat(answer.code()).isEqualTo(code);
        }
    }
}
