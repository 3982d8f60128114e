package org.tirich.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tirich.replay.data.KuaiRand;
import org.tirich.replay.data.MovieLens;
import org.tirich.replay.online.PrequentialEvaluation;
import org.tirich.replay.peer.TunedRecommender;
import org.tirich.replay.protocol.GroundTruth;
import org.tirich.replay.protocol.LogSplit;

/// Replays every dataset in a folder.
///
/// @param methods to evaluate
/// @param progress receives a line before each step
public record Replay(Methods methods, Consumer<String> progress) {

    /// The days of KuaiRand from which settings are chosen and, without a file of later impressions, tested.
    private static final LocalDate VALIDATION_START = LocalDate.of(2022, 4, 28);

    private static final LocalDate TEST_START = LocalDate.of(2022, 4, 29);

    private static final String MOVIELENS = "movielens";

    /// Replays the datasets in a folder or in its direct sub-folders.
    ///
    /// @param later impressions after those of KuaiRand, as the test
    public List<DatasetResult> run(Path folder, Optional<Path> later) {
        var folders = folders(folder);
        if (later.isPresent() && folders.stream().noneMatch(KuaiRand::isIn)) {
            throw new IllegalArgumentException(
                    "Later impressions need an earlier log; there is none in " + folder + ".");
        }
        var results = new ArrayList<DatasetResult>();
        results.add(folders.stream()
                .filter(KuaiRand::isIn)
                .findFirst()
                .<DatasetResult>map(
                        found -> measure(LogSplit.byDay(KuaiRand.read(found, later), VALIDATION_START, TEST_START)))
                .orElseGet(() -> new DatasetResult.Skipped(KuaiRand.NAME, "no val.parquet in " + folder)));
        var ratings = folders.stream().filter(MovieLens::isIn).toList();
        for (var found : ratings) {
            var name = MOVIELENS + "-" + String.valueOf(found.getFileName()).replaceFirst("^ml-", "");
            results.add(measure(LogSplit.byUser(MovieLens.read(found, name + "-user"))));
            results.add(measure(LogSplit.byTime(MovieLens.read(found, name + "-global"))));
        }
        if (ratings.isEmpty()) {
            results.add(new DatasetResult.Skipped(MOVIELENS, "no u.data, ratings.dat or ratings.csv in " + folder));
        }
        return results;
    }

    private DatasetResult measure(LogSplit split) {
        var set = split.dataset().name();
        var lists = new ArrayList<TunedRecommender>();
        for (var recommender : methods.recommenders()) {
            progress.accept(
                    set + ": " + recommender.name() + ", " + recommender.grid().size() + " settings");
            lists.add(TunedRecommender.on(split, recommender));
        }
        var predictors = new ArrayList<PrequentialEvaluation>();
        if (!split.dataset().labels().isEmpty()) {
            for (var factory : methods.predictors()) {
                progress.accept(set + ": " + factory.name() + ", prequential");
                predictors.addAll(PrequentialEvaluation.on(split, factory));
            }
        }
        var truth = GroundTruth.of(split.wholeTraining(), split.test());
        return new DatasetResult.Measured(
                set,
                split.description(),
                split.dataset().userIds().size(),
                split.dataset().items().size(),
                truth.users().size(),
                truth.positives(),
                lists,
                predictors);
    }

    /// A folder and its sub-folders, sorted by name.
    private static List<Path> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folder + " is not a folder.");
        }
        try (var inside = Files.list(folder)) {
            var all = new ArrayList<>(List.of(folder));
            inside.filter(Files::isDirectory).sorted().forEach(all::add);
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
