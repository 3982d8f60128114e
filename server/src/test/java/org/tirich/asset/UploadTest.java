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
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

        try (var _ = hung(sending, "")) {
            // Closing breaks the connection.
        }

        Waiting.await(() -> sending.offset().equals(Integer.toString(PART.length)));
        assertThat(sending.patch(PART.length, PART).status()).isEqualTo(204);
    }

    /// A request that announces 1000 bytes, sends one part, and then nothing. The server has read the part.
    private Socket hung(Sending sending, String header) throws IOException {
        var socket = new Socket("localhost", sending.browser().home().getPort());
        var head =
                "PATCH %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n%sContent-Type: %s\r\nContent-Length: 1000\r\n\r\n"
                        .formatted(sending.path(), sending.browser().cookieHeader(), header, CHUNK);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(PART);
        socket.getOutputStream().flush();
        var file = uploads.path(sending.id()).toFile();
        Waiting.await(() -> file.length() == PART.length);
        return socket;
    }

    @Test
    void aHungRequestGivesWayWhenTheClientAsksForItsOffset() throws IOException {
        var sending = begin(1000);
        try (var hung = hung(sending, "")) {
            assertThat(sending.offset()).isEqualTo(Integer.toString(PART.length));
            assertThat(sending.patch(PART.length, PART).status()).isEqualTo(204);

            hung.getOutputStream().write("یہ دیر سے آیا".getBytes(StandardCharsets.UTF_8));

            assertThat(statusOf(hung)).isEqualTo("423");
            assertThat(Files.readAllBytes(uploads.path(sending.id()))).isEqualTo(twice(PART));
            assertThat(sending.offset()).isEqualTo(Integer.toString(2 * PART.length));
        }
    }

    @Test
    void aHungRequestGivesWayToTheNextOne() throws IOException {
        var sending = begin(1000);
        try (var _ = hung(sending, "")) {
            var again = sending.patch(0, PART);

            assertThat(again.status()).isEqualTo(409);
            assertThat(again.json().path("offset").asInt()).isEqualTo(PART.length);
            assertThat(sending.patch(PART.length, PART).status()).isEqualTo(204);
        }
    }

    @Test
    void theBytesOfAHungRequestWithAChecksumAreDiscarded() throws Exception {
        var sending = begin(1000);
        var checksum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(PART));
        try (var _ = hung(sending, "Upload-Checksum: sha1 " + checksum + "\r\n")) {
            assertThat(sending.offset()).isEqualTo("0");
            assertThat(sending.patch(0, PART).status()).isEqualTo(204);
            assertThat(Files.readAllBytes(uploads.path(sending.id()))).isEqualTo(PART);
        }
    }

    @Test
    void anUploadWithAHungRequestIsTerminated() throws IOException {
        var sending = begin(1000);
        try (var hung = hung(sending, "")) {
            assertThat(sending.browser().send(sending.request().DELETE()).status())
                    .isEqualTo(204);

            hung.getOutputStream().write(PART);

            assertThat(statusOf(hung)).isEqualTo("423");
            assertThat(sending.head().status()).isEqualTo(404);
            assertThat(uploads.path(sending.id())).doesNotExist();
        }
    }

    @Test
    void anotherAccountDoesNotDisturbARunningRequest() throws IOException {
        var sending = begin(1000);
        var stranger = new Sending(person(Role.CREATOR), sending.path());
        try (var running = hung(sending, "")) {
            assertThat(stranger.head().status()).isEqualTo(404);
            assertThat(stranger.patch(0, PART).status()).isEqualTo(404);

            running.getOutputStream().write(new byte[1000 - PART.length]);

            assertThat(statusOf(running)).isEqualTo("204");
        }
    }

    private static String statusOf(Socket connection) throws IOException {
        var line = new String(connection.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        return line.substring(line.length() - 3);
    }

    private static byte[] twice(byte[] part) {
        var both = Arrays.copyOf(part, 2 * part.length);
        System.arraycopy(part, 0, both, part.length, part.length);
        return both;
    }

    @Test
    void aFinishedUploadTakesNoMoreBytes() {
        var sending = begin(PART.length);
        assertThat(sending.patch(0, PART).status()).isEqualTo(204);

        assertThat(sending.patch(PART.length, new byte[0]).status()).isEqualTo(204);
        assertThat(sending.patch(PART.length, PART).status()).isEqualTo(413);
        assertThat(sending.head().header("Upload-Expires")).isEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {"/api/uploads", "/api/uploads/868a1049-8c2e-495f-b710-b1c8c5b7adc2"})
    void theServerAnnouncesItsTusVersionAndExtensions(String path) {
        var browser = guest();

        var options = browser.send(
                browser.request(path).header("Tus-Resumable", "0.2.2").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(options.status()).isEqualTo(204);
        assertThat(options.headers().allValues("Tus-Version")).containsExactly("1.0.0");
        assertThat(options.header("Tus-Extension")).contains("creation", "checksum", "termination", "expiration");
        assertThat(options.header("Tus-Max-Size")).isEqualTo(Long.toString(Uploads.MAX_BYTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "PATCH", "DELETE"})
    void aRequestOfAnotherTusVersionIsToldTheRightOne(String method) {
        var sending = begin(100);

        for (var version : List.of("0.2.2", "1.0", "1.0.1", "1.0.0,1.0.0")) {
            var answer = sending.browser()
                    .send(sending.browser()
                            .request(sending.path())
                            .header("Tus-Resumable", version)
                            .header("Upload-Offset", "0")
                            .header("Content-Type", CHUNK)
                            .method(method, BodyPublishers.noBody()));
            assertThat(answer.status()).isEqualTo(412);
            assertThat(answer.headers().allValues("Tus-Version")).containsExactly("1.0.0");
        }
        assertThat(sending.offset()).isEqualTo("0");
    }

    @Test
    void everyResponseNamesTheTusVersion() {
        var sending = begin(100);
        var stranger = guest();
        var large = new byte[17 * 1024 * 1024];

        var answers = List.of(
                sending.head(),
                sending.patch(0, PART),
                sending.patch(0, PART),
                sending.patch(PART.length, large),
                sending.browser().get(sending.path()),
                sending.browser().get("/api/uploads/no/where"),
                sending.browser().send(sending.request().PUT(BodyPublishers.noBody())),
                sending.browser()
                        .send(sending.request()
                                .header("Sec-Fetch-Site", "cross-site")
                                .DELETE()),
                stranger.send(stranger.request(sending.path())
                        .header("Tus-Resumable", "1.0.0")
                        .DELETE()),
                create(sending.teacher(), Uploads.MAX_BYTES + 1, "طویل.mp4"),
                sending.browser().send(sending.request().DELETE()));

        assertThat(answers).extracting(Browser.Answer::status).contains(200, 204, 401, 403, 404, 405, 409, 413);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.headers().allValues("Tus-Resumable"))
                        .as("%s", answer.status())
                        .containsExactly("1.0.0"));
    }

    @Test
    void headReturnsTheMetadataAsTheClientGaveThem() {
        var sending = begin(100);

        var metadata = sending.head().header("Upload-Metadata");

        assertThat(metadata).startsWith("filename " + base64("سبق.mp4") + ",work ");
    }

    @Test
    void theMethodOfTheOverrideHeaderCounts() {
        var sending = begin(3L * PART.length);

        var patched = sending.browser()
                .send(sending.patching(0)
                        .header("X-HTTP-Method-Override", "PATCH")
                        .POST(BodyPublishers.ofByteArray(PART)));
        var head = sending.browser()
                .send(sending.request().header("X-HTTP-Method-Override", "HEAD").GET());
        var crossSite = sending.browser()
                .send(sending.request()
                        .header("X-HTTP-Method-Override", "DELETE")
                        .header("Sec-Fetch-Site", "cross-site")
                        .GET());
        var deleted = sending.browser()
                .send(sending.request()
                        .header("X-HTTP-Method-Override", "DELETE")
                        .POST(BodyPublishers.noBody()));

        assertThat(patched.status()).isEqualTo(204);
        assertThat(head.header("Upload-Offset")).isEqualTo(Integer.toString(PART.length));
        assertThat(crossSite.status()).isEqualTo(403);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(sending.head().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "TRACE", "P ATCH", "é", ""})
    void anUnknownMethodOfTheOverrideHeaderIsRefused(String method) {
        var sending = begin(100);

        var answer = sending.browser()
                .send(sending.request().header("X-HTTP-Method-Override", method).POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    void theDayOfTheExpiryHasTwoDigits() {
        var secondOfAMonth =
                clock.instant().atZone(ZoneOffset.UTC).plusMonths(1).withDayOfMonth(2);
        clock.forward(Duration.between(clock.instant(), secondOfAMonth));

        var sending = begin(100);

        assertThat(sending.head().header("Upload-Expires"))
                .matches("[A-Z][a-z]{2}, 03 [A-Z][a-z]{2} 2\\d{3} \\d\\d:\\d\\d:\\d\\d GMT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+5", "12a", "²", "99999999999999999999", " "})
    void aLengthThatIsNoNumberIsRefused(String length) {
        var request = creation();
        if (!length.isEmpty()) {
            request.header("Upload-Length", length);
        }

        assertThat(guest().send(request).status()).isEqualTo(400);
    }

    private HttpRequest.Builder creation() {
        var teacher = person(Role.CREATOR);
        var work = teacher.browser()
                .json("POST", "/api/studio/works", "")
                .json()
                .path("work")
                .asString();
        return teacher.browser()
                .request("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Metadata", "work " + base64(work))
                .POST(BodyPublishers.noBody());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "2"})
    void aDeferredLengthIsRefusedWithOrWithoutALength(String deferred) {
        var browser = guest();

        var alone = browser.send(creation().header("Upload-Defer-Length", deferred));
        var besideALength =
                browser.send(creation().header("Upload-Defer-Length", deferred).header("Upload-Length", "100"));

        assertThat(alone.status()).isEqualTo(400);
        assertThat(besideALength.status()).isEqualTo(400);
        assertThat(alone.code()).isEqualTo("upload-length-deferred");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"work d29yaw==,work d29yaw==", "work %%%", ",work d29yaw==", "work d29yaw==,,", "work\td29yaw=="
            })
    void malformedMetadataAreRefused(String metadata) {
        var browser = person(Role.CREATOR).browser();

        var answer = browser.send(browser.request("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "100")
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(400);
    }

    /// Ten files and 2000 MB are the quota of a day.
    @Test
    void theNumberOfFilesPerDayIsLimited() {
        var teacher = person(Role.CREATOR);
        for (int i = 0; i < 10; i++) {
            var sending = new Sending(teacher, create(teacher, 100, "سبق.mp4").header("Location"));
            assertThat(sending.patch(0, PART).status()).isEqualTo(204);
            assertThat(sending.browser().send(sending.request().DELETE()).status())
                    .isEqualTo(204);
        }

        var refused = create(teacher, 100, "سبق.mp4");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("upload-quota");

        clock.forward(Duration.ofDays(1).plusSeconds(1));
        var returned = new Person(teacher.id(), teacher.username(), signedIn(teacher.id()));
        assertThat(create(returned, 100, "سبق.mp4").status()).isEqualTo(201);
    }

    @Test
    void announcedBytesAreNotCountedInTheQuota() {
        var teacher = person(Role.CREATOR);
        for (int i = 0; i < 6; i++) {
            assertThat(create(teacher, 500_000_000, "سبق.mp4").status()).isEqualTo(201);
        }
    }

    @Test
    void bytesOverTheQuotaAreRefusedWhenTheyArrive() throws IOException {
        var sending = begin(1000);
        var second = new Sending(
                sending.teacher(), create(sending.teacher(), 1000, "سبق.mp4").header("Location"));
        assertThat(sending.patch(0, PART).status()).isEqualTo(204);
        sql.sql("update upload_usage set bytes = ? where owner = ?")
                .params(2_000_000_000L - PART.length, sending.teacher().id().value())
                .update();

        assertThat(second.patch(0, twice(PART)).code()).isEqualTo("upload-quota");
        assertThat(second.offset()).isEqualTo("0");
        assertThat(second.patch(0, PART).status()).isEqualTo(204);
        var over = sending.patch(PART.length, new byte[] {1});
        assertThat(over.status()).isEqualTo(429);
        assertThat(over.json().path("megabytes").asInt()).isEqualTo(2000);
        assertThat(sending.browser().send(sending.request().DELETE()).status()).isEqualTo(204);
        assertThat(create(sending.teacher(), 1, "سبق.mp4").code()).isEqualTo("upload-quota");
    }

    @Test
    void theUsageOfEarlierDaysIsDeleted() {
        var sending = begin(100);
        sending.patch(0, PART);
        clock.forward(Duration.ofHours(26));

        uploads.expire();

        assertThat(sql.sql("select count(*) from upload_usage where owner = ?")
                        .param(sending.teacher().id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
