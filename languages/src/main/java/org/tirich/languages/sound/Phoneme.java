package org.tirich.languages.sound;

/// A sound of a word, as far as the spelling determines it.
///
/// @param kind its role in the word
/// @param base its class of confusable sounds, as a letter of a key; for a vowel one of A, I, U
/// @param detail its member of the class, where the spelling tells; different details sound nearly the same
/// @param also an alternative class; [#NONE] if there is none
record Phoneme(Kind kind, char base, char detail, char also) {

    static final char NONE = 0;

    enum Kind {
        CONSONANT,
        /// h, and a y or w that spelling often omits.
        WEAK,
        /// A final nasal, which many do not write.
        NASAL,
        /// A vowel that Arabic script does not write.
        SHORT,
        /// A single Latin vowel, which may be short or long.
        VOWEL,
        LONG
    }

    static Phoneme consonant(char base, char detail) {
        return new Phoneme(Kind.CONSONANT, base, detail, NONE);
    }

    static Phoneme consonant(char base, char detail, char also) {
        return new Phoneme(Kind.CONSONANT, base, detail, also);
    }

    static Phoneme weak(char base) {
        return new Phoneme(Kind.WEAK, base, base, NONE);
    }

    static Phoneme vowel(Kind length, char base) {
        return new Phoneme(length, base, base, NONE);
    }

    boolean isVowel() {
        return kind == Kind.SHORT || kind == Kind.VOWEL || kind == Kind.LONG;
    }

    boolean isConsonant() {
        return kind == Kind.CONSONANT;
    }
}
