package org.tirich.learning.item;

/// A value computed from the parameters and from the derived values before it.
public record Derived(String name, Formula formula) {

    public Derived {
        Parameter.requireName(name);
    }
}
