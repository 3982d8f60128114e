package org.tirich.languages.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Replaces the words by all pairs of adjacent words joined into one, because a space in Urdu marks a letter
/// that does not join rather than a word boundary: کیلو میٹر and کیلومیٹر become equal. A single word gives no
/// term.
///
/// It is a shingle filter of size two without a separator and with bounded length: words shorter than five
/// letters are rarely one word split in two, words longer than [#MAX_LENGTH] never.
public final class JoinedBigramFilter extends TokenFilter {

    public static final int MIN_LENGTH = 5;
    public static final int MAX_LENGTH = 16;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String before = "";

    public JoinedBigramFilter(TokenStream words) {
        super(words);
    }

    /// Two adjacent words as one; empty if they cannot be one word.
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
