package org.tirich.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.languages.Plural;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The interface's strings in every language that has a catalogue: the files that the client uses, overridden by the
/// accepted translation suggestions of this instance.
@Component
public class Strings {

    /// Languages with a complete catalogue.
    public static final List<String> LANGUAGES = List.of("en", "ur", "pnb", "ps", "sd");

    /// The pseudo-language: every text of the catalogue is in brackets and runs from right to left, which makes
    /// hard-coded texts and direction bugs visible. It has CLDR's name for such a language and is in no list.
    public static final String PSEUDO = "ar-XB";

    /// The key of the string that is `true` after a speaker of the language has reviewed the catalogue.
    private static final String REVIEWED = "meta.reviewed";

    /// Texts that a person must not misread: shown in Urdu until a speaker of the language has reviewed the catalogue.
    private static final List<String> CRITICAL_PREFIXES = List.of("feed.report", "terms.", "privacy.", "account.erase");

    private final Map<String, Map<String, String>> shipped = new TreeMap<>();
    private final Map<String, Catalogue> catalogues = new ConcurrentHashMap<>();

    Strings() {
        LANGUAGES.forEach(language -> shipped.put(language, read(language)));
        LANGUAGES.forEach(language -> catalogues.put(language, catalogue(language)));
        catalogues.put(PSEUDO, pseudo(texts("en")));
    }

    /// Whether the interface has this language.
    static boolean has(String language) {
        return LANGUAGES.contains(language) || language.equals(PSEUDO);
    }

    /// The catalogue of a language, or else of the next language in its fallback chain.
    public Catalogue in(String language) {
        var catalogue = catalogues.get(language);
        return catalogue != null
                ? catalogue
                : Locales.chain(language).stream()
                        .map(catalogues::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseGet(() -> Objects.requireNonNull(catalogues.get("en")));
    }

    /// The shipped texts of a language, with or without overrides.
    public Map<String, String> shipped(String language) {
        return texts(language);
    }

    /// Overrides shipped texts; keys that the catalogue does not have are ignored.
    public void override(String language, Map<String, String> texts) {
        var shippedCatalogue = catalogue(language);
        var merged = new HashMap<>(shippedCatalogue.texts());
        texts.forEach((key, text) -> merged.computeIfPresent(key, (_, _) -> text));
        catalogues.put(language, shippedCatalogue.with(merged));
    }

    private Catalogue catalogue(String language) {
        var texts = new HashMap<>(texts(language));
        var reviewed = "yes".equals(texts.get(REVIEWED));
        if (!reviewed) {
            texts("ur").forEach((key, urdu) -> {
                if (CRITICAL_PREFIXES.stream().anyMatch(key::startsWith)) {
                    texts.put(key, urdu);
                }
            });
        }
        var plural = Locales.find(language).orElseThrow().cldr().plural();
        return new Catalogue(new LanguageTag(language), plural, reviewed, texts);
    }

    private Map<String, String> texts(String language) {
        return Objects.requireNonNull(shipped.get(language));
    }

    private static Catalogue pseudo(Map<String, String> english) {
        var texts = new HashMap<String, String>();
        english.forEach((key, text) -> texts.put(key, "⟦" + text + "⟧"));
        return new Catalogue(new LanguageTag(PSEUDO), Plural.ONE, true, texts);
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
    ///
    /// @param reviewed whether a speaker of the language has reviewed them
    public record Catalogue(LanguageTag language, Plural plural, boolean reviewed, Map<String, String> texts) {

        private static final Pattern PLURAL = Pattern.compile(
                "\\{(\\w+), plural, (?:=0 \\{([^}]*)\\} )?(?:one \\{([^}]*)\\} )?other \\{([^}]*)\\}\\}");

        public Catalogue {
            texts = Map.copyOf(texts);
        }

        private Catalogue with(Map<String, String> others) {
            return new Catalogue(language, plural, reviewed, others);
        }

        public String get(String key) {
            return get(key, Map.of());
        }

        /// The string with its parameters; the key itself if the catalogue lacks it.
        public String get(String key, Map<String, String> parameters) {
            var text = texts.getOrDefault(key, key);
            if (parameters.isEmpty()) {
                return text;
            }
            var chosen = PLURAL.matcher(text).replaceAll(match -> {
                var number = parameters.getOrDefault(match.group(1), "0");
                return Matcher.quoteReplacement(form(match, number).replace("#", number));
            });
            for (var parameter : parameters.entrySet()) {
                chosen = chosen.replace("{" + parameter.getKey() + "}", parameter.getValue());
            }
            return chosen;
        }

        private String form(MatchResult match, String number) {
            if (number.equals("0") && match.group(2) != null) {
                return match.group(2);
            }
            var one = match.group(3);
            return one != null && plural.ones().stream().map(String::valueOf).anyMatch(number::equals)
                    ? one
                    : match.group(4);
        }

        public boolean has(String key) {
            return texts.containsKey(key);
        }

        /// The strings whose keys begin with one of the prefixes, for a page's script.
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
