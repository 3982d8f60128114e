package org.tirich.itembank;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.access.PersonalData;
import org.tirich.access.Scope;
import org.tirich.audit.Audit;
import org.tirich.catalog.authoring.Submissions;
import org.tirich.curriculum.Curriculum;
import org.tirich.curriculum.LearningOutcome;
import org.tirich.curriculum.Misconceptions;
import org.tirich.itembank.AuthoredItem.State;
import org.tirich.kernel.LanguageTag;
import org.tirich.learning.item.FormPreview;
import org.tirich.learning.item.FormSeed;
import org.tirich.learning.item.ItemCodec;

/// The questions of an author: drafting, submitting, correcting, withdrawing.
@Service
public class ItemAuthoring implements PersonalData {

    private static final int MAX_ITEMS = 500;

    private final AuthoredItemTable items;
    private final ItemReviewTable reviews;
    private final ItemStops stops;
    private final ItemBank bank;
    private final ItemNotices notices;
    private final Submissions submissions;
    private final Curriculum curriculum;
    private final Misconceptions misconceptions;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ItemAuthoring(
            AuthoredItemTable items,
            ItemReviewTable reviews,
            ItemStops stops,
            ItemBank bank,
            ItemNotices notices,
            Submissions submissions,
            Curriculum curriculum,
            Misconceptions misconceptions,
            Audit audit,
            Clock clock) {
        this.items = items;
        this.reviews = reviews;
        this.stops = stops;
        this.bank = bank;
        this.notices = notices;
        this.submissions = submissions;
        this.curriculum = curriculum;
        this.misconceptions = misconceptions;
        this.audit = audit;
        this.clock = clock;
    }

    /// The result of a change by the author.
    public sealed interface Outcome {
        record Done(AuthoredItem item) implements Outcome {}

        /// The question does not exist, or belongs to another author.
        record Unknown() implements Outcome {}

        /// The person may not write questions for this outcome.
        record OutOfScope() implements Outcome {}

        record TooMany(int limit) implements Outcome {}

        /// The state of the question does not allow the change.
        record WrongState(AuthoredItem item) implements Outcome {}

        /// Another version was saved meanwhile.
        record Changed(AuthoredItem item) implements Outcome {}

        /// The draft has faults.
        record Incomplete(AuthoredItem item) implements Outcome {}
    }

    /// The outcomes for which a person may write questions: those of her lessons; those of her subjects for an editor.
    public List<LearningOutcome> outcomes(Actor.Account author) {
        var own = submissions.of(author.id()).stream()
                .flatMap(revision -> revision.lesson().outcomes().stream())
                .collect(Collectors.toSet());
        return curriculum.current().stream()
                .filter(outcome -> own.contains(outcome.code()) || leads(author, outcome))
                .toList();
    }

    private static boolean leads(Actor.Account person, LearningOutcome outcome) {
        return person.may(Permission.LEAD, Scope.of(outcome.subject(), null));
    }

    /// @param language of the first texts
    @Transactional
    public Outcome begin(Actor.Account author, String outcome, ItemDraft.Kind kind, String language) {
        if (outcomes(author).stream().noneMatch(each -> each.code().equals(outcome))) {
            return new Outcome.OutOfScope();
        }
        if (items.count(author.id()) >= MAX_ITEMS) {
            return new Outcome.TooMany(MAX_ITEMS);
        }
        var bytes = new byte[4];
        random.nextBytes(bytes);
        var item = new AuthoredItem(
                new ItemId(UUID.randomUUID()),
                outcome + ".own-" + HexFormat.of().formatHex(bytes),
                outcome,
                Optional.of(author.id()),
                language,
                State.DRAFT,
                ItemDraft.begun(kind, language),
                1,
                Optional.empty(),
                clock.instant());
        items.insert(item);
        return new Outcome.Done(item);
    }

    /// The person's questions, newest first.
    public List<AuthoredItem> of(AccountId author) {
        return items.of(author);
    }

