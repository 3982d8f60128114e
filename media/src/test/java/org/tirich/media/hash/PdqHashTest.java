package org.tirich.media.hash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdqHashTest {

    /// Hashes published by PDQ's authors for one picture in all orientations.
    private static final String BRIDGE = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    private static final String BRIDGE_TURNED = "30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af";

    @Test
    void readsWhatItWroteInEveryEncoding() {
        assertThat(hash(BRIDGE)).hasToString(BRIDGE);
        assertThat(hash(BRIDGE.toUpperCase(java.util.Locale.ROOT))).isEqualTo(hash(BRIDGE));
    }

    @Test
    void theTurnedBridgeHasThePublishedDistances() {
        assertThat(hash(BRIDGE).distance(hash(BRIDGE_TURNED))).isEqualTo(120);
        assertThat(hash(BRIDGE).matches(hash(BRIDGE_TURNED))).isFalse();
    }

    @Test
    void matchesUpToThirtyOneBits() {
        var nothing = new PdqHash(0, 0, 0, 0);

        assertThat(nothing.matches(new PdqHash(0xffff, 0, 0, 0x7fffL << 48))).isTrue();
        assertThat(nothing.matches(new PdqHash(0xffff, 0, 0, 0xffffL << 48))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f8f8", "g8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22", "۱۲"})
    void nothingElseIsAHash(String text) {
        assertThat(PdqHash.of(text)).isEmpty();
        assertThat(PdqHash.of(BRIDGE + " ")).isEmpty();
    }

    private static PdqHash hash(String hex) {
        return PdqHash.of(hex).orElseThrow();
    }
}
