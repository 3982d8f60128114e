package org.tirich.languages.glossary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A concept of the curriculum, with its terms.
///
/// @param id lower case with hyphens; never changes
/// @param grade where it is first taught, 6 to 10
/// @param terms by BCP 47 language tag, the usual one first
/// @param requires ids of prerequisite concepts
/// @param reviewed whether a native speaker who teaches the subject has reviewed it
public record Concept(
        String id,
        GlossarySubject subject,
        int grade,
        Map<String, List<String>> terms,
        List<String> requires,
        boolean reviewed) {

    public Concept {
        var copied = new LinkedHashMap<String, List<String>>();
        terms.forEach((language, words) -> copied.put(language, List.copyOf(words)));
        terms = Collections.unmodifiableMap(copied);
        requires = List.copyOf(requires);
    }

    /// Its usual term in a language.
    public Optional<String> term(String language) {
        return terms.getOrDefault(language, List.of()).stream().findFirst();
    }
}
