package org.tirich.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.access.Actor;
import org.tirich.access.Scope;
import org.tirich.catalog.WorkId;
import org.tirich.identity.Role;
import org.tirich.path.PathContent.Closing;
import org.tirich.path.PathVersion.State;

/// Writing, reviewing and publishing paths, over HTTP and against bad input.
class PathAuthoringTest extends ServerTest {

    private static final List<String> OUTCOMES = List.of("I-06-02", "I-07-01");

    @Autowired
    private ApplicationContext server;

    @Autowired
    private Paths paths;

    private PublishedPaths published() {
        return new PublishedPaths(server);
    }

    private Actor.Account actor(Role... roles) {
        return published().actor(person(roles).id());
    }

    private List<WorkId> clips() {
        return published()
                .clips(
                        person(Role.CREATOR).id(),
                        person(Role.SAFETY_REVIEWER).id(),
                        person(Role.ACCURACY_REVIEWER).id(),
                        OUTCOMES);
    }

    private PathContent content() {
        return PublishedPaths.content(OUTCOMES, clips(), Optional.of(new Closing(4, 0, false)));
    }

    private static String hidden(String page, String name) {
        var at = page.indexOf("name=\"" + name + "\" value=\"") + name.length() + 15;
        return page.substring(at, page.indexOf('"', at));
    }

    private static Browser.Answer post(Browser browser, String path, Map<String, String> fields) {
        var edition = hidden(browser.get(path + "?lang=en").text(), "edition");
        var all = new java.util.TreeMap<>(fields);
        all.put("edition", edition);
        var action = all.remove("action");
        return browser.postForm(path + "/" + action, all);
    }

    @Test
    void aPathIsWrittenWithFormsAndPublishedByAnotherPerson() {
        var author = person(Role.CREATOR);
        var browser = signedIn(author.id());
        var clips = clips();
        var slug = PublishedPaths.freshSlug();
        var created = browser.postForm(
                "/paths/desk", Map.of("name", slug, "english", "Examples", "urdu", "مثالیں، اور \u200e<b>اعداد</b>"));
        assertThat(created.status()).isEqualTo(303);
        var desk = created.header("Location");

        assertThat(post(browser, desk, Map.of("action", "submit")).text())
                .as("an empty path")
                .contains("It has no outcome yet.", "Say what it is for.");
        post(
                browser,
                desk,
                Map.of(
                        "action", "about",
                        "english", "Examples",
                        "urdu", "مثالیں",
                        "englishPurpose", "To see.",
                        "urduPurpose", "دیکھنے کے لیے۔",
                        "audience", "work",
                        "minutes", "60",
                        "answers", "4"));
        for (int at = 0; at < OUTCOMES.size(); at++) {
            post(
                    browser,
                    desk,
                    Map.of(
                            "action",
                            "outcomes",
                            "outcome",
                            OUTCOMES.get(at),
                            "works",
                            "https://tirich.example/v/" + clips.get(at)));
        }
        post(
                browser,
                desk,
                Map.of(
                        "action", "activities",
                        "english", "Sort stones",
                        "urdu", "پتھر چھانٹیں",
                        "englishText", "Take ten stones.",
                        "urduText", "دس پتھر لیں۔",
                        "minutes", "20"));
        post(browser, desk, Map.of("action", "steps", "position", "2", "on", "up"));
        post(browser, desk, Map.of("action", "steps", "position", "0", "on", "up"));
        post(browser, desk, Map.of("action", "steps", "position", "77", "on", "remove"));
        assertThat(post(browser, desk, Map.of("action", "submit")).status()).isEqualTo(303);

        assertThat(browser.get(desk).text()).doesNotContain("/publish\"");
        assertThat(browser.postForm(desk + "/publish", Map.of("edition", "9")).status())
                .isEqualTo(403);
        var reviewer = signedIn(person(Role.ACCURACY_REVIEWER).id());
        assertThat(reviewer.get("/paths/desk?lang=en").text()).contains("For you to review");
        var review = reviewer.get(desk + "?lang=ur").text();
        assertThat(review).contains("پتھر چھانٹیں", "/publish\"");
        assertThat(post(reviewer, desk, Map.of("action", "return", "reason", "order"))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get(desk + "?lang=en").text()).contains("The order does not build up.");
        post(browser, desk, Map.of("action", "submit"));
        assertThat(post(reviewer, desk, Map.of("action", "publish")).status()).isEqualTo(303);

        var live = paths.live(slug).orElseThrow();
        assertThat(live.content().steps()).hasSize(3);
        assertThat(live.content().steps().get(1)).isInstanceOf(PathStep.Activity.class);
        assertThat(guest().get("/work?lang=en").text()).contains("/path/" + slug);
        assertThat(browser.get("/paths/desk?lang=en").text()).contains("/revise\"");
    }

