package org.tirich.learning.mastery;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// An answer of a learner to a form of an item, as the server recorded it.
///
/// @param attempt the id of the attempt; the first receipt of an id counts
/// @param form identifies the item and the answer's identity, so that a second form with the same key has a disclosed
///     answer
/// @param unseen whether this form's answer was undisclosed to the learner by everything outside these answers: a
///     guest's visit on this device, a class. Disclosure by an earlier answer is found by the replay itself.
/// @param mixed whether the item that the learner answered before was of another outcome
/// @param soonAfterClip whether the answer arrived within ten minutes of watching a clip of the outcome
/// @param voided whether the item was rekeyed or withdrawn after this answer
public record Evidence(
        UUID attempt,
        String item,
        String form,
        String outcome,
        Purpose purpose,
        AnswerFormat format,
        Response response,
        boolean unseen,
        Receipt receipt,
        boolean mixed,
        boolean soonAfterClip,
        boolean voided) {

    public Evidence {
        Objects.requireNonNull(attempt, "evidence has the id of its attempt");
        Objects.requireNonNull(receipt, "evidence has a receipt");
        if (item.isBlank() || form.isBlank() || outcome.isBlank()) {
            throw new IllegalArgumentException("evidence names its item, form and outcome");
        }
    }

    /// Why the question was asked.
    public enum Purpose {
        /// Before the clip. Recorded, never counted.
        PREDICTION,

        /// In a clip, in practice or as a guest. Counts up to [MasteryLevel#FAMILIAR].
        PRACTICE,

        /// A proof form: shown to accounts only, and neither as a prediction nor in practice.
        PROOF
    }

    /// The result of an answer.
    public enum Response {
        RIGHT,
        WRONG,

        /// The learner asked for the answer.
        NOT_SURE
    }

    /// When the server received an answer. Clocks of devices have no influence.
    ///
    /// @param position orders answers that were received at the same time, such as those of one offline batch
    public record Receipt(Instant at, long position) implements Comparable<Receipt> {

        public Receipt {
            Objects.requireNonNull(at, "a receipt has a time");
        }

        @Override
        public int compareTo(Receipt other) {
            var byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(position, other.position);
        }
    }

    boolean isRight() {
        return response == Response.RIGHT;
    }

    /// Whether the answer may count above [MasteryLevel#FAMILIAR].
    boolean mayProve() {
        return purpose == Purpose.PROOF && format.mayProve();
    }
}
