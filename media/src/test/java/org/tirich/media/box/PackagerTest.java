package org.tirich.media.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.TestClips;

class PackagerTest {

    private static final Duration START = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "30, libopus, -bf 3",
        "24, aac, -bf 3",
        "12, libopus, -bf 0",
        "30000/1001, aac, -bf 8",
        "25, none, -bf 2"
    })
    void everyPacketIsUnchangedAndTheStartIsSmaller(String rate, String sound, String reordering) throws Exception {
        var plain = encoded(rate, sound, reordering, 6);
        var packed = folder.resolve("packed.mp4");

        Packager.pack(List.of(plain), packed);

        assertThat(packets(packed)).isEqualTo(packets(plain)).isNotEmpty();
        var before = Mp4.read(plain);
        var after = Mp4.read(packed);
        assertThat(after.moovFirst()).isTrue();
        assertThat(after.tracks()).isEqualTo(before.tracks());
        assertThat(after.startBytes(START)).isLessThan(before.startBytes(START));
        assertThat(Files.size(packed)).isLessThan(Files.size(plain));
        assertThat(frames(packed)).isEqualTo(frames(plain)).isNotEmpty();
    }

    @Test
    void theMuxedTablesAreHardlyLargerThanSizesAndOrderRequire() throws Exception {
        var packed = folder.resolve("packed.mp4");

        Packager.pack(List.of(encoded("30", "libopus", "-bf 0", 22)), packed);

        int samples = 22 * 30 + (int) Math.ceil(22 / 0.06) + 1;
        assertThat(Mp4.read(packed).startBytes(Duration.ZERO)).isLessThan(4L * samples + 1600);
    }

    @Test
    void theFirstFrameFollowsTheTables() throws Exception {
        var packed = folder.resolve("packed.mp4");

        Packager.pack(List.of(encoded("30", "libopus", "-bf 3", 3)), packed);

        var mp4 = Mp4.read(packed);
        var picture = SampleTable.of(Box.tracksIn(mp4.moov()).getFirst());
        assertThat(picture.offset(0)).isEqualTo(mp4.startBytes(Duration.ZERO) + 8);
    }

    @ParameterizedTest
    @CsvSource({"30, -bf 3", "30000/1001, -bf 8", "15, -bf 0"})
    void muxingTwoFilesGivesTheSameBytesAsPackingThem(String rate, String reordering) throws Exception {
        var picture = folder.resolve("picture.mp4");
        var opus = folder.resolve("opus.mp4");
        var aac = folder.resolve("aac.mp4");
        var source = encoded(rate, "libopus", reordering, 7);
        alone(source, "v", List.of("-c", "copy"), picture);
        alone(source, "a", List.of("-c", "copy"), opus);
        alone(source, "a", List.of("-c:a", "aac", "-ar", "24000"), aac);
        var stored = folder.resolve("stored.mp4");
        Packager.pack(List.of(picture, opus), stored);
        var expected = folder.resolve("expected.mp4");

        var twin = Packager.mux(stored, aac);
        var sound = Packager.extractSound(stored);

        Packager.pack(List.of(picture, aac), expected);
        assertThat(bytes(twin, 0)).isEqualTo(Files.readAllBytes(expected));
        assertThat(twin.size()).isEqualTo(Files.size(expected));
        assertThat(twin.boxes().startBytes(START)).isEqualTo(Mp4.read(expected).startBytes(START));
        Packager.pack(List.of(opus), expected);
        assertThat(bytes(sound, 0)).isEqualTo(Files.readAllBytes(expected));
    }

    @Test
    void readingMayStartAtAnyByte() throws Exception {
        var stored = folder.resolve("stored.mp4");
        Packager.pack(List.of(encoded("30", "aac", "-bf 3", 5)), stored);
        var packed = Packager.mux(stored, stored);
        var whole = bytes(packed, 0);
        int head = packed.head().length;

        assertThat(whole).startsWith(packed.head());
        for (int from : new int[] {1, head - 1, head, head + 1, whole.length / 2, whole.length - 1, whole.length}) {
            assertThat(bytes(packed, from)).isEqualTo(Arrays.copyOfRange(whole, from, whole.length));
        }
        try (var in = packed.open()) {
            assertThat(in.skip(whole.length + 5L)).isEqualTo(whole.length);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void aTruncatedFileIsDetected() throws Exception {
        var stored = folder.resolve("stored.mp4");
        Packager.pack(List.of(encoded("30", "aac", "-bf 3", 3)), stored);
        var packed = Packager.extractSound(stored);
        try (var channel = FileChannel.open(stored, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }

        assertThatThrownBy(() -> bytes(packed, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("stored.mp4");
        var silent = encoded("30", "none", "-bf 0", 1);
        assertThatThrownBy(() -> Packager.extractSound(silent)).isInstanceOf(IOException.class);
    }

    private static byte[] bytes(MuxedMp4 packed, long from) throws IOException {
        try (var in = packed.open()) {
            in.skipNBytes(from);
            return in.readAllBytes();
        }
    }

    private static void alone(Path from, String kind, List<String> how, Path to) throws IOException {
        var arguments = new ArrayList<>(List.of("-i", from.toString(), "-map", "0:" + kind));
        arguments.addAll(how);
        arguments.add(to.toString());
        TestClips.make(arguments);
    }

    private Path encoded(String rate, String sound, String reordering, int seconds) throws IOException {
        var file = folder.resolve("plain.mp4");
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=s=160x144:r=" + rate + ":d=" + seconds));
        if (sound.equals("none")) {
            arguments.add("-an");
        } else {
            arguments.addAll(
                    List.of("-f", "lavfi", "-i", "sine=f=440:d=" + seconds + ",volume='0.2+0.2*sin(t)':eval=frame"));
            arguments.addAll(List.of("-c:a", sound, "-b:a", "24k", "-ac", "1"));
            if (sound.equals("libopus")) {
                arguments.addAll(List.of("-frame_duration", "60"));
            }
        }
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "fast", "-pix_fmt", "yuv420p"));
        arguments.addAll(List.of(reordering.split(" ")));
        arguments.addAll(List.of("-movflags", "+faststart", file.toString()));
        TestClips.make(arguments);
        return file;
    }

    /// Checksum and times of every packet, as read by ffmpeg.
    private String packets(Path file) throws IOException {
        return checksums(file, "copy");
    }

    private String frames(Path file) throws IOException {
        return checksums(file, "decoded");
    }

    private String checksums(Path file, String how) throws IOException {
        var sums = folder.resolve("sums");
        var arguments = new ArrayList<>(List.of("-i", file.toString(), "-map", "0"));
        if (how.equals("copy")) {
            arguments.addAll(List.of("-c", "copy"));
        }
        arguments.addAll(List.of("-f", "framemd5", sums.toString()));
        TestClips.make(arguments);
        return Files.readString(sums);
    }
}
