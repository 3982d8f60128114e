package org.tirich.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.PersonalData;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.Revision;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.curriculum.Curriculum;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.kernel.TransactionAwareCache.Topic;
import org.tirich.learning.mastery.Evidence;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Mastery;
import org.tirich.learning.mastery.MasteryLevel;
import org.tirich.learning.mastery.UnseenAnswers;
import org.tirich.learning.memory.MemoryState;

/// Marks answers to the questions of live lessons, keeps all answers, and derives mastery from them.
@Service
public class Assessment implements PersonalData {

    /// The maximum number of cached levels and answers, for all accounts together.
    private static final int MAX_CACHED = 1_000_000;

    private static final int LEARNERS_A_QUERY = 500;

    private final AttemptTable attempts;
    private final MasteryTable mastery;
    private final ClipViewings viewings;
    private final GuestDisclosureTable disclosures;
    private final GuestReceipts receipts;
    private final OfferedFormTable offered;
    private final TransactionAwareCache<AccountId, LearnerRecord> cached;
    private final Catalog catalog;
    private final Curriculum curriculum;
    private final LiveWorks live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessment(
            AttemptTable attempts,
            MasteryTable mastery,
            ClipViewings viewings,
            GuestDisclosureTable disclosures,
            GuestReceipts receipts,
            OfferedFormTable offered,
            Catalog catalog,
            Curriculum curriculum,
            LiveWorks live,
            ApplicationEventPublisher events,
            InvalidationChannel channel,
            Clock clock) {
        this.attempts = attempts;
        this.mastery = mastery;
        this.viewings = viewings;
        this.disclosures = disclosures;
        this.receipts = receipts;
        this.offered = offered;
        this.catalog = catalog;
        this.curriculum = curriculum;
        this.live = live;
        this.events = events;
        this.clock = clock;
        this.cached = new TransactionAwareCache<>(
                channel,
                new Topic<>("mastery", AccountId::toString, AccountId::of),
                MAX_CACHED,
                (_, own) -> 1 + own.levels().size() + own.answers().size(),
                account -> new LearnerRecord(
                        Mastery.byOutcome(attempts.evidence(account)).entrySet().stream()
                                .filter(each -> each.getValue().level() != MasteryLevel.NONE)
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        each -> each.getValue().level())),
                        attempts.latest(account)));
    }

    private record LearnerRecord(Map<String, MasteryLevel> levels, Map<RevisionId, Attempt> answers) {}

    /// The choice of a learner who is not sure and asks for the answer. It counts as a wrong answer.
    public static final int NOT_SURE = -1;

    /// The result of an answer.
    public sealed interface Answered {

        /// @param wasSure whether she had said within a week that she had got what she answered wrong now
        /// @param receipt with which a guest's answer moves into an account
        record Marked(
                boolean correct, Lesson.Question question, List<Move> moves, boolean wasSure, Optional<String> receipt)
                implements Answered {}

        /// No live lesson has such a question or such an option.
        record Unknown() implements Answered {}
    }

    /// The level of an outcome before and after an answer.
    public record Move(String outcome, MasteryLevel before, MasteryLevel level) {}

    /// An answer to the question of a clip.
    ///
    /// @param attempt an answer counts once for each id
    /// @param choice the index of an option, or [#NOT_SURE]
    /// @param guestVisit the visit of a guest on the same device, before she signed in
    /// @param counts whether others learn of the answer; false for those of a burst
    public record ClipAnswer(
            Actor actor, UUID attempt, RevisionId revision, int choice, Optional<UUID> guestVisit, boolean counts) {}

    /// Marks an answer. An account's answer changes her mastery, once for each attempt id however often it is sent; a
    /// guest's answer is marked, and its receipt moves it into an account later.
    @Transactional
    public Answered answer(ClipAnswer answer) {
        var lesson = catalog.revision(answer.revision())
                .flatMap(found -> live.find(found.work()))
                .filter(shown -> shown.revision().equals(answer.revision()))
                .flatMap(shown -> catalog.shown(shown.work()))
                .orElse(null);
        var question = lesson == null ? null : lesson.revision().lesson().question();
        if (lesson == null
                || question == null
                || answer.choice() < NOT_SURE
                || answer.choice() >= question.options().size()) {
            return new Answered.Unknown();
        }
        var correct = answer.choice() == question.answer();
        var account = answer.actor().account().map(Actor.Account::id);
        var marked = account.map(id -> ofAccount(id, answer, lesson.revision().lesson(), question))
                .orElseGet(() -> ofGuest(answer, question));
        if (answer.counts()) {
            events.publishEvent(new QuestionAnswered(
                    answer.attempt(),
                    account,
                    answer.actor().visit(),
                    lesson.revision().work(),
                    correct,
                    clock.instant()));
        }
        return marked;
    }

    private Answered.Marked ofAccount(AccountId account, ClipAnswer answer, Lesson lesson, Lesson.Question question) {
        var outcome = outcome(lesson);
        var form = formOf(answer.revision());
        var disclosed = answer.guestVisit().stream().anyMatch(visit -> disclosures.contains(visit, form));
        var correct = answer.choice() == question.answer();
        var moves = keep(clipAttempt(account, answer.attempt(), answer.revision(), answer.choice(), question, outcome)
                        .disclosed(disclosed)
                        .mixed(isMixed(account, outcome)))
                .stream()
                .toList();
        return new Answered.Marked(
                correct, question, moves, isSurprised(account, outcome, answer.choice(), correct), Optional.empty());
    }

    /// The outcome that an answer to a lesson's question is evidence for; null where it has none, or a withdrawn one.
    private @Nullable String outcome(Lesson lesson) {
        return lesson.outcomes().stream()
                .findFirst()
                .filter(code -> !curriculum.isWithdrawn(code))
                .orElse(null);
    }

    private boolean isSurprised(AccountId account, @Nullable String outcome, int choice, boolean correct) {
        return outcome != null && !correct && choice != NOT_SURE && viewings.wasSure(account, outcome);
    }

    /// Only the first answer to a question has a receipt, also when it is sent again: after it the guest has read the
    /// right
    /// one.
    private Answered.Marked ofGuest(ClipAnswer answer, Lesson.Question question) {
        var first = disclosures.add(
                answer.actor().visit(),
                formOf(answer.revision()),
                new GuestDisclosureTable.FirstAnswer(answer.attempt(), answer.choice(), clock.instant()));
        var receipt = Optional.of(first)
                .filter(kept -> kept.attempt().equals(answer.attempt()))
                .map(kept -> receipts.sign(
                        new GuestReceipts.Receipt(kept.attempt(), answer.revision(), kept.choice(), kept.at())));
        return new Answered.Marked(answer.choice() == question.answer(), question, List.of(), false, receipt);
    }

    /// Moves a guest's answers into an account, each once and as of the time when it was marked. Returns the number of
    /// receipts that this server has signed.
    @Transactional
    public int claim(AccountId account, List<String> signed) {
        int claimed = 0;
        for (var text : signed) {
            var receipt = receipts.verify(text).orElse(null);
            var lesson = receipt == null
                    ? null
                    : catalog.revision(receipt.revision()).map(Revision::lesson).orElse(null);
            var question = lesson == null ? null : lesson.question();
            if (receipt == null || lesson == null || question == null) {
                continue;
            }
            var outcome = outcome(lesson);
            keep(clipAttempt(account, receipt.attempt(), receipt.revision(), receipt.choice(), question, outcome)
                    .at(receipt.at()));
            claimed++;
        }
        return claimed;
    }

    /// A question of a clip is practice: its answer was not secret, and counts up to FAMILIAR.
    private AttemptTable.NewAttempt clipAttempt(
            AccountId account,
            UUID attempt,
            RevisionId revision,
            int choice,
            Lesson.Question question,
            @Nullable String outcome) {
        return new AttemptTable.NewAttempt(
                attempt,
                account,
                revision,
                choice,
                null,
                choice == question.answer(),
                outcome,
                formOf(revision),
                null,
                formOf(revision),
                Purpose.PRACTICE,
                question.options().size(),
                null,
                false,
                false,
                false,
                clock.instant());
    }

    private static String formOf(RevisionId revision) {
        return "question." + revision;
    }

    /// An answer to a proof form.
    ///
    /// @param itemRevision of an item that a person wrote; null for one of the library
    /// @param choice null for a written number
    /// @param options null for a written number
    /// @param answer as in [org.tirich.learning.statistics.ItemAttempt]
    record ProofAnswer(
            UUID attempt,
            AccountId account,
            String outcome,
            String item,
            @Nullable Integer itemRevision,
            String form,
            @Nullable Integer choice,
            @Nullable String written,
            boolean correct,
            @Nullable Integer options,
            String answer) {}

    /// What an answer to a proof form has changed.
    ///
    /// @param move empty for an attempt that was kept before
    /// @param wasSure whether she had said within a week that she had got what she answered wrong now
    record Proved(Optional<Move> move, boolean wasSure) {}

    /// Keeps the answer to a proof form.
    @Transactional
    Proved prove(ProofAnswer answer) {
        var now = clock.instant();
        var account = answer.account();
        var outcome = answer.outcome();
        var soon = viewings.isSoonAfter(account, outcome)
                || attempts.clipAnsweredSince(account, outcome, now.minus(ClipViewings.SOON));
        var move = keep(new AttemptTable.NewAttempt(
                answer.attempt(),
                account,
                null,
                answer.choice(),
                answer.written(),
                answer.correct(),
                outcome,
                answer.item(),
                answer.itemRevision(),
                answer.form(),
                Purpose.PROOF,
                answer.options(),
                answer.answer(),
                isMixed(account, outcome),
                soon,
                false,
                now));
        var choice = answer.choice() == null ? 0 : answer.choice();
        return new Proved(move, isSurprised(account, outcome, choice, answer.correct()));
    }

    private boolean isMixed(AccountId account, @Nullable String outcome) {
        return attempts.last(account)
                .filter(last -> !last.outcome().equals(outcome))
                .isPresent();
    }

    /// Keeps an answer. Returns what it moved; empty for an answer that is no evidence.
    private Optional<Move> keep(AttemptTable.NewAttempt attempt) {
        var account = attempt.account();
        attempts.insert(attempt);
        cached.invalidate(account);
        events.publishEvent(new EvidenceChanged(account));
        var outcome = attempt.outcome();
        if (outcome == null) {
            return Optional.empty();
        }
        var evidence = evidence(account, outcome);
        var after = Mastery.replay(evidence);
        var before = Mastery.replay(evidence.stream()
                .filter(each -> !each.attempt().equals(attempt.id()))
                .toList());
        mastery.put(account, outcome, after);
        var latest = evidence.isEmpty() ? null : evidence.getLast().attempt();
        return Optional.of(
                attempt.id().equals(latest)
                        ? new Move(outcome, before.level(), after.level())
                        : new Move(outcome, after.level(), after.level()));
    }

    private List<Evidence> evidence(AccountId account, String outcome) {
        return attempts.evidence(account).stream()
                .filter(each -> each.outcome().equals(outcome))
                .toList();
    }

    /// The mastery of each outcome that the learner has met, with the evidence behind it.
    public Map<String, Mastery> mastery(AccountId account) {
        return Mastery.byOutcome(attempts.evidence(account));
    }

    /// The memory of each outcome that the learner has answered questions of.
    Map<String, MemoryState> memory(AccountId account) {
        var memories = new TreeMap<String, MemoryState>();
        attempts.evidence(account).stream()
                .collect(Collectors.groupingBy(Evidence::outcome))
                .forEach((outcome, answers) ->
                        MemoryState.after(answers).ifPresent(memory -> memories.put(outcome, memory)));
        return memories;
    }

    /// The levels that the rule of before had given, by outcome, where those of today differ.
    public Map<String, MasteryLevel> earlier(AccountId account) {
        return mastery.earlier(account);
    }

    /// Takes the learner's answers of an outcome out of her record. The answers stay, and their forms stay used up.
    @Transactional
    public void forget(AccountId account, String outcome) {
        attempts.forget(account, outcome);
        mastery.put(account, outcome, Mastery.replay(evidence(account, outcome)));
        cached.invalidate(account);
        events.publishEvent(new EvidenceChanged(account));
    }

    /// Derives the level of an outcome again, from the evidence that is left. Returns the stored level before and the
    /// new one.
    @Transactional
    Move derive(AccountId account, String outcome) {
        var before = mastery.find(account, outcome);
        var derived = Mastery.replay(evidence(account, outcome));
        mastery.put(account, outcome, derived);
        cached.invalidate(account);
        events.publishEvent(new EvidenceChanged(account));
        return new Move(outcome, before, derived.level());
    }

    /// Derives the levels of an account again. Repeating it changes nothing.
    @Transactional
    void replay(AccountId account) {
        Mastery.byOutcome(attempts.evidence(account))
                .forEach((outcome, derived) -> mastery.put(account, outcome, derived));
        mastery.supersede(account);
        cached.invalidate(account);
        events.publishEvent(new EvidenceChanged(account));
    }

    /// An answer to a proof form that the learner had not seen.
    ///
    /// @param offered when the server first showed the form
    /// @param at when the server received the answer
    public record UnseenAnswer(UUID attempt, String outcome, boolean correct, Instant offered, Instant at) {}

    /// The learner's answers to proof forms that she had not seen, in the order of their receipt.
    public List<UnseenAnswer> unseen(AccountId account) {
        return unseen(attempts.evidence(account), offered.times(account));
    }

    /// As [#unseen], of several learners. The time at which a form was shown is that of the answer.
    public Map<AccountId, List<UnseenAnswer>> unseen(Collection<AccountId> learners) {
        return learners.stream()
                .gather(Gatherers.windowFixed(LEARNERS_A_QUERY))
                .flatMap(part -> attempts.evidence(part).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> unseen(each.getValue(), Map.of())));
    }

    private static List<UnseenAnswer> unseen(List<Evidence> evidence, Map<UUID, Instant> shown) {
        return UnseenAnswers.of(evidence).stream()
                .map(answer -> new UnseenAnswer(
                        answer.attempt(),
                        answer.outcome(),
                        answer.response() == Evidence.Response.RIGHT,
                        shown.getOrDefault(answer.attempt(), answer.receipt().at()),
                        answer.receipt().at()))
                .toList();
    }

    /// The levels of a learner by outcome; outcomes without an attempt are left out.
    public Map<String, MasteryLevel> levels(AccountId account) {
        return cached(account).levels();
    }

    /// The learner's latest choice for each question that she answered.
    public Map<RevisionId, Attempt> latest(AccountId account) {
        return cached(account).answers();
    }

    private LearnerRecord cached(AccountId account) {
        return cached.find(account).orElseThrow();
    }

    /// A stored answer.
    public record Attempt(int choice, boolean correct) {}

    @Override
    public void erase(AccountId account) {
        attempts.delete(account);
        mastery.delete(account);
        cached.invalidate(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("answers", attempts.export(account), "mastery", mastery.export(account));
    }
}
