package org.tirich.languages.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Replaces each word by its [Orthography#normal] form and removes words whose form is empty.
public final class NormalizationFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Orthography orthography;

    public NormalizationFilter(TokenStream words, Orthography orthography) {
        super(words);
        this.orthography = orthography;
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            var normal = orthography.normal(term);
            if (!normal.isEmpty()) {
                term.setEmpty().append(normal);
                return true;
            }
        }
        return false;
    }
}
