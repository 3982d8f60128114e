package org.tirich.starter.card;

import org.jspecify.annotations.Nullable;

/// An option of a question. A wrong one has a misconception and a refutation, the right one has neither.
///
/// @param misconception the wrong model that the option expresses
/// @param refutation why it is wrong, at most [#MAX_REFUTATION_LENGTH] characters in each language
public record Option(
        BilingualText text,
        @Nullable Misconception misconception,
        @Nullable BilingualText refutation) {

    /// Two lines on a phone.
    public static final int MAX_REFUTATION_LENGTH = 160;

    public Option {
        if ((misconception == null) != (refutation == null)) {
            throw new IllegalArgumentException("a misconception and its refutation belong together: " + text.en());
        }
        if (refutation != null
                && Math.max(refutation.en().length(), refutation.ur().length()) > MAX_REFUTATION_LENGTH) {
            throw new IllegalArgumentException("the refutation of '" + text.en() + "' is too long");
        }
    }

    boolean isRight() {
        return misconception == null;
    }
}
