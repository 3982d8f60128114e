package org.tirich.languages.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Splits texts into words, as the filters of this package expect them.
public final class WordTokenizer {

    private static final Analyzer TOKENIZER = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new StandardTokenizer());
        }
    };

    private WordTokenizer() {}

    /// The words of a text in order, as written.
    public static List<String> of(String text) {
        return of(text, Integer.MAX_VALUE);
    }

    /// The first words of a text.
    public static List<String> of(String text, int most) {
        var words = new ArrayList<String>();
        forEach(text, word -> {
            if (words.size() < most) {
                words.add(word.toString());
            }
        });
        return words;
    }

    /// Passes every word of a text to `eachWord`, in a buffer that is reused. `eachWord` must not tokenise
    /// another text.
    public static void forEach(String text, Consumer<CharTermAttribute> eachWord) {
        try (var tokens = TOKENIZER.tokenStream("", OrthographyCharFilter.clean(text))) {
            var word = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                eachWord.accept(word);
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
