package org.tirich.ranking;

/// The outcomes of an impression that ranking predicts, each as a probability.
public enum Head {
    /// At least three quarters are watched (the label of TrueLearn, Bulathwela et al. 2020).
    COMPLETED("followed"),
    /// More is watched than of half of the videos of its length (duration-debiased, after D2Q, Zhan et al. 2022).
    LONG_WATCH("lasting"),
    /// The question is answered correctly, given that it is answered.
    CORRECT_ANSWER("right"),
    /// The video is saved, or the viewer says that she got it.
    KEPT("kept"),
    /// The video is left at once.
    SKIPPED("skipped"),
    /// The video is reported or dismissed.
    REJECTED("reported");

    private final String code;

    Head(String code) {
        this.code = code;
    }

    /// The name of the head in a file of weights.
    String code() {
        return code;
    }
}
