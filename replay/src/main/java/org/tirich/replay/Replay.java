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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tirich.replay.data.Dataset;
import org.tirich.replay.data.KuaiRand;
import org.tirich.replay.data.RatingsLog;
import org.tirich.replay.data.SyntheticRatings;
import org.tirich.replay.online.PrequentialEvaluation;
import org.tirich.replay.peer.TunedRecommender;
import org.tirich.replay.protocol.GroundTruth;
import org.tirich.replay.protocol.LogSplit;

/// Replays every dataset in a folder.
///
/// @param methods to evaluate
/// @param isWanted whether the split of a log, by its name in figures, is replayed
/// @param progress receives a line before each step
public record Replay(Methods methods, Predicate<String> isWanted, Consumer<String> progress) {

    /// The days of KuaiRand from which settings are chosen and, without a file of later impressions, tested.
    private static final LocalDate VALIDATION_START = LocalDate.of(2022, 4, 28);

    private static final LocalDate TEST_START = LocalDate.of(2022, 4, 29);

    private static final String MOVIELENS = "movielens";

    /// The splits: the last fifth of each user's log, and one moment for all.
    private static final String USER = "-user";

    private static final String DATE = "-global";

    private static final int SYNTHETIC_USERS = 2_000;
    private static final int SYNTHETIC_ITEMS = 1_500;
    private static final int SYNTHETIC_YEARS = 5;
    private static final long SYNTHETIC_SEED = 14;

    public Replay(Methods methods, Consumer<String> progress) {
        this(methods, _ -> true, progress);
    }

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
        var watched = folders.stream().filter(KuaiRand::isIn).findFirst();
        if (watched.isPresent()) {
            var log = KuaiRand.read(watched.get(), later);
            measure(log.name(), () -> LogSplit.byDay(log, VALIDATION_START, TEST_START), results);
            measureRatings(log.name(), name -> log.merged(name), USER, results);
            var ratings = log.asRatings();
            measureRatings(ratings.name(), name -> ratings.merged(name), USER, results);
            measureRatings(ratings.name(), name -> ratings.merged(name), DATE, results);
        } else {
            results.add(new DatasetResult.Skipped(KuaiRand.NAME, "no val.parquet in " + folder));
        }
        var rated = folders.stream().filter(RatingsLog::isIn).toList();
        for (var found : rated) {
            var log = MOVIELENS + "-" + String.valueOf(found.getFileName()).replaceFirst("^ml-", "");
            measureRatings(log, name -> RatingsLog.read(found, name), USER, results);
            measureRatings(log, name -> RatingsLog.read(found, name), DATE, results);
        }
        if (rated.isEmpty()) {
            results.add(new DatasetResult.Skipped(MOVIELENS, "no file of ratings in " + folder));
        }
        return results;
    }

    /// Replays the generated log of ratings.
    public List<DatasetResult> runSynthetic() {
        var results = new ArrayList<DatasetResult>();
        var log = new SyntheticRatings(SYNTHETIC_USERS, SYNTHETIC_ITEMS, SYNTHETIC_YEARS).generate(SYNTHETIC_SEED);
        measureRatings(log.name(), name -> log.merged(name), USER, results);
        measureRatings(log.name(), name -> log.merged(name), DATE, results);
        return results;
    }

    private void measureRatings(String log, Function<String, Dataset> read, String split, List<DatasetResult> results) {
        var name = log + split;
        measure(
                name,
                () -> split.equals(USER) ? LogSplit.byUser(read.apply(name)) : LogSplit.byTime(read.apply(name)),
                results);
    }

    private void measure(String name, Supplier<LogSplit> split, List<DatasetResult> results) {
        if (isWanted.test(name)) {
            results.add(measure(split.get()));
        }
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
