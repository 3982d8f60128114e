package org.tirich.demo;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tirich.starter.card.Card;
import org.tirich.starter.card.CardFiles;
import tools.jackson.databind.JsonNode;

/// Runs the tour over HTTP against a running demo, with a browser for each person, and reports whether each step
/// succeeded.
public final class DemoWalk {

    private static final Duration TIMEOUT = Duration.ofMinutes(4);
    private static final long STEP_MILLIS = 250;
    private static final String SLUG = "gears";
    private static final int CHUNK = 256 * 1024;
    private static final int PAGES = 10;

    private final URI server;
    private final Clock clock;
    private final PrintStream out;
    private final WalkClient trainee;
    private final WalkClient safety;
    private final WalkClient accuracy;
    private final WalkClient learner;
    private final WalkClient editor;

    public DemoWalk(URI server, Clock clock, PrintStream out) {
        this.server = server;
        this.clock = clock;
        this.out = out;
        trainee = new WalkClient(server);
        safety = new WalkClient(server);
        accuracy = new WalkClient(server);
        learner = new WalkClient(server);
        editor = new WalkClient(server);
    }

    /// Returns the exit code: 0 if every step succeeded.
    public int play() {
        try {
            var work = upload();
            submit(work);
            review(safety, 3, "safety", "S", 8, 1);
            review(accuracy, 4, "accuracy", "A", 7, 3);
            live(work);
            watch(work);
            found(work);
            takenDown(work);
            out.println("every step succeeded");
            return 0;
        } catch (StepFailed failed) {
            out.println("FAILED: " + failed.getMessage());
            return 1;
        } catch (UncheckedIOException e) {
            out.println("FAILED: no demo responds at " + server + " (" + e.getMessage()
                    + "). Start one with ./tirich demo.");
            return 1;
        }
    }

