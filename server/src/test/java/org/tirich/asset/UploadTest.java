package org.tirich.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.Waiting;
import org.tirich.asset.upload.Uploads;
import org.tirich.identity.Role;

/// Resumable uploads by tus 1.0 over HTTP. `KilledServerTest` tests uploads across a kill of the server; the tests
/// of module `media` cover complete files.
class UploadTest extends ServerTest {

    private static final byte[] PART = "چترال کی وادی ".getBytes(StandardCharsets.UTF_8);
    private static final String CHUNK = "application/offset+octet-stream";

    @Autowired
    private Uploads uploads;

    /// A new upload with the given announced length.
    private record Sending(Person teacher, String path) {

        UploadId id() {
            return UploadId.of(path.substring(path.lastIndexOf('/') + 1));
        }

        Browser browser() {
            return teacher.browser();
        }

        Browser.Answer head() {
            return browser().send(request().method("HEAD", BodyPublishers.noBody()));
        }

        Browser.Answer patch(long offset, byte[] bytes) {
            return browser().send(patching(offset).method("PATCH", BodyPublishers.ofByteArray(bytes)));
        }

        HttpRequest.Builder patching(long offset) {
            return request().header("Upload-Offset", Long.toString(offset)).header("Content-Type", CHUNK);
        }

        HttpRequest.Builder request() {
            return browser().request(path).header("Tus-Resumable", "1.0.0");
        }

        String offset() {
            return head().header("Upload-Offset");
        }
    }

    private Sending begin(long length) {
        var teacher = person(Role.CREATOR);
        var answer = create(teacher, length, "سبق.mp4");
        assertThat(answer.status()).isEqualTo(201);
        return new Sending(teacher, answer.header("Location"));
    }

    private static Browser.Answer create(Person teacher, long length, String fileName) {
        var work = teacher.browser()
                .json("POST", "/api/studio/works", "")
                .json()
                .path("work")
                .asString();
        return create(teacher, length, work, fileName);
    }

