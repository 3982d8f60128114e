package org.tirich.media.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.probe.FrameRate;
import org.tirich.media.probe.Source;

class EncodingLadderTest {

    @ParameterizedTest
    @CsvSource({
        "720, 1280, 144x256 240x426 360x640 480x854 720x1280",
        "3840, 2160, 256x144 426x240 640x360 854x480 1280x720",
        "500, 500, 144x144 240x240 360x360 480x480",
        "320, 180, 256x144",
        "101, 75, 102x76",
        "10, 12, 16x16",
        "4000, 400, 432x44 720x72 1080x108"
    })
    void aRungIsMeasuredByTheShorterSideAndNeverLargerThanTheSource(int width, int height, String sizes) {
        assertThat(encodes(EncodingLadder.plan(source(width, height, "30/1", 20))))
                .extracting(each -> each.width() + "x" + each.height())
                .containsExactly(sizes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "30/1, 30/2, 30/1",
        "60/1, 60/4, 60/2",
        "120/1, 120/8, 120/4",
        "50/1, 50/4, 50/2",
        "10/1, 10/1, 10/1",
        "30000/1001, 30000/2002, 30000/1001",
        // A phone that states slightly more than 30.
        "30000/997, 30000/1994, 30000/997"
    })
    void keptFramesAreEvenlySpaced(String stated, String lowest, String others) {
        var encodes = encodes(EncodingLadder.plan(source(1280, 720, stated, 20)));

        assertThat(encodes.getFirst().frameRate()).hasToString(lowest);
        assertThat(encodes.subList(1, encodes.size()))
                .allSatisfy(each -> assertThat(each.frameRate()).hasToString(others));
    }

    @Test
    void theReviewCopyIsThe240RungOrTheLargestBelow() {
        assertThat(EncodingLadder.plan(source(1280, 720, "30/1", 20)).first().rung())
                .isEqualTo(Rung.P240);
        assertThat(EncodingLadder.plan(source(176, 144, "15/1", 20)).first().rung())
                .isEqualTo(Rung.P144);
    }

    @Test
    void everyRungHasOpusAndTwoHaveAacToo() {
        assertThat(encodes(EncodingLadder.plan(source(1280, 720, "30/1", 20))))
                .flatExtracting(PictureEncode::files)
                .containsExactly(
                        "144p.mp4", "240p.mp4", "240p-aac.mp4", "360p.mp4", "480p.mp4", "480p-aac.mp4", "720p.mp4");
        assertThat(encodes(EncodingLadder.plan(source(176, 144, "15/1", 20))))
                .flatExtracting(PictureEncode::files)
                .containsExactly("144p.mp4", "144p-aac.mp4");
    }

    @Test
    void aClipWithoutSoundHasOneFilePerRung() {
        var picture = picture(640, 360, "30/1", 20);
        var silent = new Source(Source.Container.MP4, picture, Optional.empty(), Duration.ofSeconds(20), 1);

        assertThat(encodes(EncodingLadder.plan(silent)))
                .flatExtracting(PictureEncode::files)
                .containsExactly("144p.mp4", "240p.mp4", "360p.mp4");
    }

    @ParameterizedTest
    @CsvSource({"3", "10", "30", "180"})
    void aFullBufferOnTopOfTheRateStaysBelowTheCap(int seconds) {
        for (var encode : encodes(EncodingLadder.plan(source(1280, 720, "30/1", seconds)))) {
            double most = encode.maxRateKbps() + 0.9 * encode.bufferKbits() / seconds;
            assertThat(most).isLessThanOrEqualTo(encode.rung().capKbps());
        }
    }

    @Test
    void theBufferHoldsTheSecondsOfItsRung() {
        assertThat(encodes(EncodingLadder.plan(source(1280, 720, "30/1", 180))))
                .extracting(PictureEncode::maxRateKbps, PictureEncode::bufferKbits)
                .containsExactly(tuple(41, 41), tuple(138, 276), tuple(326, 652), tuple(643, 1286), tuple(1485, 2970));
    }

    @Test
    void theLowestRungFitsThroughALinkOf2G() {
        var lowest =
                encodes(EncodingLadder.plan(source(1280, 720, "30/1", 180))).getFirst();

        int total = lowest.rung().capKbps()
                + lowest.sounds().stream().mapToInt(SoundEncode::kbps).sum();
        assertThat(total).isLessThan(65);
    }

