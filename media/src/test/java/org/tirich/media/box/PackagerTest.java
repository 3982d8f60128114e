package org.tirich.media.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.Clips;

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
    void everyPacketIsAsBeforeAndTheStartIsSmaller(String rate, String sound, String reordering) throws Exception {
        var plain = encoded(rate, sound, reordering, 12);
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
    void theTablesOfASoundAndAPictureCostLittleMoreThanTheirSizesAndOrder() throws Exception {
        var packed = folder.resolve("packed.mp4");

        Packager.pack(List.of(encoded("30", "libopus", "-bf 0", 22)), packed);

        int samples = 22 * 30 + (int) Math.ceil(22 / 0.06) + 1;
        assertThat(Mp4.read(packed).startBytes(Duration.ZERO)).isLessThan(4L * samples + 1600);
    }

    @Test
    void theFirstPictureLiesRightBehindTheTables() throws Exception {
        var packed = folder.resolve("packed.mp4");

        Packager.pack(List.of(encoded("30", "libopus", "-bf 3", 3)), packed);

        var mp4 = Mp4.read(packed);
        var picture = SampleTable.of(Box.tracksIn(mp4.moov()).getFirst());
        assertThat(picture.offset(0)).isEqualTo(mp4.startBytes(Duration.ZERO) + 8);
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
        Clips.make(arguments);
        return file;
    }

    /// The checksum and times of every packet, as ffmpeg reads them.
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
        Clips.make(arguments);
        return Files.readString(sums);
    }
}
