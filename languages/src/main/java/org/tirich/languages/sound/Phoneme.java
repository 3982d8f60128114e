package org.tirich.languages.sound;

/// One sound of a word, as far as its spelling tells.
///
/// @param kind the place it takes in a word
/// @param base the class of sounds it is confused with, as a letter of a key; for a vowel one of A, I, U
/// @param detail which of its class it is, where the spelling tells; two details are two spellings of nearly one
///     sound
/// @param also another class that the spelling may mean; [#NONE] if no other
record Phoneme(Kind kind, char base, char detail, char also) {

    static final char NONE = 0;

    enum Kind {
        CONSONANT,
        /// h, and the y and w that spelling often leaves out.
        WEAK,
        /// A nasal at the end of a word, which many do not write.
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