    /// A failed step of the tour.
    private static final class StepFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StepFailed(String message) {
            super(message);
        }
    }

    private static void require(boolean holds, String claim) {
        if (!holds) {
            throw new StepFailed(claim);
        }
    }

    private static HttpResponse<String> ok(HttpResponse<String> response, String claim) {
        require(
                response.statusCode() >= 200 && response.statusCode() < 400,
                claim + " (HTTP " + response.statusCode() + " " + response.body() + ")");
        return response;
    }

    private void become(WalkClient browser, int step) {
        ok(browser.form("/demo/become/" + step, ""), "the tour signs in for step " + step);
    }

    /// Uploads the raw clip by tus; the connection is cut in the middle.
    private String upload() {
        become(trainee, 1);
        var video = trainee.bytes("/demo/raw/" + SLUG + ".mp4");
        var work = trainee.json(ok(trainee.send("POST", "/api/studio/works", Map.of()), "a draft is made"))
                .get("work")
                .asString();
        var created = ok(
                trainee.tus(
                        "POST",
                        "/api/uploads",
                        Map.of(
                                "Upload-Length",
                                Integer.toString(video.length),
                                "Upload-Metadata",
                                "filename " + base64("گیئر.mp4") + ",work " + base64(work)),
                        new byte[0]),
                "an upload begins");
        var path = server.resolve(created.headers().firstValue("location").orElse(""))
                .getPath();
        trainee.cutPatch(path, 0, Arrays.copyOf(video, video.length / 3), video.length);
        var resumed = await(
                () -> {
                    var offset = offset(path);
                    return offset > 0 ? offset : null;
                },
                "the bytes before the cut are stored");
        for (var offset = resumed; offset < video.length; offset = offset(path)) {
            var chunk = Arrays.copyOfRange(video, (int) (long) offset, (int) Math.min(video.length, offset + CHUNK));
            ok(
                    trainee.tus(
                            "PATCH",
                            path,
                            Map.of(
                                    "Upload-Offset",
                                    Long.toString(offset),
                                    "Content-Type",
                                    "application/offset+octet-stream"),
                            chunk),
                    "the upload resumes at " + offset);
        }
        out.println("1 uploaded   " + path + "  " + video.length + " bytes, connection cut at " + resumed);
        return work;
    }

    private long offset(String path) {
        return trainee.tus("HEAD", path, Map.of(), new byte[0])
                .headers()
                .firstValueAsLong("upload-offset")
                .orElse(0);
    }

    /// Waits for the pipeline, completes the draft and submits it.
    private void submit(String work) {
        var ready = await(
                () -> {
                    var detail = detail(work);
                    var asset = detail.get("asset");
                    if (asset == null || asset.isNull()) {
                        return null;
                    }
                    require(!asset.get("state").asString().equals("refused"), "the pipeline accepts the clip");
                    return asset.get("state").asString().equals("ready") ? detail : null;
                },
                "the clip becomes ready");
        var card = CardFiles.read(SLUG);
        var draft = draft(card, ready.get("draft").get("version").asInt());
        ok(trainee.send("PUT", "/api/studio/works/" + work + "/draft", draft), "the draft is saved");
        for (var language : CardFiles.LANGUAGES) {
            ok(
                    trainee.text(
                            "PUT",
                            "/api/studio/works/" + work + "/captions/" + language,
                            CardFiles.captions(SLUG, language)),
                    "captions in " + language + " are stored");
        }
        ok(trainee.send("POST", "/api/studio/works/" + work + "/submit", Map.of()), "the lesson is submitted");
        out.println("2 prepared   " + ready.get("asset").get("id").asString() + "  " + server + "/studio?work=" + work);
    }

    private JsonNode detail(String work) {
        return trainee.json(ok(trainee.get("/api/studio/works/" + work), "the studio shows the lesson"));
    }

    private static Map<String, Object> draft(Card card, int version) {
        var lesson = StarterCards.lesson(card);
        var draft = new HashMap<String, Object>();
        draft.put("version", version);
        draft.put("texts", lesson.texts());
        draft.put("subject", lesson.subject());
        draft.put("grade", lesson.grade());
        draft.put("speech", lesson.speech());
        draft.put("licence", lesson.licence());
        draft.put("ai", lesson.ai());
        draft.put("hashtags", lesson.hashtags());
        draft.put("sources", lesson.sources());
        draft.put("outcomes", lesson.outcomes());
        draft.put("question", lesson.question());
        return draft;
    }

    private void review(WalkClient reviewer, int step, String stage, String letter, int rows, int mark) {
        become(reviewer, step);
        var review = await(
                () -> {
                    for (var item : reviewer.json(ok(reviewer.get("/api/reviews"), "the queue responds"))
                            .get("items")) {
                        if (item.get("stage").asString().equals(stage)
                                && item.get("mayClaim").asBoolean()) {
                            return item.get("review").asString();
                        }
                    }
                    return null;
                },
                "the lesson waits for its " + stage + " review");
        ok(reviewer.send("POST", "/api/reviews/" + review + "/claim", Map.of()), "the review is claimed");
        var rubric = new HashMap<String, Object>();
        for (int row = 1; row <= rows; row++) {
            rubric.put(letter + row, mark);
        }
        ok(
                reviewer.send(
                        "PUT",
                        "/api/reviews/" + review + "/decision",
                        Map.of("verdict", "pass", "rubric", rubric, "internal", "Simulated by the demo walk.")),
                "the " + stage + " reviewer passes it");
        out.println(step + " " + stage + "     " + server + "/review/" + review);
    }

    private void live(String work) {
        ok(learner.get("/v/" + work), "the lesson has its page");
        require(learner.get("/stem").body().contains("/v/" + work), "the library shows it");
        out.println("5 live       " + server + "/v/" + work);
    }

    /// Pages through the feed to the lesson, watches and answers it, and checks that the next page differs.
    private void watch(String work) {
        become(learner, 6);
        JsonNode card = null;
        var held = new ArrayList<String>();
        for (int page = 0; page < PAGES && card == null; page++) {
            for (var item : page(held)) {
                held.add(item.get("work").asString());
                if (item.get("work").asString().equals(work)) {
                    card = item;
                }
            }
        }
        if (card == null) {
            throw new StepFailed("the feed contains the new lesson");
        }
        var found = card;
        var length = found.get("durationMs").asInt();
        var events = new ArrayList<Map<String, Object>>();
        for (var kind : List.of("start", "watch", "complete", "got-it")) {
            events.add(Map.of(
                    "id", EventId.at(clock.instant()),
                    "impression", found.get("impression").asString(),
                    "work", work,
                    "kind", kind,
                    "positionMs", length,
                    "watchedMs", length));
        }
        var taken = learner.json(
                ok(learner.send("POST", "/api/engagements", Map.of("events", events)), "engagements are logged"));
        require(taken.get("accepted").asInt() == events.size(), "every engagement is counted");
        var again = learner.json(learner.send("POST", "/api/engagements", Map.of("events", events)));
        require(again.get("duplicate").asInt() == events.size(), "no engagement is counted twice");
        var answer = Map.of(
                "id", EventId.at(clock.instant()),
                "question", found.get("question").get("id").asString(),
                "option", CardFiles.read(SLUG).question().answer());
        var marked = learner.json(ok(learner.send("POST", "/api/answers", answer), "the answer is marked"));
        require(marked.get("correct").asBoolean(), "the answer is right");
        require(
                marked.get("outcomes").get(0).get("level").asString().equals("familiar"),
                "the level of the outcome rises");
        for (var item : page(List.of())) {
            require(!item.get("work").asString().equals(work), "the next page does not contain it again");
        }
        out.println("6 watched    impression " + found.get("impression").asString() + "  because: "
                + found.get("why").get("text").asString());
    }

    /// @param held the cards of the visit so far
    private JsonNode page(List<String> held) {
        var query = "/api/feed?size=10&without=" + String.join(",", held) + "&position=" + held.size();
        return learner.json(ok(learner.get(query), "the feed responds")).get("items");
    }

    private void found(String work) {
        for (var words : List.of("gears", "small%20gear", "%DA%86%DA%A9%D8%B1")) {
            await(() -> learner.get("/api/search?q=" + words).body().contains(work) ? true : null, "search finds it");
        }
        require(learner.get("/tag/Machines").body().contains("/v/" + work), "its hashtag page shows it");
        out.println("7 found      " + server + "/search?q=gears  " + server + "/tag/Machines");
    }

    private void takenDown(String work) {
        become(editor, 8);
        ok(
                editor.form(
                        "/v/" + work + "/rescind", "reason=fact-error&notes=The+walk+pretends+that+a+fact+was+wrong."),
                "the editor takes it down");
        require(learner.get("/v/" + work).statusCode() == 410, "its page is gone");
        require(!learner.get("/api/search?q=gears").body().contains(work), "search does not find it");
        require(!learner.get("/tag/Machines").body().contains(work), "its hashtag page does not show it");
        require(!learner.get("/stem").body().contains(work), "the library does not show it");
        out.println("8 taken down " + server + "/v/" + work + " responds with 410");
    }

    private static <T> T await(Supplier<@org.jspecify.annotations.Nullable T> wanted, String claim) {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (System.nanoTime() < deadline) {
            var found = wanted.get();
            if (found != null) {
                return found;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new StepFailed(claim);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
