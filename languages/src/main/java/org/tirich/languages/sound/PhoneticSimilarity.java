package org.tirich.languages.sound;

import java.util.List;
import org.tirich.languages.sound.Phoneme.Kind;

/// Phonetic similarity of two words in either script: an edit distance of their phonemes, with costs that
/// reflect what spelling omits (after the alignment of cognates by Kondrak 2000).
public final class PhoneticSimilarity {

    private PhoneticSimilarity() {}

    /// 1 for equal sounds, 0 for none in common.
    public static double of(CharSequence one, CharSequence other) {
        return of(PhonemeReader.read(one), PhonemeReader.read(other));
    }

    private static double of(List<Phoneme> one, List<Phoneme> other) {
        double weight = (weight(one) + weight(other)) / 2;
        if (weight == 0) {
            return 0;
        }
        return Math.max(0, 1 - distance(one, other) / weight);
    }

    private static double weight(List<Phoneme> phonemes) {
        double weight = 0;
        for (var phoneme : phonemes) {
            weight += switch (phoneme.kind()) {
                case CONSONANT -> 1;
                case LONG -> 0.6;
                case VOWEL -> 0.4;
                case WEAK, NASAL -> 0.4;
                case SHORT -> 0.1;
            };
        }
        return weight;
    }

    private static double distance(List<Phoneme> one, List<Phoneme> other) {
        var row = new double[other.size() + 1];
        for (int j = 1; j < row.length; j++) {
            row[j] = row[j - 1] + alone(other.get(j - 1));
        }
        for (int i = 1; i <= one.size(); i++) {
            var phoneme = one.get(i - 1);
            double diagonal = row[0];
            row[0] += alone(phoneme);
            for (int j = 1; j < row.length; j++) {
                var with = other.get(j - 1);
                double best = Math.min(
                        diagonal + between(phoneme, with), Math.min(row[j] + alone(phoneme), row[j - 1] + alone(with)));
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.size()];
    }

    /// Cost of a phoneme that only one word has.
    private static double alone(Phoneme phoneme) {
        return switch (phoneme.kind()) {
            case CONSONANT -> phoneme.base() == 'Y' ? 0.5 : 1;
            case LONG -> 0.5;
            case VOWEL -> phoneme.base() == 'A' ? 0.1 : 0.15;
            case SHORT -> 0.02;
            case WEAK -> 0.25;
            case NASAL -> 0.3;
        };
    }

    private static double between(Phoneme one, Phoneme other) {
        if (one.isVowel() && other.isVowel()) {
            return vowels(one, other);
        }
        if (one.isVowel() || other.isVowel()) {
            var vowel = one.isVowel() ? one : other;
            var glide = one.isVowel() ? other : one;
            boolean same = vowel.base() == 'U' && glide.base() == 'W' || vowel.base() == 'I' && glide.base() == 'Y';
            return same ? 0.15 : alone(one) + alone(other);
        }
        if (one.base() == other.base()) {
            return one.detail() == other.detail() ? 0 : 0.15;
        }
        if (one.also() == other.base()
                || other.also() == one.base()
                || one.also() != Phoneme.NONE && one.also() == other.also()) {
            return 0.15;
        }
        return near(one.base(), other.base()) ? 0.5 : alone(one) + alone(other);
    }

    private static boolean near(char one, char other) {
        var pair = one < other ? "" + one + other : "" + other + one;
        return switch (pair) {
            case "SX", "SZ", "DR", "JZ", "CX", "DT", "GK", "BP", "BW", "MN", "CJ" -> true;
            default -> false;
        };
    }

    private static double vowels(Phoneme one, Phoneme other) {
        boolean bothLong = one.kind() == Kind.LONG && other.kind() == Kind.LONG;
        boolean lengthsMayBeOne = bothLong
                || one.kind() == Kind.VOWEL && other.kind() == Kind.VOWEL
                || one.kind() == Kind.SHORT && other.kind() != Kind.LONG
                || other.kind() == Kind.SHORT && one.kind() != Kind.LONG;
        if (one.base() == other.base()) {
            return lengthsMayBeOne ? 0 : 0.06;
        }
        return bothLong ? 0.5 : lengthsMayBeOne ? 0.15 : 0.35;
    }
}
