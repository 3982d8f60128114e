package org.tirich.media.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists of packets as ffmpeg's `framecrc` muxer writes them.
class PacketScanTest {

    private static final List<String> HEADER = List.of(
            "#extradata 0:       38, 0xdba80a7e",
            "#software: Lavf62.12.102",
            "#tb 0: 1/1000",
            "#media_type 0: video",
            "#codec_id 0: h264",
            "#dimensions 0: 320x180",
            "#sar 0: 1/1",
            "#tb 1: 1/48000",
            "#media_type 1: audio",
            "#codec_id 1: aac",
            "#sample_rate 1: 48000",
            "#tb 2: 1/90000",
            "#media_type 2: attachment",
            "#codec_id 2: none");

    @TempDir
    Path folder;

    @Test
    void everyStreamIsListedWithItsTimes() throws Exception {
        var scan = read(
                "0,        -80,          0,       40,     2772, 0xc484fd6e",
                "1,          0,          0,     1024,      258, 0x28657866",
                "0,        -40,         80,       40,      277, 0xc484fd6e, F=0x0",
                "0,          0,         40,       40,      277, 0xc484fd6e, F=0x0, S=1,       8",
                "1,       1024,       1024,      512,      258, 0x28657866");

        assertThat(scan.streams()).extracting(PacketScan.Stream::kind).containsExactly("video", "audio", "attachment");
        assertThat(scan.streams()).extracting(PacketScan.Stream::codec).containsExactly("h264", "aac", "none");
        assertThat(scan.streams().getFirst().width()).isEqualTo(320);
        assertThat(scan.streams().getFirst().height()).isEqualTo(180);
        assertThat(scan.streams().getFirst().times().starts())
                .containsExactly(new double[] {0, 0.04, 0.08}, within(1e-9));
        assertThat(scan.streams().getFirst().times().end()).isCloseTo(0.12, within(1e-9));
        assertThat(scan.streams().get(1).times().end()).isCloseTo(0.032, within(1e-9));
        assertThat(scan.streams().get(2).times().count()).isZero();
    }

    @Test
    void packetsThatAnEditListExcludesAreNotCounted() throws Exception {
        var scan = read(
                "0,       -200,       -200,       40,     2772, 0xc484fd6e, F=0x5",
                "0,       -160,       -160,       40,     2772, 0xc484fd6e, F=0x4",
                "0,          0,          0,       40,      277, 0xc484fd6e, F=0x0");

        assertThat(scan.streams().getFirst().times().starts()).containsExactly(0);
    }

    @Test
    void aMissingTimeIsThatOfDecoding() throws Exception {
        var none = Long.toString(Long.MIN_VALUE);
        var scan = read(
                "0,         40, " + none + ",       40,     2772, 0xc484fd6e",
                "0, " + none + ", " + none + ",       40,     2772, 0xc484fd6e");

        assertThat(scan.streams().getFirst().times().starts()).containsExactly(0.04);
    }

    @Test
    void aPacketWithoutDurationLastsAsLongAsOthers() throws Exception {
        var scan = read(
                "0,          0,          0,        0,     2772, 0xc484fd6e",
                "0,         50,         50,        0,     2772, 0xc484fd6e",
                "0,        100,        100,        0,     2772, 0xc484fd6e");

        assertThat(scan.streams().getFirst().times().end()).isCloseTo(0.15, within(1e-9));
    }

    /// The size limit may cut the list anywhere.
    @Test
    void aListThatIsCutIsReadAsFarAsItGoes() throws Exception {
        var lines = String.join("\n", HEADER) + "\n0,          0,          0,       40,     2772, 0xc484fd6e\n";
        for (int length = 0; length <= lines.length(); length++) {
            var file = Files.writeString(folder.resolve("packets.txt"), lines.substring(0, length));

            assertThat(PacketScan.read(file).streams()).hasSizeLessThanOrEqualTo(3);
        }
    }

    private PacketScan read(String... packets) throws Exception {
        var file = folder.resolve("packets.txt");
        Files.write(file, HEADER);
        Files.write(file, List.of(packets), StandardOpenOption.APPEND);
        return PacketScan.read(file);
    }
}
