package org.tirich.bench.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.bench.Options;
import tools.jackson.databind.json.JsonMapper;

class RankBenchTest {

    @TempDir
    Path folder;

    @Test
    void writesFiguresTablesAndWhatWasNotThere() throws IOException {
        var random = new SplittableRandom(8);
        var ratings = new StringBuilder();
        for (int time = 0; time < 2000; time++) {
            ratings.append(
                    "%d::%d::%d::%d%n".formatted(random.nextInt(30), random.nextInt(100), 1 + random.nextInt(5), time));
        }
        Files.writeString(Files.createDirectory(folder.resolve("ml-small")).resolve("ratings.dat"), ratings);
        var json = folder.resolve("report.json");

        RankBench.run(Options.of(
                List.of(
                        "--data", folder.toString(),
                        "--only", "popularity,ranksys-popularity,ease",
                        "--json", json.toString()),
                RankBench.OPTIONS));

        var report = new JsonMapper().readTree(Files.readString(json));
        var figures = report.get("figures");
        for (var set : List.of("movielens-small-user", "movielens-small-global")) {
            for (var method : List.of("popularity", "ease")) {
                for (var metric : List.of("ndcg10", "recall20", "coverage10")) {
                    assertThat(figures.get("rank." + set + "." + method + "." + metric)
                                    .asDouble())
                            .isBetween(0.0, 1.0);
                }
            }
        }
        assertThat(report.get("tables").toString()).contains("NDCG - ease", "lambda=");
        assertThat(report.get("notes").toString()).contains("SKIPPED kuairand", "production policy");
        assertThat(report.get("broken").isEmpty()).isTrue();
    }
}
