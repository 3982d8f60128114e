package org.tirich.languages.sound;

import java.util.ArrayList;
import java.util.List;
import org.tirich.languages.sound.Sound.Kind;

/// Reads a word of Urdu, Punjabi, Saraiki, Sindhi, Pashto or Khowar letters. Short vowels are not written; و and ی
/// are vowels or consonants by what stands around them.
final class ArabicScript {

    private static final String HEHS = "ہهەۀۂةۃح";
    private static final String YEHS = "یيىئېۍ";

    private ArabicScript() {}

    static List<Sound> read(CharSequence word) {
        var sounds = new ArrayList<Sound>();
        int length = word.length();
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            boolean first = sounds.isEmpty();
            boolean last = i == length - 1;
            char next = last ? 0 : word.charAt(i + 1);
            switch (c) {
                case 'ا', 'أ', 'إ', 'ٱ' -> {
                    if (!first) {
                        sounds.add(Sound.vowel(Kind.LONG, 'A'));
                    } else if (next == 'ی' || next == 'ي' || next == 'ې') {
                        sounds.add(Sound.vowel(Kind.LONG, 'I'));
                        i++;
                    } else if (next == 'و') {
                        sounds.add(Sound.vowel(Kind.LONG, 'U'));
                        i++;
                    } else {
                        sounds.add(Sound.vowel(Kind.VOWEL, 'A'));
                    }
                }
                case 'آ' -> sounds.add(Sound.vowel(Kind.LONG, 'A'));
                case 'ع' -> sounds.add(Sound.vowel(first || last ? Kind.VOWEL : Kind.SHORT, 'A'));
                case 'و', 'ؤ', 'ۏ' -> {
                    if (first) {
                        sounds.add(Sound.consonant('W', 'w'));
                    } else if (c == 'و' && isVowelLetter(next) || i > 0 && "اآ".indexOf(word.charAt(i - 1)) >= 0) {
                        sounds.add(Sound.weak('W'));
                    } else {
                        sounds.add(Sound.vowel(Kind.LONG, 'U'));
                    }
                }
                case 'ے', 'ۓ' -> sounds.add(Sound.vowel(Kind.LONG, 'I'));
                case 'ھ' -> aspirate(sounds);
                case 'ں', 'ڼ' ->
                    sounds.add(last ? new Sound(Kind.NASAL, 'N', 'n', Sound.NONE) : Sound.consonant('N', 'n'));
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

    private static void yeh(List<Sound> sounds, boolean first, char next) {
        if (first) {
            sounds.add(Sound.consonant('Y', 'y'));
        } else if (next == 'ا' || next == 'و' || next == 'ہ' || next == 'ه') {
            sounds.add(Sound.weak('Y'));
        } else {
            sounds.add(Sound.vowel(Kind.LONG, 'I'));
        }
    }

    private static void heh(List<Sound> sounds, boolean first, boolean last, char c) {
        if (first) {
            sounds.add(Sound.consonant('H', 'h'));
        } else if (last && c != 'ح' && !sounds.getLast().isVowel()) {
            sounds.add(Sound.vowel(Kind.VOWEL, sounds.size() == 1 ? afterOne(sounds.getFirst()) : 'A'));
        } else {
            sounds.add(Sound.weak('H'));
        }
    }

    /// The vowel for which ہ stands in the little words یہ, وہ and کہ; elsewhere it is an a.
    private static char afterOne(Sound only) {
        return switch (only.base()) {
            case 'Y', 'K' -> 'I';
            case 'W' -> 'U';
            default -> 'A';
        };
    }

    /// ھ gives its breath to the consonant before it, or is an h.
    private static void aspirate(List<Sound> sounds) {
        if (sounds.isEmpty()) {
            sounds.add(Sound.consonant('H', 'h'));
            return;
        }
        var before = sounds.getLast();
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
            default -> Sound.NONE;
        };
        if (before.isConsonant() && before.base() == 'R' && before.also() == 'D') {
            sounds.set(sounds.size() - 1, Sound.consonant('R', 'D', 'D'));
        } else if (before.isConsonant() && detail != Sound.NONE) {
            sounds.set(sounds.size() - 1, Sound.consonant(before.base(), detail, before.also()));
        } else {
            sounds.add(Sound.weak('H'));
        }
    }

    private static boolean isVowelLetter(char c) {
        return c != 0 && "اآیيىےئېہهۃة".indexOf(c) >= 0;
    }

    private static @org.jspecify.annotations.Nullable Sound consonant(char c) {
        return switch (c) {
            case 'ب', 'ٻ' -> Sound.consonant('B', 'b');
            case 'ڀ' -> Sound.consonant('B', 'B');
            case 'پ' -> Sound.consonant('P', 'p');
            case 'ڦ' -> Sound.consonant('P', 'P');
            case 'ف' -> Sound.consonant('P', 'f');
            case 'ت', 'ط', 'ٹ', 'ټ', 'ٽ' -> Sound.consonant('T', 't');
            case 'ٿ', 'ٺ' -> Sound.consonant('T', 'T');
            case 'ث', 'س', 'ص' -> Sound.consonant('S', 's');
            case 'ج', 'ڄ', 'ݮ' -> Sound.consonant('J', 'j');
            case 'ڃ' -> Sound.consonant('N', 'n');
            case 'چ', 'ݯ' -> Sound.consonant('C', 'c');
            case 'ڇ' -> Sound.consonant('C', 'C');
            case 'څ' -> Sound.consonant('S', 'c', 'C');
            case 'ځ' -> Sound.consonant('Z', 'z', 'J');
            case 'خ' -> Sound.consonant('K', 'K');
            case 'د', 'ڈ', 'ډ', 'ڊ', 'ڏ', 'ݙ' -> Sound.consonant('D', 'd');
            case 'ڌ', 'ڍ' -> Sound.consonant('D', 'D');
            case 'ذ', 'ز', 'ض', 'ظ' -> Sound.consonant('Z', 'z');
            case 'ر' -> Sound.consonant('R', 'r');
            case 'ڑ', 'ړ', 'ڙ' -> Sound.consonant('R', 'd', 'D');
            case 'ژ', 'ݱ' -> Sound.consonant('J', 'z', 'Z');
            case 'ږ' -> Sound.consonant('G', 'z', 'J');
            case 'ش', 'ݰ', 'ݜ' -> Sound.consonant('X', 's');
            case 'ښ' -> Sound.consonant('X', 'k', 'K');
            case 'غ' -> Sound.consonant('G', 'G');
            case 'گ', 'ګ', 'ڳ' -> Sound.consonant('G', 'g');
            case 'ڱ' -> Sound.consonant('N', 'n', 'G');
            case 'ق' -> Sound.consonant('K', 'q');
            case 'ک', 'ك', 'ڪ' -> Sound.consonant('K', 'k');
            case 'ل', 'ڷ', 'ࣇ' -> Sound.consonant('L', 'l');
            case 'م' -> Sound.consonant('M', 'm');
            case 'ن', 'ݨ', 'ڻ' -> Sound.consonant('N', 'n');
            default -> null;
        };
    }
}
