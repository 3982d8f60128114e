package org.tirich.languages.identification;

import static org.tirich.languages.ArabicLetters.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The letters of each language beyond the common letters of the script, and the languages that the letters of
/// a text allow.
///
/// Sources: ISO 639 language pages of ScriptSource, and the character lists of the Unicode proposals for
/// Khowar, Burushaski, Shina and Torwali (L2/04-025, L2/06-149). Languages with the same letters are
/// distinguished by words.
final class Alphabet {

    /// Letters of all languages in this script.
    private static final String COMMON = letters(
            HAMZA,
            ALEF_WITH_MADDA_ABOVE,
            ALEF_WITH_HAMZA_ABOVE,
            WAW_WITH_HAMZA_ABOVE,
            ALEF_WITH_HAMZA_BELOW,
            YEH_WITH_HAMZA_ABOVE,
            ALEF,
            BEH,
            TEH,
            THEH,
            JEEM,
            HAH,
            KHAH,
            DAL,
            THAL,
            REH,
            ZAIN,
            SEEN,
            SHEEN,
            SAD,
            DAD,
            TAH,
            ZAH,
            AIN,
            GHAIN,
            FEH,
            QAF,
            LAM,
            MEEM,
            NOON,
            HEH,
            WAW,
            YEH,
            ALEF_MAKSURA,
            KAF,
            TEH_MARBUTA,
            FARSI_YEH,
            KEHEH,
            HEH_GOAL,
            HEH_DOACHASHMEE,
            GAF,
            TCHEH,
            PEH);

    private static final String URDU = letters(
            TTEH,
            DDAL,
            RREH,
            JEH,
            NOON_GHUNNA,
            YEH_BARREE,
            YEH_BARREE_WITH_HAMZA_ABOVE,
            HEH_GOAL_WITH_HAMZA_ABOVE,
            TEH_MARBUTA_GOAL,
            HEH_WITH_YEH_ABOVE);

    private static final String BURUSHASKI = letters(
            SEEN_WITH_DIGIT_FOUR_ABOVE,
            HAH_WITH_DIGIT_FOUR_BELOW,
            WAW_WITH_DIGIT_TWO_ABOVE,
            WAW_WITH_DIGIT_THREE_ABOVE,
            YEH_BARREE_WITH_DIGIT_TWO_ABOVE,
            YEH_BARREE_WITH_DIGIT_THREE_ABOVE,
            ALEF_WITH_DIGIT_TWO_ABOVE,
            ALEF_WITH_DIGIT_THREE_ABOVE,
            FARSI_YEH_WITH_DIGIT_TWO_ABOVE,
            FARSI_YEH_WITH_DIGIT_THREE_ABOVE,
            FARSI_YEH_WITH_DIGIT_FOUR_BELOW);

    /// Letters beyond [#COMMON].
    private static final Map<String, String> OWN_LETTERS = ownLetters();

    /// Maximum share of foreign letters, for quotations.
    private static final double MAX_FOREIGN_SHARE = 0.02;

    private static final double MAX_FOREIGN_SCRIPT_SHARE = 0.3;

    private Alphabet() {}

    private static Map<String, String> ownLetters() {
        var own = new LinkedHashMap<String, String>();
        own.put("ur", URDU);
        own.put("pnb", URDU + letters(NOON_WITH_SMALL_TAH, LAM_WITH_SMALL_TAH_ABOVE));
        own.put(
                "skr",
                URDU
                        + letters(
                                BEEH,
                                DYEH,
                                DAL_WITH_TWO_DOTS_VERTICALLY_BELOW_AND_SMALL_TAH,
                                GUEH,
                                NOON_WITH_SMALL_TAH));
        own.put(
                "sd",
                letters(
                        BEEH,
                        BEHEH,
                        TEHEH,
                        TEH_WITH_THREE_DOTS_ABOVE_DOWNWARDS,
                        TTEHEH,
                        PEHEH,
                        NYEH,
                        DYEH,
                        TCHEHEH,
                        DAL_WITH_DOT_BELOW,
                        DAHAL,
                        DDAHAL,
                        DAL_WITH_THREE_DOTS_ABOVE_DOWNWARDS,
                        REH_WITH_FOUR_DOTS_ABOVE,
                        SWASH_KAF,
                        GUEH,
                        NGOEH,
                        RNOON,
                        SINDHI_POSTPOSITION_MEN,
                        SINDHI_AMPERSAND,
                        JEH));
        own.put(
                "ps",
                letters(
                        TEH_WITH_RING,
                        DAL_WITH_RING,
                        REH_WITH_RING,
                        REH_WITH_DOT_BELOW_AND_DOT_ABOVE,
                        SEEN_WITH_DOT_BELOW_AND_DOT_ABOVE,
                        HAH_WITH_THREE_DOTS_ABOVE,
                        HAH_WITH_HAMZA_ABOVE,
                        NOON_WITH_RING,
                        LETTER_E,
                        YEH_WITH_TAIL,
                        KAF_WITH_RING,
                        JEH,
                        YEH_BARREE,
                        HEH_WITH_YEH_ABOVE));
        own.put("fa", letters(JEH, HEH_WITH_YEH_ABOVE));
        own.put("ar", letters(ALEF_WASLA));
        own.put(
                "khw",
                URDU
                        + letters(
                                HAH_WITH_SMALL_TAH_BELOW,
                                HAH_WITH_SMALL_TAH_AND_TWO_DOTS,
                                SEEN_WITH_SMALL_TAH_AND_TWO_DOTS,
                                REH_WITH_SMALL_TAH_AND_TWO_DOTS,
                                HAH_WITH_HAMZA_ABOVE,
                                HAH_WITH_THREE_DOTS_ABOVE));
        own.put(
                "scl",
                URDU
                        + letters(
                                SEEN_WITH_FOUR_DOTS_ABOVE,
                                NOON_WITH_SMALL_TAH,
                                TCHEHEH,
                                HAH_WITH_THREE_DOTS_ABOVE,
                                KEHEH_WITH_THREE_DOTS_ABOVE));
        own.put("bsk", URDU + BURUSHASKI);
        own.put("bal", URDU + letters(BEH_WITH_TWO_DOTS_BELOW_AND_DOT_ABOVE, WAW_WITH_DOT_ABOVE, YEH_WITH_SMALL_V));
        own.put("ug", letters(LETTER_AE, LETTER_OE, LETTER_YU, LETTER_U, LETTER_VE, LETTER_E, LETTER_NG, JEH));
        own.put(
                "ks",
                URDU
                        + letters(
                                ALEF_WITH_WAVY_HAMZA_ABOVE,
                                ALEF_WITH_WAVY_HAMZA_BELOW,
                                WAW_WITH_RING,
                                LETTER_OE,
                                KASHMIRI_YEH,
                                YEH_WITH_SMALL_V));
        return own;
    }

