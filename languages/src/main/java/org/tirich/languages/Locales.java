package org.tirich.languages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tirich.languages.Language.CldrLocale;
import org.tirich.languages.Language.Script;
import org.tirich.languages.Language.WritingStyle;

/// The languages of lessons, with their autonyms. The list does not follow the census: Khowar, Shina and Wakhi
/// are included because people teach in them.
///
/// CLDR lacks most of these languages, and its defaults are unsuitable for others (`ps` uses the Persian
/// calendar, `sd` and `pa-Arab` digits that few people read on screens), so interface properties are defined
/// here.
public final class Locales {

    private static final Map<String, Language> ALL = register();

    private Locales() {}

    /// Every language, in display order.
    public static Map<String, Language> all() {
        return ALL;
    }

    public static Optional<Language> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /// The autonym of a language; the code where it is not registered.
    public static String autonym(String code) {
        return find(code).map(Language::autonym).orElse(code);
    }

    /// The languages that readers of a language understand, best first, starting with that language.
    public static List<String> chain(String code) {
        return find(code).map(Language::chain).orElse(List.of(code, "en"));
    }

    private static Map<String, Language> register() {
        var all = new LinkedHashMap<String, Language>();
        var ur = new CldrLocale("ur-PK", Plural.ONE);
        add(all, "ur", "اردو", "Urdu", WritingStyle.NASTALIQ, ur, List.of("en"));
        all.put(
                "en",
                new Language(
                        "en",
                        "English",
                        "English",
                        Script.LATIN,
                        WritingStyle.LATIN,
                        new CldrLocale("en-GB", Plural.ONE),
                        List.of()));
        // Browsers that support Punjabi write its months in Gurmukhi.
        var punjabi = new CldrLocale("ur-PK", Plural.NONE_OR_ONE);
        var viaUrdu = List.of("ur", "en");
        add(all, "pnb", "پنجابی", "Punjabi", WritingStyle.NASTALIQ, punjabi, viaUrdu);
        add(all, "ps", "پښتو", "Pashto", WritingStyle.NASKH, new CldrLocale("ps-PK", Plural.ONE), viaUrdu);
        add(all, "sd", "سنڌي", "Sindhi", WritingStyle.NASKH, new CldrLocale("sd-Arab-PK", Plural.ONE), viaUrdu);
        add(all, "skr", "سرائیکی", "Saraiki", WritingStyle.NASTALIQ, ur, viaUrdu);
        add(all, "bal", "بلوچی", "Balochi", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "brh", "براہوئی", "Brahui", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "hno", "ہندکو", "Hindko", WritingStyle.NASTALIQ, ur, viaUrdu);
        add(all, "khw", "کھوار", "Khowar", WritingStyle.NASTALIQ, ur, viaUrdu);
        add(all, "ks", "کٲشُر", "Kashmiri", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "scl", "شینا", "Shina", WritingStyle.NASTALIQ, ur, viaUrdu);
        add(all, "bft", "بلتی", "Balti", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "bsk", "بروشسکی", "Burushaski", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "wbl", "وخی", "Wakhi", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "gju", "گوجری", "Gojri", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "mvy", "کوہستانی", "Kohistani", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "trw", "توروالی", "Torwali", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "gwc", "گاؤری", "Gawri", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "phl", "پالولہ", "Palula", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "dml", "دمیلی", "Dameli", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "ydg", "یدغہ", "Yidgha", WritingStyle.NASKH, ur, viaUrdu);
        add(all, "wtm", "میواتی", "Mewati", WritingStyle.NASTALIQ, ur, viaUrdu);
        add(all, "prs", "دری", "Dari", WritingStyle.NASKH, ur, viaUrdu);
        all.put("kls", new Language("kls", "Kalasha", "Kalasha", Script.LATIN, WritingStyle.LATIN, ur, viaUrdu));
        return Collections.unmodifiableMap(all);
    }

    private static void add(
            Map<String, Language> all,
            String code,
            String autonym,
            String english,
            WritingStyle face,
            CldrLocale unicode,
            List<String> fallback) {
        all.put(code, new Language(code, autonym, english, Script.ARABIC, face, unicode, fallback));
    }
}
