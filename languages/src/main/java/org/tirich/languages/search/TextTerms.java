package org.tirich.languages.search;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.tirich.languages.analysis.JoinedBigramFilter;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.analysis.Tokens;
import org.tirich.languages.glossary.ConceptMatcher;

/// The terms a text is found by.
///
/// @param exact its words; nothing is folded that means something
/// @param stems its words without endings, their spelling folded as far as it goes, where that is another word
/// @param joined every two neighbours as one word, but for those that only hold others together
/// @param concepts ids of what is spoken of
public record TextTerms(List<String> exact, List<String> stems, List<String> joined, List<String> concepts) {

    private static final ConceptMatcher GLOSSARY = ConceptMatcher.standard();

    /// @param language BCP 47 language subtag
    public static TextTerms of(String text, String language) {
        var orthography = Orthography.of(language);
        var words = new ArrayList<WordForms>();
        Tokens.forEach(text, word -> words.add(WordForms.of(word.buffer(), word.length(), orthography)));
        var exact = new ArrayList<String>(words.size());
        var stems = new ArrayList<String>(words.size());
        var joined = new ArrayList<String>(words.size());
        var before = "";
        words.removeIf(word -> word.normal().isEmpty());
        for (var forms : words) {
            var word = forms.normal();
            exact.add(word);
            if (!forms.stem().equals(word)) {
                stems.add(forms.stem());
            }
            var both = forms.isLittle() ? "" : JoinedBigramFilter.join(before, word);
            if (!both.isEmpty()) {
                joined.add(both);
            }
            before = forms.isLittle() ? "" : word;
        }
        return new TextTerms(exact, stems, joined, concepts(words));
    }

    /// The terms of several texts as those of one.
    public static TextTerms all(List<TextTerms> texts) {
        return new TextTerms(
                texts.stream().flatMap(text -> text.exact().stream()).toList(),
                texts.stream().flatMap(text -> text.stems().stream()).toList(),
                texts.stream().flatMap(text -> text.joined().stream()).toList(),
                texts.stream().flatMap(text -> text.concepts().stream()).toList());
    }

    private static List<String> concepts(List<WordForms> words) {
        var stems = new AbstractList<String>() {
            @Override
            public String get(int index) {
                return words.get(index).stem();
            }

            @Override
            public int size() {
                return words.size();
            }
        };
        var found = new ArrayList<String>();
        for (int from = 0; from < words.size(); from++) {
            if (words.get(from).opensTerm()) {
                GLOSSARY.findAt(stems, from, match -> found.add(match.concept()));
            }
        }
        return found;
    }
}
