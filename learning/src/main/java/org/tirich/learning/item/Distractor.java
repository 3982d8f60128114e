package org.tirich.learning.item;

import java.util.regex.Pattern;

/// A misconception behind a wrong answer, and what the learner reads who gives that answer.
///
/// @param misconception the id of a misconception of the curriculum, such as `M-06-02.larger-number-larger-piece`
/// @param refutation at most two lines
public record Distractor(String misconception, TextTemplate refutation) {

    public static final int MAX_REFUTATION = 160;
    private static final Pattern ID = Pattern.compile("[A-Z]-[0-9]{2}-[0-9]{2}\\.[a-z0-9-]{1,60}");

    public Distractor {
        requireId(misconception);
        AssessmentItem.requireLength("a refutation", refutation, MAX_REFUTATION);
    }

    static void requireId(String misconception) {
        if (!ID.matcher(misconception).matches()) {
            throw new IllegalArgumentException("\"" + misconception + "\" is not the id of a misconception");
        }
    }
}
