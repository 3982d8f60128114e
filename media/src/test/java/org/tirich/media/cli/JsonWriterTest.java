package org.tirich.media.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void namesStayReadableAndSpecialCharactersAreEscaped() {
        assertThat(JsonWriter.of(List.of("چترال میں نور.mp4", "ښوونه", "ڪشش", "a\"b\\c\nd\u0007")))
                .isEqualTo("""
                        [
                          "چترال میں نور.mp4",
                          "ښوونه",
                          "ڪشش",
                          "a\\"b\\\\c\\u000ad\\u0007"
                        ]
                        """);
    }

    @Test
    void orderIsKeptAndEmptyCollectionsAreShort() {
        var map = new LinkedHashMap<String, Object>();
        map.put("rungs", List.of());
        map.put("bytes", 12_345_678_901L);
        map.put("kbps", 61.5);
        map.put("ready", true);
        map.put("inner", Map.of());

        assertThat(JsonWriter.of(map)).isEqualTo("""
                {
                  "rungs": [],
                  "bytes": 12345678901,
                  "kbps": 61.5,
                  "ready": true,
                  "inner": {}
                }
                """);
    }

    @Test
    void numbersOutsideJsonAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonWriter.of(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonWriter.of(List.of(Double.POSITIVE_INFINITY)));
    }
}