    @ParameterizedTest
    @CsvSource({"60, 41.0, 54, 52", "100, 35.0, 50, 48", "130, 20.0, 46, 44", "140, 28.0, 50, 48"})
    void theRateFactorOfAv1FollowsInDoubleSteps(double kbps, double xpsnr, int first, int second) {
        assertThat(EncodingLadder.av1(source(1280, 720, "30/1", 20), Optional.of(new Complexity(kbps, xpsnr))))
                .extracting(PictureEncode::quality)
                .containsExactly(first, second);
    }

    @ParameterizedTest
    @CsvSource({
        // kbps, XPSNR, expected offset
        "60, 41.0, 2",
        "60, 38.0, 1",
        "100, 35.0, 0",
        "120, 32.0, -1",
        "130, 20.0, -2",
        "140, 28.0, 0",
        "300, 28.0, 0",
        "300, 45.0, 2",
        "1, 60.0, 2"
    })
    void theRateFactorFollowsTheComplexityUnlessTheCapBinds(double kbps, double xpsnr, int shift) {
        var source = source(1280, 720, "30/1", 20);

        var shifted = encodes(EncodingLadder.plan(source, Optional.of(new Complexity(kbps, xpsnr))));

        assertThat(shifted)
                .allSatisfy(
                        each -> assertThat(each.quality()).isEqualTo(each.rung().quality() + shift));
        assertThat(encodes(EncodingLadder.plan(source)))
                .allSatisfy(
                        each -> assertThat(each.quality()).isEqualTo(each.rung().quality()));
    }

    @Test
    void everySoundIsEncodedOnce() {
        var plan = EncodingLadder.plan(source(1280, 720, "30/1", 20));

        assertThat(plan.listening())
                .extracting(SoundEncode::listeningFile)
                .containsExactly("sound.mp4", "sound-aac.mp4");
        assertThat(plan.sounds())
                .extracting(SoundEncode::file)
                .containsExactly("opus-16.mp4", "aac-24.mp4", "opus-24.mp4", "opus-32.mp4");
        assertThat(plan.furtherSounds())
                .extracting(SoundEncode::file)
                .containsExactly("opus-16.mp4", "opus-24.mp4", "opus-32.mp4");
        assertThat(plan.storedAlone()).extracting(SoundEncode::listeningFile).containsExactly("sound-aac.mp4");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"1280; 720; 426x240 640x360", "240; 426; 240x426", "320; 180; "},
            delimiter = ';')
    void av1IsMadeOfTheTwoRungsForSlowLinks(int width, int height, String sizes) {
        var encodes = EncodingLadder.av1(source(width, height, "30/1", 20), Optional.empty());

        assertThat(encodes)
                .extracting(each -> each.width() + "x" + each.height())
                .containsExactly(sizes == null ? new String[0] : sizes.split(" "));
        assertThat(encodes)
                .allSatisfy(each ->
                        assertThat(each.files()).containsExactly(each.rung().label() + "-av1.mp4"));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "100 200 300 400 500; ",
                "100 200 300 350 500; 360p",
                "100 200 300 400 450; 480p",
                "100 101 102 103 104; 360p 480p",
                "100 200 1000 1200 1500; ",
                "100 200 1000 1199 1500; 360p",
                "100 110; ",
                "100; "
            },
            delimiter = ';')
    void aRungIsDroppedWhereTheNextIsHardlyLarger(String sizes, String dropped) {
        var bytes = new java.util.HashMap<Rung, Long>();
        var each = sizes.split(" ");
        for (int i = 0; i < each.length; i++) {
            bytes.put(Rung.values()[i], Long.valueOf(each[i]));
        }

        assertThat(LadderPruning.superfluous(bytes))
                .extracting(Rung::label)
                .containsExactly(dropped == null ? new String[0] : dropped.split(" "));
    }

    private static List<PictureEncode> encodes(EncodingPlan plan) {
        return Stream.concat(Stream.of(plan.first()), plan.rest().stream())
                .sorted(java.util.Comparator.comparing(PictureEncode::rung))
                .toList();
    }

    private static Source source(int width, int height, String frameRate, int seconds) {
        var picture = picture(width, height, frameRate, seconds);
        var sound = new Source.Sound(1, "aac", Duration.ofSeconds(seconds));
        return new Source(Source.Container.MP4, picture, Optional.of(sound), Duration.ofSeconds(seconds), 1_000_000);
    }

    private static Source.Picture picture(int width, int height, String frameRate, int seconds) {
        return new Source.Picture(
                0,
                "h264",
                width,
                height,
                FrameRate.of(frameRate).orElseThrow(),
                false,
                true,
                Duration.ZERO,
                Duration.ofSeconds(seconds));
    }
}
