package org.tirich.curation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.ReviewProgress;
import org.tirich.catalog.Revision;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.card.TranscriptLine;
import org.tirich.catalog.publication.Catalog;
import org.tirich.curation.Decision;
import org.tirich.curation.ReviewId;
import org.tirich.curation.Reviews;
import org.tirich.curation.Reviews.Claimed;
import org.tirich.curation.Reviews.Decided;
import org.tirich.curation.Rubric;
import org.tirich.curation.Stage;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// Reviewing over HTTP.
@RestController
class ReviewController {

    private final Reviews reviews;
    private final Catalog catalog;
    private final Cards cards;
    private final Pages pages;
    private final Strings strings;

    ReviewController(Reviews reviews, Catalog catalog, Cards cards, Pages pages, Strings strings) {
        this.reviews = reviews;
        this.catalog = catalog;
        this.cards = cards;
        this.pages = pages;
        this.strings = strings;
    }

    @GetMapping("/review")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY, Permission.LEAD},
            reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<String> queuePage(HttpServletRequest request) {
        return desk(null, request);
    }

    @GetMapping("/review/{review}")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY, Permission.LEAD},
            reach = Reach.SCOPE)
    ResponseEntity<String> reviewPage(@PathVariable ReviewId review, HttpServletRequest request) {
        return desk(review, request);
    }

    private ResponseEntity<String> desk(@Nullable ReviewId review, HttpServletRequest request) {
        return pages.page("review", "review.heading")
                .boot("review", review == null ? "" : review.toString())
                .strings(
                        "common.",
                        "review.",
                        "studio.",
                        "feed.",
                        "subject.",
                        "level.",
                        "rubric.",
                        "reason.",
                        "check.",
                        "problem.")
                .answer(request);
    }

    record QueueItem(
            String review,
            String stage,
            String work,
            String revision,
            int number,
            LessonCard.@Nullable Text title,
            @Nullable String subject,
            @Nullable Integer grade,
            @Nullable String audioLanguage,
            Instant submittedAt,
            Instant dueAt,
            boolean held,
            String state,
            @Nullable Instant leaseUntil,
            boolean mayClaim,
            @Nullable String why) {}

    @GetMapping("/api/reviews")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE_IN_HANDLER)
    Map<String, List<QueueItem>> queue(Actor.Account actor, HttpServletRequest request) {
        var queue = reviews.queue(actor);
        var revisions = catalog
                .revisions(queue.stream().map(Reviews.Queued::revision).toList())
                .stream()
                .collect(Collectors.toMap(Revision::id, Function.identity()));
        var catalogue = strings.in(UiLanguage.of(request));
        return Map.of(
                "items",
                queue.stream()
                        .map(item -> item(item, Objects.requireNonNull(revisions.get(item.revision())), catalogue))
                        .toList());
    }

    private static QueueItem item(Reviews.Queued queued, Revision revision, Strings.Catalogue catalogue) {
        var lesson = revision.lesson();
        return new QueueItem(
                queued.id().toString(),
                code(queued.stage()),
                revision.work().toString(),
                revision.id().toString(),
                revision.number(),
                lesson.title(catalogue.language()).map(Cards::text).orElse(null),
                lesson.subject(),
                lesson.grade(),
                lesson.audioLanguage(),
                queued.submitted(),
                queued.due(),
                queued.held(),
                queued.mine() ? "mine" : queued.taken() ? "claimed" : "free",
                queued.leaseUntil().orElse(null),
                queued.whyNot().isEmpty() && (!queued.taken() || queued.mine()),
                queued.whyNot().map(why -> catalogue.get("review.why." + why)).orElse(null));
    }

    record RubricRow(String id, String text, String kind) {}

    record Reason(String code, String text) {}

    record FindingBody(String check, String severity, String message) {}

    record QuestionBody(
            LessonCard.Text prompt, List<LessonCard.Text> options, int answer, LessonCard.Text explanation) {}

    record Transcript(String lang, String dir, List<TranscriptLine> lines) {}

    record ReviewPage(
            String review,
            String stage,
            Instant leaseUntil,
            LessonCard card,
            List<Lesson.Text> texts,
            List<Transcript> transcript,
            @Nullable QuestionBody question,
            List<FindingBody> findings,
            List<RubricRow> rubric,
            List<Reason> reasons,
            List<ReviewProgress.Happening> history) {}

    @PostMapping("/api/reviews/{review}/claim")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    ReviewPage claim(Actor.Account actor, @PathVariable ReviewId review, HttpServletRequest request) {
        return switch (reviews.claim(actor, review)) {
            case Claimed.Yes(var dossier) -> page(dossier, request);
            case Claimed.Taken() -> throw Problem.of(HttpStatus.CONFLICT, "review-taken");
            case Claimed.Barred(var why) -> throw Problem.of(HttpStatus.FORBIDDEN, "review-" + why);
            case Claimed.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        };
    }

    @GetMapping("/api/reviews/{review}")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    ReviewPage review(Actor.Account actor, @PathVariable ReviewId review, HttpServletRequest request) {
        return reviews.held(actor, review)
                .map(dossier -> page(dossier, request))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "review-not-held"));
    }

    @PostMapping("/api/reviews/{review}/release")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    ResponseEntity<Void> release(Actor.Account actor, @PathVariable ReviewId review) {
        reviews.release(actor, review);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/api/reviews/{review}/decision")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    Map<String, String> decide(
            Actor.Account actor,
            @PathVariable ReviewId review,
            @RequestBody DecisionBody body,
            HttpServletRequest request) {
        return switch (reviews.decide(actor, review, body.toDecision())) {
            case Decided.Yes(var state) -> Map.of("state", state);
            case Decided.LeaseOver() -> throw Problem.of(HttpStatus.CONFLICT, "lease-over");
            case Decided.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case Decided.Lacking(var lacks) -> {
                var catalogue = strings.in(UiLanguage.of(request));
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "decision-incomplete")
                        .with(
                                "missing",
                                lacks.stream()
                                        .map(lack -> Map.of(
                                                "field", lack.field(),
                                                "message", catalogue.get("missing." + lack.code())))
                                        .toList());
            }
        };
    }

    /// A decision as the client sends it: safety marks are true or false, accuracy marks 0 to 3.
    record DecisionBody(
            @Nullable String verdict,
            @Nullable Map<String, Object> rubric,
            @Nullable String reason,
            @Nullable String notes,
            @Nullable String internal) {

        Decision toDecision() {
            var marks = new HashMap<String, Integer>();
            if (rubric != null) {
                rubric.forEach((row, mark) -> marks.put(row, mark(mark)));
            }
            var why = Objects.requireNonNullElse(reason, "");
            var toAuthor = Objects.requireNonNullElse(notes, "");
            var inside = Objects.requireNonNullElse(internal, "");
            return switch (verdict) {
                case "pass" -> new Decision.Pass(marks, inside);
                case "changes" -> new Decision.Changes(marks, why, toAuthor, inside);
                case "reject" -> new Decision.Reject(marks, why, toAuthor, inside);
                case null, default -> throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
            };
        }

        private static int mark(@Nullable Object mark) {
            return switch (mark) {
                case Boolean passed -> passed ? 1 : 0;
                case Integer score -> score;
                case null, default -> throw Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
            };
        }
    }

    private ReviewPage page(Reviews.Dossier dossier, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var reader = catalogue.language();
        var revision = new RevisionId(dossier.id().value());
        var shown = catalog.preview(revision).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var lesson = shown.revision().lesson();
        return new ReviewPage(
                dossier.id().toString(),
                code(dossier.stage()),
                dossier.leaseUntil(),
                cards.signed(shown, reader),
                lesson.texts(),
                Cards.transcript(catalog.captions(revision)).entrySet().stream()
                        .map(track -> new Transcript(
                                track.getKey(), new LanguageTag(track.getKey()).direction(), track.getValue()))
                        .toList(),
                question(lesson.question(), reader),
                dossier.findings().stream()
                        .map(finding -> new FindingBody(
                                finding.code(),
                                finding.severity().name().toLowerCase(java.util.Locale.ROOT),
                                catalogue.get("check." + finding.code()) + " (" + finding.detail() + ")"))
                        .toList(),
                dossier.stage().rows().stream()
                        .map(row -> new RubricRow(
                                row,
                                catalogue.get("rubric." + row),
                                dossier.stage() == Stage.SAFETY ? "pass" : "score"))
                        .toList(),
                Rubric.REASONS.stream()
                        .map(reason -> new Reason(reason, catalogue.get("reason." + reason)))
                        .toList(),
                dossier.history());
    }

    private static @Nullable QuestionBody question(Lesson.@Nullable Question question, LanguageTag reader) {
        return question == null
                ? null
                : new QuestionBody(
                        Cards.text(Lesson.choose(question.prompt(), reader)),
                        question.options().stream()
                                .map(option -> Cards.text(Lesson.choose(option, reader)))
                                .toList(),
                        question.answer(),
                        Cards.text(Lesson.choose(question.explanation(), reader)));
    }

    private static String code(Stage stage) {
        return stage.name().toLowerCase(java.util.Locale.ROOT);
    }
}
