package org.tirich.itembank.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tirich.learning.statistics.ItemAttempt;
import org.tirich.learning.statistics.ItemStatistics;
import org.tirich.web.Strings;

/// The statistics of a question in sentences.
final class StatisticsView {

    private StatisticsView() {}

    /// @param any whether anybody has answered it
    /// @param flags what should be looked at
    record Shown(boolean any, List<String> lines, List<String> flags) {}

    static Shown of(Optional<ItemStatistics> statistics, Strings.Catalogue strings) {
        return statistics
                .map(known -> new Shown(true, lines(known, strings), flags(known, strings)))
                .orElseGet(() -> new Shown(false, List.of(), List.of()));
    }

    private static List<String> lines(ItemStatistics statistics, Strings.Catalogue strings) {
        var lines = new ArrayList<String>();
        lines.add(strings.get(
                "item.statistics.right",
                Map.of("n", Integer.toString(statistics.learners()), "p", percent(statistics.facility()))));
        statistics
                .discrimination()
                .ifPresent(value -> lines.add(strings.get(
                        "item.statistics.discrimination",
                        Map.of("r", String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212')))));
        statistics.shares().entrySet().stream()
                .filter(share -> !share.getKey().equals(ItemAttempt.RIGHT))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(3)
                .map(share -> strings.get(
                        "item.statistics.share",
                        Map.of("a", name(share.getKey(), strings), "p", percent(share.getValue()))))
                .forEach(lines::add);
        if (statistics.medianTime().isPositive()) {
            lines.add(strings.get(
                    "item.statistics.time",
                    Map.of("n", Long.toString(statistics.medianTime().toSeconds()))));
        }
        return lines;
    }

    private static String name(String answer, Strings.Catalogue strings) {
        return switch (answer) {
            case ItemAttempt.NOT_SURE -> strings.get("feed.unsure");
            case ItemAttempt.OTHER -> strings.get("item.statistics.other");
            default -> "\u2068" + answer + "\u2069";
        };
    }

    private static String percent(double share) {
        return Long.toString(Math.round(share * 100));
    }

    private static List<String> flags(ItemStatistics statistics, Strings.Catalogue strings) {
        return statistics.flags().stream()
                .sorted()
                .map(flag -> strings.get("item.flag." + flag))
                .toList();
    }
}