    @Test
    void aCircleIsRefusedDirectThroughItselfAndThroughThree() {
        var author = actor(Role.CREATOR);
        var editor = actor(Role.LEAD_EDITOR);
        var first = published().publish(author, editor, content());
        var second = published().publish(author, editor, content().withPrerequisites(List.of(first.path())));
        var third = published().publish(author, editor, content().withPrerequisites(List.of(second.path())));

        var draft = PublishedPaths.done(paths.revise(author, first.path()));
        for (var needed : List.of(first, second, third)) {
            var outcome = paths.change(
                    author,
                    first.path(),
                    draft.edition(),
                    content -> content.withPrerequisites(List.of(needed.path())));
            assertThat(outcome).isInstanceOfSatisfying(Paths.Outcome.Circle.class, circle -> {
                assertThat(circle.around()).startsWith(first.path()).endsWith(first.path());
            });
        }
        assertThat(paths.change(
                        author,
                        first.path(),
                        draft.edition(),
                        content -> content.withPrerequisites(List.of(third.path()))))
                .isEqualTo(new Paths.Outcome.Circle(List.of(first.path(), third.path(), second.path(), first.path())));
        var unpublished = published().draft(author, content());
        assertThat(paths.change(
                        author,
                        unpublished.path(),
                        unpublished.edition(),
                        content -> content.withPrerequisites(List.of(unpublished.path()))))
                .isEqualTo(new Paths.Outcome.Circle(List.of(unpublished.path(), unpublished.path())));
        var page = signedIn(author.id())
                .postForm(
                        "/paths/desk/" + first.path() + "/needs",
                        Map.of(
                                "edition",
                                "" + draft.edition(),
                                "needs",
                                third.path().toString()));
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("From examples", "›");
    }

    @Test
    void aCircleOfTwoDraftsIsFoundWhenTheSecondIsPublished() {
        var author = actor(Role.CREATOR);
        var editor = actor(Role.LEAD_EDITOR);
        var first = published().publish(author, editor, content());
        var second = published().publish(author, editor, content());
        var firstDraft = submitted(author, first, second);
        var secondDraft = submitted(author, second, first);

        assertThat(paths.publish(editor, first.path(), firstDraft.edition())).isInstanceOf(Paths.Outcome.Done.class);
        assertThat(paths.publish(editor, second.path(), secondDraft.edition()))
                .isInstanceOf(Paths.Outcome.Circle.class);
        assertThat(paths.live(second.path()).orElseThrow().version()).isEqualTo(1);
    }

    private PathVersion submitted(Actor.Account author, PathVersion path, PathVersion needs) {
        var draft = PublishedPaths.done(paths.revise(author, path.path()));
        var changed = PublishedPaths.done(paths.change(
                author, path.path(), draft.edition(), content -> content.withPrerequisites(List.of(needs.path()))));
        return PublishedPaths.done(paths.submit(author, path.path(), changed.edition()));
    }

    @Test
    void ofTwoPeopleWhoPublishTheSameDraftOneDoes() throws Exception {
        var author = actor(Role.CREATOR);
        var draft = published().submit(author, content());
        var reviewers = List.of(actor(Role.LEAD_EDITOR), actor(Role.ACCURACY_REVIEWER));

        var outcomes = new ArrayList<Paths.Outcome>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var decided = new ArrayList<Future<Paths.Outcome>>();
            for (var reviewer : reviewers) {
                decided.add(threads.submit(() -> paths.publish(reviewer, draft.path(), draft.edition())));
            }
            for (var each : decided) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes)
                .filteredOn(each -> each instanceof Paths.Outcome.Done)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(each -> each instanceof Paths.Outcome.Stale)
                .hasSize(1);
        var again = signedIn(reviewers.getFirst().id())
                .postForm("/paths/desk/" + draft.path() + "/publish", Map.of("edition", "" + draft.edition()));
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void aReviewOfAnEarlierEditionIsRefused() {
        var author = actor(Role.CREATOR);
        var editor = actor(Role.LEAD_EDITOR);
        var draft = published().submit(author, content());
        PublishedPaths.done(paths.giveBack(editor, draft.path(), draft.edition(), "order"));
        var returned = paths.open(author, draft.path()).orElseThrow();
        PublishedPaths.done(paths.submit(author, draft.path(), returned.edition()));

        assertThat(paths.publish(editor, draft.path(), draft.edition())).isInstanceOf(Paths.Outcome.Stale.class);
        assertThat(paths.change(author, draft.path(), draft.edition(), content -> content))
                .isInstanceOf(Paths.Outcome.Stale.class);
    }

