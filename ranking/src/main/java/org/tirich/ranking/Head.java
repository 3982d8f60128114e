package org.tirich.ranking;

import java.util.Locale;

/// What is foretold of a showing, each as a likelihood.
public enum Head {
    /// Three quarters or more will be watched (the label of TrueLearn, Bulathwela et al. 2020).
    FOLLOWED,
    /// It will be watched for longer than half of the lessons of its length are (duration-debiased, after D2Q,
    /// Zhan et al. 2022).
    LASTING,
    /// Its question will be answered right, if it is answered.
    RIGHT,
    /// It will be saved, or the viewer will say that she got it.
    KEPT,
    /// It will be left at once.
    SKIPPED,
    /// It will be reported or dismissed.
    REPORTED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
