package org.tirich.learning.item;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A unit of measurement with its spellings in English and Urdu. Units of one dimension are converted.
///
/// The Urdu spellings have not been read by a native speaker.
public enum MeasureUnit {
    METRE("m", Dimension.LENGTH, 1, "metre", "metres", "meter", "meters", "میٹر", "م"),
    CENTIMETRE(
            "cm",
            Dimension.LENGTH,
            0.01,
            "centimetre",
            "centimetres",
            "centimeter",
            "centimeters",
            "سینٹی میٹر",
            "سنٹی میٹر",
            "سم"),
    MILLIMETRE(
            "mm", Dimension.LENGTH, 0.001, "millimetre", "millimetres", "millimeter", "millimeters", "ملی میٹر", "مم"),
    KILOMETRE("km", Dimension.LENGTH, 1000, "kilometre", "kilometres", "kilometer", "kilometers", "کلو میٹر", "کم"),
    KILOGRAM("kg", Dimension.MASS, 1, "kilogram", "kilograms", "kilo", "kgs", "کلو گرام", "کلو"),
    GRAM("g", Dimension.MASS, 0.001, "gram", "grams", "gm", "gms", "گرام"),
    MILLIGRAM("mg", Dimension.MASS, 1e-6, "milligram", "milligrams", "ملی گرام"),
    TONNE("t", Dimension.MASS, 1000, "tonne", "tonnes", "ٹن"),
    SECOND("s", Dimension.TIME, 1, "sec", "secs", "second", "seconds", "سیکنڈ"),
    MINUTE("min", Dimension.TIME, 60, "mins", "minute", "minutes", "منٹ"),
    HOUR("h", Dimension.TIME, 3600, "hr", "hrs", "hour", "hours", "گھنٹہ", "گھنٹے", "گھنٹا"),
    LITRE("l", Dimension.VOLUME, 0.001, "L", "ltr", "litre", "litres", "liter", "liters", "لیٹر", "لٹر"),
    MILLILITRE(
            "ml",
            Dimension.VOLUME,
            1e-6,
            "mL",
            "millilitre",
            "millilitres",
            "milliliter",
            "milliliters",
            "ملی لیٹر",
            "ملی لٹر"),
    CUBIC_CENTIMETRE("cm³", Dimension.VOLUME, 1e-6, "cm3", "cc", "مکعب سینٹی میٹر", "مکعب سنٹی میٹر"),
    CUBIC_METRE("m³", Dimension.VOLUME, 1, "m3", "مکعب میٹر"),
    NEWTON("N", Dimension.FORCE, 1, "newton", "newtons", "نیوٹن"),
    KILONEWTON("kN", Dimension.FORCE, 1000, "kilonewton", "kilonewtons", "کلو نیوٹن"),
    JOULE("J", Dimension.ENERGY, 1, "joule", "joules", "جول"),
    KILOJOULE("kJ", Dimension.ENERGY, 1000, "kilojoule", "kilojoules", "کلو جول"),
    WATT("W", Dimension.POWER, 1, "watt", "watts", "واٹ"),
    KILOWATT("kW", Dimension.POWER, 1000, "kilowatt", "kilowatts", "کلو واٹ"),
    AMPERE("A", Dimension.CURRENT, 1, "amp", "amps", "ampere", "amperes", "ایمپیئر"),
    MILLIAMPERE("mA", Dimension.CURRENT, 0.001, "milliamp", "milliamps", "ملی ایمپیئر"),
    METRE_PER_SECOND("m/s", Dimension.SPEED, 1, "m s⁻¹", "میٹر فی سیکنڈ"),
    KILOMETRE_PER_HOUR("km/h", Dimension.SPEED, 1 / 3.6, "kph", "kmph", "کلو میٹر فی گھنٹہ"),
    KILOGRAM_PER_CUBIC_METRE("kg/m³", Dimension.DENSITY, 1, "kg/m3"),
    GRAM_PER_CUBIC_CENTIMETRE("g/cm³", Dimension.DENSITY, 1000, "g/cm3", "g/cc"),
    DEGREE("°", Dimension.ANGLE, 1, "deg", "degree", "degrees", "ڈگری", "درجے", "درجہ"),
    PERCENT("%", Dimension.SHARE, 0.01, "percent", "per cent", "فیصد", "فی صد");

    enum Dimension {
        LENGTH,
        MASS,
        TIME,
        VOLUME,
        FORCE,
        ENERGY,
        POWER,
        CURRENT,
        SPEED,
        DENSITY,
        ANGLE,
        SHARE
    }

    private static final Map<String, MeasureUnit> EXACT = new HashMap<>();
    private static final Map<String, MeasureUnit> LOWER_CASE = new HashMap<>();

    static {
        for (var unit : values()) {
            unit.register(unit.symbol);
            unit.spellings.forEach(unit::register);
        }
    }

    private final String symbol;
    private final Dimension dimension;
    private final double factor;
    private final List<String> spellings;

    MeasureUnit(String symbol, Dimension dimension, double factor, String... spellings) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = factor;
        this.spellings = List.of(spellings);
    }

    private void register(String spelling) {
        var key = key(spelling);
        var other = EXACT.putIfAbsent(key, this);
        if (other != null && other != this) {
            throw new IllegalStateException("two units are spelled " + spelling);
        }
        LOWER_CASE.putIfAbsent(key.toLowerCase(Locale.ROOT), this);
    }

    /// The unit with a spelling. Spaces and full stops do not matter, nor does the case unless it tells units apart.
    public static Optional<MeasureUnit> find(String spelling) {
        var key = key(spelling);
        var exact = EXACT.get(key);
        return Optional.ofNullable(exact != null ? exact : LOWER_CASE.get(key.toLowerCase(Locale.ROOT)));
    }

    private static String key(String spelling) {
        return spelling.replaceAll("[\\s.·۔]", "");
    }

    public String symbol() {
        return symbol;
    }

    /// Whether values convert between the units.
    public boolean convertsTo(MeasureUnit other) {
        return dimension == other.dimension;
    }

    /// @throws IllegalArgumentException if the units measure different things
    public double convert(double value, MeasureUnit target) {
        if (!convertsTo(target)) {
            throw new IllegalArgumentException(this + " does not convert to " + target);
        }
        return this == target ? value : value * factor / target.factor;
    }
}
