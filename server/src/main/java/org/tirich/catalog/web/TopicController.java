package org.tirich.catalog.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.languages.glossary.Concept;
import org.tirich.languages.glossary.Glossary;
import org.tirich.languages.glossary.GlossarySubject;
import org.tirich.languages.search.TextTerms;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// Suggests hashtags for a title: the concepts of the glossary in the title, in its language and in English.
@RestController
class TopicController {

    private static final int MAX_TOPICS = 6;
    private static final int MAX_TITLE = 500;

    record Topics(List<String> hashtags) {}

    @GetMapping("/api/studio/topics")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    Topics topics(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "ur") String language) {
        var shortened = title.substring(0, Math.min(title.length(), MAX_TITLE));
        var hashtags = new LinkedHashSet<String>();
        conceptsOf(shortened, language)
                .values()
                .forEach(concept -> List.of(language, "en")
                        .forEach(each ->
                                concept.term(each).map(TopicController::hashtag).ifPresent(hashtags::add)));
        return new Topics(hashtags.stream().limit(MAX_TOPICS).toList());
    }

    private static Map<String, Concept> conceptsOf(String title, String language) {
        var taught = new LinkedHashMap<String, Concept>();
        for (var id : TextTerms.of(title, language).concepts()) {
            Glossary.standard()
                    .find(id)
                    .filter(concept -> concept.subject() != GlossarySubject.GENERAL)
                    .ifPresent(concept -> taught.put(id, concept));
        }
        return taught;
    }

    private static String hashtag(String term) {
        return term.replaceAll("[\\s'’-]+", "_");
    }
}
