package org.tirich.languages.analysis;

import static org.tirich.languages.ArabicLetters.*;

import java.text.Normalizer;

/// Normalises words in Arabic script by the rules of one orthography.
///
/// The same word is typed in many ways: on an Arabic keyboard (Arabic yeh, kaf and heh in place of Farsi yeh, keheh
/// and heh goal), with or without vowel signs, with hamza on its seat or beside it, or in presentation forms of old
/// documents. Letters that are equivalent in one language differ in another: in Sindhi keheh is *kh* and swash kaf
/// is *k*; in Pashto Farsi yeh, yeh, e and yeh with tail are four endings with four meanings. So there are three
/// orthographies.
///
/// [#normal] removes distinctions that no reader of the language would notice. [#loose] also removes those that are
/// lost in careless typing or on unsuitable keyboards. Both keep letters of other alphabets, convert Latin letters to
/// lower case and write digits as ASCII.
///
/// In every orthography `normal` removes marks, honorifics, tatweel, joiners and direction controls, and an English
/// possessive 's; it replaces an alef with hamza or wasla by alef, and a waw with hamza by waw. `loose` replaces
/// alef with madda by alef and removes hamza.
///
/// - [#URDU], `normal`: one yeh, one keheh, one heh goal. A heh doachashmee is a heh goal unless it aspirates the
///   letter before it. Teh marbuta becomes teh marbuta goal, a yeh barree with hamza becomes two letters, and a final
///   hamza is removed. `loose`: one noon; teh marbuta goal becomes heh goal, and so does a heh doachashmee after
///   reh, lam, meem or noon; a superscript alef becomes alef unless it is on yeh or waw; letters of Saraiki, Khowar
///   and Shina become those of an Urdu keyboard.
/// - [#SINDHI], `normal`: one yeh, one heh, swash kaf for kaf. A heh doachashmee is a heh unless it aspirates.
///   Retroflex letters of Urdu become those of Sindhi. `loose`: keheh and swash kaf are one, retroflex noon and reh
///   become plain, and consonants with a heh doachashmee, as in Urdu, become the aspirated letters of Sindhi.
/// - [#PASHTO], `normal`: alef maksura is Farsi yeh, gaf is kaf with ring, kaf is keheh; one heh; retroflex letters of
///   Urdu become those of Pashto. `loose`: one yeh, one noon, one heh; kaf with ring and keheh stay distinct.
public enum Orthography {
    /// Urdu, Punjabi, Saraiki, Hindko, Khowar, Shina, Balochi, Brahui and other languages written like Urdu.
    URDU {
        @Override
        int letter(int c) {
            return switch (c) {
                case YEH, ALEF_MAKSURA, YEH_WITH_HAMZA_ABOVE, LETTER_E -> FARSI_YEH;
                case KAF, SWASH_KAF -> KEHEH;
                case HEH, LETTER_AE, HEH_WITH_YEH_ABOVE, HEH_GOAL_WITH_HAMZA_ABOVE -> HEH_GOAL;
                case TEH_MARBUTA -> TEH_MARBUTA_GOAL;
                case KAF_WITH_RING -> GAF;
                default -> c;
            };
        }

        @Override
        boolean aspirates(char before) {
            return switch (before) {
                case BEH,
                        PEH,
                        TEH,
                        TTEH,
                        JEEM,
                        TCHEH,
                        DAL,
                        DDAL,
                        RREH,
                        KEHEH,
                        GAF,
                        REH,
                        LAM,
                        MEEM,
                        NOON,
                        NOON_GHUNNA,
                        NOON_WITH_SMALL_TAH,
                        BEEH,
                        DYEH,
                        DAL_WITH_TWO_DOTS_VERTICALLY_BELOW_AND_SMALL_TAH,
                        GUEH -> true;
                default -> false;
            };
        }

        @Override
        char heh() {
            return HEH_GOAL;
        }

        @Override
        void finish(StringBuilder word) {
            while (word.length() > 2 && word.charAt(word.length() - 1) == HAMZA) {
                word.setLength(word.length() - 1);
            }
        }

        @Override
        char looseLetter(char c, char before) {
            return switch (c) {
                case ALEF_WITH_MADDA_ABOVE -> ALEF;
                case NOON_GHUNNA, NOON_WITH_SMALL_TAH, RNOON -> NOON;
                case TEH_MARBUTA_GOAL -> HEH_GOAL;
                case HEH_DOACHASHMEE ->
                    switch (before) {
                        case REH, LAM, MEEM, NOON -> HEH_GOAL;
                        default -> c;
                    };
                case BEEH -> BEH;
                case DYEH, HAH_WITH_SMALL_TAH_BELOW, HAH_WITH_HAMZA_ABOVE -> JEEM;
                case DAL_WITH_TWO_DOTS_VERTICALLY_BELOW_AND_SMALL_TAH -> DDAL;
                case GUEH -> GAF;
                case LAM_WITH_SMALL_TAH_ABOVE -> LAM;
                case HAH_WITH_SMALL_TAH_AND_TWO_DOTS, HAH_WITH_THREE_DOTS_ABOVE, TCHEHEH -> TCHEH;
                case SEEN_WITH_SMALL_TAH_AND_TWO_DOTS, SEEN_WITH_FOUR_DOTS_ABOVE -> SHEEN;
                case REH_WITH_SMALL_TAH_AND_TWO_DOTS, REH_WITH_TWO_DOTS_VERTICALLY_ABOVE -> JEH;
                default -> c;
            };
        }
    },

