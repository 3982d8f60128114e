package org.tirich.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusListTest {

    /// The example of W3C Bitstring Status List v1.0, section 2.2: a list of the minimum size without a set
    /// bit.
    private static final String EMPTY_LIST_OF_THE_SPECIFICATION =
            "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

    /// An encoded list of zeros.
    static String encoded(int bytes) {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(compressed)) {
            var block = new byte[8_192];
            for (int left = bytes; left > 0; left -= block.length) {
                gzip.write(block, 0, Math.min(left, block.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }

    @Test
    void theListOfTheSpecificationIsRead() {
        var list = StatusList.decode(EMPTY_LIST_OF_THE_SPECIFICATION);

        assertThat(list.size()).isEqualTo(131_072);
        for (int index = 0; index < list.size(); index++) {
            assertThat(list.isRevoked(index)).isFalse();
        }
    }

    @Test
    void indexZeroIsTheLeftmostBit() throws IOException {
        var encoded = StatusList.of(List.of(0, 9, 131_071)).encoded();

        assertThat(encoded).startsWith("u").doesNotContain("=");
        var bytes = new GZIPInputStream(
                        new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded.substring(1))))
                .readAllBytes();
        assertThat(bytes).hasSize(16_384);
        assertThat(bytes[0] & 0xff).isEqualTo(0b1000_0000);
        assertThat(bytes[1] & 0xff).isEqualTo(0b0100_0000);
        assertThat(bytes[16_383] & 0xff).isEqualTo(0b0000_0001);
    }

    @Test
    void whatWasEncodedIsRead() {
        var revoked = List.of(0, 1, 7, 8, 94_567, 131_070, 131_071);
        var list = StatusList.decode(StatusList.of(revoked).encoded());

        for (int index = 0; index < list.size(); index++) {
            assertThat(list.isRevoked(index)).isEqualTo(revoked.contains(index));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16_383, 131_073, 100_000_000})
    void listsOfAnotherSizeAreRefused(int bytes) {
        assertThatThrownBy(() -> StatusList.decode(encoded(bytes))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {16_384, 16_385, 131_072})
    void listsWithinTheBoundsAreRead(int bytes) {
        assertThat(StatusList.decode(encoded(bytes)).size()).isEqualTo(bytes * 8);
    }

    /// 100 KB that expand to 100 MB: no more than the longest list is expanded.
    @Test
    void aBombIsNotExpanded() {
        var bomb = encoded(100_000_000);
        assertThat(bomb.length()).isLessThan(StatusList.MAX_ENCODED);
        var thread = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        assertThatThrownBy(() -> StatusList.decode(bomb)).isInstanceOf(IllegalArgumentException.class);

        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(5_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "u", "z", "u=", "uH4sI", "uAAAA", "m", "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAA"})
    void textsThatAreNoList(String encoded) {
        assertThatThrownBy(() -> StatusList.decode(encoded)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyBitsOfTheListCanBeRevoked() {
        assertThatThrownBy(() -> StatusList.of(List.of(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.of(List.of(131_072))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.of(List.of(), 131_071)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> StatusList.of(List.of(), 131_076)).isInstanceOf(IllegalArgumentException.class);
    }
}
