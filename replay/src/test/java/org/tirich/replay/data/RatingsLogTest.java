package org.tirich.replay.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsLogTest {

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

            var dataset = RatingsLog.read(place, "movielens-tiny");

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

        assertThatThrownBy(() -> RatingsLog.read(folder, "movielens-tiny"))
                .isInstanceOf(MalformedDataException.class)
                .hasMessageContaining("u.data is not a rating in line 2");
    }

    @Test
    void readsOtherShapesOfTheSameRatings() throws IOException {
        var shapes = Map.of(
                "my-ratings.csv", "196,242,3,881250949\n186,302,4,881250940\n5,302,5,881250950\n",
                "ratings.tsv",
                        "\uFEFFuser\titem\tstars\ttime\r\n196\t242\t3\t881250949\r\n186\t302\t4\t881250940\r\n5\t302\t5\t881250950\r\n",
                "Ratings_10.csv",
                        "\"user_id\",\"item_id\",\"rating\",\"timestamp\"\n\"196\",\"242\",\"7\",\"881250949.0\"\n"
                                + "\"186\",\"302\",\"8\",\"881250940000\"\n\"5\",\"302\",\"10\",\"881250950\"\n\n");
        for (var shape : shapes.entrySet()) {
            var place = Files.createDirectory(folder.resolve(shape.getKey() + ".folder"));
            Files.writeString(place.resolve(shape.getKey()), shape.getValue());

            assertThat(RatingsLog.isIn(place)).isTrue();
            var dataset = RatingsLog.read(place, shape.getKey());

            assertThat(dataset.userIds()).as(shape.getKey()).containsExactly(196L, 186L, 5L);
            assertThat(dataset.impressions())
                    .as(shape.getKey())
                    .extracting(each -> each.outcome().longWatch())
                    .containsExactly(true, false, true);
            assertThat(dataset.impressions().getFirst().exposure().timeMillis()).isEqualTo(881_250_940_000L);
        }
    }

    @Test
    void idsMayBeWords() throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), "A1,B7,5,10\nA2,B7,1,11\n");

        var dataset = RatingsLog.read(folder, "words");

        assertThat(dataset.userIds()).containsExactly(0L, 1L);
        assertThat(dataset.items()).hasSize(1);
    }

    @Test
    void otherFilesAreNoRatings() throws IOException {
        Files.writeString(folder.resolve("movies.csv"), "1,2,3,4\n");

        assertThat(RatingsLog.isIn(folder)).isFalse();
    }
}
