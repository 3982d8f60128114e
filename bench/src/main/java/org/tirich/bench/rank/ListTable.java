package org.tirich.bench.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tirich.bench.Report;
import org.tirich.replay.DatasetResult;
import org.tirich.replay.Methods;
import org.tirich.replay.peer.TunedRecommender;
import org.tirich.replay.protocol.Bootstrap;
import org.tirich.replay.protocol.ConfidenceInterval;
import org.tirich.replay.protocol.Metric;

/// The table of the lists of each method on one dataset, with differences from the baseline.
final class ListTable {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(20_220_501);

    /// The most that two implementations of popularity may differ by the order of ties.
    private static final double MAX_TIE_DIFFERENCE = 0.002;

    private static final List<String> COLUMNS = List.of(
            "method",
            "NDCG@10",
            "R@20",
            "coverage@10",
            "Gini",
            "cold item R@20",
            "cold user NDCG",
            "NDCG / ease",
            "NDCG - ease",
            "NDCG - itemknn",
            "NDCG - recent",
            "fit s",
            "ms/user",
            "settings (tried)");

    private final DatasetResult.Measured measured;
    private final Optional<TunedRecommender> baseline;

    ListTable(DatasetResult.Measured measured) {
        this.measured = measured;
        this.baseline = find(Methods.BASELINE);
    }

    private Optional<TunedRecommender> find(String name) {
        return measured.lists().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    void addTo(Report report) {
        if (measured.lists().isEmpty()) {
            return;
        }
        var set = measured.set();
        report.table(
                "%s: lists for %,d test users with %,d positives, from %,d items"
                        .formatted(set, measured.testUsers(), measured.positives(), measured.items()),
                COLUMNS,
                measured.lists().stream().map(this::row).toList());
        report.note(set + ": " + measured.split() + ".");
        for (var each : measured.lists()) {
            var prefix = "rank." + set + "." + each.name() + ".";
            for (var metric : Metric.values()) {
                figure(report, prefix + metric.key(), each.test().mean(metric));
            }
            report.figure(prefix + "coverage10", each.test().coverage());
            report.figure(prefix + "gini10", each.test().gini());
        }
        find("popularity")
                .ifPresent(ours -> find("ranksys-popularity")
                        .ifPresent(theirs -> report.mustHold(
                                Math.abs(ours.test().mean(Metric.NDCG10)
                                                - theirs.test().mean(Metric.NDCG10))
                                        < MAX_TIE_DIFFERENCE,
                                set + ": our popularity and that of RankSys differ by more than the order of ties")));
    }

    private static void figure(Report report, String name, double value) {
        if (!Double.isNaN(value)) {
            report.figure(name, value);
        }
    }

    private List<String> row(TunedRecommender method) {
        var row = new ArrayList<String>();
        row.add(method.name());
        row.add(interval(method, Metric.NDCG10));
        row.add(interval(method, Metric.RECALL20));
        row.add(String.format(Locale.ROOT, "%.3f", method.test().coverage()));
        row.add(String.format(Locale.ROOT, "%.3f", method.test().gini()));
        row.add(decimal(method.test().mean(Metric.COLD_ITEM_RECALL20)));
        row.add(decimal(method.test().mean(Metric.COLD_USER_NDCG10)));
        row.add(baseline.map(other -> String.format(Locale.ROOT, "%.2f", ndcg(method) / ndcg(other)))
                .orElse("-"));
        for (var name : Methods.COMPARED) {
            row.add(find(name).map(other -> difference(method, other)).orElse("-"));
        }
        row.add(String.format(Locale.ROOT, "%.1f", method.fitSeconds()));
        row.add(String.format(Locale.ROOT, "%.2f", method.scoreMillis()));
        row.add(settings(method.settings()) + " (" + method.tried() + ")");
        return row;
    }

    private static double ndcg(TunedRecommender method) {
        return method.test().mean(Metric.NDCG10);
    }

    private static String interval(TunedRecommender method, Metric metric) {
        return text(BOOTSTRAP.mean(method.test().values(metric)));
    }

    private static String difference(TunedRecommender method, TunedRecommender other) {
        var found = BOOTSTRAP.difference(
                method.test().values(Metric.NDCG10), other.test().values(Metric.NDCG10));
        return String.format(Locale.ROOT, "%+.4f [%+.4f, %+.4f]", found.estimate(), found.low(), found.high());
    }

    private static String text(ConfidenceInterval interval) {
        return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", interval.estimate(), interval.low(), interval.high());
    }

    private static String decimal(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String settings(Map<String, Double> settings) {
        return settings.isEmpty()
                ? "none"
                : new TreeMap<>(settings)
                        .entrySet().stream()
                                .map(each -> each.getKey() + "="
                                        + String.valueOf(each.getValue()).replaceFirst("\\.0$", ""))
                                .collect(Collectors.joining(" "));
    }
}
