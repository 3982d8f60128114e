package org.tirich.learning.item;

/// A formula that is malformed or has no value, or values that make no question with one right answer. The message and
/// the fault are for the author of the item.
public final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 2;

    /// What is wrong. Its name is the key of a string.
    public enum Fault {
        /// The text is no formula.
        SYNTAX,
        TOO_LONG,
        TOO_DEEP,
        UNKNOWN_NAME,
        UNKNOWN_FUNCTION,
        WRONG_ARGUMENTS,
        DIVISION_BY_ZERO,
        /// Such as the root of a negative number.
        NO_VALUE,
        TOO_LARGE,
        NOT_WHOLE,
        EQUAL_OPTIONS,
        WRONG_IS_RIGHT
    }

    private final Fault fault;
    private final String argument;
    private final String place;

    /// @param argument the name, the number or the text that is wrong; empty where there is none
    public FormulaException(Fault fault, String argument, String message) {
        this(fault, argument, "", message);
    }

    private FormulaException(Fault fault, String argument, String place, String message) {
        super(message);
        this.fault = fault;
        this.argument = argument;
        this.place = place;
    }

    /// The same fault with the part of the item that has it, such as `derived.0`, `condition`, `value`, `option.1` or
    /// `wrong.0`. The innermost part is kept.
    FormulaException at(String part) {
        return place.isEmpty() ? new FormulaException(fault, argument, part, String.valueOf(getMessage())) : this;
    }

    public Fault fault() {
        return fault;
    }

    public String argument() {
        return argument;
    }

    /// The part of the item; empty if it is unknown.
    public String place() {
        return place;
    }
}
