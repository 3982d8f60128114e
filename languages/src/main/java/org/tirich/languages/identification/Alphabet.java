package org.tirich.languages.identification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The letters each language writes beyond those that all of its script share, and so which languages a text can be
/// in.
///
/// Letters: ISO 639 language pages of ScriptSource, and the character lists of the Unicode proposals for Khowar,
/// Burushaski, Shina and Torwali (L2/04-025, L2/06-149). Alphabets that share all letters are told apart by words.
final class Alphabet {

    /// What any language of this script may write.
    private static final String COMMON = "ءآأؤإئابتثجحخدذرزسشصضطظعغفقلمنهويىكةیکہھگچپ";

    private static final String URDU = "ٹڈڑژںےۓۂۃۀ";

    /// Letters beyond [#COMMON].
    private static final Map<String, String> LETTERS = letters();

    /// The share of letters of other alphabets that a text in a language may quote.
    private static final double MAX_FOREIGN_SHARE = 0.02;

    private static final double MAX_FOREIGN_SCRIPT_SHARE = 0.3;

    private Alphabet() {}

    private static Map<String, String> letters() {
        var own = new LinkedHashMap<String, String>();
        own.put("ur", URDU);
        own.put("pnb", URDU + "ݨࣇ");
        own.put("skr", URDU + "ٻڄݙڳݨ");
        own.put("sd", "ٻڀٿٽٺڦڃڄڇڊڌڍڏڙڪڳڱڻ۾۽ژ");
        own.put("ps", "ټډړږښڅځڼېۍګژےۀ");
        own.put("fa", "ژۀ");
        own.put("ar", "ٱ");
        own.put("khw", URDU + "ݮݯݰݱځڅ");
        own.put("scl", URDU + "ݜݨڇڅݣ");
        own.put("bsk", URDU + "ݽݼݸݹݺݻݳݴݵݶݷ");
        own.put("bal", URDU + "ݔۏێ");
        own.put("ug", "ەۆۈۇۋېڭژ");
        own.put("ks", URDU + "ٲٳۄۆؠێ");
        return own;
    }

    /// The languages whose alphabet holds the letters of these words; one alone where their letters settle it.
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

    /// Drops the languages that lack a letter which the text has more than now and then.
    private static List<String> candidates(Map<Integer, Integer> letters, int all) {
        return LETTERS.entrySet().stream()
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

    /// Languages that are known by their letters alone have to show one that their neighbours lack.
    private static boolean hasDistinctiveLetter(String language, Map<Integer, Integer> letters) {
        return switch (language) {
            case "khw" -> has(letters, "ݮݯݰݱ");
            case "scl" -> has(letters, "ݜݣ");
            case "bsk" -> has(letters, "ݽݼݸݹݺݻݳݴݵݶݷ");
            case "bal" -> has(letters, "ݔۏ");
            case "ug" -> has(letters, "ڭۈۋ");
            case "ks" -> has(letters, "ٲٳؠ");
            default -> true;
        };
    }

    private static boolean has(Map<Integer, Integer> letters, String any) {
        return any.codePoints().anyMatch(letters::containsKey);
    }
}
