package org.tirich.curation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.Actor;
import org.tirich.audit.Audit;
import org.tirich.catalog.Check;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.RevisionRescinded;
import org.tirich.catalog.RevisionSubmitted;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Publishing;
import org.tirich.curation.check.AutomaticCheck;
import org.tirich.curation.check.Finding;
import org.tirich.web.Instance;

/// The review queue and the decisions taken on it.
@Service
public class Reviews implements ReviewProgress {

    /// How long a reviewer has a revision to herself.
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final int MAX_QUEUE = 200;

    private final ReviewTable reviews;
    private final ReviewEventTable events;
    private final List<AutomaticCheck> checks;
    private final Catalog catalog;
    private final Publishing publishing;
    private final Audit audit;
    private final Instance instance;
    private final Clock clock;

    Reviews(
            ReviewTable reviews,
            ReviewEventTable events,
            List<AutomaticCheck> checks,
            Catalog catalog,
            Publishing publishing,
            Audit audit,
            Instance instance,
            Clock clock) {
        this.reviews = reviews;
        this.events = events;
        this.checks = List.copyOf(checks);
        this.catalog = catalog;
        this.publishing = publishing;
        this.audit = audit;
        this.instance = instance;
        this.clock = clock;
    }

    /// A review as a reviewer sees it in the queue.
    ///
    /// @param whyNot the code of the reason for which she may not take it
    public record Queued(
            ReviewId id,
            Stage stage,
            RevisionId revision,
            Instant submitted,
            Instant due,
            boolean held,
            boolean mine,
            boolean taken,
            Optional<Instant> leaseUntil,
            Optional<String> whyNot) {}

    /// Whatever a reviewer needs to decide.
    public record Dossier(
            ReviewId id, Stage stage, Instant leaseUntil, List<Finding> findings, List<Happening> history) {}

    /// What became of a wish to look at a revision.
    public sealed interface Claimed {
        record Yes(Dossier dossier) implements Claimed {}

        /// Somebody else looks at it, or the look is over.
        record Taken() implements Claimed {}

        /// This person may not: a code that says why.
        record Barred(String why) implements Claimed {}

        record Unknown() implements Claimed {}
    }

    /// What became of a decision.
    public sealed interface Decided {
        /// `state` is where the review stands now.
        record Yes(String state) implements Decided {}

        /// The look was not this person's any more.
        record LeaseOver() implements Decided {}

        record Lacking(List<Rubric.Lack> lacks) implements Decided {}

        record Unknown() implements Decided {}
    }

