package org.tirich.languages.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tirich.languages.analysis.LightStemmer;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.glossary.ConceptMatcher;

/// The indexed forms of a word, cached.
final class WordForms {

    private static final int BITS = 16;

    /// Direct-mapped caches of recent words, one for each orthography. Texts repeat their words, and a lookup
    /// costs a tenth of normalising and stemming. Entries are immutable, so threads need no lock; at worst a
    /// word is computed twice.
    private static final @Nullable WordForms[][] CACHES = new WordForms[Orthography.values().length][1 << BITS];

    private final char[] written;
    private final String normal;
    private final String stem;
    private final boolean stemmed;
    private final boolean stopWord;
    private final boolean opensTerm;

    private WordForms(char[] written, Orthography orthography) {
        var word = new String(written);
        this.written = written;
        normal = orthography.normal(word);
        stem = LightStemmer.stem(word, orthography);
        stemmed = !stem.equals(normal);
        stopWord = WordVariants.isStopWord(normal);
        opensTerm = ConceptMatcher.standard().opensTerm(stem);
    }

    /// The forms of the word in a buffer.
    static WordForms of(char[] letters, int length, Orthography orthography) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        var memory = CACHES[orthography.ordinal()];
        int slot = hash * 0x9E3779B1 >>> 32 - BITS;
        var known = memory[slot];
        if (known != null && Arrays.equals(known.written, 0, known.written.length, letters, 0, length)) {
            return known;
        }
        var forms = new WordForms(Arrays.copyOf(letters, length), orthography);
        memory[slot] = forms;
        return forms;
    }

    /// See [Orthography#normal]; may be empty.
    String normal() {
        return normal;
    }

    /// See [LightStemmer].
    String stem() {
        return stem;
    }

    /// Whether the stem differs from the normal form.
    boolean isStemmed() {
        return stemmed;
    }

    /// Whether it is a stop word.
    boolean isStopWord() {
        return stopWord;
    }

    /// Whether a glossary term starts with it.
    boolean opensTerm() {
        return opensTerm;
    }
}
