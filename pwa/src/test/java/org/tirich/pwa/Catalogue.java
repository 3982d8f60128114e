package org.tirich.pwa;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The words of the interface in one language.
record Catalogue(String language, Map<String, String> words) {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*(\\w+)\\s*(?:,\\s*(plural)\\s*,|\\})");

    static Catalogue of(String language) {
        try {
            var json = Files.readString(Shipped.STRINGS.resolve(language + ".json"));
            return new Catalogue(
                    language, new JsonMapper().readValue(json, new TypeReference<TreeMap<String, String>>() {}));
        } catch (IOException e) {
            throw new IllegalStateException("catalogue " + language + " cannot be read", e);
        }
    }

    /// The placeholders of a pattern and how each is used, as `n plural` or `name`.
    TreeSet<String> arguments(String key) {
        return ARGUMENT.matcher(words.getOrDefault(key, ""))
                .results()
                .map(found -> found.group(2) == null ? found.group(1) : found.group(1) + " plural")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
