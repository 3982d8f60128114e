package org.tirich.media.tools;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// A usable pair of ffmpeg and ffprobe on this machine.
///
/// @param folder the directory of both programs and of their libraries
public record Toolchain(Path folder, FfmpegVersion version, boolean embedded) {

    /// Which build to use.
    ///
    /// @param otherBuild a directory with another ffmpeg and ffprobe than the bundled ones
    /// @param allowOld whether to accept a version with known vulnerabilities
    public record Settings(Optional<Path> otherBuild, boolean allowOld) {

        public static final Settings EMBEDDED = new Settings(Optional.empty(), false);
    }

    /// The first version without the decoder vulnerability CVE-2026-8461.
    public static final FfmpegVersion MIN_SAFE_VERSION = new FfmpegVersion(8, 1, 2);

    private static final String RESOURCES = "org/bytedeco/ffmpeg/linux-x86_64-gpl/";
    private static final String RESOURCE_VERSION = "META-INF/maven/org.bytedeco/ffmpeg/pom.properties";
    private static final List<String> PROGRAMS = List.of("ffmpeg", "ffprobe");

    /// Listed here because the contents of a nested jar cannot be listed on every class loader.
    private static final List<String> LIBRARIES = List.of(
            "libavcodec.so.62",
            "libavdevice.so.62",
            "libavfilter.so.11",
            "libavformat.so.62",
            "libavutil.so.60",
            "libswresample.so.6",
            "libswscale.so.9",
            "libdrm.so.2",
            "libva.so.2",
            "libva-drm.so.2");

    private static final int MAX_VERSION_OUTPUT_BYTES = 4096;
    private static final int TIMEOUT_SECONDS = 30;

    public static Toolchain prepare(Path cache) throws IOException {
        return prepare(cache, Settings.EMBEDDED);
    }

    /// Unpacks the bundled build unless it is already unpacked or another build is configured. Several
    /// processes may do so at once: each unpacks into its own directory, and the first to finish renames it
    /// into place.
    public static Toolchain prepare(Path cache, Settings settings) throws IOException {
        boolean embedded = settings.otherBuild().isEmpty();
        var folder = embedded
                ? unpack(cache.toAbsolutePath())
                : settings.otherBuild().get().toRealPath();
        var version = versionOf(folder);
        if (version.compareTo(MIN_SAFE_VERSION) < 0 && !settings.allowOld()) {
            throw new IOException(
                    "ffmpeg " + version + " has known vulnerabilities; " + MIN_SAFE_VERSION + " or later is needed");
        }
        return new Toolchain(folder, version, embedded);
    }

    public Path ffmpeg() {
        return folder.resolve("ffmpeg");
    }

    public Path ffprobe() {
        return folder.resolve("ffprobe");
    }

    /// The library path of the programs. SVT-AV1 logs errors only, so that its settings do not fill the error
    /// output.
    public Map<String, String> environment() {
        return Map.of("LD_LIBRARY_PATH", folder.toString(), "SVT_LOG", "1");
    }

    private static Path unpack(Path cache) throws IOException {
        var target = Files.createDirectories(cache).resolve("ffmpeg-" + resourceVersion());
        if (!Files.isDirectory(target)) {
            var part = Files.createTempDirectory(cache, "unpacking");
            try {
                for (var name : LIBRARIES) {
                    copy(name, part);
                }
                for (var name : PROGRAMS) {
                    makeExecutable(copy(name, part));
                }
                StubLibrary.writeMissing(part);
                part.toFile().setReadable(true, false);
                part.toFile().setExecutable(true, false);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                remove(part);
                if (!Files.isDirectory(target)) {
                    throw e;
                }
            }
        }
        return target.toRealPath();
    }

    private static String resourceVersion() throws IOException {
        try (var in = Toolchain.class.getClassLoader().getResourceAsStream(RESOURCE_VERSION)) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        }
    }

    private static Path copy(String name, Path folder) throws IOException {
        try (var in = Toolchain.class.getClassLoader().getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IOException("the bundled ffmpeg has no " + name);
            }
            var target = folder.resolve(name);
            Files.copy(in, target);
            return target;
        }
    }

    private static void makeExecutable(Path program) throws IOException {
        if (!program.toFile().setExecutable(true, false)) {
            throw new IOException(program + " cannot be made executable");
        }
    }

    private static FfmpegVersion versionOf(Path folder) throws IOException {
        var builder = new ProcessBuilder(folder.resolve("ffmpeg").toString(), "-version").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("LD_LIBRARY_PATH", folder.toString());
        var process = builder.start();
        try (var out = process.getInputStream()) {
            var answer = new String(out.readNBytes(MAX_VERSION_OUTPUT_BYTES), StandardCharsets.UTF_8);
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("ffmpeg does not print its version");
            }
            return FfmpegVersion.in(answer).orElseThrow(() -> new IOException("ffmpeg does not start: " + answer));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            for (var each : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
