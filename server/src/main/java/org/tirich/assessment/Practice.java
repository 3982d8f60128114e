package org.tirich.assessment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.PersonalData;
import org.tirich.assessment.Assessment.Move;
import org.tirich.assessment.OfferedFormTable.OfferedForm;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.item.FormDraw;
import org.tirich.learning.item.FormSeed;
import org.tirich.learning.mastery.Mastery;
import org.tirich.learning.mastery.MasteryLevel;

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
        var pool = items.of(outcome);
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
        return switch (FormDraw.next(pool, offered.forms(account, outcome), new FormSeed(seed), last)) {
            case FormDraw.NoneLeft() -> new Offer.NoneLeft();
            case FormDraw.Offered(var form) -> {
                var next = new OfferedForm(UUID.randomUUID(), account, outcome, form.item(), form.key(), seed);
                yield offered.insert(next, clock.instant())
                        ? new Offer.Question(next.attempt(), form)
                        : offer(account, outcome);
            }
        };
    }

    private Optional<Form> form(OfferedForm offer) {
        return items.find(offer.outcome(), offer.item())
                .flatMap(factory -> factory.form(new FormSeed(offer.seed()), offer.form()));
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
        record Marked(Form form, Given given, Form.Marked marked, Move move) implements Answered {}

        /// Nothing that can be marked: the form still waits.
        record Again(UUID attempt, Form form, Form.Marked.NotAnAnswer why) implements Answered {}

        /// The learner has no such form, or has answered it.
        record Unknown() implements Answered {}
    }

    /// Marks an answer. It counts once: a form that is closed is [Answered.Unknown].
    @Transactional
    public Answered answer(AccountId account, UUID attempt, Given given) {
        var offer = offered.find(account, attempt).orElse(null);
        var form = offer == null ? null : form(offer).orElse(null);
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
        var move = assessment.prove(new Assessment.ProofAnswer(
                attempt,
                account,
                offer.outcome(),
                offer.item(),
                offer.form(),
                switch (given) {
                    case Given.Option(var index) -> index;
                    case Given.NotSure() -> Assessment.NOT_SURE;
                    case Given.Written _ -> null;
                },
                given instanceof Given.Written(var text) ? text.strip() : null,
                marked instanceof Form.Marked.Right,
                options));
        return new Answered.Marked(
                form,
                given,
                marked,
                move.orElseGet(() -> new Move(offer.outcome(), MasteryLevel.NONE, MasteryLevel.NONE)));
    }

    /// The outcome to ask next: one that is due before one that is not, and another one than the last, because mastery
    /// is
    /// proved in mixed practice. Empty for a learner who has met no outcome with proof forms.
    public Optional<String> next(AccountId account) {
        var last = attempts.last(account).map(AttemptTable.Last::outcome);
        return assessment.mastery(account).entrySet().stream()
                .filter(each -> items.outcomes().contains(each.getKey()))
                .min(Comparator.<Map.Entry<String, Mastery>, Boolean>comparing(
                                each -> last.filter(each.getKey()::equals).isPresent())
                        .thenComparing(each -> !isDue(each.getValue()))
                        .thenComparing(each -> each.getValue().level())
                        .thenComparing(each -> each.getValue().since().orElse(Instant.EPOCH))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

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
