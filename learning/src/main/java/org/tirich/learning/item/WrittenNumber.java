package org.tirich.learning.item;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a number as learners write it, in the digits of any script, with an optional unit behind it.
///
/// | written | read as |
/// |---|---|
/// | `12`, `١٢`, `۱۲` | 12 |
/// | `-3`, `−3`, `–3` | −3 |
/// | `2.5`, `2٫5`, `2,5`, `۲،۵` | 2.5 |
/// | `1٬250`, `1,250`, `1 250`, `1,00,000` | 1250, 100,000 |
/// | `3×10^8`, `3 x 10⁸`, `3*10^8`, `3e8` | 300,000,000 |
/// | `3/4`, `1 3/4`, `¾` | 0.75, 1.75, 0.75 |
/// | `50%`, `۵۰٪` | 0.5, or 50 where the answer is in percent |
/// | `5 m`, `۵ میٹر`, `500 cm` | 5 metres where the answer is in metres |
///
/// A single comma is a decimal comma, except with exactly three digits behind it and one to three before it that do not
/// begin with 0: then it groups thousands, as schoolbooks here write them. With a decimal point in the same number,
/// commas always group.
public final class WrittenNumber {

    public static final int MAX_LENGTH = 64;
    private static final int MAX_EXPONENT = 300;

    private static final char ARABIC_DECIMAL_SEPARATOR = '\u066B';
    private static final char ARABIC_THOUSANDS_SEPARATOR = '\u066C';
    private static final char ARABIC_COMMA = '\u060C';
    private static final char ARABIC_PERCENT_SIGN = '\u066A';
    private static final String MINUS_SIGNS = "\u2212\u2010\u2011\u2012\u2013\uFE63\uFF0D";
    private static final char FRACTION_SLASH = '\u2044';
    private static final char ARABIC_YEH = '\u064A';
    private static final char FARSI_YEH = '\u06CC';
    private static final char ARABIC_KAF = '\u0643';
    private static final char KEHEH = '\u06A9';

    private static final Pattern VULGAR_FRACTIONS = Pattern.compile("[¼½¾⅐-⅞]");
    private static final Pattern SUPERSCRIPTS = Pattern.compile("[⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+");
    private static final Pattern IGNORED = Pattern.compile("[\\p{Cf}\\p{Mn}]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    private static final String MANTISSA = "[0-9][0-9.,_ ]*|[.,][0-9]+";
    private static final Pattern SHAPE = Pattern.compile("(?<sign>[+-]?) ?(?:"
            + "10 ?\\^ ?(?<power>[+-]?[0-9]+)"
            + "|(?<whole>[0-9]+) (?<mixedTop>[0-9]+) ?/ ?(?<mixedBottom>[0-9]+)"
            + "|(?<top>" + MANTISSA + ") ?/ ?(?<bottom>" + MANTISSA + ")"
            + "|(?<number>" + MANTISSA + ")(?: ?(?:[x×*] ?10 ?\\^ ?|e)(?<exponent>[+-]?[0-9]+))?"
            + ") ?(?<unit>[^0-9.,].*)?");

    private static final Pattern GROUPED =
            Pattern.compile("[0-9]{1,3}([,_ ][0-9]{3})+|[0-9]{1,2}(,[0-9]{2})+,[0-9]{3}");
    private static final Pattern ONE_GROUP = Pattern.compile("[1-9][0-9]{0,2},[0-9]{3}");

    private WrittenNumber() {}

    /// A number that was read, or the reason why none was.
    public sealed interface Reading {

        /// @param value in the unit that was expected
        record Value(double value) implements Reading {}

        /// @param detail the part that is not understood; may be empty
        record Refused(Problem problem, String detail) implements Reading {}
    }

    /// Why a text is not a number. The interface words each for the learner.
    public enum Problem {
        EMPTY("Write a number."),
        TOO_LONG("Write at most 64 characters."),
        NOT_A_NUMBER("Write a number such as 12, 2.5, 3/4 or 3×10^8."),
        TWO_POINTS("The number has more than one decimal point."),
        BAD_GROUPING("Commas group three digits, as in 1,250."),
        DIVISION_BY_ZERO("A fraction cannot have 0 below the line."),
        TOO_LARGE("The number is too large."),
        UNKNOWN_UNIT("This unit is not known."),
        OTHER_DIMENSION("This unit measures something else."),
        UNIT_NOT_EXPECTED("Write the number without a unit.");

        private final String english;

        Problem(String english) {
            this.english = english;
        }

        public String english() {
            return english;
        }
    }

    /// Reads an answer.
    ///
    /// @param expected the unit of the answer; a number without a unit is taken to be in it
    public static Reading read(String text, Optional<MeasureUnit> expected) {
        if (text.length() > MAX_LENGTH) {
            return new Reading.Refused(Problem.TOO_LONG, "");
        }
        var plain = plain(text);
        if (plain.isEmpty()) {
            return new Reading.Refused(Problem.EMPTY, "");
        }
        var shape = SHAPE.matcher(plain);
        if (!shape.matches()) {
            return new Reading.Refused(Problem.NOT_A_NUMBER, plain);
        }
        try {
            double value;
            if (shape.group("power") != null) {
                value = scaled(1, shape.group("power"));
            } else if (shape.group("whole") != null) {
                value = Double.parseDouble(shape.group("whole"))
                        + quotient(shape.group("mixedTop"), shape.group("mixedBottom"));
            } else if (shape.group("top") != null) {
                value = quotient(shape.group("top"), shape.group("bottom"));
            } else {
                value = scaled(decimal(shape.group("number")), shape.group("exponent"));
            }
            value = shape.group("sign").equals("-") ? -value : value;
            return inUnit(
                    value,
                    shape.group("unit") == null ? "" : shape.group("unit").strip(),
                    expected);
        } catch (NumberProblem e) {
            return new Reading.Refused(e.problem, plain);
        }
    }

    private static final class NumberProblem extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final Problem problem;

        NumberProblem(Problem problem) {
            super(problem.english());
            this.problem = problem;
        }
    }