    SINDHI {
        @Override
        int letter(int c) {
            return switch (c) {
                case FARSI_YEH, ALEF_MAKSURA, YEH_WITH_HAMZA_ABOVE, LETTER_E, YEH_BARREE -> YEH;
                case KAF -> SWASH_KAF;
                case HEH_GOAL, LETTER_AE, HEH_WITH_YEH_ABOVE, HEH_GOAL_WITH_HAMZA_ABOVE, TEH_MARBUTA -> HEH;
                case TTEH -> TEH_WITH_THREE_DOTS_ABOVE_DOWNWARDS;
                case DDAL -> DAL_WITH_DOT_BELOW;
                case RREH -> REH_WITH_FOUR_DOTS_ABOVE;
                case NOON_GHUNNA -> NOON;
                case KAF_WITH_RING -> GAF;
                default -> c;
            };
        }

        @Override
        boolean aspirates(char before) {
            return switch (before) {
                case JEEM,
                        GAF,
                        BEH,
                        TEH,
                        TEH_WITH_THREE_DOTS_ABOVE_DOWNWARDS,
                        PEH,
                        TCHEH,
                        DAL,
                        DAL_WITH_DOT_BELOW,
                        SWASH_KAF,
                        KEHEH,
                        REH_WITH_FOUR_DOTS_ABOVE -> true;
                default -> false;
            };
        }

        @Override
        char heh() {
            return HEH;
        }

        @Override
        void finish(StringBuilder word) {
            // A final hamza is meaningful in Sindhi.
        }

        @Override
        char looseLetter(char c, char before) {
            return switch (c) {
                case ALEF_WITH_MADDA_ABOVE -> ALEF;
                case SWASH_KAF -> KEHEH;
                case RNOON -> NOON;
                case REH_WITH_FOUR_DOTS_ABOVE -> REH;
                default -> c;
            };
        }

        @Override
        char joined(char consonant, char c) {
            if (c != HEH_DOACHASHMEE) {
                return 0;
            }
            return switch (consonant) {
                case BEH -> BEHEH;
                case TEH -> TEHEH;
                case TEH_WITH_THREE_DOTS_ABOVE_DOWNWARDS -> TTEHEH;
                case PEH -> PEHEH;
                case TCHEH -> TCHEHEH;
                case DAL -> DAHAL;
                case DAL_WITH_DOT_BELOW -> DDAHAL;
                case KEHEH -> KEHEH;
                case REH -> REH;
                default -> 0;
            };
        }
    },

    PASHTO {
        @Override
        int letter(int c) {
            return switch (c) {
                case ALEF_MAKSURA -> FARSI_YEH;
                case KAF, SWASH_KAF -> KEHEH;
                case GAF -> KAF_WITH_RING;
                case HEH_GOAL, LETTER_AE, HEH_DOACHASHMEE, TEH_MARBUTA, TEH_MARBUTA_GOAL -> HEH;
                case TTEH -> TEH_WITH_RING;
                case DDAL -> DAL_WITH_RING;
                case RREH -> REH_WITH_RING;
                case NOON_GHUNNA -> NOON_WITH_RING;
                default -> c;
            };
        }

        @Override
        boolean aspirates(char before) {
            return false;
        }

        @Override
        char heh() {
            return HEH;
        }

        @Override
        void finish(StringBuilder word) {
            // In Pashto every final letter is meaningful.
        }

        @Override
        char looseLetter(char c, char before) {
            return switch (c) {
                case ALEF_WITH_MADDA_ABOVE -> ALEF;
                case FARSI_YEH, LETTER_E, YEH_WITH_TAIL, YEH_WITH_HAMZA_ABOVE, YEH_BARREE -> YEH;
                case NOON_WITH_RING -> NOON;
                case HEH_WITH_YEH_ABOVE, HEH_GOAL_WITH_HAMZA_ABOVE -> HEH;
                default -> c;
            };
        }
    };