    /// The languages whose alphabet covers the letters of these words; a single one where the letters decide.
    static List<String> of(List<String> words) {
        var arabic = 0;
        var latin = 0;
        var devanagari = 0;
        var letters = new LinkedHashMap<Integer, Integer>();
        for (var word : words) {
            for (int c : word.codePoints().toArray()) {
                switch (Character.UnicodeScript.of(c)) {
                    case ARABIC -> {
                        arabic++;
                        letters.merge(c, 1, Integer::sum);
                    }
                    case LATIN -> latin++;
                    case DEVANAGARI -> devanagari++;
                    default -> {}
                }
            }
        }
        var all = words.stream().mapToInt(String::length).sum();
        if (latin > arabic && latin > devanagari) {
            return latin >= all * (1 - MAX_FOREIGN_SCRIPT_SHARE) ? List.of("en", "ur-Latn") : List.of();
        }
        if (devanagari > arabic) {
            return devanagari >= all * (1 - MAX_FOREIGN_SCRIPT_SHARE) ? List.of("hi") : List.of();
        }
        return arabic >= all * (1 - MAX_FOREIGN_SCRIPT_SHARE) ? candidates(letters, arabic) : List.of();
    }

    /// Excludes languages that lack a letter which the text uses more than occasionally.
    private static List<String> candidates(Map<Integer, Integer> letters, int all) {
        return OWN_LETTERS.entrySet().stream()
                .filter(language -> foreign(letters, language.getValue()) <= Math.floor(all * MAX_FOREIGN_SHARE))
                .map(Map.Entry::getKey)
                .filter(language -> hasDistinctiveLetter(language, letters))
                .toList();
    }

    private static int foreign(Map<Integer, Integer> letters, String own) {
        return letters.entrySet().stream()
                .filter(letter -> COMMON.indexOf(letter.getKey()) < 0 && own.indexOf(letter.getKey()) < 0)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// Languages identified by letters only need a letter that their neighbours lack.
    private static boolean hasDistinctiveLetter(String language, Map<Integer, Integer> letters) {
        return switch (language) {
            case "khw" ->
                has(
                        letters,
                        letters(
                                HAH_WITH_SMALL_TAH_BELOW,
                                HAH_WITH_SMALL_TAH_AND_TWO_DOTS,
                                SEEN_WITH_SMALL_TAH_AND_TWO_DOTS,
                                REH_WITH_SMALL_TAH_AND_TWO_DOTS));
            case "scl" -> has(letters, letters(SEEN_WITH_FOUR_DOTS_ABOVE, KEHEH_WITH_THREE_DOTS_ABOVE));
            case "bsk" -> has(letters, BURUSHASKI);
            case "bal" -> has(letters, letters(BEH_WITH_TWO_DOTS_BELOW_AND_DOT_ABOVE, WAW_WITH_DOT_ABOVE));
            case "ug" -> has(letters, letters(LETTER_NG, LETTER_YU, LETTER_VE));
            case "ks" -> has(letters, letters(ALEF_WITH_WAVY_HAMZA_ABOVE, ALEF_WITH_WAVY_HAMZA_BELOW, KASHMIRI_YEH));
            default -> true;
        };
    }

    private static boolean has(Map<Integer, Integer> letters, String any) {
        return any.codePoints().anyMatch(letters::containsKey);
    }
}
