package org.tirich.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tirich.kernel.LanguageTag;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The interface's strings in every language that has a catalogue: the same files that the client uses.
@Component
public class Strings {

    /// Languages with a complete catalogue.
    public static final List<String> LANGUAGES = List.of("en", "ur");

    private final Map<String, Catalogue> catalogues = new TreeMap<>();

    Strings() {
        for (var language : LANGUAGES) {
            catalogues.put(language, new Catalogue(new LanguageTag(language), read(language)));
        }
    }

    /// The catalogue of a language, English where there is none.
    public Catalogue in(String language) {
        var catalogue = catalogues.get(language);
        return catalogue == null ? java.util.Objects.requireNonNull(catalogues.get("en")) : catalogue;
    }

    private static Map<String, String> read(String language) {
        try (var json = Strings.class.getResourceAsStream("/strings/" + language + ".json")) {
            if (json == null) {
                throw new IllegalStateException("no strings for " + language);
            }
            return JsonMapper.builder().build().readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The strings of one language, in ICU MessageFormat's `{name}` and `{n, plural, one {..} other {..}}`.
    public record Catalogue(LanguageTag language, Map<String, String> texts) {

        private static final Pattern PLURAL = Pattern.compile(
                "\\{(\\w+), plural, (?:=0 \\{([^}]*)\\} )?(?:one \\{([^}]*)\\} )?other \\{([^}]*)\\}\\}");

        public Catalogue {
            texts = Map.copyOf(texts);
        }

        public String get(String key) {
            return get(key, Map.of());
        }

        /// The string with its parameters put in; the key itself where the catalogue lacks it.
        public String get(String key, Map<String, String> parameters) {
            var text = texts.getOrDefault(key, key);
            if (parameters.isEmpty()) {
                return text;
            }
            var chosen = PLURAL.matcher(text).replaceAll(match -> {
                var number = parameters.getOrDefault(match.group(1), "0");
                var form = number.equals("0") && match.group(2) != null
                        ? match.group(2)
                        : number.equals("1") && match.group(3) != null ? match.group(3) : match.group(4);
                return java.util.regex.Matcher.quoteReplacement(form.replace("#", number));
            });
            for (var parameter : parameters.entrySet()) {
                chosen = chosen.replace("{" + parameter.getKey() + "}", parameter.getValue());
            }
            return chosen;
        }

        public boolean has(String key) {
            return texts.containsKey(key);
        }

        /// The strings whose keys begin with one of the prefixes: what a page gives to its script.
        public Map<String, String> part(Collection<String> prefixes) {
            var part = new TreeMap<String, String>();
            texts.forEach((key, text) -> {
                if (prefixes.stream().anyMatch(key::startsWith)) {
                    part.put(key, text);
                }
            });
            return part;
        }
    }
}
