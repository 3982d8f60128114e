package org.tirich.curriculum;

/// An outcome was withdrawn, or taken up again.
public record OutcomeWithdrawn(String code) {}
