package org.tirich.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.media.TestClips;

/// The allowlists of the real ffmpeg, without a sandbox around it.
class AllowlistTest {

    private static final String PICTURE = "-f lavfi -i testsrc2=s=64x64:r=10:d=0.3";
    private static final String SOUND = "-f lavfi -i sine=r=48000:d=0.3";

    @TempDir
    Path folder;

    @Test
    void onlyFilesAreOpened() throws Exception {
        var requests = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var content = Files.readAllBytes(clip("clip.mp4", PICTURE + " -c:v libx264 -movflags faststart"));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, content.length);
            try (var body = exchange.getResponseBody()) {
                body.write(content);
            }
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/clip.mp4";
            assertThat(decode(List.of(), address)).isEmpty();
            int withoutAllowlist = requests.getAndSet(0);

            assertThat(decode(Allowlist.inputOptions(SourceLimits.DEFAULT), address))
                    .isPresent();
            for (var wrapped : List.of("async:" + address, "cache:" + address, "concat:" + address)) {
                assertThat(decode(Allowlist.inputOptions(SourceLimits.DEFAULT), wrapped))
                        .isPresent();
            }

            assertThat(withoutAllowlist).isPositive();
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "clip.mp4, -c:v libx264 -c:a aac",
        "clip.mov, -c:v libx265 -x265-params log-level=none -c:a pcm_s16le",
        "clip.webm, -c:v libvpx-vp9 -c:a libopus",
        "clip.mkv, -c:v libsvtav1 -preset 12 -c:a flac",
        "clip.avi, -c:v mpeg4 -c:a libmp3lame",
        "clip.3gp, -s 176x144 -c:v h263 -c:a libopencore_amrnb -ar 8000 -ac 1",
        "clip.avi, -c:v mjpeg -pix_fmt yuvj420p -c:a pcm_u8",
        "clip.mkv, -c:v mpeg2video -c:a mp2",
        "clip.mkv, -c:v mpeg1video -r 25 -c:a ac3",
        "clip.mov, -c:v prores_ks -c:a alac",
        "clip.mov, -s 1280x720 -r 25 -c:v dnxhd -b:v 90M -pix_fmt yuv422p -c:a pcm_s24be",
        "clip.mov, -s 720x576 -r 25 -c:v dvvideo -pix_fmt yuv420p -c:a pcm_s16le",
        "clip.mp4, -c:v libx264 -c:a eac3"
    })
    void uploadedFormatsAndCodecsAreDecoded(String name, String encoding) throws Exception {
        assertThat(decode(clip(name, PICTURE + " " + SOUND + " " + encoding))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "clip.ts, -c:v libx264 -f mpegts",
        "clip.flv, -c:v libx264 -f flv",
        "clip.ogg, -c:v libvpx -f ogg",
        "clip.asf, -c:v mpeg4 -f asf",
        "clip.nut, -c:v libx264 -f nut",
        "clip.h264, -c:v libx264 -f h264",
        "clip.gif, -f gif",
        "clip.png, -frames:v 1 -f image2",
        "clip.m3u8, -c:v libx264 -f hls"
    })
    void otherFormatsAreRefused(String name, String encoding) throws Exception {
        var file = clip(name, PICTURE + " " + encoding);

        var hls = List.of("-allowed_extensions", "ALL", "-extension_picky", "0");
        assertThat(decode(name.endsWith(".m3u8") ? hls : List.of(), file))
                .as("without allowlist")
                .isEmpty();
        assertThat(decode(file)).hasValueSatisfying(error -> assertThat(error).contains("not on whitelist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"magicyuv", "ffv1", "huffyuv", "png", "rawvideo", "flv", "wmv2", "msmpeg4v3", "cinepak"})
    void otherPictureCodecsAreRefused(String codec) throws Exception {
        var file = clip("clip.mkv", PICTURE + " -c:v " + codec);

        assertThat(decode(List.of(), file)).as("without allowlist").isEmpty();
        assertThat(decode(file)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wavpack", "dca", "truehd", "wmav2", "tta"})
    void otherSoundCodecsAreRefused(String codec) throws Exception {
        var file = clip("clip.mkv", SOUND + " -ac 2 -strict -2 -c:a " + codec);

        assertThat(decode(List.of(), file)).as("without allowlist").isEmpty();
        assertThat(decode(file)).isPresent();
    }

    private Path clip(String name, String arguments) throws Exception {
        var file = folder.resolve(name);
        var all = new ArrayList<>(List.of(arguments.split(" ")));
        if (arguments.contains("libx26")) {
            all.addAll(List.of("-preset", "ultrafast"));
        }
        all.add(file.toString());
        TestClips.make(all);
        return file;
    }

    private static Optional<String> decode(Path file) {
        return decode(Allowlist.inputOptions(SourceLimits.DEFAULT), file);
    }

    private static Optional<String> decode(List<String> options, Path file) {
        return decode(options, file.toString());
    }

    /// The error of a decoding ffmpeg; empty when it exits with 0.
    private static Optional<String> decode(List<String> options, String input) {
        var arguments = new ArrayList<>(List.of("-xerror"));
        arguments.addAll(options);
        arguments.addAll(List.of("-i", input, "-f", "null", "-"));
        try {
            return TestClips.run(arguments);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
