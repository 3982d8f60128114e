package org.tirich.assessment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.PersonalData;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.kernel.TransactionAwareCache.Topic;
import org.tirich.learning.mastery.Evidence;
import org.tirich.learning.mastery.Evidence.Purpose;
import org.tirich.learning.mastery.Mastery;
import org.tirich.learning.mastery.MasteryLevel;

/// Marks answers to the questions of live lessons, keeps all answers, and derives mastery from them.
@Service
public class Assessment implements PersonalData {

    /// The maximum number of cached levels and answers, for all accounts together.
    private static final int MAX_CACHED = 1_000_000;

    private final AttemptTable attempts;
    private final MasteryTable mastery;
    private final TransactionAwareCache<AccountId, LearnerRecord> cached;
    private final Catalog catalog;
    private final LiveWorks live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessment(
            AttemptTable attempts,
            MasteryTable mastery,
            Catalog catalog,
            LiveWorks live,
            ApplicationEventPublisher events,
            InvalidationChannel channel,
            Clock clock) {
        this.attempts = attempts;
        this.mastery = mastery;
        this.catalog = catalog;
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

    /// An answer soon after a clip shows what was just seen.
    private static final Duration SOON_AFTER_CLIP = Duration.ofMinutes(10);

    /// The choice of a learner who is not sure and asks for the answer. It counts as a wrong answer.
    public static final int NOT_SURE = -1;

    /// The result of an answer.
    public sealed interface Answered {
        record Marked(boolean correct, Lesson.Question question, List<Move> moves) implements Answered {}

        /// No live lesson has such a question or such an option.
        record Unknown() implements Answered {}
    }

    /// The level of an outcome before and after an answer.
    public record Move(String outcome, MasteryLevel before, MasteryLevel level) {}

    /// Marks an answer. An account's answer changes her mastery, once for each attempt id however often it is sent; a
    /// guest's answer is marked and not stored.
    ///
    /// @param counts whether others learn of the answer; false for those of a burst
    @Transactional
    public Answered answer(Actor actor, UUID attempt, RevisionId revision, int choice, boolean counts) {
        var lesson = catalog.revision(revision)
                .flatMap(found -> live.find(found.work()))
                .filter(shown -> shown.revision().equals(revision))
                .flatMap(shown -> catalog.shown(shown.work()))
                .orElse(null);
        var question = lesson == null ? null : lesson.revision().lesson().question();
        if (lesson == null
                || question == null
                || choice < NOT_SURE
                || choice >= question.options().size()) {
            return new Answered.Unknown();
        }
        var correct = choice == question.answer();
        var account = actor.account().map(Actor.Account::id);
        var outcome = lesson.revision().lesson().outcomes().stream().findFirst().orElse(null);
        var options = question.options().size();
        var moves = account.map(id -> store(id, attempt, revision, choice, correct, outcome, options))
                .orElse(List.of());
        if (counts) {
            events.publishEvent(new QuestionAnswered(
                    attempt, account, actor.visit(), lesson.revision().work(), correct, clock.instant()));
        }
        return new Answered.Marked(correct, question, moves);
    }

    /// A question of a clip is practice: its answer was not secret, and counts up to FAMILIAR.
    private List<Move> store(
            AccountId account,
            UUID attempt,
            RevisionId revision,
            int choice,
            boolean correct,
            @Nullable String outcome,
            int options) {
        var item = "question." + revision;
        return keep(new AttemptTable.NewAttempt(
                        attempt,
                        account,
                        revision,
                        choice,
                        null,
                        correct,
                        outcome,
                        item,
                        item,
                        Purpose.PRACTICE,
                        options,
                        isMixed(account, outcome),
                        false,
                        clock.instant()))
                .stream()
                .toList();
    }

    /// An answer to a proof form.
    ///
    /// @param choice null for a written number
    /// @param options null for a written number
    record ProofAnswer(
            UUID attempt,
            AccountId account,
            String outcome,
            String item,
            String form,
            @Nullable Integer choice,
            @Nullable String written,
            boolean correct,
            @Nullable Integer options) {}

    /// Keeps the answer to a proof form. An attempt that was kept before moves nothing.
    @Transactional
    Optional<Move> prove(ProofAnswer answer) {
        var now = clock.instant();
        return keep(new AttemptTable.NewAttempt(
                answer.attempt(),
                answer.account(),
                null,
                answer.choice(),
                answer.written(),
                answer.correct(),
                answer.outcome(),
                answer.item(),
                answer.form(),
                Purpose.PROOF,
                answer.options(),
                isMixed(answer.account(), answer.outcome()),
                attempts.clipAnsweredSince(answer.account(), answer.outcome(), now.minus(SOON_AFTER_CLIP)),
                now));
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
    }

    /// Derives the levels of an account again. Repeating it changes nothing.
    @Transactional
    void replay(AccountId account) {
        Mastery.byOutcome(attempts.evidence(account))
                .forEach((outcome, derived) -> mastery.put(account, outcome, derived));
        mastery.supersede(account);
        cached.invalidate(account);
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
