package org.tirich.starter.card;

import java.util.List;

/// A question with one right option, which the clip answers.
///
/// @param answer index of the right option, from 0
public record Question(BilingualText prompt, List<BilingualText> options, int answer, BilingualText explanation) {

    public Question {
        options = List.copyOf(options);
        if (options.size() < 3 || options.size() > 4) {
            throw new IllegalArgumentException("a question has three or four options, not " + options.size());
        }
        if (answer < 0 || answer >= options.size()) {
            throw new IllegalArgumentException("no option " + answer);
        }
    }
}
