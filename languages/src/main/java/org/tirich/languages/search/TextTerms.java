package org.tirich.languages.search;

import java.util.ArrayList;
import java.util.List;
import org.tirich.languages.analysis.JoinedBigramFilter;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.analysis.Tokens;
import org.tirich.languages.glossary.ConceptMatcher;

/// The terms a text is found by.
///
/// @param exact its words; nothing is folded that means something
/// @param stems its words without endings, their spelling folded as far as it goes
/// @param joined every two neighbours as one word, but for those that only hold others together
/// @param concepts ids of what is spoken of
public record TextTerms(List<String> exact, List<String> stems, List<String> joined, List<String> concepts) {

    public TextTerms {
        exact = List.copyOf(exact);
        stems = List.copyOf(stems);
        joined = List.copyOf(joined);
        concepts = List.copyOf(concepts);
    }

    /// @param language BCP 47 language subtag
    public static TextTerms of(String text, String language) {
        return of(text, language, ConceptMatcher.standard());
    }

    static TextTerms of(String text, String language, ConceptMatcher glossary) {
        var orthography = Orthography.of(language);
        var exact = new ArrayList<String>();
        var stems = new ArrayList<String>();
        var joined = new ArrayList<String>();
        var before = "";
        for (var token : Tokens.of(text)) {
            var forms = WordForms.of(token, orthography);
            var word = forms.normal();
            if (word.isEmpty()) {
                continue;
            }
            exact.add(word);
            stems.add(forms.stem());
            boolean little = forms.little();
            var both = little ? "" : JoinedBigramFilter.join(before, word);
            if (!both.isEmpty()) {
                joined.add(both);
            }
            before = little ? "" : word;
        }
        var concepts = new ArrayList<String>();
        glossary.find(stems).forEach(match -> concepts.add(match.concept()));
        return new TextTerms(exact, stems, joined, concepts);
    }
}
