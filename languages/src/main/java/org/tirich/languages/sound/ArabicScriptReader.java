package org.tirich.languages.sound;

import java.util.ArrayList;
import java.util.List;
import org.tirich.languages.sound.Phoneme.Kind;

/// Reads a word of Urdu, Punjabi, Saraiki, Sindhi, Pashto or Khowar letters. Short vowels are not written; و and ی
/// are vowels or consonants by what stands around them.
final class ArabicScriptReader {

    private static final String HEHS = "ہهەۀۂةۃح";
    private static final String YEHS = "یيىئېۍ";

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
                case 'ا', 'أ', 'إ', 'ٱ' -> {
                    if (!first) {
                        sounds.add(Phoneme.vowel(Kind.LONG, 'A'));
                    } else if (next == 'ی' || next == 'ي' || next == 'ې') {
                        sounds.add(Phoneme.vowel(Kind.LONG, 'I'));
                        i++;
                    } else if (next == 'و') {
                        sounds.add(Phoneme.vowel(Kind.LONG, 'U'));
                        i++;
                    } else {
                        sounds.add(Phoneme.vowel(Kind.VOWEL, 'A'));
                    }
                }
                case 'آ' -> sounds.add(Phoneme.vowel(Kind.LONG, 'A'));
                case 'ع' -> sounds.add(Phoneme.vowel(first || last ? Kind.VOWEL : Kind.SHORT, 'A'));
                case 'و', 'ؤ', 'ۏ' -> {
                    if (first) {
                        sounds.add(Phoneme.consonant('W', 'w'));
                    } else if (c == 'و' && isVowelLetter(next) || i > 0 && "اآ".indexOf(word.charAt(i - 1)) >= 0) {
                        sounds.add(Phoneme.weak('W'));
                    } else {
                        sounds.add(Phoneme.vowel(Kind.LONG, 'U'));
                    }
                }
                case 'ے', 'ۓ' -> sounds.add(Phoneme.vowel(Kind.LONG, 'I'));
                case 'ھ' -> aspirate(sounds);
                case 'ں', 'ڼ' ->
                    sounds.add(last ? new Phoneme(Kind.NASAL, 'N', 'n', Phoneme.NONE) : Phoneme.consonant('N', 'n'));
                default -> {
                    if (YEHS.indexOf(c) >= 0 && (next == 'ے' || YEHS.indexOf(next) >= 0)) {
                        continue; // It only parts two vowels, as in بھائی.
                    }
                    if (YEHS.indexOf(c) >= 0) {
                        yeh(sounds, first, next);
                    } else if (HEHS.indexOf(c) >= 0) {
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
        } else if (next == 'ا' || next == 'و' || next == 'ہ' || next == 'ه') {
            phonemes.add(Phoneme.weak('Y'));
        } else {
            phonemes.add(Phoneme.vowel(Kind.LONG, 'I'));
        }
    }

    private static void heh(List<Phoneme> phonemes, boolean first, boolean last, char c) {
        if (first) {
            phonemes.add(Phoneme.consonant('H', 'h'));
        } else if (last && c != 'ح' && !phonemes.getLast().isVowel()) {
            phonemes.add(Phoneme.vowel(Kind.VOWEL, phonemes.size() == 1 ? afterOne(phonemes.getFirst()) : 'A'));
        } else {
            phonemes.add(Phoneme.weak('H'));
        }
    }

    /// The vowel for which ہ stands in the little words یہ, وہ and کہ; elsewhere it is an a.
    private static char afterOne(Phoneme only) {
        return switch (only.base()) {
            case 'Y', 'K' -> 'I';
            case 'W' -> 'U';
            default -> 'A';
        };
    }

    /// ھ gives its breath to the consonant before it, or is an h.
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

    private static boolean isVowelLetter(char c) {
        return c != 0 && "اآیيىےئېہهۃة".indexOf(c) >= 0;
    }

    private static @org.jspecify.annotations.Nullable Phoneme consonant(char c) {
        return switch (c) {
            case 'ب', 'ٻ' -> Phoneme.consonant('B', 'b');
            case 'ڀ' -> Phoneme.consonant('B', 'B');
            case 'پ' -> Phoneme.consonant('P', 'p');
            case 'ڦ' -> Phoneme.consonant('P', 'P');
            case 'ف' -> Phoneme.consonant('P', 'f');
            case 'ت', 'ط', 'ٹ', 'ټ', 'ٽ' -> Phoneme.consonant('T', 't');
            case 'ٿ', 'ٺ' -> Phoneme.consonant('T', 'T');
            case 'ث', 'س', 'ص' -> Phoneme.consonant('S', 's');
            case 'ج', 'ڄ', 'ݮ' -> Phoneme.consonant('J', 'j');
            case 'ڃ' -> Phoneme.consonant('N', 'n');
            case 'چ', 'ݯ' -> Phoneme.consonant('C', 'c');
            case 'ڇ' -> Phoneme.consonant('C', 'C');
            case 'څ' -> Phoneme.consonant('S', 'c', 'C');
            case 'ځ' -> Phoneme.consonant('Z', 'z', 'J');
            case 'خ' -> Phoneme.consonant('K', 'K');
            case 'د', 'ڈ', 'ډ', 'ڊ', 'ڏ', 'ݙ' -> Phoneme.consonant('D', 'd');
            case 'ڌ', 'ڍ' -> Phoneme.consonant('D', 'D');
            case 'ذ', 'ز', 'ض', 'ظ' -> Phoneme.consonant('Z', 'z');
            case 'ر' -> Phoneme.consonant('R', 'r');
            case 'ڑ', 'ړ', 'ڙ' -> Phoneme.consonant('R', 'd', 'D');
            case 'ژ', 'ݱ' -> Phoneme.consonant('J', 'z', 'Z');
            case 'ږ' -> Phoneme.consonant('G', 'z', 'J');
            case 'ش', 'ݰ', 'ݜ' -> Phoneme.consonant('X', 's');
            case 'ښ' -> Phoneme.consonant('X', 'k', 'K');
            case 'غ' -> Phoneme.consonant('G', 'G');
            case 'گ', 'ګ', 'ڳ' -> Phoneme.consonant('G', 'g');
            case 'ڱ' -> Phoneme.consonant('N', 'n', 'G');
            case 'ق' -> Phoneme.consonant('K', 'q');
            case 'ک', 'ك', 'ڪ' -> Phoneme.consonant('K', 'k');
            case 'ل', 'ڷ', 'ࣇ' -> Phoneme.consonant('L', 'l');
            case 'م' -> Phoneme.consonant('M', 'm');
            case 'ن', 'ݨ', 'ڻ' -> Phoneme.consonant('N', 'n');
            default -> null;
        };
    }
}
