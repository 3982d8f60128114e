package org.tirich.languages.analysis;

import java.text.Normalizer;

/// A way of writing with the Arabic script, and which of its letters are one.
///
/// The same word reaches a search in many shapes: typed on an Arabic keyboard (`ي ك ه` for `ی ک ہ`), with vowel signs
/// or without, with hamza on its seat or beside it, in presentation forms copied from an old document. What is one
/// letter in one language is two in another: Sindhi ک is *kh* and ڪ is *k*, Pashto ی, ي, ې and ۍ are four endings
/// with four meanings. So there is not one table but three.
///
/// [#normal] folds what no reader of the language would call a difference; [#loose] folds on, to what careless typing
/// and poor keyboards make of a word. Both leave letters of other alphabets alone, make Latin letters small and write
/// digits as ASCII.
///
/// All, `normal`: marks, honorifics, tatweel, joiners and direction controls go, and so does an English 's; أ إ ٱ are
/// ا, ؤ is و; digits are 0 to 9. All, `loose`: آ is ا; ء goes.
///
/// - [#URDU], `normal`: ي ى ئ are ی; ك ڪ are ک; ه ە ۀ ۂ are ہ; ة is ۃ; ۓ is یے; ھ is ہ unless after a letter that it
///   aspirates; ء at the end goes. `loose`: ں ݨ ڻ are ن; ۃ is ہ; ھ is ہ after ر ل م ن; the superscript alef is ا
///   unless it sits on ی or و; letters of Saraiki, Khowar and Shina become the ones that an Urdu keyboard has.
/// - [#SINDHI], `normal`: ی ى ئ ې are ي; ك is ڪ; ہ ە ۀ ۂ are ه, and so is ھ unless after a letter that it aspirates;
///   ٹ ڈ ڑ ے ں are ٽ ڊ ڙ ي ن. `loose`: ڪ and ک are one; ڻ is ن; ڙ is ر; letters written as in Urdu (بھ تھ ٹھ پھ چھ
///   دھ ڈھ کھ) are ڀ ٿ ٺ ڦ ڇ ڌ ڍ ک.
/// - [#PASHTO], `normal`: ى is ی; ك is ک; گ is ګ; ہ ە ھ ة are ه; ٹ ڈ ڑ ں are ټ ډ ړ ڼ. `loose`: ی ي ې ۍ ئ ے are ي; ڼ is
///   ن; ۀ is ه; ګ and ک stay two.
public enum Orthography {
    /// Urdu, Punjabi, Saraiki, Hindko, Khowar, Shina, Balochi, Brahui and whatever else is written much like Urdu.
    URDU {
        @Override
        int letter(int c) {
            return switch (c) {
                case 'ي', 'ى', 'ئ', 'ې' -> 'ی';
                case 'ك', 'ڪ' -> 'ک';
                case 'ه', 'ە', 'ۀ', 'ۂ' -> 'ہ';
                case 'ة' -> 'ۃ';
                case 'ګ' -> 'گ';
                default -> c;
            };
        }

        @Override
        boolean aspirates(char before) {
            return "بپتٹجچدڈڑکگرلمنںݨٻڄݙڳ".indexOf(before) >= 0;
        }

        @Override
        char heh() {
            return 'ہ';
        }

        @Override
        void finish(StringBuilder word) {
            while (word.length() > 2 && word.charAt(word.length() - 1) == 'ء') {
                word.setLength(word.length() - 1);
            }
        }

        @Override
        char looseLetter(char c, char before) {
            return switch (c) {
                case 'آ' -> 'ا';
                case 'ں', 'ݨ', 'ڻ' -> 'ن';
                case 'ۃ' -> 'ہ';
                case 'ھ' -> "رلمن".indexOf(before) >= 0 ? 'ہ' : c;
                case 'ٻ' -> 'ب';
                case 'ڄ', 'ݮ', 'ځ' -> 'ج';
                case 'ݙ' -> 'ڈ';
                case 'ڳ' -> 'گ';
                case 'ࣇ' -> 'ل';
                case 'ݯ', 'څ', 'ڇ' -> 'چ';
                case 'ݰ', 'ݜ' -> 'ش';
                case 'ݱ', 'ݫ' -> 'ژ';
                default -> c;
            };
        }
    },

