package org.tirich.learning.item;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tirich.learning.item.FormulaException.Fault;

/// A text in several languages with the names of values in braces: `{mass}`, or `{price:2}` with two decimals.
///
/// Values are written in Latin digits, with commas between thousands and a minus sign (U+2212).
public record TextTemplate(Map<String, String> byLanguage) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)(?::([0-9]))?}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final int DIGITS = 10;

    public TextTemplate {
        byLanguage = Map.copyOf(byLanguage);
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text has a language");
        }
        byLanguage.forEach((language, text) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                throw new IllegalArgumentException("\"" + language + "\" is not a language code");
            }
            if (text.isBlank()) {
                throw new IllegalArgumentException("the text in " + language + " is empty");
            }
            var rest = PLACEHOLDER.matcher(text).replaceAll("");
            if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
                throw new IllegalArgumentException("a brace in \"" + text + "\" belongs to no value");
            }
        });
    }

    /// The longest of its texts, in characters.
    int length() {
        return byLanguage.values().stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .max()
                .orElseThrow();
    }

    /// The names in braces, in any language.
    Set<String> names() {
        var names = new TreeSet<String>();
        byLanguage
                .values()
                .forEach(text -> PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /// The texts with values.
    ///
    /// @throws FormulaException if a name has no value
    Map<String, String> fill(Map<String, Double> values) {
        var filled = new TreeMap<String, String>();
        byLanguage.forEach((language, text) ->
                filled.put(language, PLACEHOLDER.matcher(text).replaceAll(found -> {
                    var value = values.get(found.group(1));
                    if (value == null) {
                        throw new FormulaException(
                                Fault.UNKNOWN_NAME, found.group(1), "unknown value {" + found.group(1) + "}");
                    }
                    return found.group(2) == null ? write(value) : write(value, Integer.parseInt(found.group(2)));
                })));
        return filled;
    }

    /// A value with at most ten significant digits.
    public static String write(double value) {
        var rounded = new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
        return signed(rounded, Math.max(0, rounded.stripTrailingZeros().scale()));
    }

    private static String write(double value, int decimals) {
        return signed(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP), decimals);
    }

    private static String signed(BigDecimal value, int decimals) {
        var digits = String.format(Locale.ROOT, "%,." + decimals + "f", value.abs());
        return value.signum() < 0 ? "\u2212" + digits : digits;
    }
}
