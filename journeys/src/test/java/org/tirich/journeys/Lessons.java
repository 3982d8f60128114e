package org.tirich.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The making of lessons over HTTP, for journeys whose subject is something else.
final class Lessons {

    private static final Duration PIPELINE = Duration.ofMinutes(2);
    private static final Duration QUEUE = Duration.ofSeconds(30);
    private static final int SAFETY_ROWS = 8;
    private static final int ACCURACY_ROWS = 7;

    private static final Map<String, Object> QUESTION = Map.of(
            "prompt", Map.of("en", "Which way does the second wheel turn?"),
            "options", List.of(Map.of("en", "The same way"), Map.of("en", "The other way")),
            "answer", 1,
            "explanation", Map.of("en", "Teeth that touch move together."));

    private Lessons() {}

    /// A new draft.
    static String begin(Client author) {
        return Client.read(Client.expect(201, author.send("POST", "/api/studio/works", Map.of())))
                .get("work")
                .asString();
    }

    /// Opens an upload for a draft and returns its path.
    static String openUpload(Client author, String work, long length) {
        var created = author.tus(
                "POST",
                "/api/uploads",
                Map.of(
                        "Upload-Length",
                        Long.toString(length),
                        "Upload-Metadata",
                        "filename " + base64("سبق.mp4") + ",work " + base64(work)),
                new byte[0]);
        return Client.expect(201, created).headers().firstValue("location").orElseThrow();
    }

    /// Sends one chunk. Returns the offset that the server acknowledged.
    static long append(Client author, String upload, long offset, byte[] chunk) {
        var headers = Map.of("Upload-Offset", Long.toString(offset), "Content-Type", "application/offset+octet-stream");
        return Client.expect(204, author.tus("PATCH", upload, headers, chunk))
                .headers()
                .firstValueAsLong("upload-offset")
                .orElseThrow();
    }

    static long offset(Client author, String upload) {
        return Client.expect(200, author.tus("HEAD", upload, Map.of(), new byte[0]))
                .headers()
                .firstValueAsLong("upload-offset")
                .orElseThrow();
    }

    /// A lesson handed in, from its first byte to the queue of the safety reviewers.
    static String handIn(Client author, Path video, String title) {
        var work = begin(author);
        var bytes = bytes(video);
        append(author, openUpload(author, work, bytes.length), 0, bytes);
        return handInUploaded(author, work, title);
    }

    /// Describes a draft whose clip is on the server, and hands it in.
    static String handInUploaded(Client author, String work, String title) {
        var path = "/api/studio/works/" + work;
        Await.that("the clip becomes ready", PIPELINE, () -> {
            var asset = author.json(path).path("asset");
            if (asset.path("state").asString("").equals("refused")) {
                throw new AssertionError("refused: " + asset);
            }
            return asset.path("state").asString("").equals("ready");
        });
        var version = author.json(path).get("draft").get("version").asInt();
        Client.expect(200, author.send("PUT", path + "/draft", draft(version, title)));
        Client.expect(200, author.send("POST", path + "/submit", Map.of()));
        return work;
    }

    private static Map<String, Object> draft(int version, String title) {
        var draft = new HashMap<String, Object>();
        draft.put("version", version);
        draft.put("texts", List.of(Map.of("lang", "en", "title", title, "description", "")));
        draft.put("subject", "engineering");
        draft.put("grade", 8);
        draft.put("speech", "none");
        draft.put("licence", "CC-BY-4.0");
        draft.put("ai", "none");
        draft.put("hashtags", List.of("STEM"));
        draft.put("sources", List.of(Map.of("title", "Gear train", "url", "https://en.wikipedia.org/wiki/Gear_train")));
        draft.put("outcomes", List.of("T-08-01"));
        draft.put("question", QUESTION);
        return draft;
    }

    /// Takes the review of a lesson in a stage.
    static String claim(Client reviewer, String work, String stage) {
        var review = Await.until("the lesson waits for its " + stage + " review", QUEUE, () -> {
            for (var item : reviewer.json("/api/reviews").get("items")) {
                if (item.get("work").asString().equals(work)
                        && item.get("stage").asString().equals(stage)) {
                    return item.get("review").asString();
                }
            }
            return null;
        });
        Client.expect(200, reviewer.send("POST", "/api/reviews/" + review + "/claim", Map.of()));
        return review;
    }

    /// Passes a claimed review. Returns only when the server has acknowledged it.
    static void pass(Client reviewer, String review, String stage) {
        Client.expect(200, reviewer.send("PUT", "/api/reviews/" + review + "/decision", passing(stage)));
    }

    static Map<String, Object> passing(String stage) {
        var safety = stage.equals("safety");
        var rubric = new HashMap<String, Integer>();
        for (int row = 1; row <= (safety ? SAFETY_ROWS : ACCURACY_ROWS); row++) {
            rubric.put((safety ? "S" : "A") + row, safety ? 1 : 3);
        }
        return Map.of("verdict", "pass", "rubric", rubric);
    }

    /// Both reviews, so that the lesson is live.
    static void publish(Client safety, Client accuracy, String work) {
        pass(safety, claim(safety, work, "safety"), "safety");
        pass(accuracy, claim(accuracy, work, "accuracy"), "accuracy");
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
