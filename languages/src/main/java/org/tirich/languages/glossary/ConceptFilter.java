package org.tirich.languages.glossary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tirich.languages.analysis.LightStemmer;
import org.tirich.languages.analysis.Orthography;

/// Replaces words by the ids of the concepts they name ([ConceptMatcher]), so that questions match answers in
/// other languages. It reads the whole text before it emits the first id.
public final class ConceptFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Orthography orthography;
    private final ConceptMatcher concepts;
    private Iterator<String> found = List.<String>of().iterator();
    private boolean read;

    public ConceptFilter(TokenStream words, Orthography orthography, ConceptMatcher concepts) {
        super(words);
        this.orthography = orthography;
        this.concepts = concepts;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!read) {
            read = true;
            var stems = new ArrayList<String>();
            while (input.incrementToken()) {
                stems.add(LightStemmer.stem(term, orthography));
            }
            found = concepts.find(stems).stream()
                    .map(ConceptMatcher.Match::concept)
                    .iterator();
        }
        if (!found.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(found.next());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        read = false;
        found = List.<String>of().iterator();
    }
}
