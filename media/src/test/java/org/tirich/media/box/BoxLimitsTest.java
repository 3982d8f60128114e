package org.tirich.media.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of a few bytes that declare far more, and files of far too many boxes.
class BoxLimitsTest {

    @TempDir
    Path folder;

    @Test
    void aMoovOfUpTo16MebibytesIsRead() throws IOException {
        assertThat(Mp4.read(TestBoxes.source(moov(16 << 20))).tracks()).isEmpty();

        var tooLarge = TestBoxes.source(moov((16 << 20) + 1));
        assertThatThrownBy(() -> Mp4.read(tooLarge)).isInstanceOf(IOException.class);
    }

    @Test
    void theMoovIsAmongTheFirstTenThousandBoxes() throws IOException {
        assertThat(Mp4.read(TestBoxes.source(afterFreeBoxes(9_999))).tracks()).isEmpty();

        var tooMany = TestBoxes.source(afterFreeBoxes(10_000));
        assertThatThrownBy(() -> Mp4.read(tooMany)).isInstanceOf(IOException.class);
    }

    @Test
    void deepNestingIsNotFollowed() throws IOException {
        int depth = 20_000;
        var nested = ByteBuffer.allocate(8 * depth);
        for (int level = 0; level < depth; level++) {
            nested.putInt(8 * (depth - level)).putInt(level == 0 ? type("moov") : type("udta"));
        }

        assertThat(Mp4.read(TestBoxes.source(nested.array())).personalBoxes()).isEmpty();
    }

    @Test
    void aBoxHasUpToAThousandChildren() {
        var children = ByteBuffer.allocate(8 * 1001);
        while (children.hasRemaining()) {
            children.putInt(8).putInt(type("free"));
        }

        assertThat(Box.in(children, 0)).hasSize(1000);
    }

    @Test
    void aTrackHasUpToAMillionSamples() {
        assertThat(SampleTable.of(TestBoxes.track(1_000_000, 7, 1000, 1)).count())
                .isEqualTo(1_000_000);

        var tooMany = TestBoxes.track(1_000_001, 7, 1000, 1);
        assertThatThrownBy(() -> SampleTable.of(tooMany)).isInstanceOf(NoSuchElementException.class);
        var timeless = TestBoxes.track(1, 7, 0, 1);
        assertThatThrownBy(() -> SampleTable.of(timeless)).isInstanceOf(NoSuchElementException.class);
    }

    /// The offsets of a muxed file have 32 bits.
    @Test
    void aMuxedFileHasUpTo2Gibibytes() throws IOException {
        var file = folder.resolve("declares-much.mp4");
        Files.write(file, TestBoxes.file(TestBoxes.track(1000, Integer.MAX_VALUE / 1000 + 1000, 1000, 40)));

        assertThatThrownBy(() -> Packager.pack(List.of(file), folder.resolve("muxed.mp4")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("size limit");
        assertThat(folder.resolve("muxed.mp4")).doesNotExist();
    }

    private static byte[] moov(int size) {
        return ByteBuffer.allocate(size).putInt(size).putInt(type("moov")).array();
    }

    private static byte[] afterFreeBoxes(int boxes) {
        var file = ByteBuffer.allocate(8 * (boxes + 1));
        for (int box = 0; box < boxes; box++) {
            file.putInt(8).putInt(type("free"));
        }
        return file.putInt(8).putInt(type("moov")).array();
    }

    private static int type(String type) {
        return ByteBuffer.wrap(type.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .getInt();
    }
}
