package org.tirich.learning.mastery;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Response;

/// The answers of a learner to proof forms that she had not seen, right and wrong. They are what a completed path
/// counts.
public final class UnseenAnswers {

    private static final Comparator<Evidence> BY_RECEIPT = Comparator.comparing(Evidence::receipt)
            .thenComparing(answer -> answer.attempt().toString());

    private UnseenAnswers() {}

    /// The answers that count, in the order of their receipt. *Not sure*, a second answer to a form and an answer to a
    /// withdrawn item do not.
    ///
    /// @param answers all answers of one learner, of any outcomes, in any order
    public static List<Evidence> of(List<Evidence> answers) {
        var attempts = new HashSet<UUID>();
        var disclosed = new HashSet<String>();
        return answers.stream()
                .sorted(BY_RECEIPT)
                .filter(answer -> attempts.add(answer.attempt()))
                // A form is used up by any answer, also by one that does not count.
                .filter(answer -> disclosed.add(answer.form()) && answer.unseen())
                .filter(answer -> !answer.voided()
                        && answer.purpose() == Purpose.PROOF
                        && answer.mayProve()
                        && answer.response() != Response.NOT_SURE)
                .toList();
    }
}
