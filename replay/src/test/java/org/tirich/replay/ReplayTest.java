package org.tirich.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.replay.peer.TunedRecommender;
import org.tirich.replay.protocol.Metric;

class ReplayTest {

    @TempDir
    Path folder;

    @Test
    void reportsMissingDatasets() {
        var results = replay("popularity").run(folder, Optional.empty());

        assertThat(results).extracting(DatasetResult::set).containsExactly("kuairand", "movielens");
        assertThat(results).allMatch(DatasetResult.Skipped.class::isInstance);
    }

    @Test
    void replaysRatingsWithBothSplits() throws IOException {
        var ratingsFolder = Files.createDirectory(folder.resolve("ml-tiny"));
        Files.writeString(ratingsFolder.resolve("u.data"), ratings());
        var lines = new ArrayList<String>();

        var results =
                new Replay(Methods.all().only(List.of("popularity", "ease")), lines::add).run(folder, Optional.empty());

        assertThat(results)
                .extracting(DatasetResult::set)
                .containsExactly("kuairand", "movielens-tiny-user", "movielens-tiny-global");
        var measured = (DatasetResult.Measured) results.get(1);
        assertThat(measured.users()).isEqualTo(40);
        assertThat(measured.predictors()).isEmpty();
        assertThat(measured.lists()).extracting(TunedRecommender::name).containsExactly("popularity", "ease");
        assertThat(measured.lists().get(1).test().mean(Metric.NDCG10))
                .isGreaterThan(1.2 * measured.lists().get(0).test().mean(Metric.NDCG10));
        assertThat(lines).hasSize(4);
    }

    @Test
    void refusesLaterImpressionsWithoutAnEarlierLog() {
        var later = Optional.of(folder.resolve("later.csv"));

        assertThatThrownBy(() -> replay("popularity").run(folder, later))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("need an earlier log");
    }

    @Test
    void refusesUnknownMethodsAndFolders() {
        assertThatThrownBy(() -> Methods.all().only(List.of("oracle")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Unknown method oracle; known are [popularity,");
        var nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> replay("popularity").run(nowhere, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not a folder");
    }

    private static Replay replay(String method) {
        return new Replay(Methods.all().only(List.of(method)), _ -> {});
    }

    /// Users of two tastes, who rate films of their taste 5 and others 1.
    private static String ratings() {
        var random = new SplittableRandom(6);
        var text = new StringBuilder();
        for (int time = 0; time < 1200; time++) {
            int user = random.nextInt(40);
            int film = random.nextInt(60);
            text.append("%d\t%d\t%d\t%d%n".formatted(user, film, user % 2 == film % 2 ? 5 : 1, time));
        }
        return text.toString();
    }
}