    private static Browser.Answer create(Person teacher, long length, String work, String fileName) {
        return teacher.browser()
                .send(teacher.browser()
                        .request("/api/uploads")
                        .header("Tus-Resumable", "1.0.0")
                        .header("Upload-Length", Long.toString(length))
                        .header("Upload-Metadata", "filename " + base64(fileName) + ",work " + base64(work))
                        .POST(BodyPublishers.noBody()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anUploadResumesAtItsOffset() throws IOException {
        var sending = begin(3L * PART.length);

        assertThat(sending.patch(0, PART).header("Upload-Offset")).isEqualTo(Integer.toString(PART.length));
        assertThat(sending.patch(PART.length, PART).header("Upload-Offset"))
                .isEqualTo(Integer.toString(2 * PART.length));

        var head = sending.head();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Upload-Length")).isEqualTo(Integer.toString(3 * PART.length));
        assertThat(head.header("Upload-Expires")).endsWith("GMT");
        assertThat(head.header("Cache-Control")).contains("no-store");
        assertThat(Files.size(uploads.path(sending.id()))).isEqualTo(2L * PART.length);
    }

    @Test
    void aWrongOffsetIsAnsweredWithTheRightOne() {
        var sending = begin(3L * PART.length);
        sending.patch(0, PART);

        var answer = sending.patch(5, PART);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("wrong-offset");
        assertThat(answer.json().path("offset").asInt()).isEqualTo(PART.length);
        assertThat(sending.offset()).isEqualTo(Integer.toString(PART.length));
    }

    @Test
    void bytesWithAWrongChecksumAreDiscarded() throws Exception {
        var sending = begin(3L * PART.length);
        sending.patch(0, PART);
        var checksum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(PART));
        var damaged = PART.clone();
        damaged[3] ^= 1;

        var refused = sending.browser()
                .send(sending.patching(PART.length)
                        .header("Upload-Checksum", "sha256 " + checksum)
                        .method("PATCH", BodyPublishers.ofByteArray(damaged)));

        assertThat(refused.status()).isEqualTo(460);
        assertThat(refused.json().path("code").asString()).isEqualTo("wrong-checksum");
        assertThat(sending.offset()).isEqualTo(Integer.toString(PART.length));
        assertThat(Files.size(uploads.path(sending.id()))).isEqualTo(PART.length);

        var kept = sending.browser()
                .send(sending.patching(PART.length)
                        .header("Upload-Checksum", "sha256 " + checksum)
                        .method("PATCH", BodyPublishers.ofByteArray(PART)));
        assertThat(kept.status()).isEqualTo(204);
    }

    @Test
    void bytesBeforeABrokenConnectionAreStored() throws IOException {
        var sending = begin(1000);

        try (var socket = new Socket("localhost", sending.browser().home().getPort())) {
            var head =
                    "PATCH %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: %s\r\nContent-Length: 1000\r\n\r\n"
                            .formatted(sending.path(), sending.browser().cookieHeader(), CHUNK);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(PART);
            socket.getOutputStream().flush();
        }

        Waiting.await(() -> sending.offset().equals(Integer.toString(PART.length)));
        assertThat(sending.patch(PART.length, PART).status()).isEqualTo(204);
    }

    @Test
    void bytesBeyondTheAnnouncedLengthAreRefusedAndDiscarded() throws IOException {
        var sending = begin(PART.length + 3L);
        sending.patch(0, PART);

        var answer = sending.patch(PART.length, PART);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("more-than-announced");
        assertThat(sending.offset()).isEqualTo(Integer.toString(PART.length));
        assertThat(Files.size(uploads.path(sending.id()))).isEqualTo(PART.length);
    }

    @Test
    void aFileOverTheLimitIsRefusedAtCreation() {
        var answer = create(person(Role.CREATOR), Uploads.MAX_BYTES + 1, "طویل.mp4");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("limit").asLong()).isEqualTo(Uploads.MAX_BYTES);
    }

    @Test
    void theUploadOfAnotherAccountIsNotFound() {
        var sending = begin(100);
        var stranger = new Sending(person(Role.CREATOR), sending.path());

        assertThat(stranger.head().status()).isEqualTo(404);
        assertThat(stranger.patch(0, PART).status()).isEqualTo(404);
        assertThat(stranger.browser().send(stranger.request().DELETE()).status())
                .isEqualTo(404);
        assertThat(sending.offset()).isEqualTo("0");
    }

    @Test
    void anUploadForTheWorkOfAnotherAccountIsRefused() {
        var work = person(Role.CREATOR)
                .browser()
                .json("POST", "/api/studio/works", "")
                .json()
                .path("work")
                .asString();

        assertThat(create(person(Role.CREATOR), 100, work, "سبق.mp4").status()).isEqualTo(404);
        assertThat(create(person(Role.CREATOR), 100, UUID.randomUUID().toString(), "سبق.mp4")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anExpiredUploadIsDeleted() {
        var sending = begin(100);
        sending.patch(0, PART);
        var file = uploads.path(sending.id());
        assertThat(file).exists();

        clock.forward(Duration.ofHours(25));

        assertThat(sending.head().status()).isIn(404, 410);
        while (uploads.expire() > 0) {
            // Repeats for each batch of expired uploads.
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void anUploadIsTerminatedByItsOwner() {
        var sending = begin(100);
        sending.patch(0, PART);

        assertThat(sending.browser().send(sending.request().DELETE()).status()).isEqualTo(204);

        assertThat(sending.head().status()).isEqualTo(404);
        assertThat(uploads.path(sending.id())).doesNotExist();
    }

    @Test
    void aFileNameIsNeverAPathAndHasNoBidirectionalOverrides() {
        assertThat(shownAs("../../secrets/database-password")).isEqualTo("database-password");
        assertThat(shownAs("C:\\Users\\ثنا\\سبق.mp4")).isEqualTo("سبق.mp4");
        assertThat(shownAs("gpj.\u202E4pm.exe")).isEqualTo("gpj.4pm.exe");
        assertThat(shownAs("a\u0000b\nc\u2066.mp4")).isEqualTo("abc.mp4");
        assertThat(shownAs("..")).isNotEqualTo("..");
        assertThat(shownAs("")).isEqualTo("video");
        assertThat(shownAs("ی".repeat(2048))).hasSize(120);
        assertThat(shownAs("😀".repeat(500))).hasSizeLessThanOrEqualTo(120).doesNotEndWith("\ud83d");
    }

    private String shownAs(String fileName) {
        var answer = create(person(Role.CREATOR), 100, fileName);
        assertThat(answer.status()).isEqualTo(201);
        var id = answer.header("Location").substring("/api/uploads/".length());
        return sql.sql("select file_name from upload where id = ?")
                .param(UUID.fromString(id))
                .query(String.class)
                .single();
    }

    @Test
    void theServerAnnouncesItsTusVersionAndExtensions() {
        var browser = guest();
        var options = browser.send(browser.request("/api/uploads").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(options.header("Tus-Version")).isEqualTo("1.0.0");
        assertThat(options.header("Tus-Extension")).contains("creation", "checksum", "termination", "expiration");
        assertThat(options.header("Tus-Max-Size")).isEqualTo(Long.toString(Uploads.MAX_BYTES));

        var sending = begin(100);
        var unspoken = sending.browser()
                .send(sending.browser()
                        .request(sending.path())
                        .header("Tus-Resumable", "0.2.2")
                        .method("HEAD", BodyPublishers.noBody()));
        assertThat(unspoken.status()).isEqualTo(412);
    }
}
