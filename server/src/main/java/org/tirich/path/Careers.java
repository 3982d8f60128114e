package org.tirich.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tirich.kernel.LanguageTag;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The occupations of the library, with the outcomes that they use and a sourced route into each.
@Service
public class Careers {

    private static final String SHIPPED = "/careers/careers.json";

    private final Map<String, Career> bySlug = new LinkedHashMap<>();

    Careers(JsonMapper json) {
        try (var file = Careers.class.getResourceAsStream(SHIPPED)) {
            json.readTree(file).get("careers").forEach(node -> {
                var career = career(node, json);
                bySlug.put(career.slug(), career);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the careers cannot be read", e);
        }
    }

    private static Career career(JsonNode node, JsonMapper json) {
        return new Career(
                node.get("slug").asString(),
                texts(node.get("title"), json),
                texts(node.get("work"), json),
                node.get("objects").asString(),
                node.get("isco").asString(),
                node.get("uses")
                        .valueStream()
                        .map(use -> new Career.Use(use.get("outcome").asString(), texts(use.get("how"), json)))
                        .toList(),
                texts(node.get("route"), json),
                node.get("region").asString(),
                node.get("sources")
                        .valueStream()
                        .map(source -> new Career.Source(
                                source.get("title").asString(),
                                source.get("url").asString(),
                                LocalDate.parse(source.get("checked").asString())))
                        .toList());
    }

    private static Map<LanguageTag, String> texts(JsonNode node, JsonMapper json) {
        return json.convertValue(node, new TypeReference<Map<String, String>>() {}).entrySet().stream()
                .collect(Collectors.toMap(text -> new LanguageTag(text.getKey()), Map.Entry::getValue));
    }

    public List<Career> all() {
        return List.copyOf(bySlug.values());
    }

    public Optional<Career> find(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /// The occupations that use an outcome.
    public List<Career> using(String outcome) {
        return bySlug.values().stream()
                .filter(career ->
                        career.uses().stream().anyMatch(use -> use.outcome().equals(outcome)))
                .toList();
    }
}
