package org.tirich.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;
import org.tirich.assessment.Assessment.Move;
import org.tirich.assessment.OfferedFormTable.OfferedForm;
import org.tirich.itembank.ItemBank;
import org.tirich.itembank.ItemBank.BankItem;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.item.FormDraw;
import org.tirich.learning.item.FormSeed;
import org.tirich.learning.item.ItemBody;
import org.tirich.learning.mastery.Mastery;
import org.tirich.learning.mastery.MasteryLevel;
import org.tirich.learning.statistics.ItemAttempt;

/// Asks proof forms of an outcome and marks their answers. A form is used up when it is shown: loading the page again
/// shows the same one, and leaving it brings another.
@Service
public class Practice implements PersonalData {

    /// After this time a level may rise to MASTERED, and is worth asking again.
    private static final Duration DUE_AFTER = Duration.ofHours(12);

    private final ItemBank items;
    private final OfferedFormTable offered;
    private final AttemptTable attempts;
    private final Assessment assessment;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Practice(ItemBank items, OfferedFormTable offered, AttemptTable attempts, Assessment assessment, Clock clock) {
        this.items = items;
        this.offered = offered;
        this.attempts = attempts;
        this.assessment = assessment;
        this.clock = clock;
    }

    /// The next question of an outcome.
    public sealed interface Offer {
        record Question(UUID attempt, Form form) implements Offer {}

        /// The outcome has no proof forms.
        record NoItems() implements Offer {}

        /// The learner has seen all of them.
        record NoneLeft() implements Offer {}
    }

    /// The outcomes that have proof forms.
    public Set<String> outcomes() {
        return items.outcomes();
    }

    /// The form that waits for an answer, or a new one.
    @Transactional
    public Offer offer(AccountId account, String outcome) {
        return offer(account, outcome, items.of(outcome, account));
    }

    private Offer offer(AccountId account, String outcome, List<BankItem> pool) {
        if (pool.isEmpty()) {
            return new Offer.NoItems();
        }
        var open = offered.open(account, outcome);
        if (open.isPresent()) {
            var form = form(open.get());
            if (form.isPresent()) {
                return new Offer.Question(open.get().attempt(), form.get());
            }
            // The item was changed since.
            offered.close(account, open.get().attempt());
        }
        var seed = random.nextLong();
        var last = attempts.last(account).map(AttemptTable.Last::item);
        return switch (FormDraw.next(
                pool.stream().map(BankItem::forms).toList(),
                offered.forms(account, outcome),
                new FormSeed(seed),
                last)) {
            case FormDraw.NoneLeft() -> new Offer.NoneLeft();
            case FormDraw.Offered(var form) -> {
                var next = new OfferedForm(
                        UUID.randomUUID(), account, outcome, form.item(), revision(pool, form), form.key(), seed);
                yield offered.insert(next, clock.instant())
                        ? new Offer.Question(next.attempt(), form)
                        : offer(account, outcome, pool);
            }
        };
    }

    private static @Nullable Integer revision(List<BankItem> pool, Form form) {
        return pool.stream()
                .filter(item -> item.code().equals(form.item()))
                .findFirst()
                .orElseThrow()
                .revision();
    }

    /// The form as it was shown; empty if its item was changed or taken away since, or the learner has seen its key.
    private Optional<Form> form(OfferedForm offer) {
        return items.of(offer.outcome(), offer.account()).stream()
                .filter(item -> item.code().equals(offer.item()))
                .findFirst()
                .filter(item -> Objects.equals(item.revision(), offer.revision()))
                .flatMap(item -> item.forms().form(new FormSeed(offer.seed()), offer.form()));
    }

    /// Uses up the form that waits, without an answer.
    @Transactional
    public void leave(AccountId account, UUID attempt) {
        offered.close(account, attempt);
    }

    /// What the learner gave as an answer.
    public sealed interface Given {
        record Option(int index) implements Given {}

        record Written(String text) implements Given {}

        /// She asks for the answer.
        record NotSure() implements Given {}
    }

