package org.tirich.languages.sound;

import java.util.ArrayList;
import java.util.List;
import org.tirich.languages.sound.Sound.Kind;

/// Reads a word in Latin letters: Roman Urdu as people type it, and English, whose c, g, ch, s and -tion may be other
/// sounds than they look.
final class LatinScript {

    private LatinScript() {}

    static List<Sound> read(CharSequence word) {
        var sounds = new ArrayList<Sound>();
        int i = 0;
        while (i < word.length()) {
            i += readOne(word, i, sounds);
        }
        return sounds;
    }

    /// Reads the sound that begins at a letter.
    ///
    /// @return how many letters it took
    private static int readOne(CharSequence word, int at, List<Sound> sounds) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        char third = at + 2 < word.length() ? word.charAt(at + 2) : 0;
        boolean first = at == 0;
        if (isVowel(c)) {
            return vowel(word, at, sounds);
        }
        if (c == next && c != 'c') {
            return 1;
        }
        if (c == 'g' && next == 'h' && third == 't') {
            sounds.add(new Sound(Kind.WEAK, 'G', 'G', Sound.NONE));
            return 2;
        }
        if ((c == 't' || c == 's')
                && next == 'i'
                && third == 'o'
                && at + 3 < word.length()
                && word.charAt(at + 3) == 'n'
                && at > 0) {
            sounds.add(Sound.consonant('X', 's', c == 's' ? 'J' : Sound.NONE));
            sounds.add(Sound.vowel(Kind.SHORT, 'A'));
            return 3;
        }
        if (c == 't' && next == 'u' && third == 'r' && at > 0) {
            sounds.add(Sound.consonant('C', 'c', 'T'));
            return 1;
        }
        if (first && (c == 'k' && next == 'n' || c == 'w' && next == 'r' || c == 'p' && next == 's')) {
            return 1;
        }
        boolean breath = next == 'h';
        switch (c) {
            case 'b' -> sounds.add(Sound.consonant('B', breath ? 'B' : 'b'));
            case 'p' -> sounds.add(Sound.consonant('P', breath ? 'P' : 'p'));
            case 'f' -> sounds.add(Sound.consonant('P', 'f'));
            case 't' -> {
                if (next == 'c' && third == 'h') {
                    return 1;
                }
                sounds.add(Sound.consonant('T', breath ? 'T' : 't'));
            }
            case 'd' -> sounds.add(Sound.consonant('D', breath ? 'D' : 'd'));
            case 'k' -> sounds.add(Sound.consonant('K', breath ? 'K' : 'k'));
            case 'q' -> {
                sounds.add(Sound.consonant('K', 'q'));
                return next == 'u' ? 2 : 1;
            }
            case 'g' -> {
                boolean soft = next == 'e' || next == 'i' || next == 'y';
                sounds.add(Sound.consonant('G', breath ? 'G' : 'g', soft ? 'J' : Sound.NONE));
            }
            case 'j' -> sounds.add(Sound.consonant('J', breath ? 'J' : 'j'));
            case 'z' ->
                sounds.add(
                        breath
                                ? Sound.consonant('J', 'z', 'Z')
                                : Sound.consonant('Z', 'z', next == 0 ? 'S' : Sound.NONE));
            case 'c' -> {
                return c(word, at, sounds);
            }
            case 's' -> {
                if (next == 'c' && (third == 'e' || third == 'i' || third == 'y')) {
                    return 1;
                }
                if (next == 'h') {
                    sounds.add(Sound.consonant('X', 's'));
                } else if (next == 'c' && third == 'h') {
                    sounds.add(Sound.consonant('S', 's'));
                    sounds.add(Sound.consonant('K', 'k'));
                    return 3;
                } else {
                    boolean between = at > 0 && isVowelOrY(word.charAt(at - 1)) && isVowelOrY(next);
                    sounds.add(Sound.consonant('S', 's', between ? 'Z' : Sound.NONE));
                }
                return next == 'h' ? 2 : 1;
            }
            case 'x' -> {
                if (first) {
                    sounds.add(Sound.consonant('Z', 'z', 'K'));
                } else {
                    sounds.add(Sound.consonant('K', 'k'));
                    sounds.add(Sound.consonant('S', 's'));
                }
            }
            case 'r' -> {
                sounds.add(breath ? Sound.consonant('R', 'D', 'D') : Sound.consonant('R', 'r'));
            }
            case 'l' -> sounds.add(Sound.consonant('L', 'l'));
            case 'm' -> sounds.add(Sound.consonant('M', 'm'));
            case 'n' -> {
                boolean lastAfterVowel = at == word.length() - 1 && at > 0 && isVowel(word.charAt(at - 1));
                boolean closes =
                        at > 0 && isVowel(word.charAt(at - 1)) && !isVowelOrY(next) && next != 'h' && next != 'n';
                sounds.add(
                        lastAfterVowel || closes
                                ? new Sound(Kind.NASAL, 'N', 'n', Sound.NONE)
                                : Sound.consonant('N', 'n'));
            }
            case 'h' -> sounds.add(first ? Sound.consonant('H', 'h') : Sound.weak('H'));
            case 'w', 'v' -> sounds.add(first ? Sound.consonant('W', 'w') : Sound.weak('W'));
            case 'y' -> {
                if (first) {
                    sounds.add(Sound.consonant('Y', 'y'));
                } else if (isVowel(next)) {
                    sounds.add(Sound.weak('Y'));
                } else {
                    sounds.add(Sound.vowel(Kind.VOWEL, 'I'));
                }
            }
            default -> {
                // A sign that is no letter has no sound.
            }
        }
        return breath && "bptdkgjzr".indexOf(c) >= 0 ? 2 : 1;
    }

    private static int c(CharSequence word, int at, List<Sound> sounds) {
        int h = at + 1;
        while (h < word.length() && word.charAt(h) == 'c') {
            h++;
        }
        boolean doubled = h - at > 1;
        if (h < word.length() && word.charAt(h) == 'h') {
            int end = h + 1 < word.length() && word.charAt(h + 1) == 'h' ? h + 2 : h + 1;
            if (end + 1 < word.length() && word.charAt(end) == 'c' && word.charAt(end + 1) == 'h') {
                return end - at; // chch is one.
            }
            boolean greek = !doubled && end == at + 2;
            sounds.add(Sound.consonant('C', end > at + 2 ? 'C' : 'c', greek ? 'K' : Sound.NONE));
            return end - at;
        }
        char next = h < word.length() ? word.charAt(h) : 0;
        if (next == 'k') {
            return h - at;
        }
        boolean soft = next == 'e' || next == 'i' || next == 'y';
        sounds.add(
                soft
                        ? Sound.consonant('S', 's', 'C')
                        : Sound.consonant('K', 'k', next == 0 || isVowel(next) ? 'C' : Sound.NONE));
        return h - at;
    }

    private static int vowel(CharSequence word, int at, List<Sound> sounds) {
        char c = word.charAt(at);
        char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
        boolean doubled = next == c;
        switch (c) {
            case 'a' -> {
                sounds.add(Sound.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'A'));
            }
            case 'i' -> {
                if (isVowel(next) && !doubled) {
                    sounds.add(Sound.weak('Y'));
                    return 1;
                }
                sounds.add(Sound.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'I'));
            }
            case 'e' -> {
                if (next == 'i' || next == 'y' && at + 2 == word.length()) {
                    sounds.add(Sound.vowel(Kind.LONG, 'I'));
                    return 2;
                }
                sounds.add(Sound.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'I'));
            }
            case 'o' -> {
                if (next == 'u') {
                    sounds.add(Sound.vowel(Kind.LONG, 'U'));
                    return 2;
                }
                sounds.add(Sound.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'U'));
            }
            default -> sounds.add(Sound.vowel(doubled ? Kind.LONG : Kind.VOWEL, 'U'));
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
