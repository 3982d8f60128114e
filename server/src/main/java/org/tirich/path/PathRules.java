package org.tirich.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tirich.catalog.WorkId;

/// What a version of a path must fulfil before it is submitted and published.
final class PathRules {

    private PathRules() {}

    /// The faults of a version that is about to be submitted, as keys of their strings below `paths.fault.`.
    ///
    /// @param known whether an outcome exists and is not withdrawn
    /// @param live whether a clip is shown
    static List<String> faults(PathContent content, Predicate<String> known, Predicate<WorkId> live) {
        var faults = new ArrayList<String>();
        if (content.titles().values().stream().allMatch(String::isBlank)) {
            faults.add("title");
        }
        if (content.purposes().values().stream().allMatch(String::isBlank)) {
            faults.add("purpose");
        }
        if (content.outcomes().findAny().isEmpty()) {
            faults.add("empty");
        }
        if (content.steps().size() > PathContent.MAX_STEPS) {
            faults.add("steps");
        }
        if (content.outcomes().anyMatch(step -> step.lessons().isEmpty())) {
            faults.add("no-clip");
        }
        if (content.outcomes().anyMatch(step -> !known.test(step.outcome()))) {
            faults.add("withdrawn-outcome");
        }
        if (content.lessons().stream().anyMatch(lesson -> !live.test(lesson))) {
            faults.add("withdrawn-clip");
        }
        if (content.closing().filter(PathContent.Closing::confirmation).isPresent()
                && content.activities().findAny().isEmpty()) {
            faults.add("no-activity");
        }
        return faults;
    }

    /// The circle that prerequisites would close: its paths, first and last the own one.
    ///
    /// @param own the path whose prerequisites change
    /// @param needs the prerequisites of the live version of each other path
    static Optional<List<PathId>> circle(PathId own, List<PathId> prerequisites, Function<PathId, List<PathId>> needs) {
        var cameFrom = new HashMap<PathId, PathId>();
        var seen = new HashSet<PathId>();
        var waiting = new ArrayDeque<PathId>();
        for (var first : prerequisites) {
            cameFrom.putIfAbsent(first, own);
            waiting.add(first);
        }
        while (!waiting.isEmpty()) {
            var path = waiting.remove();
            if (path.equals(own)) {
                return Optional.of(around(own, cameFrom));
            }
            if (seen.add(path)) {
                for (var needed : needs.apply(path)) {
                    cameFrom.putIfAbsent(needed, path);
                    waiting.add(needed);
                }
            }
        }
        return Optional.empty();
    }

    private static List<PathId> around(PathId own, Map<PathId, PathId> cameFrom) {
        var around = new ArrayList<PathId>(List.of(own));
        var path = cameFrom.get(own);
        while (path != null && !path.equals(own) && around.size() <= cameFrom.size()) {
            around.add(path);
            path = cameFrom.get(path);
        }
        around.add(own);
        return around.reversed();
    }
}