    /// A question of the person.
    public Optional<AuthoredItem> find(AccountId author, ItemId id) {
        return items.find(id).filter(item -> item.author().equals(Optional.of(author)));
    }

    /// The review of the latest revision, and its steps.
    public record Progress(ItemReview review, List<ItemReviewStep> steps) {}

    public Optional<Progress> progress(ItemId id) {
        return reviews.latest(id).map(review -> new Progress(review, reviews.steps(review.item(), review.revision())));
    }

    /// A draft as it would be asked.
    ///
    /// @param preview empty where a field is in the way
    public record Examined(List<DraftProblem> problems, Optional<FormPreview> preview) {

        /// The first problem of each field.
        public Map<String, DraftProblem> byField() {
            return problems.stream()
                    .collect(Collectors.toMap(
                            DraftProblem::field, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        }
    }

    /// Reads a draft, and draws forms of it where it can be read.
    public Examined examine(AuthoredItem item, ItemDraft draft) {
        var reading = read(item, draft);
        var seed = new FormSeed(item.id().value().getLeastSignificantBits());
        return new Examined(
                reading.problems(),
                reading.item()
                        .filter(_ -> reading.problems().stream()
                                .noneMatch(problem -> problem.code().equals("TOO_MANY")))
                        .map(file -> FormPreview.of(file.items().getFirst(), seed)));
    }

    private DraftReader.Reading read(AuthoredItem item, ItemDraft draft) {
        var known = misconceptions.of(item.outcome()).stream()
                .collect(Collectors.toMap(Misconceptions.Entry::id, Function.identity()));
        var reading = DraftReader.read(draft, item.code(), item.outcome(), id -> Optional.ofNullable(known.get(id)));
        return curriculum.isWithdrawn(item.outcome()) ? reading.with(withdrawn(draft)) : reading;
    }

    private static DraftProblem withdrawn(ItemDraft draft) {
        return new DraftProblem("prompt." + draft.languages().getFirst(), "OUTCOME_WITHDRAWN", "", true);
    }

    /// Saves what the author typed, whatever faults it has.
    ///
    /// @param version the one that she began from
    @Transactional
    public Outcome save(AccountId author, ItemId id, int version, ItemDraft draft) {
        var item = lock(author, id);
        if (item.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (inReview(id).isPresent()) {
            return new Outcome.WrongState(item.get());
        }
        if (item.get().version() != version) {
            return item.get().draft().equals(draft) ? new Outcome.Done(item.get()) : new Outcome.Changed(item.get());
        }
        items.saveDraft(id, draft, version + 1, clock.instant());
        return done(id);
    }

    private Optional<AuthoredItem> lock(AccountId author, ItemId id) {
        return items.findForUpdate(id).filter(item -> item.author().equals(Optional.of(author)));
    }

    private Optional<ItemReview> inReview(ItemId id) {
        return reviews.latest(id).filter(review -> review.stage().isPresent());
    }

    private Outcome done(ItemId id) {
        return new Outcome.Done(items.find(id).orElseThrow());
    }

    /// Submits the saved draft for review. Submitting what is in review changes nothing.
    ///
    /// @param version of the draft that the author saw
    @Transactional
    public Outcome submit(AccountId author, ItemId id, int version) {
        var found = lock(author, id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var item = found.get();
        if (inReview(id).isPresent()) {
            return new Outcome.Done(item);
        }
        if (item.version() != version) {
            return new Outcome.Changed(item);
        }
        var reading = read(item, item.draft());
        if (!reading.isComplete()) {
            return new Outcome.Incomplete(item);
        }
        var now = clock.instant();
        reading.proposals().forEach((name, words) -> misconceptions.propose(author, name, item.outcome(), words));
        var file = reading.item().orElseThrow();
        var number = items.latestRevision(id) + 1;
        var rekeyed = item.liveRevision()
                .flatMap(live -> items.revision(id, live))
                .map(live -> AnswerKeys.differ(
                        ItemBank.item(live.body()), file.items().getFirst()))
                .orElse(false);
        items.insertRevision(
                id,
                number,
                ItemCodec.write(file),
                rekeyed || item.draft().get("rekeyed").equals("yes"),
                now);
        reviews.insert(ItemReview.opened(id, number, now));
        items.setState(
                id,
                item.state() == State.LIVE ? State.LIVE : State.IN_REVIEW,
                item.liveRevision().orElse(null),
                now);
        audit.record(author, "item.submit", "item:" + id, Map.of("revision", Integer.toString(number)));
        return done(id);
    }

    /// Takes a question out of its review.
    @Transactional
    public Outcome recall(AccountId author, ItemId id) {
        var item = lock(author, id);
        if (item.isEmpty()) {
            return new Outcome.Unknown();
        }
        var open = inReview(id);
        if (open.isEmpty()) {
            return new Outcome.WrongState(item.get());
        }
        withdraw(open.get());
        if (item.get().state() == State.IN_REVIEW) {
            items.setState(id, State.DRAFT, null, clock.instant());
        }
        audit.record(author, "item.recall", "item:" + id, Map.of());
        return done(id);
    }

    private void withdraw(ItemReview review) {
        var event = new ItemReview.Event.Withdrawn(clock.instant());
        var next = review.apply(event);
        reviews.append(review, event);
        reviews.update(next);
    }

    /// Deletes a question that was never asked.
    @Transactional
    public boolean discard(AccountId author, ItemId id) {
        var item = lock(author, id);
        if (item.isEmpty() || item.get().state() != State.DRAFT || items.latestRevision(id) > 0) {
            return false;
        }
        items.delete(id);
        return true;
    }

    /// Takes a live question away: it is no longer asked, and answers to it are no evidence any more. The author and
    /// editors of the subject may do it.
    ///
    /// @param reason [ItemStops.Reason#REKEYED] if its right answer is to be corrected: it comes back when the
    ///     correction has passed
    @Transactional
    public Outcome stop(Actor.Account person, ItemId id, ItemStops.Reason reason) {
        var found = items.findForUpdate(id).filter(item -> mayStop(person, item));
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var item = found.get();
        var live = item.liveRevision();
        if (item.state() != State.LIVE || live.isEmpty()) {
            return new Outcome.WrongState(item);
        }
        var open = inReview(id);
        if (reason == ItemStops.Reason.WITHDRAWN) {
            open.ifPresent(this::withdraw);
        }
        var next = reason == ItemStops.Reason.WITHDRAWN
                ? State.WITHDRAWN
                : open.isPresent() ? State.IN_REVIEW : State.DRAFT;
        items.setState(id, next, null, clock.instant());
        stops.record(item.code(), live.get(), reason, person.id());
        audit.record(
                person.id(),
                "item.stop",
                "item:" + id,
                Map.of("reason", reason.name(), "revision", Integer.toString(live.get())));
        bank.changed(item.outcome());
        item.author()
                .filter(author -> !author.equals(person.id()))
                .ifPresent(author -> notices.stopped(author, item, live.get(), reason));
        return done(id);
    }

    private boolean mayStop(Actor.Account person, AuthoredItem item) {
        return item.author().equals(Optional.of(person.id()))
                || curriculum
                        .find(item.outcome())
                        .filter(outcome -> leads(person, outcome))
                        .isPresent();
    }

    /// The misconceptions that wrong answers may express.
    public List<Misconceptions.Entry> misconceptions(AuthoredItem item) {
        return misconceptions.of(item.outcome()).stream()
                .filter(each -> each.state() == Misconceptions.State.ACCEPTED)
                .toList();
    }

    static Map<LanguageTag, String> tagged(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(each -> new LanguageTag(each.getKey()), Map.Entry::getValue));
    }

    @Override
    public void erase(AccountId account) {
        reviews.erase(account);
        items.of(account).stream().map(AuthoredItem::outcome).distinct().forEach(bank::changed);
        items.erase(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of(
                "items", items.export(account),
                "itemReviews", reviews.export(account),
                "itemNotes", reviews.exportNotes(account));
    }
}
