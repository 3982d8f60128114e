package org.tirich.media.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.media.TestClips;

class CodecStringTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            value = {
                "libx264 -profile:v main -level 3.1 -pix_fmt yuv420p; avc1.4D401F",
                "libx264 -profile:v high -level 4 -pix_fmt yuv420p; avc1.640028",
                "libsvtav1 -preset 12 -pix_fmt yuv420p; av01.0.00M.08",
                "libsvtav1 -preset 12 -pix_fmt yuv420p10le; av01.0.00M.10",
                "libx265 -preset ultrafast -pix_fmt yuv420p -tag:v hvc1 -x265-params log-level=none:level-idc=3.0; hvc1.1.6.L90.90",
                "libx265 -preset ultrafast -pix_fmt yuv420p10le -tag:v hvc1 -x265-params log-level=none:level-idc=4.0; hvc1.2.4.H120.90"
            },
            delimiter = ';')
    void thePictureCodecStringFollowsItsBoxes(String encoder, String name) throws Exception {
        var file = folder.resolve("clip.mp4");
        var arguments = new ArrayList<>(List.of("-f", "lavfi", "-i", "testsrc2=s=176x144:r=10:d=1", "-c:v"));
        arguments.addAll(List.of(encoder.split(" ")));
        arguments.add(file.toString());
        TestClips.make(arguments);

        assertThat(Mp4.read(file).tracks()).extracting(Track::codec).containsExactly(name);
    }

    @Test
    void theSoundCodecStringContainsItsProfile() throws Exception {
        var file = folder.resolve("clip.mp4");
        TestClips.make(List.of("-f", "lavfi", "-i", "sine=d=1", "-c:a", "aac", file.toString()));

        assertThat(Mp4.read(file).tracks()).extracting(Track::codec).containsExactly("mp4a.40.2");
    }
}
