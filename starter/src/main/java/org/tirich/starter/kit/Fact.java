package org.tirich.starter.kit;

/// A claim of a clip: the value expected by theory and the value measured in picture or sound.
public record Fact(String claim, double expected, double shown, double tolerance) {

    public boolean holds() {
        return Math.abs(expected - shown) <= tolerance;
    }
}
