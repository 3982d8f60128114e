package org.tirich.languages.search;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.tirich.languages.analysis.LightStemmer;
import org.tirich.languages.analysis.Orthography;

/// A word in the forms it is indexed in.
///
/// @param written as it stands in a text
/// @param normal see [Orthography#normal]
/// @param stem see [LightStemmer]
/// @param little whether it only holds others together
record WordForms(String written, String normal, String stem, boolean little) {

    private static final int BITS = 16;

    /// Words met lately, by the hash of what is written; a later one takes the place of an earlier. Texts repeat their
    /// words, and a look here costs a tenth of folding and stemming.
    private static final AtomicReferenceArray<WordForms>[] MEMORIES = memories();

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static AtomicReferenceArray<WordForms>[] memories() {
        AtomicReferenceArray[] memories = new AtomicReferenceArray[Orthography.values().length];
        for (int i = 0; i < memories.length; i++) {
            memories[i] = new AtomicReferenceArray<WordForms>(1 << BITS);
        }
        return memories;
    }

    static WordForms of(String written, Orthography orthography) {
        var memory = MEMORIES[orthography.ordinal()];
        int slot = written.hashCode() * 0x9E3779B1 >>> 32 - BITS;
        var known = memory.get(slot);
        if (known != null && known.written.equals(written)) {
            return known;
        }
        var normal = orthography.normal(written);
        var forms = new WordForms(written, normal, LightStemmer.stem(written, orthography), Words.isLittle(normal));
        memory.set(slot, forms);
        return forms;
    }
}
