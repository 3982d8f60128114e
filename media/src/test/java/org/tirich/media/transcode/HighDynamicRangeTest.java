package org.tirich.media.transcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;

/// Tone mapping of real clips in HEVC with ten bits and BT.2020: three grey bands, and one of a saturated red.
class HighDynamicRangeTest {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 144;

    /// The luma of each grey band, as a share of the nominal range.
    private static final double[] SIGNALS = {0.3, 0.508, 0.752};

    /// Cr of the red band in the source, of eight bits.
    private static final int SOURCE_CR = 150;

    private static final double WHITE_NITS = 100;
    private static final double PEAK_NITS = 1000;

    @TempDir
    Path folder;

    @Test
    void perceptualQuantiserIsToneMapped() throws Exception {
        assertToneMapped("smpte2084", HighDynamicRangeTest::perceptualQuantiserNits);
    }

    @Test
    void hybridLogGammaIsToneMapped() throws Exception {
        assertToneMapped("arib-std-b67", HighDynamicRangeTest::hybridLogGammaNits);
    }

    private void assertToneMapped(String transfer, DoubleUnaryOperator nits) throws Exception {
        var target = folder.resolve("rendering");
        var outcome = new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS)
                .transcode(clip(transfer), target, ProgressListener.NONE, new Cancellation());

        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        var rendering = ((TranscodeOutcome.Ready) outcome).rendering();
        assertThat(rendering.source().picture().highDynamicRange()).isTrue();
        var file = target.resolve(rendering.variants().getFirst().file());
        assertThat(colours(file))
                .contains(
                        "pix_fmt=yuv420p",
                        "color_range=tv",
                        "color_space=bt709",
                        "color_transfer=bt709",
                        "color_primaries=bt709");
        var frame = frame(file);
        for (int band = 0; band < SIGNALS.length; band++) {
            assertThat(mean(frame, 0, band))
                    .as("luma of %.0f nits", nits.applyAsDouble(SIGNALS[band]))
                    .isCloseTo(luma(nits.applyAsDouble(SIGNALS[band])), within(3.0));
            assertThat(mean(frame, 2, band)).as("Cr of a grey band").isCloseTo(128, within(2.0));
        }
        // The same red is more saturated in the smaller gamut of BT.709.
        assertThat(mean(frame, 2, 3)).isGreaterThan(SOURCE_CR + 8);
    }

    /// The luma that Hable's curve and BT.1886 give to a grey.
    private static double luma(double nits) {
        double light = hable(nits / WHITE_NITS) / hable(PEAK_NITS / WHITE_NITS);
        return 16 + 219 * Math.pow(light, 1 / 2.4);
    }

    private static double hable(double x) {
        return (x * (0.15 * x + 0.05) + 0.004) / (x * (0.15 * x + 0.5) + 0.06) - 0.02 / 0.3;
    }

    /// SMPTE ST 2084.
    private static double perceptualQuantiserNits(double signal) {
        double power = Math.pow(signal, 4096 / (2523 * 128.0));
        double light = (power - 3424 / 4096.0) / (2413 / 128.0 - 2392 / 128.0 * power);
        return 10_000 * Math.pow(Math.max(0, light), 16_384 / 2610.0);
    }

    /// ITU-R BT.2100, on a display of 1000 nits.
    private static double hybridLogGammaNits(double signal) {
        double scene =
                signal <= 0.5 ? signal * signal / 3 : (Math.exp((signal - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        return PEAK_NITS * Math.pow(scene, 1.2);
    }

    private Path clip(String transfer) throws Exception {
        var file = folder.resolve(transfer + ".mp4");
        var luma = "if(lt(X,64),%d,if(lt(X,128),%d,if(lt(X,192),%d,470)))"
                .formatted(code(SIGNALS[0]), code(SIGNALS[1]), code(SIGNALS[2]));
        var chroma = "if(lt(X,96),512,%d)";
        TestClips.make(List.of(
                "-f",
                "lavfi",
                "-i",
                "color=s=%dx%d:r=15:d=1,format=yuv420p10le,geq=lum='%s':cb='%s':cr='%s'"
                        .formatted(WIDTH, HEIGHT, luma, chroma.formatted(490), chroma.formatted(4 * SOURCE_CR)),
                "-c:v",
                "libx265",
                "-preset",
                "ultrafast",
                "-x265-params",
                "log-level=none:crf=8:colorprim=bt2020:colormatrix=bt2020nc:transfer=" + transfer,
                "-tag:v",
                "hvc1",
                file.toString()));
        return file;
    }

    /// In ten bits of limited range.
    private static int code(double signal) {
        return (int) Math.round(64 + 876 * signal);
    }

    private String colours(Path file) throws Exception {
        var answer = folder.resolve("colours.txt");
        TestClips.probe(
                List.of(
                        "-show_entries",
                        "stream=pix_fmt,color_range,color_space,color_transfer,color_primaries",
                        "-of",
                        "default=nw=1",
                        file.toString()),
                answer);
        return Files.readString(answer);
    }

    /// The first frame, in planes of full size.
    private byte[] frame(Path file) throws Exception {
        var raw = folder.resolve("frame.yuv");
        TestClips.make(List.of(
                "-i", file.toString(), "-frames:v", "1", "-pix_fmt", "yuv444p", "-f", "rawvideo", raw.toString()));
        return Files.readAllBytes(raw);
    }

    /// The mean of the middle of a band in one plane.
    private static double mean(byte[] frame, int plane, int band) {
        double sum = 0;
        int count = 0;
        for (int y = 16; y < HEIGHT - 16; y++) {
            for (int x = 64 * band + 16; x < 64 * band + 48; x++) {
                sum += frame[(plane * HEIGHT + y) * WIDTH + x] & 0xff;
                count++;
            }
        }
        return sum / count;
    }
}
