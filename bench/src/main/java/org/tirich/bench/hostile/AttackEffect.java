package org.tirich.bench.hostile;

/// What came of an attack in one mode.
enum AttackEffect {
    /// Something of a file that is not the attacker's came out, or a file was written where none may be.
    LEAKS_FILE("leaks file"),
    /// Something went out to the network, or came in from it.
    LEAKS_REQUEST("leaks request"),
    /// Nothing came out at all.
    REFUSED("refused"),
    /// Something came out, and nothing foreign in it.
    MADE_HARMLESS("made harmless"),
    /// Nothing leaks even with all lists opened and no sandbox: the attack is dead by itself.
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
