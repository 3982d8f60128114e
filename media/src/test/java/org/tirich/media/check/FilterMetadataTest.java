package org.tirich.media.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterMetadataTest {

    private static final Duration CLIP = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    @Test
    void aRangeWithoutAnEndLastsToTheEnd() {
        var metadata = new FilterMetadata(List.of("frame:1 pts:1", "start=1.5", "end=2", "start=7", "other=8"));

        assertThat(metadata.ranges("start", "end", CLIP))
                .containsExactly(TimeRange.ofMillis(1500, 2000), TimeRange.ofMillis(7000, 10_000));
    }

    @Test
    void impossibleRangesAndNumbersAreIgnored() {
        var metadata = new FilterMetadata(
                List.of("end=1", "start=-1", "end=1", "start=3", "end=2", "start=nan", "start=x", "level=inf"));

        assertThat(metadata.ranges("start", "end", CLIP)).isEmpty();
        assertThat(metadata.last("level")).isEmpty();
    }

    @Test
    void theShareCountsTheValuesOfOneKey() {
        var metadata = new FilterMetadata(List.of("field=tff", "field=progressive", "field=bff", "fields=tff"));

        assertThat(metadata.share("field", List.of("tff", "bff"))).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(metadata.share("missing", List.of("tff"))).isZero();
    }

    @Test
    void onlyTheFirstLinesAreRead() throws Exception {
        var file = folder.resolve("metadata");
        var lines = new java.util.ArrayList<>(Collections.nCopies(100_000, "level=1"));
        lines.add("level=2");
        Files.write(file, lines);

        assertThat(FilterMetadata.in(file).last("level")).contains(1.0);
    }
}
