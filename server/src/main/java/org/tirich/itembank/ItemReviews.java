package org.tirich.itembank;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.access.Scope;
import org.tirich.audit.Audit;
import org.tirich.catalog.ReviewStage;
import org.tirich.curation.decision.ReviewPolicy;
import org.tirich.curation.decision.Rubric;
import org.tirich.curation.decision.Verdict;
import org.tirich.curriculum.Curriculum;
import org.tirich.curriculum.Misconceptions;
import org.tirich.itembank.AuthoredItem.State;
import org.tirich.itembank.ItemReviewTable.ReviewerAnswer;
import org.tirich.learning.item.Form;
import org.tirich.learning.item.FormFactory;
import org.tirich.learning.item.FormPreview;
import org.tirich.learning.item.FormSeed;
import org.tirich.learning.item.ItemCodec;
import org.tirich.learning.item.ItemFile;
import org.tirich.web.Instance;

/// The reviews of questions. A reviewer answers a form herself before the key opens to her.
@Service
public class ItemReviews {

    private static final int MAX_LISTED = 200;

    /// What a reviewer gives who cannot answer.
    public static final String NOT_SURE = "unsure";

    private static final int MAX_GIVEN = 200;

    private final AuthoredItemTable items;
    private final ItemReviewTable reviews;
    private final ItemStops stops;
    private final ItemBank bank;
    private final ItemNotices notices;
    private final Curriculum curriculum;
    private final Misconceptions misconceptions;
    private final Audit audit;
    private final Instance instance;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ItemReviews(
            AuthoredItemTable items,
            ItemReviewTable reviews,
            ItemStops stops,
            ItemBank bank,
            ItemNotices notices,
            Curriculum curriculum,
            Misconceptions misconceptions,
            Audit audit,
            Instance instance,
            Clock clock) {
        this.items = items;
        this.reviews = reviews;
        this.stops = stops;
        this.bank = bank;
        this.notices = notices;
        this.curriculum = curriculum;
        this.misconceptions = misconceptions;
        this.audit = audit;
        this.instance = instance;
        this.clock = clock;
    }

    /// A review as one person sees it in the queue.
    ///
    /// @param why the code of the reason why she may not take it; empty if she may
    public record Queued(AuthoredItem item, ReviewStage stage, java.time.Instant due, Optional<String> why) {}

    /// The reviews at a stage for which the person holds the permission, the most urgent first.
    public List<Queued> queue(Actor.Account reviewer) {
        var open = reviews.open(MAX_LISTED);
        var byId = items.find(open.stream().map(ItemReview::item).toList()).stream()
                .collect(Collectors.toMap(AuthoredItem::id, Function.identity()));
        var queue = new ArrayList<Queued>();
        for (var review : open) {
            var item = byId.get(review.item());
            var stage = review.stage().orElseThrow();
            if (item != null && reviewer.may(ReviewPolicy.permission(stage))) {
                queue.add(new Queued(
                        item,
                        stage,
                        review.due(),
                        review.ineligibility(item, scope(item), reviewer).map(ReviewPolicy.Ineligibility::code)));
            }
        }
        return queue;
    }

    /// The subject of the outcome and the language that the question is written in.
    Scope scope(AuthoredItem item) {
        return Scope.of(
                curriculum
                        .find(item.outcome())
                        .map(outcome -> outcome.subject())
                        .orElse(null),
                item.language());
    }

    /// What a reviewer sees of a question.
    public sealed interface View {

        /// She has not answered it.
        record Solving(AuthoredItem item, int revision, Form form) implements View {}

        /// She has answered it, and the key is open.
        ///
        /// @param given her answer
        record Judging(
                AuthoredItem item,
                ItemReview review,
                ItemFile file,
                Form form,
                String given,
                boolean correct,
                FormPreview preview,
                List<ItemReviewStep> steps)
                implements View {}

        /// The code of the reason why she may not review it.
        record Ineligible(String code) implements View {}

        /// The review is decided.
        ///
        /// @param passed whether the person passed a stage of it
        record Closed(AuthoredItem item, boolean passed) implements View {}

        record Unknown() implements View {}
    }

    /// Shows a question to a reviewer: a form to answer, or the key after that. Loading it again shows the same form.
    @Transactional
    public View open(Actor.Account reviewer, ItemId id) {
        var item = items.findForUpdate(id).orElse(null);
        var review = reviews.latest(id).orElse(null);
        if (item == null || review == null) {
            return new View.Unknown();
        }
        if (review.stage().isEmpty()) {
            return new View.Closed(item, review.passedBy().containsValue(reviewer.id()));
        }
        var ineligibility = review.ineligibility(item, scope(item), reviewer);
        if (ineligibility.isPresent()) {
            return new View.Ineligible(ineligibility.get().code());
        }
        var file = file(review);
        var forms = new FormFactory(file.items().getFirst());
        var answer = reviews.answer(id, review.revision(), reviewer.id())
                .orElseGet(() -> offer(review, reviewer.id(), forms));
        var form = forms.form(new FormSeed(answer.seed()), answer.form()).orElseThrow();
        if (answer.given() == null) {
            return new View.Solving(item, review.revision(), form);
        }
        return new View.Judging(
                item,
                review,
                file,
                form,
                answer.given(),
                answer.correct(),
                FormPreview.of(file.items().getFirst(), new FormSeed(answer.seed())),
                reviews.steps(id, review.revision()));
    }