    /// The result of an answer.
    public sealed interface Answered {

        /// @param marked right, or wrong with what speaks against it; a learner who is not sure is neither
        /// @param move the level before and after
        /// @param wasSure whether she had said within a week that she had got what she answered wrong now
        record Marked(Form form, Given given, Form.Marked marked, Move move, boolean wasSure) implements Answered {}

        /// Nothing that can be marked: the form still waits.
        record Again(UUID attempt, Form form, Form.Marked.NotAnAnswer why) implements Answered {}

        /// The learner has no such form, or has answered it.
        record Unknown() implements Answered {}
    }

    /// Marks an answer. It counts once: a form that is closed is [Answered.Unknown].
    @Transactional
    public Answered answer(AccountId account, UUID attempt, Given given) {
        var offer = offered.find(account, attempt).orElse(null);
        var form = offer == null || !items.hold(offer.item(), offer.revision())
                ? null
                : form(offer).orElse(null);
        if (offer == null || form == null) {
            return new Answered.Unknown();
        }
        var marked = switch (given) {
            case Given.Option(var index) -> form.mark(index);
            case Given.Written(var text) -> form.mark(text);
            case Given.NotSure() -> new Form.Marked.Wrong(Optional.empty());
        };
        if (marked instanceof Form.Marked.NotAnAnswer why) {
            return new Answered.Again(attempt, form, why);
        }
        if (!offered.close(account, attempt)) {
            return new Answered.Unknown();
        }
        var options = form.answers() instanceof Answers.Options(var shown) ? Integer.valueOf(shown.size()) : null;
        var proved = assessment.prove(new Assessment.ProofAnswer(
                attempt,
                account,
                offer.outcome(),
                offer.item(),
                offer.revision(),
                offer.form(),
                switch (given) {
                    case Given.Option(var index) -> index;
                    case Given.NotSure() -> Assessment.NOT_SURE;
                    case Given.Written _ -> null;
                },
                given instanceof Given.Written(var text) ? text.strip() : null,
                marked instanceof Form.Marked.Right,
                options,
                answer(given, marked)));
        return new Answered.Marked(
                form,
                given,
                marked,
                proved.move().orElseGet(() -> new Move(offer.outcome(), MasteryLevel.NONE, MasteryLevel.NONE)),
                proved.wasSure());
    }

    /// The answer as statistics count it.
    private static String answer(Given given, Form.Marked marked) {
        return switch (marked) {
            case Form.Marked.Right() -> ItemAttempt.RIGHT;
            case Form.Marked.Wrong(var refutation) ->
                given instanceof Given.NotSure
                        ? ItemAttempt.NOT_SURE
                        : refutation.map(Form.Refutation::misconception).orElse(ItemAttempt.OTHER);
            case Form.Marked.NotAnAnswer _ -> ItemAttempt.OTHER;
        };
    }

