package org.tirich.starter.kit;

/// One thing a clip claims, as theory gives it and as it was drawn or sounded.
public record Fact(String claim, double expected, double shown, double tolerance) {

    public boolean holds() {
        return Math.abs(expected - shown) <= tolerance;
    }
}
