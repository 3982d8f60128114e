package org.tirich.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.kernel.Sha256;

/// The contract of every [AssetStore].
interface AssetStoreContract {

    byte[] BYTES = "برف پانی سے کم کثیف ہے".getBytes(StandardCharsets.UTF_8);
    String SHA256 = Sha256.of(BYTES, "");
    String ABSENT = "0".repeat(64);

    /// An empty store.
    AssetStore store();

    @Test
    default void readsAStoredFileFromAnyOffset() throws IOException {
        store().put(SHA256, new ByteArrayInputStream(BYTES));

        assertThat(store().length(SHA256)).hasValue(BYTES.length);
        for (int offset : new int[] {0, 1, BYTES.length - 1, BYTES.length}) {
            try (var bytes = store().openRange(SHA256, offset)) {
                assertThat(bytes.readAllBytes()).isEqualTo(Arrays.copyOfRange(BYTES, offset, BYTES.length));
            }
        }
        try (var bytes = store().openRange(SHA256, 3)) {
            assertThat(bytes.readNBytes(4)).containsExactly(BYTES[3], BYTES[4], BYTES[5], BYTES[6]);
        }
    }

    @Test
    default void copiesFilesAndLeavesTheOriginals(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("clip"), BYTES);

        store().put(SHA256, file);
        store().put(SHA256, file);

        assertThat(store().length(SHA256)).hasValue(BYTES.length);
        assertThat(file).hasBinaryContent(BYTES);
        assertThat(store().usedBytes()).isEqualTo(BYTES.length);
    }

    @Test
    default void refusesBytesWithAnotherHashAndStoresNothing() {
        assertThatThrownBy(() -> store().put(ABSENT, new ByteArrayInputStream(BYTES)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(SHA256);
        assertThat(store().usedBytes()).isZero();
    }

    @Test
    default void storesNothingOfABrokenStream() throws IOException {
        var broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                if (given == 5) {
                    throw new IOException("the link is cut");
                }
                return BYTES[given++];
            }
        };

        assertThatThrownBy(() -> store().put(SHA256, broken)).isInstanceOf(IOException.class);
        assertThat(store().length(SHA256)).isEmpty();
        assertThat(store().usedBytes()).isZero();
    }

    @Test
    default void reportsAMissingFile() throws IOException {
        assertThat(store().length(ABSENT)).isEmpty();
        assertThatThrownBy(() -> store().openRange(ABSENT, 0)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    default void reportsARangeBeyondTheEnd() throws IOException {
        store().put(SHA256, new ByteArrayInputStream(BYTES));

        assertThatThrownBy(() -> store().openRange(SHA256, BYTES.length + 1L)).isInstanceOf(EOFException.class);
    }

    @Test
    default void deletesAFile() throws IOException {
        store().put(SHA256, new ByteArrayInputStream(BYTES));

        store().delete(SHA256);
        store().delete(SHA256);

        assertThat(store().length(SHA256)).isEmpty();
        assertThat(store().usedBytes()).isZero();
    }

    @Test
    default void aNameThatIsNotAHashIsNeverAPath() throws IOException {
        for (var name :
                new String[] {"../../etc/passwd", "", "چاند", SHA256.toUpperCase(java.util.Locale.ROOT) + "/.."}) {
            assertThat(store().length(name)).as(name).isEmpty();
            assertThatThrownBy(() -> store().put(name, new ByteArrayInputStream(BYTES)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().openRange(name, 0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> store().delete(name)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
