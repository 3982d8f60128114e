package org.tirich.learning.item;

/// A formula that is malformed or has no value. The message is for the author of the item.
public final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FormulaException(String message) {
        super(message);
    }
}
