package org.tirich.experiment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Actor.AgeBand;
import org.tirich.access.Permission;
import org.tirich.access.PersonalData;
import org.tirich.assessment.FeatureArms;
import org.tirich.assessment.LearningFeature;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.learning.experiment.Arm;

/// Who takes part in the running experiments, and in which arm.
///
/// Guests, minors and accounts of unknown age never do; nor do lead editors, who can read what an experiment
/// tries. An arm is computed from the account's id, so it is the same on each device; the first exposure is
/// committed before the page that shows the feature, or its absence.
@Service
public class Participation implements FeatureArms, PersonalData {

    private static final String RUNNING = "running";

    private final ParticipantTable participants;
    private final TransactionAwareCache<String, List<Experiment>> running;
    private final Clock clock;

    Participation(
            ParticipantTable participants, ExperimentTable experiments, InvalidationChannel channel, Clock clock) {
        this.participants = participants;
        this.clock = clock;
        this.running = new TransactionAwareCache<>(
                channel,
                new TransactionAwareCache.Topic<>("experiments", Function.identity(), Function.identity()),
                1,
                _ -> experiments.running());
    }

    /// The running experiments have changed, in the current transaction.
    void changed() {
        running.invalidate(RUNNING);
    }

    @Override
    public boolean applies(Actor actor, LearningFeature feature) {
        var account = eligible(actor).orElse(null);
        if (account == null) {
            return true;
        }
        var experiment = active().stream()
                .filter(each -> each.plan().feature() == feature)
                .findFirst()
                .orElse(null);
        if (experiment == null || participants.hasLeft(experiment.id(), account)) {
            return true;
        }
        var arm = experiment.armOf(account);
        participants.expose(experiment.id(), account, arm, clock.instant());
        return arm == Arm.TREATMENT;
    }

    private static Optional<AccountId> eligible(Actor actor) {
        return actor.account()
                .filter(account -> account.ageBand() == AgeBand.ADULT && !account.may(Permission.LEAD))
                .map(Actor.Account::id);
    }

    private List<Experiment> active() {
        var now = clock.instant();
        return running.find(RUNNING).orElse(List.of()).stream()
                .filter(each -> each.isActive(now))
                .toList();
    }

    /// An experiment that a person may leave or has left.
    public record Membership(Experiment experiment, boolean left) {}

    /// The experiments that are active now, for a person who may be assigned.
    public List<Membership> memberships(Actor actor) {
        return eligible(actor)
                .map(account -> active().stream()
                        .map(each -> new Membership(each, participants.hasLeft(each.id(), account)))
                        .toList())
                .orElse(List.of());
    }

    /// Takes a person out of an active experiment: the feature is hers again from the next page on. Her
    /// exposure stays, because the arms would differ without those who leave. Returns false if she takes no
    /// part in it.
    @Transactional
    public boolean leave(Actor actor, ExperimentId experiment) {
        var account = eligible(actor).orElse(null);
        if (account == null || active().stream().noneMatch(each -> each.id().equals(experiment))) {
            return false;
        }
        participants.leave(experiment, account, clock.instant());
        return true;
    }

    @Override
    public void erase(AccountId account) {
        participants.delete(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of(
                "experiments", participants.exportExposures(account),
                "experiments-left", participants.exportLeavers(account));
    }
}