    /// Runs the automatic checks as soon as a revision is handed in.
    @ApplicationModuleListener
    void begin(RevisionSubmitted submitted) {
        var lesson = catalog.preview(submitted.revision()).orElseThrow();
        var content = lesson.revision().lesson();
        var review = new Review(
                submitted.revision(),
                submitted.work(),
                submitted.owner(),
                content.subject() == null ? "" : content.subject(),
                content.grade() == null ? 0 : content.grade(),
                content.wordless() ? null : content.audioLanguage(),
                ReviewState.AUTO_CHECK,
                false,
                Optional.empty(),
                Optional.empty(),
                submitted.at(),
                submitted.at().plus(Stage.SAFETY.within()));
        if (!reviews.insert(review)) {
            return;
        }
        var captions = catalog.captions(submitted.revision());
        var findings = checks.stream()
                .flatMap(check -> check.check(lesson, captions).stream())
                .toList();
        var held = findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.HOLD);
        events.insertFindings(submitted.revision(), findings);
        var to = ReviewState.waiting(Stage.SAFETY, held);
        events.append(
                submitted.revision(),
                ReviewEvent.bySystem(ReviewState.AUTO_CHECK, to, held ? "held" : "checked", clock.instant()));
        reviews.update(new Review(
                review.revision(),
                review.work(),
                review.owner(),
                review.subject(),
                review.grade(),
                review.language(),
                to,
                held,
                Optional.empty(),
                Optional.empty(),
                review.submitted(),
                review.due()));
    }

    /// What is no longer submitted needs no look.
    @ApplicationModuleListener
    void end(RevisionRescinded rescinded) {
        reviews.findForUpdate(new ReviewId(rescinded.revision().value()))
                .filter(review -> review.state().stage().isPresent())
                .ifPresent(review -> {
                    events.append(
                            review.revision(),
                            ReviewEvent.bySystem(review.state(), ReviewState.WITHDRAWN, "withdrawn", clock.instant()));
                    reviews.update(
                            review.with(ReviewState.WITHDRAWN, Optional.empty(), review.safetyBy(), review.due()));
                });
    }

    /// What waits for a look that the person may take or has taken.
    public List<Queued> queue(Actor.Account reviewer) {
        var now = clock.instant();
        var me = reviewer.id();
        var queue = new ArrayList<Queued>();
        for (var review : reviews.open(MAX_QUEUE)) {
            var stage = review.state().stage().orElseThrow();
            if (!reviewer.may(stage.permission())) {
                continue;
            }
            var claim = review.claim().filter(each -> each.until().isAfter(now));
            queue.add(new Queued(
                    new ReviewId(review.revision().value()),
                    stage,
                    review.revision(),
                    review.submitted(),
                    review.due(),
                    review.held(),
                    claim.filter(each -> each.by().equals(me)).isPresent(),
                    claim.isPresent(),
                    claim.map(Review.Claim::until),
                    bar(review, stage, reviewer)));
        }
        return queue;
    }

    /// Why a person may not take this look.
    private static Optional<String> bar(Review review, Stage stage, Actor.Account reviewer) {
        var me = reviewer.id();
        if (review.owner().equals(me)) {
            return Optional.of("own-work");
        }
        if (stage == Stage.ACCURACY && review.safetyBy().filter(me::equals).isPresent()) {
            return Optional.of("two-people");
        }
        return reviewer.may(stage.permission(), review.scope()) ? Optional.empty() : Optional.of("out-of-scope");
    }

    /// Takes a look for oneself, for as long as a lease lasts. Asking again renews it.
    @Transactional
    public Claimed claim(Actor.Account reviewer, ReviewId id) {
        var review = reviews.findForUpdate(id).orElse(null);
        if (review == null) {
            return new Claimed.Unknown();
        }
        var stage = review.state().stage().orElse(null);
        if (stage == null) {
            return new Claimed.Taken();
        }
        if (!reviewer.may(stage.permission())) {
            return new Claimed.Barred("out-of-scope");
        }
        var bar = bar(review, stage, reviewer);
        if (bar.isPresent()) {
            return new Claimed.Barred(bar.get());
        }
        var now = clock.instant();
        var me = reviewer.id();
        if (review.claim()
                .filter(claim -> claim.until().isAfter(now) && !claim.by().equals(me))
                .isPresent()) {
            return new Claimed.Taken();
        }
        var until = now.plus(LEASE);
        var to = ReviewState.claimed(stage);
        if (review.claim().filter(claim -> claim.by().equals(me)).isEmpty()) {
            append(review, to, "claimed", reviewer, stage, now, Map.of(), "", "", "");
        }
        reviews.update(review.with(to, Optional.of(new Review.Claim(me, until)), review.safetyBy(), review.due()));
        return new Claimed.Yes(dossier(review, stage, until));
    }

    /// The dossier of a look that the person holds.
    public Optional<Dossier> held(Actor.Account reviewer, ReviewId id) {
        return reviews.find(id)
                .flatMap(review -> review.claim()
                        .filter(claim -> claim.holds(reviewer.id(), clock.instant()))
                        .map(claim -> dossier(review, review.state().stage().orElseThrow(), claim.until())));
    }

    private Dossier dossier(Review review, Stage stage, Instant until) {
        return new Dossier(
                new ReviewId(review.revision().value()),
                stage,
                until,
                events.findings(review.revision()),
                timeline(review.revision()));
    }

    /// Gives a look back to the queue.
    @Transactional
    public boolean release(Actor.Account reviewer, ReviewId id) {
        var review = reviews.findForUpdate(id).orElse(null);
        var now = clock.instant();
        if (review == null
                || review.claim()
                        .filter(claim -> claim.by().equals(reviewer.id()))
                        .isEmpty()) {
            return false;
        }
        var stage = review.state().stage().orElseThrow();
        var to = ReviewState.waiting(stage, review.held());
        append(review, to, "released", reviewer, stage, now, Map.of(), "", "", "");
        reviews.update(review.with(to, Optional.empty(), review.safetyBy(), review.due()));
        return true;
    }

    /// Decides a look that the person holds.
    @Transactional
    public Decided decide(Actor.Account reviewer, ReviewId id, Decision decision) {
        var review = reviews.findForUpdate(id).orElse(null);
        if (review == null) {
            return new Decided.Unknown();
        }
        var now = clock.instant();
        var me = reviewer.id();
        var stage = review.state().stage().orElse(null);
        if (stage == null
                || review.claim().filter(claim -> claim.holds(me, now)).isEmpty()) {
            return new Decided.LeaseOver();
        }
        var lacks = Rubric.lacks(stage, decision);
        if (!lacks.isEmpty()) {
            return new Decided.Lacking(lacks);
        }
        audit.record(
                me,
                "review.decide",
                "revision:" + review.revision(),
                Map.of("stage", stage.name(), "verdict", decision.getClass().getSimpleName()));
        return switch (decision) {
            case Decision.Pass pass -> pass(review, stage, reviewer, now, pass);
            case Decision.Changes(var rubric, var reason, var notes, var internal) ->
                giveBack(review, stage, reviewer, now, false, rubric, reason, notes, internal);
            case Decision.Reject(var rubric, var reason, var notes, var internal) ->
                giveBack(review, stage, reviewer, now, true, rubric, reason, notes, internal);
        };
    }

    private Decided pass(Review review, Stage stage, Actor.Account reviewer, Instant now, Decision.Pass pass) {
        var me = reviewer.id();
        if (stage == Stage.SAFETY) {
            append(
                    review,
                    ReviewState.ACCURACY_QUEUE,
                    "safety-passed",
                    reviewer,
                    stage,
                    now,
                    pass.rubric(),
                    "",
                    "",
                    pass.internal());
            reviews.update(review.with(
                    ReviewState.ACCURACY_QUEUE, Optional.empty(), Optional.of(me), now.plus(Stage.ACCURACY.within())));
            return new Decided.Yes(ReviewState.ACCURACY_QUEUE.code());
        }
        append(
                review,
                ReviewState.APPROVED,
                "accuracy-passed",
                reviewer,
                stage,
                now,
                pass.rubric(),
                "",
                "",
                pass.internal());
        reviews.update(review.with(ReviewState.APPROVED, Optional.empty(), review.safetyBy(), review.due()));
        return switch (publishing.publish(review.revision(), passes(review.revision()))) {
            case Publishing.Outcome.Done() -> new Decided.Yes(ReviewState.APPROVED.code());
            case Publishing.Outcome.NotNow _, Publishing.Outcome.Unknown(), Publishing.Outcome.NotChecked() ->
                throw new IllegalStateException("revision " + review.revision() + " could not be published");
        };
    }

    /// The passes of a revision, read from its events.
    private List<Check> passes(RevisionId revision) {
        var passes = new HashMap<Check.Stage, Check>();
        for (var event : events.of(revision)) {
            var stage = switch (event.event()) {
                case "safety-passed" -> Check.Stage.SAFETY;
                case "accuracy-passed" -> Check.Stage.ACCURACY;
                default -> null;
            };
            if (stage != null) {
                passes.put(stage, new Check(stage, event.at(), event.actor().orElseThrow(), event.demonstration()));
            }
        }
        return List.copyOf(passes.values());
    }

    private Decided giveBack(
            Review review,
            Stage stage,
            Actor.Account reviewer,
            Instant now,
            boolean rejected,
            Map<String, Integer> rubric,
            String reason,
            String notes,
            String internal) {
        var to = rejected ? ReviewState.REJECTED : ReviewState.CHANGES_REQUESTED;
        append(
                review,
                to,
                rejected ? "rejected" : "changes-requested",
                reviewer,
                stage,
                now,
                rubric,
                reason,
                notes,
                internal);
        reviews.update(review.with(to, Optional.empty(), review.safetyBy(), review.due()));
        publishing.giveBack(review.revision(), rejected, reason, notes);
        return new Decided.Yes(to.code());
    }

    private void append(
            Review review,
            ReviewState to,
            String event,
            Actor.Account reviewer,
            Stage stage,
            Instant now,
            Map<String, Integer> rubric,
            String reason,
            String notes,
            String internal) {
        events.append(
                review.revision(),
                new ReviewEvent(
                        review.state(),
                        to,
                        event,
                        Optional.of(reviewer.id()),
                        stage + "_REVIEWER",
                        now,
                        rubric,
                        reason,
                        notes,
                        internal,
                        instance.demo()));
    }

    @Override
    public Map<RevisionId, String> states(Collection<RevisionId> revisions) {
        var states = new HashMap<RevisionId, String>();
        reviews.find(revisions)
                .forEach(review -> states.put(review.revision(), review.state().code()));
        return states;
    }

    @Override
    public List<Happening> timeline(RevisionId revision) {
        return events.of(revision).stream()
                .map(event -> new Happening(event.at(), event.event(), event.role(), event.reason(), event.notes()))
                .toList();
    }
}
