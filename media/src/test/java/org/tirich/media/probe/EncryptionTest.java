package org.tirich.media.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Headers of Matroska files, written by hand: ffmpeg encrypts none.
class EncryptionTest {

    private static final String HEADER = "1a45dfa380";
    private static final String VIDEO = "838101";
    private static final String SOUND = "838102";
    private static final String UNUSUAL = "838110";
    private static final String ENCRYPTED = element("6d80", element("6240", element("5035", "47e18105")));
    private static final String TYPE_ONLY = element("6d80", element("6240", "50338101"));
    private static final String COMPRESSED = element("6d80", element("6240", "503381005034804254810342558100"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1853806701ffffffffffffff", "1853806701000000000000ff", "18538067ff", "1853806788"})
    void encryptedTracksAreFoundInSegmentsOfKnownAndUnknownSize(String segment) throws Exception {
        var tracks = element("1654ae6b", track(VIDEO + ENCRYPTED) + track(SOUND) + track(TYPE_ONLY + SOUND));

        assertThat(encrypted(HEADER + segment + element("ec", "0000") + tracks)).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void tracksThatGetNoStreamAreNotCounted() throws Exception {
        var tracks = element("1654ae6b", track(UNUSUAL) + track(VIDEO) + track(SOUND + ENCRYPTED));

        assertThat(encrypted(HEADER + "18538067ff" + tracks)).containsExactly(1);
    }

    @Test
    void compressionIsNoEncryption() throws Exception {
        assertThat(encrypted(HEADER + "18538067ff" + element("1654ae6b", track(VIDEO + COMPRESSED))))
                .isEmpty();
    }

    /// Every shorter part of a header, and one whose sizes exceed it.
    @Test
    void aDamagedHeaderHasNoEncryptedTracks() throws Exception {
        var whole = HexFormat.of().parseHex(HEADER + "18538067ff" + element("1654ae6b", track(VIDEO + ENCRYPTED)));
        for (int length = 12; length < whole.length - 4; length++) {
            assertThat(encrypted(Arrays.copyOf(whole, length))).isEmpty();
        }
        for (int at = 0; at < whole.length; at++) {
            var spoilt = whole.clone();
            spoilt[at] = (byte) 0xff;
            assertThat(encrypted(spoilt)).isNotNull();
            spoilt[at] = 0;
            assertThat(encrypted(spoilt)).isNotNull();
        }
    }

    private static String track(String content) {
        return element("ae", content);
    }

    private static String element(String id, String content) {
        return id + HexFormat.of().toHexDigits((byte) (0x80 | content.length() / 2)) + content;
    }

    private Set<Integer> encrypted(String hex) throws Exception {
        return encrypted(HexFormat.of().parseHex(hex));
    }

    private Set<Integer> encrypted(byte[] bytes) throws Exception {
        return Encryption.streams(Files.write(folder.resolve("header.mkv"), bytes), Source.Container.MATROSKA);
    }
}
