package org.tirich.replay.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovieLensTest {

    private static final Map<String, String> FILES = Map.of(
            "u.data", "196\t242\t3\t881250949\n186\t302\t4\t881250940\n",
            "ratings.dat", "196::242::3::881250949\n186::302::4::881250940\n",
            "ratings.csv", "userId,movieId,rating,timestamp\n196,242,3.5,881250949\n186,302,4.0,881250940\n");

    @TempDir
    Path folder;

    @Test
    void readsAllThreeFormats() throws IOException {
        for (var file : FILES.entrySet()) {
            var place = Files.createDirectory(folder.resolve(file.getKey() + ".folder"));
            Files.writeString(place.resolve(file.getKey()), file.getValue());

            var dataset = MovieLens.read(place, "movielens-tiny");

            assertThat(dataset.userIds()).containsExactly(196L, 186L);
            assertThat(dataset.items()).containsExactly(Item.unknown(242), Item.unknown(302));
            assertThat(dataset.impressions()).extracting(Impression::user).containsExactly(1, 0);
            assertThat(dataset.impressions())
                    .extracting(each -> each.outcome().longWatch())
                    .containsExactly(true, false);
            assertThat(dataset.impressions().getFirst().exposure().timeMillis()).isEqualTo(881_250_940_000L);
        }
    }

    @Test
    void namesAnInvalidLine() throws IOException {
        Files.writeString(folder.resolve("u.data"), "196\t242\t3\t881250949\n186\t302\n");

        assertThatThrownBy(() -> MovieLens.read(folder, "movielens-tiny"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("u.data is not a rating in line 2");
    }
}
