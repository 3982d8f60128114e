package org.tirich.pwa;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which scripts import which, types included.
final class Imports {

    private static final Pattern RELATIVE =
            Pattern.compile("(?m)^(?:import|export)\\b[^;]*?from\\s+\"(\\.[^\"]+)\"|^import\\s+\"(\\.[^\"]+)\"");

    private final Map<String, Set<String>> imported = new TreeMap<>();

    /// @param texts of the scripts by their paths
    Imports(Map<String, String> texts) {
        texts.forEach((script, text) -> {
            var found = new TreeSet<String>();
            RELATIVE.matcher(text)
                    .results()
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .map(name ->
                            Path.of(script).resolveSibling(name).normalize().toString())
                    .flatMap(name -> Stream.of(name + ".ts", name + ".tsx"))
                    .filter(texts::containsKey)
                    .forEach(found::add);
            imported.put(script, found);
        });
    }

    /// Each circle once, as the path that leads back to its beginning.
    List<String> circles() {
        var circles = new ArrayList<String>();
        var done = new TreeSet<String>();
        imported.keySet().forEach(script -> follow(script, new LinkedHashSet<>(), done, circles));
        return circles;
    }

    private void follow(String script, LinkedHashSet<String> path, Set<String> done, List<String> circles) {
        if (path.contains(script)) {
            var circle = new ArrayList<>(
                    path.stream().dropWhile(each -> !each.equals(script)).toList());
            circle.add(script);
            circles.add(String.join(" > ", circle));
            return;
        }
        if (done.contains(script)) {
            return;
        }
        path.add(script);
        imported.getOrDefault(script, Set.of()).forEach(each -> follow(each, path, done, circles));
        path.remove(script);
        done.add(script);
    }
}
