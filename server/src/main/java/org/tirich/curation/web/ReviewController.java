package org.tirich.curation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
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
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.Revision;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.card.TranscriptLine;
import org.tirich.catalog.publication.Catalog;
import org.tirich.curation.ReviewAssignments;
import org.tirich.curation.ReviewAssignments.Claim;
import org.tirich.curation.ReviewAssignments.Dossier;
import org.tirich.curation.ReviewQueue;
import org.tirich.curation.ReviewQueue.QueuedCase;
import org.tirich.curation.Verdicts;
import org.tirich.curation.Verdicts.Decision;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.Rubric;
import org.tirich.curation.decision.Verdict;
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

    private final ReviewQueue queue;
    private final ReviewAssignments assignments;
    private final Verdicts verdicts;
    private final Catalog catalog;
    private final Cards cards;
    private final Pages pages;
    private final Strings strings;

    ReviewController(
            ReviewQueue queue,
            ReviewAssignments assignments,
            Verdicts verdicts,
            Catalog catalog,
            Cards cards,
            Pages pages,
            Strings strings) {
        this.queue = queue;
        this.assignments = assignments;
        this.verdicts = verdicts;
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
    ResponseEntity<String> reviewPage(@PathVariable CaseId review, HttpServletRequest request) {
        return desk(review, request);
    }

    private ResponseEntity<String> desk(@Nullable CaseId review, HttpServletRequest request) {
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
            @Pattern(regexp = LessonCard.STAGES) String stage,
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
            @Pattern(regexp = "free|mine|claimed") String state,
            @Nullable Instant leaseUntil,
            boolean mayClaim,
            @Nullable String why) {}

    @GetMapping("/api/reviews")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE_IN_HANDLER)
    QueueBody queue(Actor.Account actor, HttpServletRequest request) {
        var queued = queue.list(actor);
        var revisions = catalog
                .revisions(queued.stream().map(QueuedCase::revision).toList())
                .stream()
                .collect(Collectors.toMap(Revision::id, Function.identity()));
        var catalogue = strings.in(UiLanguage.of(request));
        return new QueueBody(queued.stream()
                .map(each -> item(each, Objects.requireNonNull(revisions.get(each.revision())), catalogue))
                .toList());
    }

    record QueueBody(List<QueueItem> items) {}

    private static QueueItem item(QueuedCase queued, Revision revision, Strings.Catalogue catalogue) {
        var lesson = revision.lesson();
        var availability = Availability.of(queued.availability());
        return new QueueItem(
                queued.id().toString(),
                queued.stage().code(),
                revision.work().toString(),
                revision.id().toString(),
                revision.number(),
                lesson.title(catalogue.language()).map(Cards::text).orElse(null),
                lesson.subject(),
                lesson.grade(),
                lesson.audioLanguage(),
                queued.opened(),
                queued.due(),
                queued.held(),
                availability.state(),
                availability.leaseUntil(),
                availability.mayClaim(),
                availability.why() == null ? null : catalogue.get("review.why." + availability.why()));
    }

    /// The availability of a case, as the client receives it.
    private record Availability(
            String state,
            @Nullable Instant leaseUntil,
            boolean mayClaim,
            @Nullable String why) {

        static Availability of(ReviewQueue.Availability availability) {
            return switch (availability) {
                case ReviewQueue.Availability.Free() -> new Availability("free", null, true, null);
                case ReviewQueue.Availability.AssignedToSelf(var until) -> new Availability("mine", until, true, null);
                case ReviewQueue.Availability.AssignedToOther(var until) ->
                    new Availability("claimed", until, false, null);
                case ReviewQueue.Availability.Ineligible(var code) -> new Availability("free", null, false, code);
            };
        }
    }

    record RubricRow(
            String id,
            String text,
            @Pattern(regexp = "pass|score") String kind) {}

    record Reason(String code, String text) {}

    record FindingBody(String check, String severity, String message) {}

    record QuestionBody(
            LessonCard.Text prompt, List<LessonCard.Text> options, int answer, LessonCard.Text explanation) {}

    record Transcript(
            String lang,
            @Pattern(regexp = LanguageTag.DIRECTIONS) String dir,
            List<TranscriptLine> lines) {}

    record ReviewPage(
            String review,
            @Pattern(regexp = LessonCard.STAGES) String stage,
            Instant leaseUntil,
            LessonCard card,
            List<Lesson.Text> texts,
            List<Transcript> transcript,
            @Nullable QuestionBody question,
            List<FindingBody> findings,
            List<RubricRow> rubric,
            List<Reason> reasons,
            List<ReviewProgress.Step> history) {}

    @PostMapping("/api/reviews/{review}/claim")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    ReviewPage claim(Actor.Account actor, @PathVariable CaseId review, HttpServletRequest request) {
        return switch (assignments.claim(actor, review)) {
            case Claim.Assigned(var dossier) -> page(dossier, request);
            case Claim.Unavailable() -> throw Problem.of(HttpStatus.CONFLICT, "review-taken");
            case Claim.Ineligible(var code) -> throw Problem.of(HttpStatus.FORBIDDEN, "review-" + code);
            case Claim.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        };
    }

    @GetMapping("/api/reviews/{review}")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    ReviewPage review(Actor.Account actor, @PathVariable CaseId review, HttpServletRequest request) {
        return assignments
                .held(actor, review)
                .map(dossier -> page(dossier, request))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "review-not-held"));
    }

    @PostMapping("/api/reviews/{review}/release")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    ResponseEntity<Void> release(Actor.Account actor, @PathVariable CaseId review) {
        assignments.release(actor, review);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/api/reviews/{review}/decision")
    @Requires(
            value = {Permission.REVIEW_SAFETY, Permission.REVIEW_ACCURACY},
            reach = Reach.SCOPE)
    Decided decide(
            Actor.Account actor,
            @PathVariable CaseId review,
            @RequestBody DecisionBody body,
            HttpServletRequest request) {
        return switch (verdicts.decide(actor, review, body.toVerdict())) {
            case Decision.Accepted(var state) -> new Decided(state.code());
            case Decision.LeaseExpired() -> throw Problem.of(HttpStatus.CONFLICT, "lease-over");
            case Decision.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case Decision.Incomplete(var lacks) -> {
                var catalogue = strings.in(UiLanguage.of(request));
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "decision-incomplete")
                        .with(
                                "missing",
                                lacks.stream()
                                        .map(lack -> new Missing(
                                                lack.field(), lack.code(), catalogue.get("missing." + lack.code())))
                                        .toList());
            }
        };
    }

    /// A missing part of a decision.
    record Missing(String field, String code, String message) {}

    /// @param state the state of the review after the decision
    record Decided(String state) {}

    enum VerdictKind {
        @JsonProperty("pass")
        PASS,
        @JsonProperty("changes")
        CHANGES,
        @JsonProperty("reject")
        REJECT
    }

    /// A decision from the client. Marks are 0 to 3; for a safety row, 1 is a pass and 0 is a failure.
    record DecisionBody(
            @NotNull VerdictKind verdict,

            @Nullable @Size(max = Rubric.MAX_ROWS)
            Map<@Size(max = Lesson.MAX_CODE) String, @NotNull @Min(0) @Max(Rubric.MAX_MARK) Integer> rubric,

            @Nullable @Size(max = Lesson.MAX_CODE) String reason,
            @Nullable @Size(max = Rubric.MAX_NOTES) String notes,
            @Nullable @Size(max = Rubric.MAX_NOTES) String internal) {

        Verdict toVerdict() {
            var marks = Objects.requireNonNullElse(rubric, Map.<String, Integer>of());
            var why = Objects.requireNonNullElse(reason, "");
            var toAuthor = Objects.requireNonNullElse(notes, "");
            var inside = Objects.requireNonNullElse(internal, "");
            return switch (verdict) {
                case PASS -> new Verdict.Pass(marks, inside);
                case CHANGES -> new Verdict.RequestChanges(marks, why, toAuthor, inside);
                case REJECT -> new Verdict.Reject(marks, why, toAuthor, inside);
            };
        }
    }

    private ReviewPage page(Dossier dossier, HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var reader = catalogue.language();
        var revision = dossier.revision();
        var shown = catalog.preview(revision).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        var lesson = shown.revision().lesson();
        return new ReviewPage(
                dossier.id().toString(),
                dossier.stage().code(),
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
                Rubric.rows(dossier.stage()).stream()
                        .map(row -> new RubricRow(
                                row,
                                catalogue.get("rubric." + row),
                                dossier.stage() == ReviewStage.SAFETY ? "pass" : "score"))
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
}
