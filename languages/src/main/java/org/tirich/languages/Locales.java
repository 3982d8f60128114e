package org.tirich.languages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The languages a lesson can be in, by the names their own speakers use. The list is not the census:
/// Khowar, Shina or Wakhi are on it because people there teach in them.
public final class Locales {

    private static final Map<String, Locale> ALL = register();

    private Locales() {}

    /// One language.
    ///
    /// @param autonym in its own script
    /// @param english for those who cannot read it
    public record Locale(String code, String autonym, String english, boolean rightToLeft) {}

    /// Every language, in the order in which lists show them.
    public static Map<String, Locale> all() {
        return ALL;
    }

    /// What the language is called by its speakers; the code where it is not registered.
    public static String autonym(String code) {
        var locale = ALL.get(code);
        return locale == null ? code : locale.autonym();
    }

    private static Map<String, Locale> register() {
        var all = new LinkedHashMap<String, Locale>();
        arabic(all, "ur", "اردو", "Urdu");
        all.put("en", new Locale("en", "English", "English", false));
        arabic(all, "pnb", "پنجابی", "Punjabi (Shahmukhi)");
        arabic(all, "ps", "پښتو", "Pashto");
        arabic(all, "sd", "سنڌي", "Sindhi");
        arabic(all, "skr", "سرائیکی", "Saraiki");
        arabic(all, "bal", "بلوچی", "Balochi");
        arabic(all, "brh", "براہوئی", "Brahui");
        arabic(all, "hno", "ہندکو", "Hindko");
        arabic(all, "khw", "کھوار", "Khowar");
        arabic(all, "ks", "کٲشُر", "Kashmiri");
        arabic(all, "scl", "شینا", "Shina");
        arabic(all, "bft", "بلتی", "Balti");
        arabic(all, "wbl", "وخی", "Wakhi");
        arabic(all, "bsk", "بروشسکی", "Burushaski");
        arabic(all, "mvy", "کوہستانی", "Kohistani");
        arabic(all, "gjk", "گوجری", "Gojri");
        arabic(all, "prs", "دری", "Dari");
        return Collections.unmodifiableMap(all);
    }

    private static void arabic(Map<String, Locale> all, String code, String autonym, String english) {
        all.put(code, new Locale(code, autonym, english, true));
    }
}
