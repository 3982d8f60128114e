package org.tirich.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.tirich.media.probe.SourceLimits;
import org.tirich.media.sandbox.Sandbox;
import org.tirich.media.sandbox.Sandbox.Choice;
import org.tirich.media.sandbox.Sandbox.Policy;
import org.tirich.media.tools.Ffmpeg;
import org.tirich.media.tools.Toolchain;

/// Makes real clips with the bundled ffmpeg, and provides the sandboxed ffmpeg.
public final class TestClips {

    /// The production limits, except that clips of one second are allowed, to keep tests short.
    public static final SourceLimits SHORT_CLIPS =
            new SourceLimits(500_000_000L, Duration.ofMillis(900), Duration.ofSeconds(180), 120, 38_000_000L, 16);

    /// Kept between test runs, like an operator's cache between starts.
    public static final Path CACHE = Path.of("target", "media-cache").toAbsolutePath();

    private static final int TIMEOUT_SECONDS = 60;
    private static final Map<String, byte[]> CLIPS = new ConcurrentHashMap<>();

    private TestClips() {}

    public static Toolchain toolchain() {
        return Tools.TOOLCHAIN;
    }

    public static Sandbox sandbox() {
        return Tools.SANDBOX;
    }

    public static Ffmpeg ffmpeg() {
        return new Ffmpeg(toolchain(), sandbox());
    }

    /// Created once, because unpacking ffmpeg and the self-test of the sandbox take a second.
    private static final class Tools {

        static final Toolchain TOOLCHAIN;
        static final Sandbox SANDBOX;

        static {
            try {
                TOOLCHAIN = Toolchain.prepare(CACHE);
                var choice = Sandbox.choose(CACHE, Policy.CONFINED);
                assertThat(choice).isInstanceOf(Choice.Chosen.class);
                SANDBOX = ((Choice.Chosen) choice).sandbox();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A moving test picture with a tone, in H.264 and AAC. Each is encoded once.
    public static Path clip(Path file, String size, double seconds) throws IOException {
        var key = size + "@" + seconds;
        if (!CLIPS.containsKey(key)) {
            encode(file, size, seconds);
            CLIPS.put(key, Files.readAllBytes(file));
        }
        return Files.write(file, CLIPS.get(key));
    }

    private static void encode(Path file, String size, double seconds) throws IOException {
        make(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=" + size + ":r=30:d=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=f=440:d=" + seconds,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac",
                "-shortest",
                file.toString()));
    }

    /// Runs ffmpeg unconfined.
    public static void make(List<String> arguments) throws IOException {
        assertThat(run(arguments)).as("ffmpeg %s", arguments).isEmpty();
    }

    /// Runs ffprobe unconfined and writes its output to `answer`.
    public static void probe(List<String> arguments, Path answer) throws IOException {
        var command = new ArrayList<>(List.of(toolchain().ffprobe().toString(), "-v", "error"));
        command.addAll(arguments);
        assertThat(run(command, answer)).as("ffprobe %s", arguments).isEmpty();
    }

    /// The error output of an unconfined ffmpeg; empty when it exits with 0.
    public static Optional<String> run(List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(toolchain().ffmpeg().toString(), "-nostdin", "-v", "error", "-y"));
        command.addAll(arguments);
        var log = Files.createTempFile("ffmpeg", ".log");
        try {
            return run(command, log);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static Optional<String> run(List<String> command, Path log) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(toolchain().environment());
        var process = builder.start();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return Optional.of("took too long");
            }
            var complaints = Files.readString(log, StandardCharsets.ISO_8859_1);
            return process.exitValue() == 0 ? Optional.empty() : Optional.of("failed: " + complaints);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
