package org.tirich.bench.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.bench.Bench;
import org.tirich.media.cli.FfmpegSetup;
import tools.jackson.databind.json.JsonMapper;

/// A run in a process of its own that is told to end.
class MediaBenchCutOffTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void aRunThatIsCutOffPrintsTheClipsThatItHad() throws Exception {
        var clips = Files.createDirectory(folder.resolve("clips"));
        for (var name : List.of("first.mp4", "second.mp4")) {
            make(clips.resolve(name));
        }
        var json = folder.resolve("report.json");
        var printed = folder.resolve("printed.txt");
        var bench = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bench.class.getName(),
                        "media",
                        "--clips",
                        clips.toString(),
                        "--json",
                        json.toString())
                .redirectOutput(printed.toFile())
                .start();
        try (var said = new BufferedReader(new InputStreamReader(bench.getErrorStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith("second.mp4: their")) {
                    bench.toHandle().destroy();
                }
            }
            assertThat(bench.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            bench.destroyForcibly();
        }

        assertThat(Files.readString(printed)).contains("first.mp4", "media.cpu_ratio", "cut off");
        var report = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(report.at("/tables/processor and memory of the whole ladder/rows")
                        .toString())
                .contains("first.mp4")
                .doesNotContain("second.mp4");
        assertThat(bench.exitValue()).isNotZero();
    }

    private void make(Path file) throws Exception {
        var setup = (FfmpegSetup.Ready) FfmpegSetup.find();
        var made = new BenchTools(setup.tools(), setup.sandbox(), folder)
                .ffmpeg(
                        folder,
                        List.of(("-v error -f lavfi -i testsrc2=s=160x144:r=15:d=3 -c:v libx264 -preset ultrafast"
                                        + " -pix_fmt yuv420p " + file)
                                .split(" ")));
        assertThat(made).isNotNull();
    }
}
