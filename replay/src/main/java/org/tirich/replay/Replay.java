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
import org.tirich.replay.online.Prequential;
import org.tirich.replay.peer.Tuned;
import org.tirich.replay.protocol.Split;
import org.tirich.replay.protocol.Truth;

/// Replays every set of logs that a folder holds.
///
/// @param methods what to replay them through
/// @param progress is told in a line what is being done
public record Replay(Methods methods, Consumer<String> progress) {

    /// The last known days of KuaiRand choose the settings, or are the test when there is no file of later impressions.
    private static final LocalDate FIRST = LocalDate.of(2022, 4, 28);

    private static final LocalDate SECOND = LocalDate.of(2022, 4, 29);

    private static final String MOVIELENS = "movielens";

    /// Replays the sets in a folder, or in the folders in it.
    ///
    /// @param later impressions after those of KuaiRand, to test on
    public List<SetResult> run(Path folder, Optional<Path> later) {
        var folders = folders(folder);
        if (later.isPresent() && folders.stream().noneMatch(KuaiRand::isIn)) {
            throw new IllegalArgumentException(
                    "Later impressions need a log that they follow; there is none in " + folder + ".");
        }
        var results = new ArrayList<SetResult>();
        results.add(folders.stream()
                .filter(KuaiRand::isIn)
                .findFirst()
                .<SetResult>map(found -> measure(Split.byDay(KuaiRand.read(found, later), FIRST, SECOND)))
                .orElseGet(() -> new SetResult.Skipped(KuaiRand.NAME, "no val.parquet in " + folder)));
        var ratings = folders.stream().filter(MovieLens::isIn).toList();
        for (var found : ratings) {
            var name = MOVIELENS + "-" + String.valueOf(found.getFileName()).replaceFirst("^ml-", "");
            results.add(measure(Split.byUser(MovieLens.read(found, name + "-user"))));
            results.add(measure(Split.byTime(MovieLens.read(found, name + "-global"))));
        }
        if (ratings.isEmpty()) {
            results.add(new SetResult.Skipped(MOVIELENS, "no u.data, ratings.dat or ratings.csv in " + folder));
        }
        return results;
    }

    private SetResult measure(Split split) {
        var set = split.dataset().name();
        var lists = new ArrayList<Tuned>();
        for (var recommender : methods.recommenders()) {
            progress.accept(
                    set + ": " + recommender.name() + ", " + recommender.grid().size() + " settings");
            lists.add(Tuned.on(split, recommender));
        }
        var heads = new ArrayList<Prequential>();
        if (!split.dataset().labels().isEmpty()) {
            for (var factory : methods.heads()) {
                progress.accept(set + ": " + factory.name() + ", impression by impression");
                heads.addAll(Prequential.on(split, factory));
            }
        }
        var truth = Truth.of(split.wholeTraining(), split.test());
        return new SetResult.Measured(
                set,
                split.description(),
                split.dataset().userIds().size(),
                split.dataset().items().size(),
                truth.users().size(),
                truth.positives(),
                lists,
                heads);
    }

    /// A folder and those in it, by name.
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
