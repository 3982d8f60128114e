package org.tirich.languages;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Cuts a text of any of our languages into words and folds their spelling ([Orthography]); English words
/// lose their endings. Words of Arabic script keep theirs.
public final class LessonAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new KStemFilter(new Folding(words)));
    }

    private static final class Folding extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Folding(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            while (input.incrementToken()) {
                var folded = Orthography.fold(term.toString());
                if (!folded.isEmpty()) {
                    term.setEmpty().append(folded);
                    return true;
                }
            }
            return false;
        }
    }
}