    SINDHI {
        @Override
        int letter(int c) {
            return switch (c) {
                case 'ی', 'ى', 'ئ', 'ې', 'ے' -> 'ي';
                case 'ك' -> 'ڪ';
                case 'ہ', 'ە', 'ۀ', 'ۂ', 'ة' -> 'ه';
                case 'ٹ' -> 'ٽ';
                case 'ڈ' -> 'ڊ';
                case 'ڑ' -> 'ڙ';
                case 'ں' -> 'ن';
                case 'ګ' -> 'گ';
                default -> c;
            };
        }

        @Override
        boolean aspirates(char before) {
            return "جگبتٽپچدڊڪکڙ".indexOf(before) >= 0;
        }

        @Override
        char heh() {
            return 'ه';
        }

        @Override
        void finish(StringBuilder word) {
            // Sindhi ends words in ء that mean something: it stays.
        }

        @Override
        char looseLetter(char c, char before) {
            return switch (c) {
                case 'آ' -> 'ا';
                case 'ڪ' -> 'ک';
                case 'ڻ' -> 'ن';
                case 'ڙ' -> 'ر';
                default -> c;
            };
        }

        @Override
        char joined(char consonant, char c) {
            if (c != 'ھ') {
                return 0;
            }
            return switch (consonant) {
                case 'ب' -> 'ڀ';
                case 'ت' -> 'ٿ';
                case 'ٽ' -> 'ٺ';
                case 'پ' -> 'ڦ';
                case 'چ' -> 'ڇ';
                case 'د' -> 'ڌ';
                case 'ڊ' -> 'ڍ';
                case 'ک' -> 'ک';
                case 'ر' -> 'ر';
                default -> 0;
            };
        }
    },

    PASHTO {
        @Override
        int letter(int c) {
            return switch (c) {
                case 'ى' -> 'ی';
                case 'ك', 'ڪ' -> 'ک';
                case 'گ' -> 'ګ';
                case 'ہ', 'ە', 'ھ', 'ة', 'ۃ' -> 'ه';
                case 'ٹ' -> 'ټ';
                case 'ڈ' -> 'ډ';
                case 'ڑ' -> 'ړ';
                case 'ں' -> 'ڼ';
                default -> c;
            };
        }

        @Override
        boolean aspirates(char before) {
            return false;
        }

        @Override
        char heh() {
            return 'ه';
        }

        @Override
        void finish(StringBuilder word) {
            // Nothing at the end of a Pashto word is without meaning.
        }

        @Override
        char looseLetter(char c, char before) {
            return switch (c) {
                case 'آ' -> 'ا';
                case 'ی', 'ې', 'ۍ', 'ئ', 'ے' -> 'ي';
                case 'ڼ' -> 'ن';
                case 'ۀ', 'ۂ' -> 'ه';
                default -> c;
            };
        }
    };

    private static final char SUPERSCRIPT_ALEF = 'ٰ';
    private static final char MADDAH_ABOVE = 'ٓ';
    private static final char HAMZA_ABOVE = 'ٔ';
    private static final String APOSTROPHES = "'’";

    /// For each character up to the end of Arabic Extended-A, whether folding leaves it alone wherever it stands.
    private final boolean[] unchangedLetters = new boolean[0x900];

    Orthography() {
        for (char c = 0; c < unchangedLetters.length; c++) {
            var folded = new StringBuilder();
            append(folded, c, (char) 0);
            unchangedLetters[c] = folded.length() == 1
                    && folded.charAt(0) == c
                    && !IgnorableCharacters.contains(c)
                    && c != 'ء'
                    && APOSTROPHES.indexOf(c) < 0;
        }
    }