    /// The outcome to ask next: one that is due before one that is not, and another one than the last, because mastery
    /// is
    /// proved in mixed practice. Empty for a learner who has met no outcome with proof forms.
    public Optional<String> next(AccountId account) {
        var practicable = items.outcomes();
        var last = attempts.last(account).map(AttemptTable.Last::outcome);
        var due = reviews(account).stream()
                .filter(Review::due)
                .map(Review::outcome)
                .toList();
        return assessment.mastery(account).entrySet().stream()
                .filter(each -> practicable.contains(each.getKey()))
                .min(Comparator.<Map.Entry<String, Mastery>, Boolean>comparing(
                                each -> last.filter(each.getKey()::equals).isPresent())
                        .thenComparing(each -> place(due, each.getKey()))
                        .thenComparing(each -> !isDue(each.getValue()))
                        .thenComparing(each -> each.getValue().level())
                        .thenComparing(each -> each.getValue().since().orElse(Instant.EPOCH))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static int place(List<String> due, String outcome) {
        var at = due.indexOf(outcome);
        return at < 0 ? due.size() : at;
    }

    /// When an outcome is to be recalled again (FSRS-6).
    ///
    /// @param retrievability the probability that she recalls it now
    /// @param last when she answered it last
    public record Review(String outcome, Instant at, double retrievability, Instant last, boolean due) {}

    /// The reviews of the outcomes that the learner has met and that have proof forms: what she is most likely to have
    /// forgotten first, neighbours of different subjects where there are such.
    public List<Review> reviews(AccountId account) {
        var now = clock.instant();
        var reviews = assessment.memory(account).entrySet().stream()
                .filter(each -> items.outcomes().contains(each.getKey()))
                .map(each -> {
                    var memory = each.getValue();
                    return new Review(
                            each.getKey(),
                            memory.due(),
                            memory.retrievability(now),
                            memory.reviewed(),
                            memory.isDue(now));
                })
                .sorted(Comparator.comparing((Review review) -> !review.due())
                        .thenComparing(Review::retrievability)
                        .thenComparing(Review::outcome))
                .toList();
        return mixed(reviews);
    }

    /// Takes the next review of another subject, or else the next one. Those that are due stay before the others.
    private static List<Review> mixed(List<Review> reviews) {
        var left = new ArrayList<>(reviews);
        var mixed = new ArrayList<Review>();
        while (!left.isEmpty()) {
            var first = left.getFirst();
            var before = mixed.isEmpty() ? "" : subject(mixed.getLast().outcome());
            var next = left.stream()
                    .takeWhile(each -> each.due() == first.due())
                    .filter(each -> !subject(each.outcome()).equals(before))
                    .findFirst()
                    .orElse(first);
            left.remove(next);
            mixed.add(next);
        }
        return mixed;
    }

    /// The first letters of an outcome's code.
    private static String subject(String outcome) {
        return outcome.substring(0, Math.max(0, outcome.indexOf('-')));
    }

    /// Questions for a run of clips.
    ///
    /// @param outcomes those of the run, to be asked first
    /// @param rested the least time since the last answer to an outcome that is not of the run
    /// @param size the maximum number of questions, each of another outcome
    @Transactional
    public List<Recalled> recall(AccountId account, List<String> outcomes, Duration rested, int size) {
        var limit = clock.instant().minus(rested);
        var ofRun = outcomes.stream().filter(items.outcomes()::contains);
        var older = reviews(account).stream()
                .filter(review -> !review.last().isAfter(limit))
                .map(Review::outcome);
        var asked = new ArrayList<Recalled>();
        for (var outcome : Stream.concat(ofRun, older).distinct().toList()) {
            if (asked.size() < size && offer(account, outcome) instanceof Offer.Question(var attempt, var form)) {
                asked.add(new Recalled(outcome, attempt, form));
            }
        }
        return asked;
    }

    /// A question for the reason of what one of the outcomes states, after the question of a clip that teaches them.
    /// Empty where the learner has met all of them, or another question of the outcome waits for her answer.
    @Transactional
    public Optional<Recalled> because(AccountId account, List<String> outcomes) {
        for (var outcome : outcomes) {
            var pool = items.of(outcome, account).stream()
                    .filter(item -> item.forms().item().body() instanceof ItemBody.Because)
                    .toList();
            if (offer(account, outcome, pool) instanceof Offer.Question(var attempt, var form)
                    && pool.stream().anyMatch(item -> item.code().equals(form.item()))) {
                return Optional.of(new Recalled(outcome, attempt, form));
            }
        }
        return Optional.empty();
    }

    public record Recalled(String outcome, UUID attempt, Form form) {}

    /// Whether another answer could raise the level now.
    public boolean isDue(Mastery mastery) {
        return switch (mastery.level()) {
            case NONE, ATTEMPTED, FAMILIAR -> true;
            case PROFICIENT ->
                mastery.since()
                        .filter(since -> !since.plus(DUE_AFTER).isAfter(clock.instant()))
                        .isPresent();
            case MASTERED -> false;
        };
    }

    @Override
    public void erase(AccountId account) {
        offered.delete(account);
    }

    @Override
    public Map<String, String> export(AccountId account) {
        return Map.of("questions", offered.export(account));
    }
}