    @Test
    void nobodyReviewsWhatSheWroteOrOutsideHerScope() {
        var author = actor(Role.CREATOR, Role.LEAD_EDITOR);
        var draft = published().submit(author, content());
        assertThat(paths.publish(author, draft.path(), draft.edition())).isInstanceOf(Paths.Outcome.Unknown.class);

        var elsewhere = person();
        accounts.grant(elsewhere.id(), Role.ACCURACY_REVIEWER, Scope.of("biology", null), null);
        assertThat(paths.publish(published().actor(elsewhere.id()), draft.path(), draft.edition()))
                .isInstanceOf(Paths.Outcome.Unknown.class);

        var editor = actor(Role.LEAD_EDITOR);
        var other = published().draft(actor(Role.CREATOR), content());
        var helped = PublishedPaths.done(paths.change(editor, other.path(), other.edition(), content -> content));
        var sent = PublishedPaths.done(paths.submit(editor, other.path(), helped.edition()));
        assertThat(paths.publish(editor, sent.path(), sent.edition()))
                .as("she helped to write it")
                .isInstanceOf(Paths.Outcome.Unknown.class);
        var stranger = actor(Role.CREATOR);
        assertThat(paths.open(stranger, sent.path())).isEmpty();
        assertThat(paths.change(stranger, sent.path(), sent.edition(), content -> content))
                .isInstanceOf(Paths.Outcome.Unknown.class);
        assertThat(signedIn(stranger.id()).get("/paths/desk/" + sent.path()).status())
                .isEqualTo(404);
    }

    @Test
    void aPathHasAtMost200Steps() {
        var author = actor(Role.CREATOR);
        var content = content();
        var step = content.steps().getFirst();
        var draft = published().draft(author, content.withSteps(Collections.nCopies(200, step)));

        assertThat(paths.change(
                        author, draft.path(), draft.edition(), full -> full.withSteps(Collections.nCopies(201, step))))
                .isEqualTo(new Paths.Outcome.Refused(List.of("steps")));
        assertThat(signedIn(author.id()).get("/paths/desk/" + draft.path()).status())
                .isEqualTo(200);
        var reviewer = actor(Role.LEAD_EDITOR);
        var submitted = PublishedPaths.done(paths.submit(author, draft.path(), draft.edition()));
        PublishedPaths.done(paths.publish(reviewer, draft.path(), submitted.edition()));
        assertThat(guest().get("/path/" + draft.slug()).status()).isEqualTo(200);
    }

    @Test
    void aDraftWithWhatWasWithdrawnOrNeverThereIsNotSubmitted() {
        var author = actor(Role.CREATOR);
        var content = content();
        var gone = content.withSteps(List.of(new PathStep.Outcome("I-06-02", List.of(new WorkId(UUID.randomUUID())))));
        var draft = published().draft(author, gone);
        assertThat(paths.submit(author, draft.path(), draft.edition()))
                .isEqualTo(new Paths.Outcome.Refused(List.of("withdrawn-clip")));
        assertThat(paths.change(
                        author,
                        draft.path(),
                        draft.edition(),
                        each -> each.withSteps(List.of(new PathStep.Outcome("X-99-99", List.of())))))
                .isEqualTo(new Paths.Outcome.Refused(List.of("outcome")));
        assertThat(paths.open(author, draft.path()).orElseThrow().state()).isEqualTo(State.DRAFT);
    }

    @Test
    void hostileSlugsAndTextsAreRefusedOrKeptAsText() {
        var author = person(Role.CREATOR);
        var browser = signedIn(author.id());
        for (var slug : List.of(
                "",
                "a",
                "desk/x",
                "../x",
                "A-b",
                "a--b",
                "-ab",
                "راستہ",
                "a".repeat(61),
                "a b",
                "a\u0000b",
                "%2e%2e")) {
            assertThat(browser.postForm("/paths/desk", Map.of("name", slug, "english", "x"))
                            .status())
                    .as(slug)
                    .isEqualTo(422);
        }
        var slug = PublishedPaths.freshSlug();
        for (var title : List.of("", " ", "\u0000", "x".repeat(121))) {
            assertThat(browser.postForm("/paths/desk", Map.of("name", slug, "english", title))
                            .status())
                    .isEqualTo(422);
        }
        var created = browser.postForm(
                "/paths/desk",
                Map.of(
                        "name",
                        slug,
                        "english",
                        "<script>alert(1)</script>{{path}}\u0000",
                        "urdu",
                        "د اوبو \u202eلار\u202c، پاڻي"));
        assertThat(created.status()).isEqualTo(303);
        var page = browser.get(created.header("Location") + "?lang=en").text();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;{{path}}")
                .doesNotContain("<script>alert(1)");
        assertThat(browser.postForm("/paths/desk", Map.of("name", slug, "english", "x"))
                        .status())
                .as("a slug that is taken")
                .isEqualTo(422);
        for (var junk : List.of("", "x", "-1", "99999999999999999999", "\u0000")) {
            assertThat(browser.postForm(
                                    created.header("Location") + "/steps",
                                    Map.of("edition", junk, "position", junk, "on", junk))
                            .status())
                    .as(junk)
                    .isEqualTo(409);
        }
        assertThat(browser.get("/paths/desk/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(browser.get("/paths/desk/no-id").status()).isEqualTo(404);
    }
}
