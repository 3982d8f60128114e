package org.tirich;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// A text drawing of the server's modules: a line for each, with its layer and its imports.
final class ModuleDrawing {

    /// Maven modules that the server uses; they have no layer.
    private static final List<String> LIBRARIES =
            List.of("credential", "languages", "learning", "media", "ranking", "starter");

    private ModuleDrawing() {}

    static String of(ApplicationModules modules) {
        var imports = new TreeMap<String, List<String>>();
        for (var module : modules) {
            module.getBasePackage()
                    .getAnnotation(ApplicationModule.class)
                    .ifPresent(declared -> imports.put(
                            module.getIdentifier().toString(),
                            Stream.of(declared.allowedDependencies())
                                    .map(each -> each.replaceAll("\\s*::.*", ""))
                                    .distinct()
                                    .toList()));
        }
        var layers = new HashMap<String, Integer>();
        imports.keySet().forEach(module -> layer(module, imports, layers));
        return imports.keySet().stream()
                .sorted(Comparator.comparing((String module) -> -layers.getOrDefault(module, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .map(module -> line(module, imports, layers))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(String module, Map<String, List<String>> imports, Map<String, Integer> layers) {
        var imported = imports.getOrDefault(module, List.of()).stream()
                .sorted(Comparator.comparing((String each) -> LIBRARIES.contains(each) ? 1 : 0)
                        .thenComparing(each -> -layers.getOrDefault(each, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.joining(" "));
        return "%d  %-13s %s"
                .formatted(layers.getOrDefault(module, 0), module, imported)
                .stripTrailing();
    }

    /// One more than the highest layer among the imports of the module.
    private static int layer(String module, Map<String, List<String>> imports, Map<String, Integer> layers) {
        if (!imports.containsKey(module)) {
            return -1;
        }
        var computed = layers.get(module);
        if (computed != null) {
            return computed;
        }
        var layer = 1
                + imports.getOrDefault(module, List.of()).stream()
                        .mapToInt(each -> layer(each, imports, layers))
                        .max()
                        .orElse(-1);
        layers.put(module, layer);
        return layer;
    }
}
