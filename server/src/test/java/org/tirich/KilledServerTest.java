package org.tirich;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server in its own process, started by its command line and killed with `kill -9`.
class KilledServerTest {

    private static final String PASSPHRASE = "پانچ نیلے پہاڑ 7";

    @TempDir
    private Path folder;

    /// A started server: its address, and its set-up link if it has no administrator.
    private record Server(TestProcess process, URI home, String setUp) implements AutoCloseable {

        static Server start(Path folder) throws Exception {
            var process = TestProcess.start(
                    TirichApplication.class,
                    "start",
                    "--port",
                    "0",
                    "--data",
                    folder.resolve("data").toString());
            var line = process.awaitLine("http://localhost:").strip();
            var setUp =
                    line.startsWith("Tirich is ready") ? "" : URI.create(line).getPath();
            var ready = setUp.isEmpty() ? line : process.awaitLine("Tirich is ready at");
            return new Server(process, URI.create(ready.substring(ready.indexOf("http"))), setUp);
        }

        @Override
        public void close() throws Exception {
            process.stop();
        }
    }

    @Test
    void accountsSessionsAndHalfAnUploadSurviveAKill() throws Exception {
        var bytes = "ایک سبق کا پہلا حصہ".getBytes(StandardCharsets.UTF_8);
        String token;
        String upload;
        var killed = Server.start(folder);
        try {
            var operator = new Browser(killed.home());
            assertThat(operator.postForm(killed.setUp(), Map.of("username", "ناظم", "password", PASSPHRASE))
                            .status())
                    .isEqualTo(303);
            var teacher = new Browser(killed.home());
            teacher.postForm("/sign-up", Map.of("username", "استانی", "password", PASSPHRASE, "ageBand", "adult"));
            token = teacher.cookie("session");
            upload = begin(teacher, 3L * bytes.length);
            assertThat(append(teacher, upload, 0, bytes).status()).isEqualTo(204);
        } finally {
            killed.process().kill();
        }

        try (var server = Server.start(folder)) {
            assertThat(server.setUp()).isEmpty();
            var teacher = new Browser(server.home()).withCookie("session", token);
            assertThat(teacher.get("/me").text()).contains("استانی");
            var half = teacher.send(
                    teacher.request(upload).header("Tus-Resumable", "1.0.0").method("HEAD", BodyPublishers.noBody()));
            assertThat(half.header("Upload-Offset")).isEqualTo(Integer.toString(bytes.length));
            assertThat(append(teacher, upload, bytes.length, bytes).status()).isEqualTo(204);
        }

        var verdict = TestProcess.run(
                TirichApplication.class,
                "audit",
                "verify",
                "--data",
                folder.resolve("data").toString());
        assertThat(verdict.output()).contains("The audit chain is intact");
        assertThat(verdict.code()).isZero();
    }

    private static String begin(Browser teacher, long length) {
        var work = teacher.json("POST", "/api/studio/works", "")
                .json()
                .path("work")
                .asString();
        var answer = teacher.send(teacher.request("/api/uploads")
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Long.toString(length))
                .header(
                        "Upload-Metadata",
                        "work " + Base64.getEncoder().encodeToString(work.getBytes(StandardCharsets.US_ASCII)))
                .POST(BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(201);
        return answer.header("Location");
    }

    private static Browser.Answer append(Browser teacher, String upload, long offset, byte[] bytes) {
        return teacher.send(teacher.request(upload)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
    }

    @Test
    void anUnknownCommandOrOptionIsReportedInOneSentence() throws Exception {
        var command = TestProcess.run(TirichApplication.class, "fly");
        var option = TestProcess.run(TirichApplication.class, "start", "--wings");

        assertThat(command.output()).isEqualTo("There is no command fly. ./tirich help lists them.");
        assertThat(option.output()).isEqualTo("There is no option --wings. ./tirich help lists them.");
        assertThat(command.code()).isNotZero().isEqualTo(option.code());
    }
}
