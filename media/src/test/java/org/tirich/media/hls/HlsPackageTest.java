package org.tirich.media.hls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.media.TestClips;
import org.tirich.media.transcode.Cancellation;
import org.tirich.media.transcode.ProgressListener;
import org.tirich.media.transcode.Rendering;
import org.tirich.media.transcode.TranscodeOutcome;
import org.tirich.media.transcode.Transcoder;

class HlsPackageTest {

    private static final Pattern SEGMENT =
            Pattern.compile("#EXTINF:([\\d.]+),\n#EXT-X-BYTERANGE:(\\d+)@(\\d+)\n(\\S+)\n");
    private static final Pattern HEAD = Pattern.compile("#EXT-X-MAP:URI=\"(\\S+)\",BYTERANGE=\"(\\d+)@0\"");
    private static final Pattern VARIANT = Pattern.compile(
            "#EXT-X-STREAM-INF:BANDWIDTH=(\\d+),AVERAGE-BANDWIDTH=(\\d+),CODECS=\"(\\S+?)\",RESOLUTION=(\\S+?),FRAME-RATE=(\\S+?),AUDIO=\"sound\"\n(\\S+)\n");
    private static final int IDR = 5;
    private static final double SECONDS = 14;

    @TempDir
    static Path folder;

    private static Path rendered;
    private static Path packaged;

    @BeforeAll
    static void packageLesson() throws Exception {
        var clip = TestClips.clip(folder.resolve("clip.mp4"), "360x240", SECONDS);
        rendered = folder.resolve("rendering");
        packaged = folder.resolve("hls");
        var outcome = new Transcoder(TestClips.ffmpeg(), TestClips.SHORT_CLIPS)
                .transcode(clip, rendered, ProgressListener.NONE, new Cancellation());
        assertThat(outcome).isInstanceOf(TranscodeOutcome.Ready.class);
        Rendering rendering = ((TranscodeOutcome.Ready) outcome).rendering();
        assertThat(rendering.variants()).hasSize(3);

        HlsPackage.of(
                List.of(rendered.resolve("144p.mp4"), rendered.resolve("240p.mp4")),
                Optional.of(rendered.resolve("sound-aac.mp4")),
                packaged);
    }

    @Test
    void everySegmentStartsWithAKeyframeAndTheRangesTileTheFile() throws Exception {
        for (var name : List.of("144p-v", "240p-v")) {
            var bytes = Files.readAllBytes(packaged.resolve(name + ".mp4"));
            var segments = segments(name);
            assertThat(segments).hasSize(3);
            long at = headBytes(name);
            double seconds = 0;
            for (var segment : segments) {
                assertThat(segment.offset).isEqualTo(at);
                assertThat(firstUnit(bytes, segment)).isEqualTo(IDR);
                at += segment.length;
                seconds += segment.seconds;
            }
            assertThat(at).isEqualTo(bytes.length);
            assertThat(seconds).isCloseTo(SECONDS, within(0.1));
            assertThat(segments)
                    .extracting(Segment::seconds)
                    .first()
                    .satisfies(first -> assertThat(first).isCloseTo(6, within(0.1)));
        }
    }

    @Test
    void theSegmentsContainEveryPacketOfTheFinishedFiles() throws Exception {
        assertThat(frames(packaged.resolve("240p-v.m3u8"), "v")).isEqualTo(frames(rendered.resolve("240p.mp4"), "v"));
        assertThat(checksums(packaged.resolve("sound-aac-a.m3u8"), "a"))
                .containsAll(checksums(rendered.resolve("sound-aac.mp4"), "a"));
        assertThat(frames(packaged.resolve("lesson.m3u8"), "v")).isNotEmpty();
    }

    @Test
    void theMultivariantPlaylistStatesTheBitRatesOfTheSegments() throws Exception {
        var text = Files.readString(packaged.resolve("lesson.m3u8"));
        var sound = segments("sound-aac-a");
        var variants = VARIANT.matcher(text).results().toList();

        assertThat(variants).hasSize(2);
        for (var variant : variants) {
            var picture = segments(variant.group(6).replace(".m3u8", ""));
            assertThat(Double.parseDouble(variant.group(2))).isCloseTo(average(picture) + average(sound), within(2.0));
            assertThat(Double.parseDouble(variant.group(1)))
                    .isGreaterThanOrEqualTo(Math.max(rate(picture.getFirst()), rate(picture.get(1))));
            assertThat(variant.group(3)).matches("avc1\\.[0-9A-F]{6},mp4a\\.40\\.2");
        }
        assertThat(variants).extracting(each -> each.group(4)).containsExactly("216x144", "360x240");
        assertThat(variants).extracting(each -> each.group(5)).containsExactly("15.000", "30.000");
    }

    private record Segment(double seconds, int length, int offset) {}

    private static List<Segment> segments(String name) throws IOException {
        var text = Files.readString(packaged.resolve(name + ".m3u8"));
        assertThat(text).startsWith("#EXTM3U\n").endsWith("#EXT-X-ENDLIST\n");
        var segments = new ArrayList<Segment>();
        var found = SEGMENT.matcher(text);
        while (found.find()) {
            assertThat(found.group(4)).isEqualTo(name + ".mp4");
            segments.add(new Segment(
                    Double.parseDouble(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        }
        return segments;
    }

    private static long headBytes(String name) throws IOException {
        var found = HEAD.matcher(Files.readString(packaged.resolve(name + ".m3u8")));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(2));
    }

    /// The type of the first H.264 NAL unit of a segment, apart from parameter sets and SEI.
    private static int firstUnit(byte[] bytes, Segment segment) {
        var text = new String(bytes, segment.offset, segment.length, StandardCharsets.ISO_8859_1);
        var units = ByteBuffer.wrap(bytes);
        int at = segment.offset + text.indexOf("mdat") + 4;
        int kind = bytes[at + 4] & 0x1f;
        while (kind > IDR) {
            at += 4 + units.getInt(at);
            kind = bytes[at + 4] & 0x1f;
        }
        return kind;
    }

    private static double rate(Segment segment) {
        return segment.length * 8 / segment.seconds;
    }

    private static double average(List<Segment> segments) {
        double bits = segments.stream().mapToDouble(each -> each.length * 8.0).sum();
        return bits / segments.stream().mapToDouble(Segment::seconds).sum();
    }

    private static List<String> checksums(Path file, String kind) throws IOException {
        return frames(file, kind).stream()
                .map(line -> line.substring(line.lastIndexOf(',') + 1).strip())
                .toList();
    }

    private static List<String> frames(Path file, String kind) throws IOException {
        var sums = folder.resolve("sums");
        TestClips.make(List.of("-i", file.toString(), "-map", "0:" + kind + ":0", "-f", "framemd5", sums.toString()));
        try (var lines = Files.lines(sums)) {
            return lines.filter(line -> !line.startsWith("#")).toList();
        }
    }
}
