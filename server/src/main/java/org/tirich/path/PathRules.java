package org.tirich.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a version of a path must fulfil before it is submitted and published.
final class PathRules {

    private PathRules() {}

    /// Why a version cannot be submitted.
    sealed interface Fault {

        /// @param code the key of its string below `paths.fault.`
        record Incomplete(String code) implements Fault {}

        /// @param around the paths of the circle, from the version's own path back to it
        record Circle(List<PathId> around) implements Fault {}
    }

    /// The faults of a version that is about to be submitted.
    ///
    /// @param known whether an outcome exists and is not withdrawn
    /// @param live whether a clip is shown
    static List<Fault> faults(
            PathContent content, Function<String, Boolean> known, Function<org.tirich.catalog.WorkId, Boolean> live) {
        var faults = new ArrayList<Fault>();
        if (content.titles().values().stream().allMatch(String::isBlank)) {
            faults.add(new Fault.Incomplete("title"));
        }
        if (content.purposes().values().stream().allMatch(String::isBlank)) {
            faults.add(new Fault.Incomplete("purpose"));
        }
        if (content.outcomes().findAny().isEmpty()) {
            faults.add(new Fault.Incomplete("empty"));
        }
        if (content.steps().size() > PathContent.MAX_STEPS) {
            faults.add(new Fault.Incomplete("steps"));
        }
        if (content.outcomes().anyMatch(step -> step.lessons().isEmpty())) {
            faults.add(new Fault.Incomplete("no-clip"));
        }
        if (content.outcomes().anyMatch(step -> !known.apply(step.outcome()))) {
            faults.add(new Fault.Incomplete("withdrawn-outcome"));
        }
        if (content.lessons().stream().anyMatch(lesson -> !live.apply(lesson))) {
            faults.add(new Fault.Incomplete("withdrawn-clip"));
        }
        if (content.closing().filter(PathContent.Closing::confirmation).isPresent()
                && content.activities().findAny().isEmpty()) {
            faults.add(new Fault.Incomplete("no-activity"));
        }
        return faults;
    }

    /// The circle that prerequisites would close.
    ///
    /// @param own the path whose prerequisites change
    /// @param needs the prerequisites of the live version of each other path
    static Optional<Fault.Circle> circle(PathId own, List<PathId> prerequisites, Function<PathId, List<PathId>> needs) {
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
                return Optional.of(new Fault.Circle(around(own, cameFrom)));
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