    /// The text in Latin digits with plain signs, without invisible characters.
    private static String plain(String text) {
        var fractions = VULGAR_FRACTIONS.matcher(text).replaceAll(found -> " " + normalised(found.group()));
        var exponents = SUPERSCRIPTS
                .matcher(fractions)
                .replaceAll(found ->
                        isExponent(fractions, found.start()) ? "^" + normalised(found.group()) : found.group());
        var plain = new StringBuilder();
        IGNORED.matcher(exponents).replaceAll("").codePoints().forEach(letter -> plain.appendCodePoint(plain(letter)));
        return SPACES.matcher(plain).replaceAll(" ").strip();
    }

    private static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /// Superscripts behind a 10 are exponents; behind a letter they belong to a unit such as m³.
    private static boolean isExponent(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    private static int plain(int letter) {
        var digit = Character.digit(letter, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        if (MINUS_SIGNS.indexOf(letter) >= 0) {
            return '-';
        }
        return switch (letter) {
            case ARABIC_DECIMAL_SEPARATOR -> '.';
            case ARABIC_THOUSANDS_SEPARATOR -> '_';
            case ARABIC_COMMA -> ',';
            case ARABIC_PERCENT_SIGN, '\uFF05' -> '%';
            case FRACTION_SLASH, '÷' -> '/';
            case ARABIC_YEH -> FARSI_YEH;
            case ARABIC_KAF -> KEHEH;
            case 'X' -> 'x';
            case 'E' -> 'e';
            default -> letter;
        };
    }

    private static double quotient(String top, String bottom) {
        var divisor = decimal(bottom.strip());
        if (divisor == 0) {
            throw new NumberProblem(Problem.DIVISION_BY_ZERO);
        }
        return decimal(top.strip()) / divisor;
    }

    private static double scaled(double mantissa, @Nullable String exponent) {
        if (exponent == null) {
            return mantissa;
        }
        // As a double, since the exponent may have more digits than an int.
        var power = Double.parseDouble(exponent);
        var value = mantissa * Math.pow(10, power);
        if (Math.abs(power) > MAX_EXPONENT || Double.isInfinite(value)) {
            throw new NumberProblem(Problem.TOO_LARGE);
        }
        return value;
    }

    /// Digits with separators.
    private static double decimal(String digits) {
        var text = digits.strip();
        var point = text.indexOf('.');
        if (point != text.lastIndexOf('.')) {
            throw new NumberProblem(Problem.TWO_POINTS);
        }
        var comma = text.indexOf(',');
        var single = comma >= 0
                && comma == text.lastIndexOf(',')
                && point < 0
                && text.indexOf('_') < 0
                && text.indexOf(' ') < 0;
        if (single && !ONE_GROUP.matcher(text).matches()) {
            return number(text.replace(',', '.'));
        }
        var whole = point < 0 ? text : text.substring(0, point);
        var rest = point < 0 ? "" : text.substring(point);
        var grouped = whole.matches(".*[,_ ].*");
        if (rest.matches(".*[,_ ].*") || grouped && !GROUPED.matcher(whole).matches()) {
            throw new NumberProblem(Problem.BAD_GROUPING);
        }
        return number(whole.replaceAll("[,_ ]", "") + rest);
    }

    private static double number(String text) {
        if (text.equals(".") || text.isEmpty()) {
            throw new NumberProblem(Problem.NOT_A_NUMBER);
        }
        return Double.parseDouble(text);
    }

    private static Reading inUnit(double value, String unit, Optional<MeasureUnit> expected) {
        if (unit.isEmpty()) {
            return new Reading.Value(value);
        }
        var found = MeasureUnit.find(unit);
        if (found.isEmpty()) {
            return new Reading.Refused(Problem.UNKNOWN_UNIT, unit);
        }
        if (expected.isEmpty()) {
            return found.get() == MeasureUnit.PERCENT
                    ? new Reading.Value(value / 100)
                    : new Reading.Refused(Problem.UNIT_NOT_EXPECTED, unit);
        }
        return found.get().convertsTo(expected.get())
                ? new Reading.Value(found.get().convert(value, expected.get()))
                : new Reading.Refused(Problem.OTHER_DIMENSION, unit);
    }
}
