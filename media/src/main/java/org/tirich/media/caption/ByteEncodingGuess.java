package org.tirich.media.caption;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tirich.languages.identification.ArabicScriptEvidence;

/// Finds the encodings that a file with one byte for each character may have. One of them is certain only where it
/// reads as words of a language in Arabic script, or where all that are possible give the same text of western Europe.
///
/// In a possible encoding a word has letters of one script, in a usual order of capitals. Latin words have few accents.
final class ByteEncodingGuess {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Mn}]{1,100}");

    /// No European language has three accented letters in succession, except Turkish.
    private static final Pattern STRANGE_LATIN = Pattern.compile("[^\\p{ASCII}]{3}");

    private static final Pattern STRANGE_TURKISH = Pattern.compile("[^\\p{ASCII}]{4}");

    /// Undefined bytes, control characters beyond ASCII, and lines and blocks for drawing.
    private static final Pattern NO_TEXT = Pattern.compile("[\\x{fffd}\\x{80}-\\x{9f}\\x{2500}-\\x{25ff}]");

    private static final Pattern USUAL_CAPITALS = Pattern.compile("\\P{Lu}*|\\P{Ll}*|\\p{Lu}\\P{Lu}*");
    private static final Pattern CAPITAL_INSIDE = Pattern.compile("\\p{Ll}[\\p{Lu}&&\\P{ASCII}]");

    /// The least by which the reading as Windows-1256 is likelier than that in another encoding for Arabic, in the mean
    /// log-likelihood of a letter.
    private static final double MIN_LEAD = 1;

    private enum Script {
        LATIN(UnicodeScript.LATIN),
        CYRILLIC(UnicodeScript.CYRILLIC),
        GREEK(UnicodeScript.GREEK),
        ARABIC(UnicodeScript.ARABIC);

        private final UnicodeScript script;

        Script(UnicodeScript script) {
            this.script = script;
        }

        boolean has(int letter) {
            return UnicodeScript.of(letter) == script;
        }

        static Script of(TextEncoding encoding) {
            return switch (encoding) {
                case WINDOWS_1256, ISO_8859_6, MAC_ARABIC -> ARABIC;
                case WINDOWS_1251, KOI8_R, KOI8_U, ISO_8859_5 -> CYRILLIC;
                case WINDOWS_1253 -> GREEK;
                default -> LATIN;
            };
        }
    }

    private record Reading(TextEncoding encoding, Script script, String text) {

        Reading(TextEncoding encoding, byte[] file) {
            this(encoding, Script.of(encoding), encoding.read(file));
        }

        boolean isPossible() {
            return !NO_TEXT.matcher(text).find()
                    && (script == Script.LATIN
                            || text.codePoints().anyMatch(each -> Character.isLetter(each) && script.has(each)))
                    && foreignWords().allMatch(this::isPossible);
        }

        private boolean isPossible(String word) {
            if (word.codePoints().filter(Character::isLetter).allMatch(Script.LATIN::has)) {
                return !hasMark(word)
                        && !(encoding == TextEncoding.WINDOWS_1254 ? STRANGE_TURKISH : STRANGE_LATIN)
                                .matcher(word)
                                .find()
                        && !CAPITAL_INSIDE.matcher(word).find();
            }
            return script != Script.LATIN
                    && word.codePoints().filter(Character::isLetter).allMatch(script::has)
                    && (script == Script.ARABIC || USUAL_CAPITALS.matcher(word).matches());
        }

        private static boolean hasMark(String word) {
            return word.chars().anyMatch(each -> Character.getType(each) == Character.NON_SPACING_MARK);
        }

        /// The words beyond ASCII.
        private Stream<String> foreignWords() {
            return WORD.matcher(text)
                    .results()
                    .map(word -> word.group())
                    .filter(word -> word.chars().anyMatch(each -> each > 0x7f));
        }

        double evidence() {
            return ArabicScriptEvidence.meanLogLikelihood(text);
        }
    }

    private ByteEncodingGuess() {}

    /// The encodings that a file may have, of those with the same text only the first: one that is certain, or several
    /// between which a person must decide.
    static List<TextEncoding> candidates(byte[] file) {
        var possible = Stream.of(TextEncoding.values())
                .filter(TextEncoding::hasOneByteForEachCharacter)
                .map(encoding -> new Reading(encoding, file))
                .filter(Reading::isPossible)
                .toList();
        if (isCertainlyWindows1256(possible)) {
            return List.of(TextEncoding.WINDOWS_1256);
        }
        var texts = new HashSet<String>();
        var different = possible.stream().filter(each -> texts.add(each.text())).toList();
        var candidates =
                new ArrayList<>(different.stream().map(Reading::encoding).toList());
        if (candidates.equals(List.of(TextEncoding.WINDOWS_1252))) {
            return candidates;
        }
        for (var usual : List.of(TextEncoding.WINDOWS_1256, TextEncoding.WINDOWS_1252)) {
            if (candidates.size() < 2 && !candidates.contains(usual)) {
                candidates.add(usual);
            }
        }
        return candidates;
    }

    private static boolean isCertainlyWindows1256(List<Reading> possible) {
        return possible.stream()
                .filter(each -> each.encoding() == TextEncoding.WINDOWS_1256)
                .filter(each -> ArabicScriptEvidence.isConvincing(each.text()))
                .anyMatch(each -> possible.stream()
                        .filter(other -> other.script() == Script.ARABIC && other != each)
                        .allMatch(other -> other.evidence() <= each.evidence() - MIN_LEAD
                                || other.text().equals(each.text())));
    }
}