    private ItemFile file(ItemReview review) {
        return ItemCodec.read(
                items.revision(review.item(), review.revision()).orElseThrow().body());
    }

    private ReviewerAnswer offer(ItemReview review, AccountId reviewer, FormFactory forms) {
        var seed = random.nextLong();
        var form = forms.draw(new FormSeed(seed), Set.of()).orElseThrow();
        reviews.offer(review.item(), review.revision(), reviewer, seed, form.key(), clock.instant());
        return new ReviewerAnswer(seed, form.key(), null, false);
    }

    /// Takes a reviewer's own answer. The first that can be marked counts.
    ///
    /// @param option the index of an option, or [#NOT_SURE]; empty for a written number
    /// @return false for what is no answer
    @Transactional
    public boolean answer(Actor.Account reviewer, ItemId id, String option, String number) {
        if (!(open(reviewer, id) instanceof View.Solving(var _, var revision, var form))) {
            return true;
        }
        var unsure = option.equals(NOT_SURE);
        var marked = option.matches("\\d") ? form.mark(Integer.parseInt(option)) : form.mark(number);
        if (!unsure && marked instanceof Form.Marked.NotAnAnswer) {
            return false;
        }
        var given = unsure || option.matches("\\d") ? option : number.strip();
        reviews.answered(
                id,
                revision,
                reviewer.id(),
                given.substring(0, Math.min(given.length(), MAX_GIVEN)),
                !unsure && marked instanceof Form.Marked.Right,
                clock.instant());
        return true;
    }

    /// The result of a verdict.
    public sealed interface Decision {

        record Accepted(ItemReview review) implements Decision {}

        /// The reviewer has not answered the question herself.
        record NotAnswered() implements Decision {}

        record Incomplete(List<Rubric.Lack> lacks) implements Decision {}

        /// The review was decided meanwhile, or is another person's.
        record NotNow() implements Decision {}

        record Unknown() implements Decision {}
    }

    /// Decides the stage that waits.
    ///
    /// @param revision the one that she judged
    @Transactional
    public Decision decide(Actor.Account reviewer, ItemId id, int revision, ReviewStage stage, Verdict verdict) {
        var item = items.findForUpdate(id).orElse(null);
        var review = reviews.latest(id).orElse(null);
        if (item == null || review == null) {
            return new Decision.Unknown();
        }
        if (review.revision() != revision
                || !review.stage().equals(Optional.of(stage))
                || review.ineligibility(item, scope(item), reviewer).isPresent()) {
            return new Decision.NotNow();
        }
        var answered = reviews.answer(id, revision, reviewer.id())
                .filter(answer -> answer.given() != null)
                .isPresent();
        if (!answered) {
            return new Decision.NotAnswered();
        }
        var file = file(review);
        var lacks = new ArrayList<>(ItemRubric.lacks(stage, verdict));
        if (verdict instanceof Verdict.Pass && hasWithdrawnMisconception(file)) {
            lacks.add(new Rubric.Lack("verdict", "misconception-withdrawn"));
        }
        if (!lacks.isEmpty()) {
            return new Decision.Incomplete(lacks);
        }
        audit.record(
                reviewer.id(),
                "item.decide",
                "item:" + id,
                Map.of(
                        "revision",
                        Integer.toString(revision),
                        "stage",
                        stage.name(),
                        "verdict",
                        verdict.getClass().getSimpleName()));
        var event = new ItemReview.Event.Decided(clock.instant(), reviewer.id(), stage, verdict, instance.demo());
        var next = review.apply(event);
        reviews.append(review, event);
        reviews.update(next);
        close(item, next, file, verdict);
        return new Decision.Accepted(next);
    }

    private boolean hasWithdrawnMisconception(ItemFile file) {
        return new HashSet<>(file.misconceptions().keySet())
                .stream()
                        .flatMap(id -> misconceptions.find(id).stream())
                        .anyMatch(each -> each.state() == Misconceptions.State.WITHDRAWN);
    }

    private void close(AuthoredItem item, ItemReview review, ItemFile file, Verdict verdict) {
        var now = clock.instant();
        switch (review.state()) {
            case SAFETY, ACCURACY, WITHDRAWN -> {
                return;
            }
            case PASSED -> {
                file.misconceptions().keySet().forEach(misconceptions::accept);
                var replaced = item.liveRevision();
                items.setState(item.id(), State.LIVE, review.revision(), now);
                var rekeyed = items.revision(item.id(), review.revision())
                        .orElseThrow()
                        .rekeyed();
                if (rekeyed && replaced.isPresent()) {
                    stops.record(item.code(), replaced.get(), ItemStops.Reason.REKEYED, null);
                }
                bank.changed(item.outcome());
            }
            case RETURNED, REJECTED -> {
                if (item.state() == State.IN_REVIEW) {
                    items.setState(
                            item.id(),
                            review.state() == ItemReview.State.REJECTED ? State.WITHDRAWN : State.DRAFT,
                            null,
                            now);
                }
            }
        }
        var reason = switch (verdict) {
            case Verdict.Pass _ -> "";
            case Verdict.RequestChanges(var _, var code, var _, var _) -> code;
            case Verdict.Reject(var _, var code, var _, var _) -> code;
        };
        item.author().ifPresent(author -> notices.decided(author, review, reason));
    }
}
