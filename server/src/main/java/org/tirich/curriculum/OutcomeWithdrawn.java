package org.tirich.curriculum;

/// An outcome was withdrawn.
public record OutcomeWithdrawn(String code) {}
