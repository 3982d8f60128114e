package org.tirich.bench.hostile;

/// The effect of an attack.
enum AttackEffect {
    /// Output contains data of another file, or a file was written outside the allowed directory.
    LEAKS_FILE("leaks file"),
    /// A request was sent to the network, or data were received from it.
    LEAKS_REQUEST("leaks request"),
    /// No output.
    REFUSED("refused"),
    /// Output without foreign data.
    MADE_HARMLESS("made harmless"),
    /// No leak even without any defence: the attack does not work.
    INERT("inert");

    private final String label;

    AttackEffect(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isLeak() {
        return this == LEAKS_FILE || this == LEAKS_REQUEST;
    }
}
