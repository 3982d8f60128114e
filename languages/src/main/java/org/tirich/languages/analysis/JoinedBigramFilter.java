package org.tirich.languages.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Replaces the words by every two neighbours written as one, since a space in Urdu is where a letter does not join
/// and not always where a word ends: کیلو میٹر and کیلومیٹر meet here. A text of one word has none.
///
/// It is a shingle of two without a separator, with the lengths bounded: what is shorter than five letters is seldom
/// one word torn apart, what is longer than [#MAX_LENGTH] never is.
public final class JoinedBigramFilter extends TokenFilter {

    public static final int MIN_LENGTH = 5;
    public static final int MAX_LENGTH = 16;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String before = "";

    public JoinedBigramFilter(TokenStream words) {
        super(words);
    }

    /// Two neighbours as one word; empty if they cannot be one.
    public static String join(String one, String next) {
        int length = one.length() + next.length();
        boolean possible = !one.isEmpty()
                && !next.isEmpty()
                && length >= MIN_LENGTH
                && length <= MAX_LENGTH
                && Character.isLetter(one.charAt(0))
                && Character.isLetter(next.charAt(0));
        return possible ? one + next : "";
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            var joined = join(before, term.toString());
            before = term.toString();
            if (!joined.isEmpty()) {
                term.setEmpty().append(joined);
                return true;
            }
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        before = "";
    }
}