    /// How the texts of a language are written.
    ///
    /// @param language BCP 47 language subtag
    public static Orthography of(String language) {
        return switch (language) {
            case "sd" -> SINDHI;
            case "ps" -> PASHTO;
            default -> URDU;
        };
    }

    /// The word with all folded that no reader would call a difference.
    public String normal(CharSequence word) {
        return isNormal(word) ? word.toString() : fold(word, false);
    }

    /// The word with all folded that careless typing confuses. Of a word and of its [#normal] form it is the same,
    /// but for the superscript alef, which a normal form no longer has.
    public String loose(CharSequence word) {
        var normal = isNormal(word) ? word.toString() : fold(word, true);
        var loose = new char[normal.length()];
        int length = 0;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            char before = length == 0 ? 0 : loose[length - 1];
            char joined = joined(before, c);
            if (joined != 0) {
                loose[length - 1] = joined;
            } else if (c != 'ء' || normal.length() == 1) {
                loose[length++] = looseLetter(c, before);
            }
        }
        return new String(loose, 0, length);
    }

    /// Whether folding would change nothing, as it does with most words.
    private boolean isNormal(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean unchanged = c < unchangedLetters.length && unchangedLetters[c]
                    || c == 'ھ' && i > 0 && aspirates(word.charAt(i - 1));
            if (!unchanged) {
                return false;
            }
        }
        return true;
    }

    private String fold(CharSequence word, boolean keepAlef) {
        var folded = new StringBuilder(word.length() + 2);
        for (int i = 0; i < word.length(); i++) {
            char given = word.charAt(i);
            char before = folded.isEmpty() ? 0 : folded.charAt(folded.length() - 1);
            if (given == SUPERSCRIPT_ALEF && keepAlef && "یيىو".indexOf(before) < 0) {
                folded.append('ا');
            } else if (given == MADDAH_ABOVE && before == 'ا') {
                folded.setCharAt(folded.length() - 1, 'آ');
            } else if (given == HAMZA_ABOVE && this == PASHTO && "هيی".indexOf(before) >= 0) {
                folded.setCharAt(folded.length() - 1, before == 'ه' ? 'ۀ' : 'ئ');
            } else if (!IgnorableCharacters.contains(given)) {
                append(folded, given, before);
            }
        }
        finish(folded);
        int end = folded.length() - 2;
        if (end > 0 && folded.charAt(end + 1) == 's' && APOSTROPHES.indexOf(folded.charAt(end)) >= 0) {
            folded.setLength(end);
        }
        return folded.toString();
    }

    private void append(StringBuilder folded, char given, char before) {
        switch (given) {
            case 'أ', 'إ', 'ٱ', 'ٲ', 'ٳ' -> folded.append('ا');
            case 'ؤ' -> folded.append('و');
            case 'ھ' -> folded.append(aspirates(before) ? 'ھ' : heh());
            case 'ۓ' -> {
                folded.append((char) letter('ئ'));
                folded.append((char) letter('ے'));
            }
            default -> folded.append(otherLetter(given));
        }
    }

    private char otherLetter(char given) {
        if (Character.isDigit(given)) {
            return (char) ('0' + Character.digit(given, 10));
        }
        if (given >= 0xC0 && given <= 0x24F || given >= 0x1E00 && given <= 0x1EFF) {
            var letter = Normalizer.normalize(String.valueOf(given), Normalizer.Form.NFD);
            return Character.toLowerCase(letter.charAt(0));
        }
        return (char) letter(Character.toLowerCase(given));
    }

    /// The letter of this alphabet that another keyboard's stands for.
    abstract int letter(int c);

    /// Whether ھ after this letter is its breath, not a letter of its own.
    abstract boolean aspirates(char before);

    /// The h of this alphabet.
    abstract char heh();

    /// Drops what says nothing at the end of a word.
    abstract void finish(StringBuilder word);

    abstract char looseLetter(char c, char before);

    /// The one letter that a consonant and the sign after it stand for; 0 where they are two.
    char joined(char consonant, char c) {
        return 0;
    }
}
