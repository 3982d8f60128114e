package org.tirich.bench.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.bench.Options;
import org.tirich.media.cli.FfmpegSetup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MediaBenchTest {

    private static final List<String> ALWAYS = List.of(
            "media.h264.bytes_ratio",
            "media.h264.bytes_ratio_worst",
            "media.av1.bytes_ratio",
            "media.av1.bytes_ratio_worst",
            "media.h264.bytes_ratio_xpsnr",
            "media.av1.bytes_ratio_xpsnr",
            "media.start_bytes_ratio_240p",
            "media.first_frame_s.2g_144p",
            "media.first_frame_s.3g_240p",
            "media.mb_per_minute_144p",
            "media.cpu_ratio",
            "media.total_bytes_ratio",
            "media.rung_bytes_ratio",
            "media.overhead_ratio",
            "media.peak_rss_mb");

    @TempDir
    Path folder;

    @Test
    void oneSmallClipGivesEveryFigureAndOtherFilesAreListed() throws Exception {
        var clips = Files.createDirectory(folder.resolve("سبق"));
        makeAClip(clips.resolve("پانی.mp4"));
        Files.writeString(clips.resolve("پڑھیے.md"), "About these clips.");
        var json = folder.resolve("report.json");

        MediaBench.run(Options.of(List.of("--clips", clips.toString(), "--json", json.toString()), MediaBench.OPTIONS));

        var report = JsonMapper.shared().readTree(Files.readString(json));
        for (var name : ALWAYS) {
            assertThat(figure(report, name)).as(name).isPositive();
        }
        assertThat(figure(report, "media.h264.bytes_ratio"))
                .isEqualTo(figure(report, "media.h264.bytes_ratio_xpsnr"))
                .isBetween(0.1, 2.0);
        assertThat(figure(report, "media.first_frame_s.2g_144p")).isGreaterThan(0.8);
        assertThat(report.at("/inputs").path("media.quality_meter").asString()).startsWith("XPSNR");
        assertThat(report.at("/tables/left out/rows").toString()).contains("پڑھیے.md", "NOT_A_VIDEO");
    }

    private static double figure(JsonNode report, String name) {
        return report.path("figures").path(name).asDouble(Double.NaN);
    }

    private void makeAClip(Path file) throws Exception {
        var equipment = FfmpegSetup.find();
        assertThat(equipment).isInstanceOf(FfmpegSetup.Ready.class);
        var complete = (FfmpegSetup.Ready) equipment;
        new BenchTools(complete.tools(), complete.sandbox(), folder)
                .ffmpeg(
                        folder,
                        List.of(
                                "-v",
                                "error",
                                "-f",
                                "lavfi",
                                "-i",
                                "mandelbrot=s=320x240:r=15",
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=f=440",
                                "-t",
                                "3",
                                "-c:v",
                                "libx264",
                                "-preset",
                                "ultrafast",
                                "-pix_fmt",
                                "yuv420p",
                                "-c:a",
                                "aac",
                                file.toString()));
    }
}
