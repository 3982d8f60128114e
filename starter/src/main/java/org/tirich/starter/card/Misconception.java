package org.tirich.starter.card;

import java.util.regex.Pattern;

/// A wrong model of a subject that learners hold.
///
/// @param id the outcome it belongs to and a name, such as `P-09-02.heavier-falls-faster`
/// @param text the belief as a learner would say it
public record Misconception(String id, BilingualText text) {

    private static final Pattern ID = Pattern.compile("[A-Z]-\\d\\d-\\d\\d\\.[a-z0-9]+(-[a-z0-9]+)*");

    public Misconception {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + id + "' is no id of a misconception");
        }
    }
}
