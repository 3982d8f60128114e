package org.tirich.experiment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.PathIds;
import org.tirich.access.Scope;
import org.tirich.access.ScopeResolver;
import org.tirich.audit.Audit;
import org.tirich.experiment.Experiment.State;
import org.tirich.experiment.ExperimentPlan.Fault;

/// The experiments of this instance. An editor writes a plan, starts it, stops it, and reads out its result.
@Service
public class Experiments implements ScopeResolver {

    private static final int MAX_LISTED = 200;

    private final ExperimentTable experiments;
    private final Participation participation;
    private final Audit audit;
    private final Clock clock;

    Experiments(ExperimentTable experiments, Participation participation, Audit audit, Clock clock) {
        this.experiments = experiments;
        this.participation = participation;
        this.audit = audit;
        this.clock = clock;
    }

    /// The result of a change.
    public sealed interface Outcome {

        record Done(ExperimentId id) implements Outcome {}

        /// The plan is not sound.
        record Faulty(List<Fault> faults) implements Outcome {

            public Faulty {
                faults = List.copyOf(faults);
            }
        }

        /// Another experiment with the feature is running.
        record Busy(Experiment other) implements Outcome {}

        /// The experiment has started, or someone else has changed it.
        record Stale() implements Outcome {}
    }

    @Override
    public String pathVariable() {
        return "experiment";
    }

    /// An experiment concerns everyone, so only an unlimited grant reaches it.
    @Override
    public Optional<Scope> scopeOf(String id) {
        return find(id).map(_ -> Scope.EVERYWHERE);
    }

    public Optional<Experiment> find(String id) {
        return PathIds.uuid(id).map(ExperimentId::new).flatMap(experiments::find);
    }

    /// The latest first.
    public List<Experiment> all() {
        return experiments.all(MAX_LISTED);
    }

    @Transactional
    public Outcome create(AccountId editor, ExperimentPlan plan) {
        var faults = plan.faults();
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        var id = new ExperimentId(UUID.randomUUID());
        experiments.insert(id, plan, editor, clock.instant());
        record(editor, "create", id, Map.of("feature", plan.feature().name()));
        return new Outcome.Done(id);
    }

    /// Changes a draft.
    ///
    /// @param edition the one that the editor has read
    @Transactional
    public Outcome change(AccountId editor, ExperimentId id, int edition, ExperimentPlan plan) {
        var faults = plan.faults();
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        if (!experiments.change(id, edition, plan)) {
            return new Outcome.Stale();
        }
        record(editor, "change", id, Map.of("feature", plan.feature().name()));
        return new Outcome.Done(id);
    }

    @Transactional
    public Outcome start(AccountId editor, Experiment experiment, int edition) {
        var plan = experiment.plan();
        experiments.lock(plan.feature());
        var fault = plan.faultOnStart(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (experiment.state() == State.DRAFT && fault.isPresent()) {
            return new Outcome.Faulty(List.of(fault.get()));
        }
        var other = experiments.running().stream()
                .filter(each ->
                        each.plan().feature() == plan.feature() && !each.id().equals(experiment.id()))
                .findFirst();
        if (experiment.state() == State.DRAFT && other.isPresent()) {
            return new Outcome.Busy(other.get());
        }
        if (experiment.edition() != edition || !experiments.start(experiment.id(), edition, clock.instant())) {
            return new Outcome.Stale();
        }
        participation.changed();
        record(
                editor,
                "start",
                experiment.id(),
                Map.of(
                        "feature", plan.feature().name(),
                        "ratio", plan.ratio().control() + ":" + plan.ratio().treatment(),
                        "planned", Integer.toString(plan.planned())));
        return new Outcome.Done(experiment.id());
    }

    /// Ends an experiment for good: everyone has the feature again.
    @Transactional
    public Outcome stop(AccountId editor, ExperimentId id) {
        if (!experiments.stop(id, clock.instant())) {
            return new Outcome.Stale();
        }
        participation.changed();
        record(editor, "stop", id, Map.of());
        return new Outcome.Done(id);
    }

    /// Closes a stopped experiment whose result was read out.
    ///
    /// @param verdict its code, for the audit
    @Transactional
    public Outcome report(AccountId editor, ExperimentId id, String verdict) {
        if (!experiments.report(id, clock.instant())) {
            return new Outcome.Stale();
        }
        record(editor, "report", id, Map.of("verdict", verdict));
        return new Outcome.Done(id);
    }

    private void record(AccountId editor, String action, ExperimentId id, Map<String, String> details) {
        audit.record(editor, "experiment." + action, "experiment:" + id, details);
    }
}
