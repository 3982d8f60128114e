package org.tirich.learning.memory;

/// How well something was recalled, worst first.
public enum RecallGrade {
    AGAIN,
    HARD,
    GOOD,
    EASY
}
