package org.tirich.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CacheSizingTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void sizesGrowWithTheHeapAndNeverShrink() {
        assertThat(CacheSizing.of(50_000, 768 * MEGABYTE)).isEqualTo(50_000);
        assertThat(CacheSizing.of(50_000, 3 * 1024 * MEGABYTE)).isEqualTo(200_000);
        assertThat(CacheSizing.of(50_000, 256 * MEGABYTE)).isEqualTo(50_000);
    }
}
