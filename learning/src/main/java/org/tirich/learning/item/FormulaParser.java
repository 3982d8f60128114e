package org.tirich.learning.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tirich.learning.item.Formula.Node;
import org.tirich.learning.item.FormulaException.Fault;

/// Reads a formula by recursive descent. Precedence, lowest first: comparison, sum, product, sign, power (from the
/// right).
final class FormulaParser {

    private final String text;
    private int at;
    private int depth;

    FormulaParser(String text) {
        this.text = text;
    }

    Node parse() {
        var node = comparison();
        skipSpaces();
        if (at < text.length()) {
            throw failure("unexpected \"" + text.charAt(at) + "\"");
        }
        return node;
    }

    private Node comparison() {
        var left = sum();
        for (var operator : List.of("<=", ">=", "==", "!=", "<", ">")) {
            if (take(operator)) {
                return compared(operator, left, sum());
            }
        }
        return left;
    }

    private static Node compared(String operator, Node left, Node right) {
        return switch (operator) {
            case "<" -> call(FormulaFunction.LESS, left, right);
            case ">" -> call(FormulaFunction.LESS, right, left);
            case "<=" -> call(FormulaFunction.NOT, call(FormulaFunction.LESS, right, left));
            case ">=" -> call(FormulaFunction.NOT, call(FormulaFunction.LESS, left, right));
            case "==" -> call(FormulaFunction.EQUAL, left, right);
            default -> call(FormulaFunction.NOT, call(FormulaFunction.EQUAL, left, right));
        };
    }

    private Node sum() {
        var left = product();
        while (true) {
            if (take("+")) {
                left = call(FormulaFunction.ADD, left, product());
            } else if (take("-")) {
                left = call(FormulaFunction.SUBTRACT, left, product());
            } else {
                return left;
            }
        }
    }

    private Node product() {
        var left = signed();
        while (true) {
            if (take("*")) {
                left = call(FormulaFunction.MULTIPLY, left, signed());
            } else if (take("/")) {
                left = call(FormulaFunction.DIVIDE, left, signed());
            } else {
                return left;
            }
        }
    }

    /// Every level of brackets, calls, signs and powers passes here.
    private Node signed() {
        if (++depth > Formula.MAX_DEPTH) {
            throw failure(
                    Fault.TOO_DEEP, Integer.toString(Formula.MAX_DEPTH), "more than " + Formula.MAX_DEPTH + " levels");
        }
        var node = take("-") ? call(FormulaFunction.NEGATE, signed()) : power();
        depth--;
        return node;
    }

    private Node power() {
        var base = operand();
        return take("^") ? call(FormulaFunction.POWER, base, signed()) : base;
    }

    private Node operand() {
        skipSpaces();
        if (take("(")) {
            var inner = comparison();
            expect(")");
            return inner;
        }
        if (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            return literal();
        }
        var name = name();
        return take("(") ? function(name) : new Node.Parameter(name);
    }

    private Node literal() {
        var begin = at;
        while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
                at++;
            }
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        try {
            return new Node.Literal(Node.bounded(Double.parseDouble(text.substring(begin, at))));
        } catch (NumberFormatException notANumber) {
            throw failure("\"" + text.substring(begin, at) + "\" is not a number");
        }
    }

    private String name() {
        var begin = at;
        while (at < text.length() && isNamePart(text.charAt(at), at > begin)) {
            at++;
        }
        if (at == begin) {
            throw failure(at < text.length() ? "unexpected \"" + text.charAt(at) + "\"" : "the formula ends early");
        }
        return text.substring(begin, at);
    }

    private Node function(String name) {
        var function = find(name);
        var arguments = new ArrayList<Node>();
        if (!take(")")) {
            do {
                arguments.add(comparison());
            } while (take(","));
            expect(")");
        }
        if (arguments.size() != function.arguments) {
            throw failure(
                    Fault.WRONG_ARGUMENTS,
                    name,
                    name + " takes " + function.arguments + " arguments, not " + arguments.size());
        }
        return new Node.Call(function, List.copyOf(arguments));
    }

    private FormulaFunction find(String name) {
        for (var function : FormulaFunction.values()) {
            if (function.name().equals(name.toUpperCase(Locale.ROOT))) {
                return function;
            }
        }
        throw failure(Fault.UNKNOWN_FUNCTION, name, "unknown function " + name);
    }

    private static Node call(FormulaFunction function, Node... arguments) {
        return new Node.Call(function, List.of(arguments));
    }

    private boolean take(String token) {
        skipSpaces();
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw failure("\"" + token + "\" is missing");
        }
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isNamePart(char letter, boolean inside) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || inside && (isDigit(letter) || letter == '_');
    }

    private FormulaException failure(String message) {
        return failure(Fault.SYNTAX, Integer.toString(at + 1), message);
    }

    private FormulaException failure(Fault fault, String argument, String message) {
        return new FormulaException(fault, argument, "at character " + (at + 1) + ": " + message);
    }
}
