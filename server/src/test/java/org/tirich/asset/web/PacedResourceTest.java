package org.tirich.asset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tirich.asset.delivery.PlaybackTimeline;
import org.tirich.media.box.ByteSource;

/// How much of a clip has been sent while it plays.
class PacedResourceTest {

    private static final Path LIBRARY = Path.of("../starter/src/main/resources/starter-library");
    private static final int BLOCK = PacedResource.BLOCK_BYTES;
    private static final int HEAD = BLOCK + PacedResource.AFTER_BLOCK_BYTES;
    private static final Pace PACE = new Pace(2, 1, 0);

    private static byte[] clip;
    private static PlaybackTimeline timeline;

    @BeforeAll
    static void readTheLargestClip() throws IOException {
        try (var files = Files.walk(LIBRARY)) {
            var file = files.filter(each -> each.endsWith("360p.mp4"))
                    .max(Comparator.comparingLong(each -> each.toFile().length()))
                    .orElseThrow();
            clip = Files.readAllBytes(file);
            timeline = PlaybackTimeline.of(ByteSource.of(file));
        }
    }

    private static long sent(long from, double elapsed) {
        return PacedResource.sentUntil(timeline, PACE, from, elapsed);
    }

    @Test
    void theTimelineRisesToTheLengthOfTheFile() {
        assertThat(timeline.bytesUntil(0)).isBetween(1_000L, 40_000L);
        for (double second = 0; second < 180; second += 0.5) {
            assertThat(timeline.bytesUntil(second + 0.5)).isGreaterThanOrEqualTo(timeline.bytesUntil(second));
        }
        assertThat(timeline.bytesUntil(180)).isEqualTo(clip.length);
        assertThat(timeline.secondsOf(timeline.bytesUntil(5))).isBetween(5.0, 6.0);
    }

    @Test
    void aPlayerNeverStarvesAndNeverGetsMuchMore() {
        for (double second = 0; second < 15; second += 0.25) {
            var needed = timeline.bytesUntil(second + PACE.aheadSeconds());
            assertThat(sent(0, second)).isGreaterThan(needed).isLessThanOrEqualTo(needed + BLOCK + 512);
        }
        assertThat(sent(0, 0)).isLessThan(clip.length / 2);
    }

    @Test
    void afterAHeadTheClipIsAtItsStart() {
        for (double second = 0; second < 15; second += 0.25) {
            assertThat(sent(HEAD, second)).isEqualTo(Math.max(HEAD, sent(0, second)));
        }
    }

    @Test
    void aSeekGetsTheWayFromTheKeyPicture() {
        var from = clip.length - BLOCK;
        var moment = timeline.secondsOf(from);
        assertThat(moment).isGreaterThan(15);
        assertThat(sent(from, 0)).isGreaterThan(timeline.bytesUntil(moment + 6));
        assertThat(PacedResource.sentUntil(timeline, Pace.DEFAULT, HEAD, 0))
                .isGreaterThan(timeline.bytesUntil(timeline.secondsOf(HEAD) + 6));
    }

    @Test
    void aClipGoesOnWhereTheClientSays() {
        var from = timeline.bytesUntil(7);
        var pace = new Pace(2, 1, 5);
        for (double second = 0; second < 10; second += 0.5) {
            assertThat(PacedResource.sentUntil(timeline, pace, from, second))
                    .isGreaterThanOrEqualTo(timeline.bytesUntil(5 + second + 2))
                    .isLessThanOrEqualTo(Math.max(from, timeline.bytesUntil(5 + second + 2) + BLOCK + 512));
        }
    }

    @Test
    void aClipThatWaitsForAGuessGetsItsStartOnly() {
        var held = new Pace(1, 0, 0);
        var start = PacedResource.sentUntil(timeline, held, 0, 0);

        assertThat(start).isGreaterThan(timeline.bytesUntil(1)).isLessThan(clip.length / 2);
        assertThat(PacedResource.sentUntil(timeline, held, 0, 60)).isEqualTo(start);
        assertThat(PacedResource.sentUntil(timeline, held, start, 30)).isEqualTo(start);
        assertThat(PacedResource.sentUntil(timeline, held, 0, 240)).isGreaterThanOrEqualTo(clip.length);
    }

    @Test
    void everyByteComesAndTheBuffersAreEmptiedBeforeAWait() throws IOException {
        var stopping = new AtomicBoolean();
        var flushes = new AtomicInteger();
        var paced = new PacedResource(
                new ByteArrayResource(clip),
                timeline,
                PACE,
                () -> {
                    flushes.incrementAndGet();
                    stopping.set(true);
                },
                stopping::get);

        try (var in = paced.getInputStream()) {
            assertThat(in.readAllBytes()).isEqualTo(clip);
        }
        assertThat(flushes).hasValue(1);
        try (var in = paced.getInputStream()) {
            in.skipNBytes(100);
            assertThat(in.read()).isEqualTo(clip[100] & 0xff);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "4x1.25, 4, 1.25, -1",
        "0x1@0, 0, 1, 0",
        "999x99@12.5, 30, 4, 12.5",
        "5x0.1, 5, 1, -1",
        "1x0@0.0, 1, 0, 0"
    })
    void thePaceIsTheClientsWithinLimits(String cookie, double ahead, double rate, double at) {
        assertThat(Pace.chosenBy(request(cookie))).isEqualTo(new Pace(ahead, rate, at));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1x1", "1e9x1", "12345x1", "1x", "NaNx1", "1x1@", "1x1@-1"})
    void nonsenseIsTheDefault(String cookie) {
        assertThat(Pace.chosenBy(request(cookie))).isEqualTo(Pace.DEFAULT);
    }

    @Test
    void theClientHasTheSameNumbers() throws IOException {
        var client = Files.readString(Path.of("../pwa/src/main/web/lib/playback.ts"));
        assertThat(client)
                .contains("DEFAULT_PACE: Pace = { aheadS: 1, rate: 1 }")
                .contains("BLOCK_BYTES = 32_768;", "AFTER_BLOCK_BYTES = 512;");
        assertThat(Pace.DEFAULT).isEqualTo(new Pace(1, 1, -1));
        assertThat(BLOCK).isEqualTo(32_768);
        assertThat(PacedResource.AFTER_BLOCK_BYTES).isEqualTo(512);
    }

    private static MockHttpServletRequest request(String cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(new jakarta.servlet.http.Cookie("pace", cookie));
        return request;
    }
}
