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

/// A log divided by the clock in three: what to fit on, where settings are chosen, and what is scored once, at the end.
///
/// @param description the split in words, for those who read the figures
/// @param dataset what is divided
/// @param fit the earliest impressions
/// @param validation those after them, for the choice of settings
/// @param test the last ones
public record LogSplit(
        String description, Dataset dataset, List<Impression> fit, List<Impression> validation, List<Impression> test) {

    public LogSplit {
        fit = List.copyOf(fit);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }

    /// Fits before the first day, chooses from it until before the second, and tests from the second on. The later
    /// impressions of the set are all test when there are any, and then the second day has no meaning.
    public static LogSplit byDay(Dataset dataset, LocalDate first, LocalDate second) {
        var known = dataset.impressions();
        var fit = where(known, each -> each.exposure().day().isBefore(first));
        if (!dataset.later().isEmpty()) {
            var rest = where(known, each -> !each.exposure().day().isBefore(first));
            var words = "fit before " + first + ", settings chosen on " + first
                    + " to the end of the known impressions, test on the file of later ones";
            return new LogSplit(words, dataset, fit, rest, dataset.later());
        }
        var between = where(
                known,
                each -> !each.exposure().day().isBefore(first)
                        && each.exposure().day().isBefore(second));
        var test = where(known, each -> !each.exposure().day().isBefore(second));
        var words = "fit before " + first + ", settings chosen from then until " + second + ", test from " + second;
        return new LogSplit(words, dataset, fit, between, test);
    }

    /// Cuts the whole log once: the last fifth of all impressions is test, the tenth before it chooses.
    public static LogSplit byTime(Dataset dataset) {
        var all = dataset.impressions();
        return new LogSplit(
                "one cut in time for everybody: fit 70 %, settings 10 %, test 20 % of the ratings",
                dataset,
                all.subList(0, all.size() * 7 / 10),
                all.subList(all.size() * 7 / 10, all.size() * 8 / 10),
                all.subList(all.size() * 8 / 10, all.size()));
    }

    /// Cuts the log of each user by itself in the same shares. What others did later may then be learnt from.
    public static LogSplit byUser(Dataset dataset) {
        var logs = new HashMap<Integer, List<Impression>>();
        dataset.impressions()
                .forEach(each -> logs.computeIfAbsent(each.user(), _ -> new ArrayList<>())
                        .add(each));
        return new LogSplit(
                "a cut in time for each user: fit 70 %, settings 10 %, test 20 % of the user's ratings",
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

    /// Everything before the test, in the order of time.
    public List<Impression> beforeTest() {
        var all = new ArrayList<>(fit);
        all.addAll(validation);
        all.sort(Comparator.comparingLong(each -> each.exposure().timeMillis()));
        return all;
    }

    /// What settings are chosen with.
    public TrainingLog training() {
        return new TrainingLog(dataset, fit);
    }

    /// What the chosen settings learn from before the test.
    public TrainingLog wholeTraining() {
        return new TrainingLog(dataset, beforeTest());
    }
}
