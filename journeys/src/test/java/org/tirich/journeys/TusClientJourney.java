package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.starter.card.CardFiles;

/// An independent client uploads over a connection that breaks, to a server that restarts during the upload.
@Tag("slow")
class TusClientJourney {

    private static final String NOT_RUN = "NOT RUN: tus-js-client (no Node, or npm ci was not run in journeys)";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long SLOW = 150_000;

    @TempDir
    Path folder;

    @BeforeEach
    void needsTheClient() {
        if (!TusClient.installed()) {
            System.out.println(NOT_RUN);
        }
        assumeTrue(TusClient.installed(), NOT_RUN);
    }

    @Test
    void goesOnAfterACutAndAfterARestartAndCanBeTerminated() throws IOException {
        var file = folder.resolve("gears.mp4");
        try (var video = CardFiles.rawVideo("gears")) {
            Files.copy(video, file);
        }
        var length = Files.size(file);
        var data = folder.resolve("data");
        var server = RunningServer.start(data);
        try (var link = new CuttingProxy(server.address());
                var author = new Client(link.address()).signUp("author")) {
            var work = Lessons.begin(author);
            link.slowDown(SLOW);
            try (var client = new TusClient(link.address(), author, work, file, "upload")) {
                Await.that("a part is sent", SOON, () -> client.acknowledged() > length / 4);
                link.cut();
                Await.that("the client sees the cut", SOON, () -> client.cuts() > 0);
                var atTheCut = client.acknowledged();
                link.mend();
                Await.that("it goes on", SOON, () -> client.acknowledged() > Math.max(atTheCut, length / 2));

                server.close();
                server = RunningServer.start(data);
                link.leadTo(server.address());
                link.fullSpeed();

                var path = client.awaitSaid("done");
                assertThat(Lessons.offset(author, path)).isEqualTo(length);
                assertThat(link.sentUp()).as("bytes sent for %d", length).isLessThan(length + 500_000);
                Await.that(
                        "the studio shows the whole file",
                        SOON,
                        () -> author.json("/api/studio/works/" + work)
                                        .path("asset")
                                        .path("bytes")
                                        .asLong()
                                == length);
            }
            terminates(author, link, file);
        } finally {
            server.close();
        }
    }

    private static void terminates(Client author, CuttingProxy link, Path file) {
        try (var client = new TusClient(link.address(), author, Lessons.begin(author), file, "terminate")) {
            var path = client.awaitSaid("terminated");
            assertThat(author.tus("HEAD", path, Map.of(), new byte[0]).statusCode())
                    .isEqualTo(404);
        }
    }
}
