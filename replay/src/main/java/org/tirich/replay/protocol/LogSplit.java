package org.tirich.replay.protocol;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tirich.replay.data.Dataset;
import org.tirich.replay.data.Impression;

/// A log divided by time into training, validation and test.
///
/// @param description for readers of the figures
/// @param fit the earliest impressions
/// @param validation the impressions after them, on which settings are chosen
/// @param test the last impressions, scored once
public record LogSplit(
        String description, Dataset dataset, List<Impression> fit, List<Impression> validation, List<Impression> test) {

    public LogSplit {
        fit = List.copyOf(fit);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }

    /// Splits at the start of two days. If the dataset has later impressions, they are the test, and `second` is
    /// unused.
    public static LogSplit byDay(Dataset dataset, LocalDate first, LocalDate second) {
        var known = dataset.impressions();
        var fit = where(known, each -> each.exposure().day().isBefore(first));
        if (!dataset.later().isEmpty()) {
            var rest = where(known, each -> !each.exposure().day().isBefore(first));
            var description = "training before " + first + ", validation on " + first
                    + " to the end of the known impressions, test on the file of later ones";
            return new LogSplit(description, dataset, fit, rest, dataset.later());
        }
        var between = where(
                known,
                each -> !each.exposure().day().isBefore(first)
                        && each.exposure().day().isBefore(second));
        var test = where(known, each -> !each.exposure().day().isBefore(second));
        var description = "training before " + first + ", validation until " + second + ", test from " + second;
        return new LogSplit(description, dataset, fit, between, test);
    }

    /// Splits the whole log once: 70 % training, 10 % validation, 20 % test.
    public static LogSplit byTime(Dataset dataset) {
        var all = dataset.impressions();
        return new LogSplit(
                "one split by time: training 70 %, validation 10 %, test 20 % of the ratings",
                dataset,
                all.subList(0, all.size() * 7 / 10),
                all.subList(all.size() * 7 / 10, all.size() * 8 / 10),
                all.subList(all.size() * 8 / 10, all.size()));
    }

    /// Splits the log of each user in the same shares. The training then contains later impressions of other users.
    public static LogSplit byUser(Dataset dataset) {
        var logs = new HashMap<Integer, List<Impression>>();
        dataset.impressions()
                .forEach(each -> logs.computeIfAbsent(each.user(), _ -> new ArrayList<>())
                        .add(each));
        return new LogSplit(
                "a split by time per user: training 70 %, validation 10 %, test 20 % of the user's ratings",
                dataset, share(logs, 0, 7), share(logs, 7, 8), share(logs, 8, 10));
    }

    private static List<Impression> share(Map<Integer, List<Impression>> logs, int fromTenth, int toTenth) {
        var found = new ArrayList<Impression>();
        logs.values().forEach(log -> found.addAll(log.subList(log.size() * fromTenth / 10, log.size() * toTenth / 10)));
        found.sort(Comparator.comparingLong(each -> each.exposure().timeMillis()));
        return found;
    }

    private static List<Impression> where(List<Impression> impressions, Predicate<Impression> condition) {
        return impressions.stream().filter(condition).toList();
    }

    /// Training and validation, by time.
    public List<Impression> beforeTest() {
        var all = new ArrayList<>(fit);
        all.addAll(validation);
        all.sort(Comparator.comparingLong(each -> each.exposure().timeMillis()));
        return all;
    }

    /// The training for the choice of settings.
    public TrainingLog training() {
        return new TrainingLog(dataset, fit);
    }

    /// The training for the test, with the validation part.
    public TrainingLog wholeTraining() {
        return new TrainingLog(dataset, beforeTest());
    }
}
