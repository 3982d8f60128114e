package org.tirich.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.PersonalData;
import org.tirich.assessment.mastery.Level;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.kernel.InvalidationChannel;
import org.tirich.kernel.TransactionAwareCache;
import org.tirich.kernel.TransactionAwareCache.Topic;

/// Marks answers to the questions of live lessons, and updates mastery.
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
                account -> new LearnerRecord(mastery.levels(account), attempts.latest(account)));
    }

    private record LearnerRecord(Map<String, Level> levels, Map<RevisionId, Attempt> answers) {}

    /// The choice of a learner who is not sure and asks for the answer. It counts as a wrong answer.
    public static final int NOT_SURE = -1;

    /// The result of an answer.
    public sealed interface Answered {
        record Marked(boolean correct, Lesson.Question question, List<Move> moves) implements Answered {}

        /// No live lesson has such a question or such an option.
        record Unknown() implements Answered {}
    }

    /// The level of an outcome before and after an answer.
    public record Move(String outcome, Level before, Level level) {}

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
        var outcomes = lesson.revision().lesson().outcomes();
        var moves = account.map(id -> store(id, attempt, revision, choice, correct, outcomes))
                .orElse(List.of());
        if (counts) {
            events.publishEvent(new QuestionAnswered(
                    attempt, account, actor.visit(), lesson.revision().work(), correct, clock.instant()));
        }
        return new Answered.Marked(correct, question, moves);
    }

    private List<Move> store(
            AccountId account, UUID attempt, RevisionId revision, int choice, boolean correct, List<String> outcomes) {
        var now = clock.instant();
        var fresh = attempts.insert(attempt, account, revision, choice, correct, now);
        cached.invalidate(account);
        var moves = new ArrayList<Move>();
        for (var outcome : outcomes) {
            var stored = mastery.findForUpdate(account, outcome);
            var before = stored.map(MasteryTable.StoredLevel::level).orElse(Level.NONE);
            var after = fresh
                    ? before.after(
                            correct, stored.map(MasteryTable.StoredLevel::since).orElse(now), now)
                    : before;
            if (after != before) {
                mastery.put(account, outcome, after, now);
            }
            moves.add(new Move(outcome, before, after));
        }
        return moves;
    }

    /// The levels of a learner by outcome; outcomes without an attempt are left out.
    public Map<String, Level> levels(AccountId account) {
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
