package org.tirich.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tirich.assessment.LearningFeature;
import org.tirich.learning.experiment.ArmRatio;

/// What an editor decides before an experiment starts. It does not change afterwards.
///
/// @param seed of the assignment, together with the experiment's id
/// @param startsOn the first day, in UTC
/// @param endsOn the last day, in UTC
/// @param planned the number of persons in both arms that the editor plans
public record ExperimentPlan(
        String name,
        String hypothesis,
        LearningFeature feature,
        Unit unit,
        ArmRatio ratio,
        String seed,
        LocalDate startsOn,
        LocalDate endsOn,
        int planned) {

    public static final int MAX_NAME = 120;
    public static final int MAX_HYPOTHESIS = 600;
    public static final int MAX_SEED = 60;
    public static final int MIN_PLANNED = 60;
    public static final int MAX_PLANNED = 1_000_000;
    public static final int MAX_DAYS = 366;

    /// What is randomised. The constants' names are stored.
    public enum Unit {
        PERSON,

        /// A class, as soon as this instance has classes.
        CLASS
    }

    /// A reason why a plan is refused.
    public enum Fault {
        NAME,
        HYPOTHESIS,
        SEED,
        DATES,
        PLANNED,

        /// This instance has no classes.
        NO_CLASS,

        /// The last day has passed.
        OVER
    }

    /// The reasons why this plan cannot be stored; empty for a sound plan.
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (name.isBlank() || name.length() > MAX_NAME) {
            faults.add(Fault.NAME);
        }
        if (hypothesis.isBlank() || hypothesis.length() > MAX_HYPOTHESIS) {
            faults.add(Fault.HYPOTHESIS);
        }
        if (seed.isBlank() || seed.length() > MAX_SEED) {
            faults.add(Fault.SEED);
        }
        if (endsOn.isBefore(startsOn) || endsOn.isAfter(startsOn.plusDays(MAX_DAYS - 1L))) {
            faults.add(Fault.DATES);
        }
        if (planned < MIN_PLANNED || planned > MAX_PLANNED) {
            faults.add(Fault.PLANNED);
        }
        if (unit == Unit.CLASS) {
            faults.add(Fault.NO_CLASS);
        }
        return faults;
    }

    /// The reason why this plan cannot start today.
    Optional<Fault> faultOnStart(LocalDate today) {
        return endsOn.isBefore(today)
                ? Optional.of(Fault.OVER)
                : faults().stream().findFirst();
    }
}
