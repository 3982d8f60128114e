package org.tirich.bench.hostile;

/// The defences active when an attack is tried.
enum Defences {
    /// The product as shipped.
    BOTH("both"),
    /// Our allowlists of formats, protocols and codecs; no sandbox, no check of the first bytes.
    ALLOWLIST_ONLY("allowlist only"),
    /// Our sandbox; allowlists opened as the attack needs it.
    SANDBOX_ONLY("sandbox only"),
    /// None: the control that shows whether the attack works at all.
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
