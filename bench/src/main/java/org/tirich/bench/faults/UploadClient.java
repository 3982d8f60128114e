package org.tirich.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.tirich.bench.ServedInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Uploads clips over HTTP as a signed-in author, each to a draft of its own.
final class UploadClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SIGN_IN = """
            with author as (
                insert into account (id, username, age_band, created_at)
                values (gen_random_uuid(), 'author', 'ADULT', now()) returning id),
            role as (
                insert into role_grant (id, account, role, granted_at)
                select gen_random_uuid(), id, 'CREATOR', now() from author)
            insert into session (token_hash, id, account, visit, device, created_at, last_seen)
            select sha256(convert_to(?, 'UTF8')), gen_random_uuid(), id, gen_random_uuid(), 'bench', now(), now()
              from author
            """;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String token;

    private UploadClient(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    static UploadClient signIn(ServedInstance instance, Connection database) throws SQLException {
        var token = UUID.randomUUID().toString();
        try (var insert = database.prepareStatement(SIGN_IN)) {
            insert.setString(1, token);
            insert.executeUpdate();
        }
        return new UploadClient(instance.address(), token);
    }

    /// Uploads a whole clip.
    ///
    /// @return the id of its draft
    String send(TrialClip clip) throws IOException, InterruptedException {
        var created = ask(
                201,
                request("/api/studio/works")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}")));
        var work = JSON.readTree(created.body()).get("work").asString();
        var metadata = "filename " + base64(clip.name()) + ",work " + base64(work);
        var upload = ask(
                        201,
                        request("/api/uploads")
                                .header("Tus-Resumable", "1.0.0")
                                .header("Upload-Length", Long.toString(Files.size(clip.file())))
                                .header("Upload-Metadata", metadata)
                                .POST(BodyPublishers.noBody()))
                .headers()
                .firstValue("location")
                .orElseThrow();
        ask(
                204,
                request(upload)
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofFile(clip.file())));
        return work;
    }

    /// The asset of a draft, as its author sees it.
    JsonNode shown(String work) throws IOException, InterruptedException {
        return JSON.readTree(
                        ask(200, request("/api/studio/works/" + work).GET()).body())
                .path("asset");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).header("Cookie", "session=" + token);
    }

    private HttpResponse<String> ask(int expected, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.request().method() + " " + answer.uri() + " answers " + answer.statusCode()
                    + " " + answer.body());
        }
        return answer;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
