package org.tirich.languages.search;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Stream;
import org.tirich.languages.analysis.LightStemmer;
import org.tirich.languages.analysis.Orthography;
import org.tirich.languages.glossary.ConceptMatcher;

/// A word in the forms it is indexed in, and what is known of it.
final class WordForms {

    private static final int BITS = 16;

    /// For each orthography the words met lately, by the hash of their letters; a later one takes the place of an
    /// earlier. Texts repeat their words, and a look here costs a tenth of folding and stemming.
    private static final List<AtomicReferenceArray<WordForms>> MEMORIES = Stream.of(Orthography.values())
            .map(_ -> new AtomicReferenceArray<WordForms>(1 << BITS))
            .toList();

    private final char[] written;
    private final String normal;
    private final String stem;
    private final boolean little;
    private final boolean opensTerm;

    private WordForms(char[] written, Orthography orthography) {
        var word = new String(written);
        this.written = written;
        normal = orthography.normal(word);
        stem = LightStemmer.stem(word, orthography);
        little = Words.isLittle(normal);
        opensTerm = ConceptMatcher.standard().opensTerm(stem);
    }

    /// The forms of the word that the first letters of a buffer make.
    static WordForms of(char[] letters, int length, Orthography orthography) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + letters[i];
        }
        var memory = MEMORIES.get(orthography.ordinal());
        int slot = hash * 0x9E3779B1 >>> 32 - BITS;
        var known = memory.getPlain(slot);
        if (known != null && Arrays.equals(known.written, 0, known.written.length, letters, 0, length)) {
            return known;
        }
        var forms = new WordForms(Arrays.copyOf(letters, length), orthography);
        memory.setRelease(slot, forms);
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

    /// Whether it only holds other words together.
    boolean isLittle() {
        return little;
    }

    /// Whether a term of the glossary begins with it.
    boolean opensTerm() {
        return opensTerm;
    }
}
