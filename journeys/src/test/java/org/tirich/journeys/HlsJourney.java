package org.tirich.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A player that is not ours, hls.js, plays a published lesson from its HLS package.
@NeedsChromium
@Tag("slow")
class HlsJourney {

    private static final Path PLAYER = Path.of("node_modules/hls.js/dist/hls.light.min.js");
    private static final String NOT_RUN = "NOT RUN: hls.js (npm ci was not run in journeys)";

    private static final String PLAY = """
            async (address) => {
              const video = document.createElement("video");
              video.muted = true;
              document.body.append(video);
              const hls = new Hls({ enableWorker: false });
              const faults = [];
              hls.on(Hls.Events.ERROR, (_, fault) => faults.push(fault.details));
              hls.loadSource(address);
              hls.attachMedia(video);
              await new Promise((done, failed) => {
                hls.on(Hls.Events.MANIFEST_PARSED, () => video.play().catch(failed));
                video.addEventListener("timeupdate", () => video.currentTime > 1.5 && done());
                setTimeout(() => failed(new Error("not playing: " + faults)), 20000);
              });
              return { faults: faults.join(), width: video.videoWidth, levels: hls.levels.length, seconds: Math.round(video.duration) };
            }
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void needsThePlayer() {
        if (!Files.isRegularFile(PLAYER)) {
            System.out.println(NOT_RUN);
        }
        assumeTrue(Files.isRegularFile(PLAYER), NOT_RUN);
    }

    @Test
    void hlsJsPlaysALesson() throws IOException {
        try (var server = RunningServer.start(folder.resolve("data"));
                var admin = new Client(server.address()).becomeAdministrator(server.setUpPath());
                var author = new Client(server.address()).signUp("author");
                var safety = new Client(server.address()).signUp("safety");
                var accuracy = new Client(server.address()).signUp("accuracy");
                var chromium = new Chromium();
                var viewer = chromium.person(server.address(), Window.DESKTOP)) {
            admin.grant("safety", "SAFETY_REVIEWER");
            admin.grant("accuracy", "ACCURACY_REVIEWER");
            var work = Lessons.handIn(author, SmallClip.make(folder.resolve("tone.mp4"), 440), "A tone of 440 Hz");
            Lessons.publish(safety, accuracy, work);

            viewer.open("/v/" + work);
            viewer.page().evaluate(Files.readString(PLAYER));
            var source = (String) viewer.page().evaluate("document.querySelector('video source').src");
            var played = viewer.page().evaluate(PLAY, source.replaceAll("[^/]+$", "hls/lesson.m3u8"));

            assertThat(played.toString()).contains("faults=,", "width=144", "seconds=4");
        }
    }
}
