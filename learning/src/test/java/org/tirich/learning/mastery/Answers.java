package org.tirich.learning.mastery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Evidence.Receipt;
import org.tirich.learning.mastery.Evidence.Response;

/// Builds a learner's answers: by default to new proof forms with four options, in mixed practice, an hour apart, to
/// three items in turn.
final class Answers {

    static final Instant BEGIN = Instant.parse("2026-03-03T08:00:00Z");

    private final List<Evidence> all = new ArrayList<>();
    private Instant now = BEGIN;

    static Evidence right(int number, Instant at) {
        return new Evidence(
                new UUID(0, number),
                "item-" + number % 3,
                "form-" + number,
                "M-06-02",
                Purpose.PROOF,
                new AnswerFormat.Choice(4),
                Response.RIGHT,
                true,
                new Receipt(at, 0),
                true,
                false,
                false);
    }

    /// Adds one answer for each letter: r right, w wrong, n not sure.
    Answers add(String responses) {
        return add(responses, answer -> answer);
    }

    Answers add(String responses, UnaryOperator<Evidence> change) {
        for (var letter : responses.toCharArray()) {
            var response = switch (letter) {
                case 'r' -> Response.RIGHT;
                case 'w' -> Response.WRONG;
                default -> Response.NOT_SURE;
            };
            now = now.plus(Duration.ofHours(1));
            all.add(change.apply(with(right(all.size(), now), response)));
        }
        return this;
    }

    Answers after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    List<Evidence> all() {
        return List.copyOf(all);
    }

    Mastery replay() {
        return Mastery.replay(all);
    }

    MasteryLevel level() {
        return replay().level();
    }

    static Evidence with(Evidence it, Response response) {
        return new Evidence(
                it.attempt(),
                it.item(),
                it.form(),
                it.outcome(),
                it.purpose(),
                it.format(),
                response,
                it.unseen(),
                it.receipt(),
                it.mixed(),
                it.soonAfterClip(),
                it.voided());
    }

    static Evidence ofItem(Evidence it, String item) {
        return new Evidence(
                it.attempt(),
                item,
                it.form(),
                it.outcome(),
                it.purpose(),
                it.format(),
                it.response(),
                it.unseen(),
                it.receipt(),
                it.mixed(),
                it.soonAfterClip(),
                it.voided());
    }

    static Evidence ofForm(Evidence it, String form) {
        return new Evidence(
                it.attempt(),
                it.item(),
                form,
                it.outcome(),
                it.purpose(),
                it.format(),
                it.response(),
                it.unseen(),
                it.receipt(),
                it.mixed(),
                it.soonAfterClip(),
                it.voided());
    }

    static Evidence ofOutcome(Evidence it, String outcome) {
        return new Evidence(
                it.attempt(),
                it.item(),
                it.form(),
                outcome,
                it.purpose(),
                it.format(),
                it.response(),
                it.unseen(),
                it.receipt(),
                it.mixed(),
                it.soonAfterClip(),
                it.voided());
    }

    static Evidence with(Evidence it, Purpose purpose) {
        return new Evidence(
                it.attempt(),
                it.item(),
                it.form(),
                it.outcome(),
                purpose,
                it.format(),
                it.response(),
                it.unseen(),
                it.receipt(),
                it.mixed(),
                it.soonAfterClip(),
                it.voided());
    }

    static Evidence with(Evidence it, AnswerFormat format) {
        return new Evidence(
                it.attempt(),
                it.item(),
                it.form(),
                it.outcome(),
                it.purpose(),
                format,
                it.response(),
                it.unseen(),
                it.receipt(),
                it.mixed(),
                it.soonAfterClip(),
                it.voided());
    }

    static Evidence with(Evidence it, Receipt receipt) {
        return new Evidence(
                it.attempt(),
                it.item(),
                it.form(),
                it.outcome(),
                it.purpose(),
                it.format(),
                it.response(),
                it.unseen(),
                receipt,
                it.mixed(),
                it.soonAfterClip(),
                it.voided());
    }

    static Evidence seen(Evidence it) {
        return new Evidence(
                it.attempt(),
                it.item(),
                it.form(),
                it.outcome(),
                it.purpose(),
                it.format(),
                it.response(),
                false,
                it.receipt(),
                it.mixed(),
                it.soonAfterClip(),
                it.voided());
    }

    static Evidence blocked(Evidence it) {
        return new Evidence(
                it.attempt(),
                it.item(),
                it.form(),
                it.outcome(),
                it.purpose(),
                it.format(),
                it.response(),
                it.unseen(),
                it.receipt(),
                false,
                it.soonAfterClip(),
                it.voided());
    }

    static Evidence soon(Evidence it) {
        return new Evidence(
                it.attempt(),
                it.item(),
                it.form(),
                it.outcome(),
                it.purpose(),
                it.format(),
                it.response(),
                it.unseen(),
                it.receipt(),
                it.mixed(),
                true,
                it.voided());
    }

    static Evidence voided(Evidence it) {
        return new Evidence(
                it.attempt(),
                it.item(),
                it.form(),
                it.outcome(),
                it.purpose(),
                it.format(),
                it.response(),
                it.unseen(),
                it.receipt(),
                it.mixed(),
                it.soonAfterClip(),
                true);
    }
}
