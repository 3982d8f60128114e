package org.tirich.languages.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tirich.languages.analysis.LightStemmer;
import org.tirich.languages.analysis.Orthography;

/// Forms of a word in all orthographies, and stop words.
final class WordVariants {

    private static final Set<String> ENGLISH_STOP_WORDS = Set.of(
            "a an the of in on at to is are was were be and or for with by from it its this that as do does did can you we he she they his her"
                    .split(" "));

    private static final Set<String> OTHER_STOP_WORDS = Set.copyOf(
            List.of(("کا کی کے کو میں سے پر ہے ہیں تھا تھی تھے ہو نے اور یہ وہ بھی تو ہی جو اس ان ایک کر تک یا "
                            + "دا دی دے نوں وچ تے نال اے "
                            + "جو جي جا کي ۾ تي ۽ آهي آهن هو هي ته "
                            + "د په چې دی ده دي او کې ته له نه يو یو "
                            + "ka ki ke ko kay mein mai main me se par pe hai hain tha thi the ne aur ye yeh wo woh bhi to hi jo is us aik ek")
                    .split(" ")));

    private WordVariants() {}

    /// Its forms in the exact field, for texts in any language.
    static Set<String> normals(String word) {
        var forms = new LinkedHashSet<String>();
        for (var orthography : Orthography.values()) {
            forms.add(orthography.normal(word));
        }
        forms.remove("");
        return forms;
    }

    /// Its forms in the stem field, for texts in any language.
    static Set<String> stems(String word) {
        var forms = new LinkedHashSet<String>();
        for (var orthography : Orthography.values()) {
            forms.add(LightStemmer.stem(word, orthography));
        }
        forms.remove("");
        return forms;
    }

    static boolean isLatin(String word) {
        return Character.isLetter(word.codePointAt(0)) && word.charAt(0) < 0x250;
    }

    /// Whether it is a stop word in any language.
    static boolean isStopWord(String normal) {
        return ENGLISH_STOP_WORDS.contains(normal) || OTHER_STOP_WORDS.contains(normal);
    }

    /// Whether it is an English stop word.
    static boolean isEnglishStopWord(String normal) {
        return ENGLISH_STOP_WORDS.contains(normal);
    }
}
