package org.tirich.catalog.publication;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.asset.Assets;
import org.tirich.audit.Audit;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.Revision;
import org.tirich.catalog.Revision.State;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.RevisionPublished;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.RevisionReturned;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.rule.Check;
import org.tirich.catalog.rule.Transition;
import org.tirich.catalog.table.CheckTable;
import org.tirich.catalog.table.RevisionTable;
import org.tirich.catalog.table.WorkTable;

/// Changes the publication of revisions. No other class publishes, returns or takes down.
@Service
public class Publishing {

    public static final int MAX_WITHDRAWAL_NOTE = 500;

    private final WorkTable works;
    private final RevisionTable revisions;
    private final CheckTable checks;
    private final LiveWorks live;
    private final Assets assets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            WorkTable works,
            RevisionTable revisions,
            CheckTable checks,
            LiveWorks live,
            Assets assets,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.revisions = revisions;
        this.checks = checks;
        this.live = live;
        this.assets = assets;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Result of a change.
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /// The state of the revision does not allow the change.
        record WrongState(State state) implements Outcome {}

        record Unknown() implements Outcome {}

        /// The revision lacks two passes by two different people.
        record NotChecked() implements Outcome {}
    }

    /// Publishes a submitted revision that a safety and an accuracy reviewer passed, two different people and neither
    /// of them the author. The previous live revision is superseded.
    @Transactional
    public Outcome publish(RevisionId id, List<Check> passes) {
        var revision = locked(id);
        if (revision == null) {
            return new Outcome.Unknown();
        }
        if (!Transition.PUBLISH.isPossible(revision.state())) {
            return new Outcome.WrongState(revision.state());
        }
        if (!Check.suffice(passes, revision.owner())) {
            return new Outcome.NotChecked();
        }
        var now = clock.instant();
        revisions
                .live(List.of(revision.work()))
                .forEach(before -> revisions.setState(before.id(), new State.Superseded(), now));
        checks.insert(id, passes);
        revisions.setState(id, new State.Live(now), now);
        works.setLive(revision.work(), id, null, null);
        works.replaceHashtags(revision.work(), revision.lesson().hashtags());
        audit.record(
                null,
                "revision.publish",
                "revision:" + id,
                Map.of("work", revision.work().toString()));
        live.changed(revision.work());
        revision.asset().ifPresent(assets::requestAv1);
        events.publishEvent(new RevisionPublished(id, revision.work(), revision.owner(), now));
        return new Outcome.Done();
    }

    /// Returns a submitted revision to its author, or rejects it.
    @Transactional
    public Outcome returnToAuthor(RevisionId id, boolean rejected, String reason, String notes) {
        var revision = locked(id);
        if (revision == null) {
            return new Outcome.Unknown();
        }
        if (!Transition.GIVE_BACK.isPossible(revision.state())) {
            return new Outcome.WrongState(revision.state());
        }
        var now = clock.instant();
        revisions.setState(id, rejected ? new State.Rejected(reason, notes) : new State.Returned(reason, notes), now);
        events.publishEvent(new RevisionReturned(id, revision.work(), revision.owner(), rejected, reason));
        return new Outcome.Done();
    }

    /// Withdraws a work on behalf of its author, under review or live.
    @Transactional
    public Outcome withdraw(AccountId owner, WorkId work, String notes) {
        var withdrawn = new State.Withdrawn(Lesson.clean(notes, MAX_WITHDRAWAL_NOTE));
        if (!works.lock(work, owner)) {
            return new Outcome.Unknown();
        }
        var revision = revisions.live(List.of(work)).stream()
                .findFirst()
                .or(() -> revisions.latest(work).filter(latest -> Transition.WITHDRAW.isPossible(latest.state())))
                .orElse(null);
        if (revision == null) {
            return revisions
                    .latest(work)
                    .<Outcome>map(latest -> new Outcome.WrongState(latest.state()))
                    .orElse(new Outcome.Unknown());
        }
        takeDown(revision, withdrawn, owner, true, "withdrawn");
        revisions
                .latest(work)
                .filter(latest -> Transition.WITHDRAW.isPossible(latest.state()))
                .ifPresent(latest -> takeDown(latest, withdrawn, owner, true, "withdrawn"));
        return new Outcome.Done();
    }

    /// Withdraws the revision under review of a work, if there is one. A live revision stays.
    @Transactional
    public void withdrawFromReview(AccountId owner, WorkId work) {
        if (works.lock(work, owner)) {
            revisions
                    .latest(work)
                    .filter(latest -> Transition.WITHDRAW.isPossible(latest.state()))
                    .filter(latest -> !(latest.state() instanceof State.Live))
                    .ifPresent(latest -> takeDown(latest, new State.Withdrawn(""), owner, true, "withdrawn"));
        }
    }

    /// Takes a live work down after a fault was found.
    @Transactional
    public Outcome rescind(WorkId work, AccountId editor, String reason, String notes) {
        if (!works.lock(work)) {
            return new Outcome.Unknown();
        }
        var revision = revisions.live(List.of(work)).stream().findFirst().orElse(null);
        if (revision == null || !Transition.RESCIND.isPossible(revision.state())) {
            return new Outcome.Unknown();
        }
        takeDown(revision, new State.Rescinded(reason, notes), editor, false, reason);
        return new Outcome.Done();
    }

    private void takeDown(Revision revision, State state, AccountId by, boolean byAuthor, String reason) {
        var now = clock.instant();
        var wasLive = revision.state() instanceof State.Live;
        revisions.setState(revision.id(), state, now);
        if (wasLive) {
            works.setLive(revision.work(), null, now, reason);
            works.replaceHashtags(revision.work(), List.of());
            live.hideNow(revision.work());
        }
        audit.record(
                by,
                byAuthor ? "revision.withdraw" : "revision.rescind",
                "revision:" + revision.id(),
                Map.of("work", revision.work().toString(), "reason", reason));
        events.publishEvent(
                new RevisionRescinded(revision.id(), revision.work(), revision.owner(), wasLive, byAuthor, reason));
    }

    private @org.jspecify.annotations.Nullable Revision locked(RevisionId id) {
        var revision = revisions.find(id).orElse(null);
        if (revision == null) {
            return null;
        }
        return works.lock(revision.work()) ? revisions.find(id).orElse(null) : null;
    }
}
