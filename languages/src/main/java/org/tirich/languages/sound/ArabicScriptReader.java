package org.tirich.languages.sound;

import static org.tirich.languages.ArabicLetters.*;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tirich.languages.sound.Phoneme.Kind;

/// Reads words of Urdu, Punjabi, Saraiki, Sindhi, Pashto and Khowar. Short vowels are not written; waw and yeh
/// are vowels or consonants depending on their neighbours.
final class ArabicScriptReader {

    private ArabicScriptReader() {}

    static List<Phoneme> read(CharSequence word) {
        var sounds = new ArrayList<Phoneme>();
        int length = word.length();
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            boolean first = sounds.isEmpty();
            boolean last = i == length - 1;
            char next = last ? 0 : word.charAt(i + 1);
            switch (c) {
                case ALEF, ALEF_WITH_HAMZA_ABOVE, ALEF_WITH_HAMZA_BELOW, ALEF_WASLA -> {
                    if (!first) {
                        sounds.add(Phoneme.vowel(Kind.LONG, 'A'));
                    } else if (next == FARSI_YEH || next == YEH || next == LETTER_E) {
                        sounds.add(Phoneme.vowel(Kind.LONG, 'I'));
                        i++;
                    } else if (next == WAW) {
                        sounds.add(Phoneme.vowel(Kind.LONG, 'U'));
                        i++;
                    } else {
                        sounds.add(Phoneme.vowel(Kind.VOWEL, 'A'));
                    }
                }
                case ALEF_WITH_MADDA_ABOVE -> sounds.add(Phoneme.vowel(Kind.LONG, 'A'));
                case AIN -> sounds.add(Phoneme.vowel(first || last ? Kind.VOWEL : Kind.SHORT, 'A'));
                case WAW, WAW_WITH_HAMZA_ABOVE, WAW_WITH_DOT_ABOVE -> {
                    if (first) {
                        sounds.add(Phoneme.consonant('W', 'w'));
                    } else if (c == WAW && isVowelLetter(next) || i > 0 && isAlef(word.charAt(i - 1))) {
                        sounds.add(Phoneme.weak('W'));
                    } else {
                        sounds.add(Phoneme.vowel(Kind.LONG, 'U'));
                    }
                }
                case YEH_BARREE, YEH_BARREE_WITH_HAMZA_ABOVE -> sounds.add(Phoneme.vowel(Kind.LONG, 'I'));
                case HEH_DOACHASHMEE -> aspirate(sounds);
                case NOON_GHUNNA, NOON_WITH_RING ->
                    sounds.add(last ? new Phoneme(Kind.NASAL, 'N', 'n', Phoneme.NONE) : Phoneme.consonant('N', 'n'));
                default -> {
                    if (isYeh(c) && (next == YEH_BARREE || isYeh(next))) {
                        continue; // It only separates two vowels, as in بھائی.
                    }
                    if (isYeh(c)) {
                        yeh(sounds, first, next);
                    } else if (isHeh(c)) {
                        heh(sounds, first, last, c);
                    } else {
                        var consonant = consonant(c);
                        if (consonant != null) {
                            sounds.add(consonant);
                        }
                    }
                }
            }
        }
        return sounds;
    }

    private static void yeh(List<Phoneme> phonemes, boolean first, char next) {
        if (first) {
            phonemes.add(Phoneme.consonant('Y', 'y'));
        } else if (next == ALEF || next == WAW || next == HEH_GOAL || next == HEH) {
            phonemes.add(Phoneme.weak('Y'));
        } else {
            phonemes.add(Phoneme.vowel(Kind.LONG, 'I'));
        }
    }

    private static void heh(List<Phoneme> phonemes, boolean first, boolean last, char c) {
        if (first) {
            phonemes.add(Phoneme.consonant('H', 'h'));
        } else if (last && c != HAH && !phonemes.getLast().isVowel()) {
            phonemes.add(Phoneme.vowel(Kind.VOWEL, phonemes.size() == 1 ? afterOne(phonemes.getFirst()) : 'A'));
        } else {
            phonemes.add(Phoneme.weak('H'));
        }
    }

    /// The final heh of the short words یہ, وہ and کہ stands for this vowel; elsewhere it is an a.
    private static char afterOne(Phoneme only) {
        return switch (only.base()) {
            case 'Y', 'K' -> 'I';
            case 'W' -> 'U';
            default -> 'A';
        };
    }

    /// A heh doachashmee aspirates the consonant before it; without one it is an h.
    private static void aspirate(List<Phoneme> phonemes) {
        if (phonemes.isEmpty()) {
            phonemes.add(Phoneme.consonant('H', 'h'));
            return;
        }
        var before = phonemes.getLast();
        char detail = switch (before.detail()) {
            case 'p' -> 'P';
            case 'b' -> 'B';
            case 't' -> 'T';
            case 'd' -> 'D';
            case 'j' -> 'J';
            case 'c' -> 'C';
            case 'k' -> 'K';
            case 'g' -> 'G';
            case 'q' -> 'Q';
            default -> Phoneme.NONE;
        };
        if (before.isConsonant() && before.base() == 'R' && before.also() == 'D') {
            phonemes.set(phonemes.size() - 1, Phoneme.consonant('R', 'D', 'D'));
        } else if (before.isConsonant() && detail != Phoneme.NONE) {
            phonemes.set(phonemes.size() - 1, Phoneme.consonant(before.base(), detail, before.also()));
        } else {
            phonemes.add(Phoneme.weak('H'));
        }
    }

    private static boolean isAlef(char c) {
        return c == ALEF || c == ALEF_WITH_MADDA_ABOVE;
    }

    private static boolean isYeh(char c) {
        return switch (c) {
            case FARSI_YEH, YEH, ALEF_MAKSURA, YEH_WITH_HAMZA_ABOVE, LETTER_E, YEH_WITH_TAIL -> true;
            default -> false;
        };
    }

    private static boolean isHeh(char c) {
        return switch (c) {
            case HEH_GOAL,
                    HEH,
                    LETTER_AE,
                    HEH_WITH_YEH_ABOVE,
                    HEH_GOAL_WITH_HAMZA_ABOVE,
                    TEH_MARBUTA,
                    TEH_MARBUTA_GOAL,
                    HAH -> true;
            default -> false;
        };
    }

    private static boolean isVowelLetter(char c) {
        return switch (c) {
            case ALEF,
                    ALEF_WITH_MADDA_ABOVE,
                    FARSI_YEH,
                    YEH,
                    ALEF_MAKSURA,
                    YEH_BARREE,
                    YEH_WITH_HAMZA_ABOVE,
                    LETTER_E,
                    HEH_GOAL,
                    HEH,
                    TEH_MARBUTA_GOAL,
                    TEH_MARBUTA -> true;
            default -> false;
        };
    }

    private static @Nullable Phoneme consonant(char c) {
        return switch (c) {
            case BEH, BEEH -> Phoneme.consonant('B', 'b');
            case BEHEH -> Phoneme.consonant('B', 'B');
            case PEH -> Phoneme.consonant('P', 'p');
            case PEHEH -> Phoneme.consonant('P', 'P');
            case FEH -> Phoneme.consonant('P', 'f');
            case TEH, TAH, TTEH, TEH_WITH_RING, TEH_WITH_THREE_DOTS_ABOVE_DOWNWARDS -> Phoneme.consonant('T', 't');
            case TEHEH, TTEHEH -> Phoneme.consonant('T', 'T');
            case THEH, SEEN, SAD -> Phoneme.consonant('S', 's');
            case JEEM, DYEH, HAH_WITH_SMALL_TAH_BELOW -> Phoneme.consonant('J', 'j');
            case NYEH -> Phoneme.consonant('N', 'n');
            case TCHEH, HAH_WITH_SMALL_TAH_AND_TWO_DOTS -> Phoneme.consonant('C', 'c');
            case TCHEHEH -> Phoneme.consonant('C', 'C');
            case HAH_WITH_THREE_DOTS_ABOVE -> Phoneme.consonant('S', 'c', 'C');
            case HAH_WITH_HAMZA_ABOVE -> Phoneme.consonant('Z', 'z', 'J');
            case KHAH -> Phoneme.consonant('K', 'K');
            case DAL,
                    DDAL,
                    DAL_WITH_RING,
                    DAL_WITH_DOT_BELOW,
                    DAL_WITH_THREE_DOTS_ABOVE_DOWNWARDS,
                    DAL_WITH_TWO_DOTS_VERTICALLY_BELOW_AND_SMALL_TAH -> Phoneme.consonant('D', 'd');
            case DAHAL, DDAHAL -> Phoneme.consonant('D', 'D');
            case THAL, ZAIN, DAD, ZAH -> Phoneme.consonant('Z', 'z');
            case REH -> Phoneme.consonant('R', 'r');
            case RREH, REH_WITH_RING, REH_WITH_FOUR_DOTS_ABOVE -> Phoneme.consonant('R', 'd', 'D');
            case JEH, REH_WITH_SMALL_TAH_AND_TWO_DOTS -> Phoneme.consonant('J', 'z', 'Z');
            case REH_WITH_DOT_BELOW_AND_DOT_ABOVE -> Phoneme.consonant('G', 'z', 'J');
            case SHEEN, SEEN_WITH_SMALL_TAH_AND_TWO_DOTS, SEEN_WITH_FOUR_DOTS_ABOVE -> Phoneme.consonant('X', 's');
            case SEEN_WITH_DOT_BELOW_AND_DOT_ABOVE -> Phoneme.consonant('X', 'k', 'K');
            case GHAIN -> Phoneme.consonant('G', 'G');
            case GAF, KAF_WITH_RING, GUEH -> Phoneme.consonant('G', 'g');
            case NGOEH -> Phoneme.consonant('N', 'n', 'G');
            case QAF -> Phoneme.consonant('K', 'q');
            case KEHEH, KAF, SWASH_KAF -> Phoneme.consonant('K', 'k');
            case LAM, LAM_WITH_THREE_DOTS_ABOVE, LAM_WITH_SMALL_TAH_ABOVE -> Phoneme.consonant('L', 'l');
            case MEEM -> Phoneme.consonant('M', 'm');
            case NOON, NOON_WITH_SMALL_TAH, RNOON -> Phoneme.consonant('N', 'n');
            default -> null;
        };
    }
}