    private static final String APOSTROPHES = "'’";

    /// For each character up to the end of Arabic Extended-A, whether normalisation keeps it in every position.
    private final boolean[] unchangedLetters = new boolean[0x900];

    Orthography() {
        for (char c = 0; c < unchangedLetters.length; c++) {
            var folded = new StringBuilder();
            append(folded, c, (char) 0);
            unchangedLetters[c] = folded.length() == 1
                    && folded.charAt(0) == c
                    && !IgnorableCharacters.contains(c)
                    && c != HAMZA
                    && APOSTROPHES.indexOf(c) < 0;
        }
    }

    /// The orthography of a language.
    ///
    /// @param language BCP 47 language subtag
    public static Orthography of(String language) {
        return switch (language) {
            case "sd" -> SINDHI;
            case "ps" -> PASHTO;
            default -> URDU;
        };
    }

    /// The word without distinctions that no reader would notice.
    public String normal(CharSequence word) {
        return isNormal(word) ? word.toString() : fold(word, false);
    }

    /// The word without distinctions that are often mistyped. The result is the same for a word and for its
    /// [#normal] form, except for the superscript alef, which a normal form no longer has.
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
            } else if (c != HAMZA || normal.length() == 1) {
                loose[length++] = looseLetter(c, before);
            }
        }
        return new String(loose, 0, length);
    }

    /// Whether the word is already normal, as most words are.
    private boolean isNormal(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean unchanged = c < unchangedLetters.length && unchangedLetters[c]
                    || c == HEH_DOACHASHMEE && i > 0 && aspirates(word.charAt(i - 1));
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
            if (given == SUPERSCRIPT_ALEF && keepAlef && !carriesSuperscriptAlef(before)) {
                folded.append(ALEF);
            } else if (given == MADDAH_ABOVE && before == ALEF) {
                folded.setCharAt(folded.length() - 1, ALEF_WITH_MADDA_ABOVE);
            } else if (given == HAMZA_ABOVE
                    && this == PASHTO
                    && (before == HEH || before == YEH || before == FARSI_YEH)) {
                folded.setCharAt(folded.length() - 1, before == HEH ? HEH_WITH_YEH_ABOVE : YEH_WITH_HAMZA_ABOVE);
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

    /// On these letters the superscript alef only marks a vowel that they stand for.
    private static boolean carriesSuperscriptAlef(char letter) {
        return letter == FARSI_YEH || letter == YEH || letter == ALEF_MAKSURA || letter == WAW;
    }

    private void append(StringBuilder folded, char given, char before) {
        switch (given) {
            case ALEF_WITH_HAMZA_ABOVE,
                    ALEF_WITH_HAMZA_BELOW,
                    ALEF_WASLA,
                    ALEF_WITH_WAVY_HAMZA_ABOVE,
                    ALEF_WITH_WAVY_HAMZA_BELOW -> folded.append(ALEF);
            case WAW_WITH_HAMZA_ABOVE -> folded.append(WAW);
            case HEH_DOACHASHMEE -> folded.append(aspirates(before) ? HEH_DOACHASHMEE : heh());
            case YEH_BARREE_WITH_HAMZA_ABOVE -> {
                folded.append((char) letter(YEH_WITH_HAMZA_ABOVE));
                folded.append((char) letter(YEH_BARREE));
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

    /// The letter of this orthography for the letter of another keyboard.
    abstract int letter(int c);

    /// Whether a heh doachashmee after this letter marks aspiration.
    abstract boolean aspirates(char before);

    /// The h of this orthography.
    abstract char heh();

    /// Removes letters without meaning at the end of a word.
    abstract void finish(StringBuilder word);

    abstract char looseLetter(char c, char before);

    /// The single letter for a consonant and the sign after it; 0 where there is none.
    char joined(char consonant, char c) {
        return 0;
    }
}
