package org.tirich.languages.search;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.tirich.languages.analysis.JoinedBigramFilter;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.analysis.WordTokenizer;
import org.tirich.languages.glossary.ConceptMatcher;

/// The index terms of a text.
///
/// @param exact words in their normal form
/// @param stems loosely normalised words without endings, where they differ from the normal form
/// @param joined pairs of adjacent words as one word, from the beginning of the text and without stop words
/// @param concepts ids of the concepts it names
public record TextTerms(List<String> exact, List<String> stems, List<String> joined, List<String> concepts) {

    /// Only the first words are joined: those of a title and of the sentence after it. Joining a whole long
    /// text would double the index for errors that are rare in searched words.
    private static final int MAX_JOINED = 32;

    private static final ConceptMatcher GLOSSARY = ConceptMatcher.standard();

    /// @param language BCP 47 language subtag
    public static TextTerms of(String text, String language) {
        var orthography = Orthography.of(language);
        var words = new ArrayList<WordForms>();
        WordTokenizer.forEach(text, word -> {
            var forms = WordForms.of(word.buffer(), word.length(), orthography);
            if (!forms.normal().isEmpty()) {
                words.add(forms);
            }
        });
        var exact = new ArrayList<String>(words.size());
        var stems = new ArrayList<String>(words.size());
        var joined = new ArrayList<String>(words.size());
        var before = "";
        for (var forms : words) {
            boolean joins = exact.size() < MAX_JOINED && !forms.isStopWord();
            var word = forms.normal();
            exact.add(word);
            if (forms.isStemmed()) {
                stems.add(forms.stem());
            }
            var both = joins ? JoinedBigramFilter.join(before, word) : "";
            if (!both.isEmpty()) {
                joined.add(both);
            }
            before = joins ? word : "";
        }
        return new TextTerms(exact, stems, joined, concepts(words));
    }

    public TextTerms withoutJoined() {
        return new TextTerms(exact, stems, List.of(), concepts);
    }

    /// The terms of several texts combined.
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
