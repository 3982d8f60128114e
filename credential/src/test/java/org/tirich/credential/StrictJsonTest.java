package org.tirich.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static byte[] nested(int depth) {
        return ("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)).getBytes(UTF_8);
    }

    @Test
    void tenLevelsAreRead() {
        assertThat(StrictJson.read(nested(10)).size()).isEqualTo(1);
        assertThatThrownBy(() -> StrictJson.read(nested(11))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} {}",
                "{}x",
                "{}\0",
                "{},",
                "{\"a\":1,\"a\":1}",
                "{\"a\":{\"b\":1,\"\\u0062\":2}}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":1,}",
                "/**/{}",
                "{\"a\":\"\t\"}",
                "{\"a\":123456789012345678901}",
                "[]",
                "1",
                "null",
                "\"a\"",
                "",
                " "
            })
    void textsThatAreRefused(String json) {
        assertThatThrownBy(() -> StrictJson.read(json.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
    }

    /// Overlong forms, surrogates, cut sequences and a byte order mark.
    @Test
    void bytesThatAreNotUtf8AreRefused() {
        for (var bytes :
                new int[][] {{0xC0, 0xA2}, {0xED, 0xA0, 0x80}, {0xE2, 0x82}, {0xFF}, {0xF4, 0x90, 0x80, 0x80}, {0x80}
                }) {
            var json = new byte[bytes.length + 8];
            System.arraycopy("{\"a\":\"".getBytes(UTF_8), 0, json, 0, 6);
            for (int i = 0; i < bytes.length; i++) {
                json[6 + i] = (byte) bytes[i];
            }
            System.arraycopy("\"}".getBytes(UTF_8), 0, json, 6 + bytes.length, 2);
            assertThatThrownBy(() -> StrictJson.read(json)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> StrictJson.read("\uFEFF{}".getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
