package org.tirich.starter.card;

import java.util.List;

/// A question with one right option, which the clip answers.
///
/// @param answer index of the right option, from 0
public record Question(BilingualText prompt, List<Option> options, int answer, BilingualText explanation) {

    public Question {
        options = List.copyOf(options);
        if (options.size() < 3 || options.size() > 4) {
            throw new IllegalArgumentException("a question has three or four options, not " + options.size());
        }
        if (answer < 0 || answer >= options.size()) {
            throw new IllegalArgumentException("no option " + answer);
        }
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).isRight() != (i == answer)) {
                throw new IllegalArgumentException(
                        i == answer
                                ? "the right option has a misconception"
                                : "option " + i + " is wrong and has no misconception");
            }
        }
    }

    /// The text of the right option.
    public BilingualText rightText() {
        return options.get(answer).text();
    }
}
