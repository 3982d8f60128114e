package org.tirich.bench.hostile;

/// Which of the two walls stand when an attack is tried.
enum Defences {
    /// The product as it ships.
    BOTH("both"),
    /// Our lists of formats, protocols and codecs; no sandbox, no look at the first bytes.
    ALLOWLIST_ONLY("allowlist only"),
    /// Our sandbox; every list opened as the attack needs it.
    SANDBOX_ONLY("sandbox only"),
    /// Neither: the control that shows whether there is anything to hold back.
    NONE("none");

    private final String label;

    Defences(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isConfined() {
        return this == BOTH || this == SANDBOX_ONLY;
    }

    boolean isOpened() {
        return this == SANDBOX_ONLY || this == NONE;
    }
}
