package org.tirich.experiment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.tirich.access.AccountId;
import org.tirich.learning.experiment.Arm;
import org.tirich.learning.experiment.ArmAssignment;

/// An experiment with a feature of learning.
///
/// @param edition grows with each change of the draft
public record Experiment(
        ExperimentId id,
        ExperimentPlan plan,
        State state,
        int edition,
        Optional<Instant> startedAt,
        Optional<Instant> stoppedAt,
        Optional<Instant> reportedAt) {

    /// The state of an experiment. The constants' names are stored.
    public enum State {
        /// It may change, and has no effect.
        DRAFT,

        /// It has an effect from its first to its last day.
        RUNNING,

        /// It has no effect any more, and its result may be read.
        STOPPED,

        /// Its result was read out, and it is closed.
        REPORTED
    }

    /// Whether people are assigned now.
    boolean isActive(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return state == State.RUNNING && !today.isBefore(plan.startsOn()) && !today.isAfter(plan.endsOn());
    }

    /// Whether the result may be read. It may not while people can still be added: who stops an experiment when
    /// its result looks good finds a difference where there is none.
    public boolean isOver() {
        return state == State.STOPPED || state == State.REPORTED;
    }

    /// The moment up to which answers count.
    Instant end(Instant now) {
        var last = plan.endsOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        var stopped = stoppedAt.orElse(now);
        return stopped.isBefore(last) ? stopped : last;
    }

    /// The seed with which others can compute the assignment again: see [ArmAssignment].
    public String seed() {
        return id + "/" + plan.seed();
    }

    Arm armOf(AccountId account) {
        return new ArmAssignment(seed(), plan.ratio()).armOf(account.toString());
    }
}
