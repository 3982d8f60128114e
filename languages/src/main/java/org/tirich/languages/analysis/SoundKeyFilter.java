package org.tirich.languages.analysis;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tirich.languages.sound.SoundKeys;

/// Replaces each word by its phonetic keys ([SoundKeys]), all at the word's position. Words without sound are
/// removed.
public final class SoundKeyFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private Iterator<String> keys = List.<String>of().iterator();
    private State word = captureState();

    public SoundKeyFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (keys.hasNext()) {
            restoreState(word);
            term.setEmpty().append(keys.next());
            position.setPositionIncrement(0);
            return true;
        }
        int skipped = 0;
        while (input.incrementToken()) {
            keys = SoundKeys.of(term).iterator();
            if (keys.hasNext()) {
                word = captureState();
                term.setEmpty().append(keys.next());
                position.setPositionIncrement(position.getPositionIncrement() + skipped);
                return true;
            }
            skipped += position.getPositionIncrement();
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        keys = List.<String>of().iterator();
    }
}
