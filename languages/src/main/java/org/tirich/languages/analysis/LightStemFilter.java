package org.tirich.languages.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Replaces each word by its [LightStemmer] stem, except keywords.
public final class LightStemFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final Orthography orthography;

    public LightStemFilter(TokenStream words, Orthography orthography) {
        super(words);
        this.orthography = orthography;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (!keyword.isKeyword()) {
            var stem = LightStemmer.stem(term, orthography);
            term.setEmpty().append(stem);
        }
        return true;
    }
}
