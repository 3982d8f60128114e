package org.tirich.languages.sound;

import java.util.ArrayList;
import java.util.List;
import org.tirich.languages.sound.Phoneme.Kind;

/// Reads words in Latin letters: Roman Urdu in its informal spellings, and English, where c, g, ch, s and -tion
/// are ambiguous.
final class LatinScriptReader {

    private LatinScriptReader() {}

    static List<Phoneme> read(CharSequence word) {
        var sounds = new ArrayList<Phoneme>();
        int i = 0;
        while (i < word.length()) {
            i += readOne(word, i, sounds);
        }
        return sounds;
    }

    /// Reads the sound at a position.
    ///
    /// @return the number of letters read
    private static int readOne(CharSequence word, int at, List<Phoneme> phonemes) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        char third = at + 2 < word.length() ? word.charAt(at + 2) : 0;
        boolean first = at == 0;
        if (isVowel(c)) {
            return vowel(word, at, phonemes);
        }
        if (c == next && c != 'c') {
            return 1;
        }
        if (c == 'g' && next == 'h' && third == 't') {
            phonemes.add(new Phoneme(Kind.WEAK, 'G', 'G', Phoneme.NONE));
            return 2;
        }
        if ((c == 't' || c == 's')
                && next == 'i'
                && third == 'o'
                && at + 3 < word.length()
                && word.charAt(at + 3) == 'n'
                && at > 0) {
            phonemes.add(Phoneme.consonant('X', 's', c == 's' ? 'J' : Phoneme.NONE));
            phonemes.add(Phoneme.vowel(Kind.SHORT, 'A'));
            return 3;
        }
        if (c == 't' && next == 'u' && third == 'r' && at > 0) {
            phonemes.add(Phoneme.consonant('C', 'c', 'T'));
            return 1;
        }
        if (first && (c == 'k' && next == 'n' || c == 'w' && next == 'r' || c == 'p' && next == 's')) {
            return 1;
        }
        boolean breath = next == 'h';
        switch (c) {
            case 'b' -> phonemes.add(Phoneme.consonant('B', breath ? 'B' : 'b'));
            case 'p' -> phonemes.add(Phoneme.consonant('P', breath ? 'P' : 'p'));
            case 'f' -> phonemes.add(Phoneme.consonant('P', 'f'));
            case 't' -> {
                if (next == 'c' && third == 'h') {
                    return 1;
                }
                phonemes.add(Phoneme.consonant('T', breath ? 'T' : 't'));
            }
            case 'd' -> phonemes.add(Phoneme.consonant('D', breath ? 'D' : 'd'));
            case 'k' -> phonemes.add(Phoneme.consonant('K', breath ? 'K' : 'k'));
            case 'q' -> {
                phonemes.add(Phoneme.consonant('K', 'q'));
                return next == 'u' ? 2 : 1;
            }
            case 'g' -> {
                boolean soft = next == 'e' || next == 'i' || next == 'y';
                phonemes.add(Phoneme.consonant('G', breath ? 'G' : 'g', soft ? 'J' : Phoneme.NONE));
            }
            case 'j' -> phonemes.add(Phoneme.consonant('J', breath ? 'J' : 'j'));
            case 'z' ->
                phonemes.add(
                        breath
                                ? Phoneme.consonant('J', 'z', 'Z')
                                : Phoneme.consonant('Z', 'z', next == 0 ? 'S' : Phoneme.NONE));
            case 'c' -> {
                return c(word, at, phonemes);
            }
            case 's' -> {
                if (next == 'c' && (third == 'e' || third == 'i' || third == 'y')) {
                    return 1;
                }
                if (next == 'h') {
                    phonemes.add(Phoneme.consonant('X', 's'));
                } else if (next == 'c' && third == 'h') {
                    phonemes.add(Phoneme.consonant('S', 's'));
                    phonemes.add(Phoneme.consonant('K', 'k'));
                    return 3;
                } else {
                    boolean between = at > 0 && isVowelOrY(word.charAt(at - 1)) && isVowelOrY(next);
                    phonemes.add(Phoneme.consonant('S', 's', between ? 'Z' : Phoneme.NONE));
                }
                return next == 'h' ? 2 : 1;
            }
            case 'x' -> {
                if (first) {
                    phonemes.add(Phoneme.consonant('Z', 'z', 'K'));
                } else {
                    phonemes.add(Phoneme.consonant('K', 'k'));
                    phonemes.add(Phoneme.consonant('S', 's'));
                }
            }
            case 'r' -> {
                phonemes.add(breath ? Phoneme.consonant('R', 'D', 'D') : Phoneme.consonant('R', 'r'));
            }
            case 'l' -> phonemes.add(Phoneme.consonant('L', 'l'));
            case 'm' -> phonemes.add(Phoneme.consonant('M', 'm'));
            case 'n' -> {
                boolean lastAfterVowel = at == word.length() - 1 && at > 0 && isVowel(word.charAt(at - 1));
                boolean closes =
                        at > 0 && isVowel(word.charAt(at - 1)) && !isVowelOrY(next) && next != 'h' && next != 'n';
                phonemes.add(
                        lastAfterVowel || closes
                                ? new Phoneme(Kind.NASAL, 'N', 'n', Phoneme.NONE)
                                : Phoneme.consonant('N', 'n'));
            }
            case 'h' -> phonemes.add(first ? Phoneme.consonant('H', 'h') : Phoneme.weak('H'));
            case 'w', 'v' -> phonemes.add(first ? Phoneme.consonant('W', 'w') : Phoneme.weak('W'));
            case 'y' -> {
                if (first) {
                    phonemes.add(Phoneme.consonant('Y', 'y'));
                } else if (isVowel(next)) {
                    phonemes.add(Phoneme.weak('Y'));
                } else {
                    phonemes.add(Phoneme.vowel(Kind.VOWEL, 'I'));
                }
            }
            default -> {
                // Other characters have no sound.
            }
        }
        return breath && "bptdkgjzr".indexOf(c) >= 0 ? 2 : 1;
    }

    private static int c(CharSequence word, int at, List<Phoneme> phonemes) {
        int h = at + 1;
        while (h < word.length() && word.charAt(h) == 'c') {
            h++;
        }
        boolean doubled = h - at > 1;
        if (h < word.length() && word.charAt(h) == 'h') {
            int end = h + 1 < word.length() && word.charAt(h + 1) == 'h' ? h + 2 : h + 1;
            if (end + 1 < word.length() && word.charAt(end) == 'c' && word.charAt(end + 1) == 'h') {
                return end - at; // chch counts as one ch.
            }
            boolean greek = !doubled && end == at + 2;
            phonemes.add(Phoneme.consonant('C', end > at + 2 ? 'C' : 'c', greek ? 'K' : Phoneme.NONE));
            return end - at;
        }
        char next = h < word.length() ? word.charAt(h) : 0;
        if (next == 'k') {
            return h - at;
        }
        boolean soft = next == 'e' || next == 'i' || next == 'y';
        phonemes.add(
                soft
                        ? Phoneme.consonant('S', 's', 'C')
                        : Phoneme.consonant('K', 'k', next == 0 || isVowel(next) ? 'C' : Phoneme.NONE));
        return h - at;
    }

    private static int vowel(CharSequence word, int at, List<Phoneme> phonemes) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        boolean doubled = next == c;
        switch (c) {
            case 'a' -> {
                phonemes.add(Phoneme.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'A'));
            }
            case 'i' -> {
                if (isVowel(next) && !doubled) {
                    phonemes.add(Phoneme.weak('Y'));
                    return 1;
                }
                phonemes.add(Phoneme.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'I'));
            }
            case 'e' -> {
                if (next == 'i' || next == 'y' && at + 2 == word.length()) {
                    phonemes.add(Phoneme.vowel(Kind.LONG, 'I'));
                    return 2;
                }
                phonemes.add(Phoneme.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'I'));
            }
            case 'o' -> {
                if (next == 'u') {
                    phonemes.add(Phoneme.vowel(Kind.LONG, 'U'));
                    return 2;
                }
                phonemes.add(Phoneme.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'U'));
            }
            default -> phonemes.add(Phoneme.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'U'));
        }
        return doubled ? 2 : 1;
    }

    private static boolean isVowelOrY(char c) {
        return c == 'y' || isVowel(c);
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
