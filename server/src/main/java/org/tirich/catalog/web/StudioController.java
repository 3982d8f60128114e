package org.tirich.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.authoring.Submissions;
import org.tirich.catalog.authoring.Submissions.CaptionResult;
import org.tirich.catalog.authoring.Submissions.Outcome;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Publishing;
import org.tirich.kernel.LanguageTag;
import org.tirich.media.caption.Cue;
import org.tirich.media.caption.TextEncoding;
import org.tirich.web.BodyLimits;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// An author's works over HTTP.
@RestController
class StudioController {

    private final Submissions submissions;
    private final Publishing publishing;
    private final Catalog catalog;
    private final Cards cards;
    private final StudioViews views;
    private final Pages pages;
    private final Strings strings;

    StudioController(
            Submissions submissions,
            Publishing publishing,
            Catalog catalog,
            Cards cards,
            StudioViews views,
            Pages pages,
            Strings strings) {
        this.submissions = submissions;
        this.publishing = publishing;
        this.catalog = catalog;
        this.cards = cards;
        this.views = views;
        this.pages = pages;
        this.strings = strings;
    }

    /// The studio of a creator. Anybody else reads here how one becomes one.
    @GetMapping("/studio")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> page(Actor actor, HttpServletRequest request) {
        if (!actor.may(Permission.CREATE)) {
            return pages.page("make", "make.heading").answer(request);
        }
        return pages.page("studio", "studio.heading")
                .strings(
                        "common.",
                        "studio.",
                        "feed.",
                        "subject.",
                        "state.",
                        "check.",
                        "reason.",
                        "refusal.",
                        "problem.")
                .answer(request);
    }

    record Works(List<StudioViews.Work> items) {}

    @GetMapping("/api/studio/works")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    Works works(Actor.Account actor, HttpServletRequest request) {
        return new Works(views.works(submissions.of(actor.id()), reader(request)));
    }

    @PostMapping("/api/studio/works")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    StudioViews.WorkDetail create(Actor.Account actor, HttpServletRequest request) {
        return answer(submissions.create(actor.id()), request);
    }

    @GetMapping("/api/studio/works/{work}")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    StudioViews.WorkDetail work(Actor.Account actor, @PathVariable WorkId work, HttpServletRequest request) {
        return submissions
                .latest(actor.id(), work)
                .map(revision -> views.detail(revision, reader(request)))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    @PutMapping("/api/studio/works/{work}/draft")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    StudioViews.WorkDetail save(
            Actor.Account actor, @PathVariable WorkId work, @RequestBody DraftBody draft, HttpServletRequest request) {
        return answer(submissions.save(actor.id(), work, draft.version(), draft.toLesson()), request);
    }

    /// One caption, its times in milliseconds from the start.
    record CueBody(long begin, long end, String text) {

        static CueBody of(Cue cue) {
            return new CueBody(cue.begins().toMillis(), cue.ends().toMillis(), String.join("\n", cue.lines()));
        }
    }

    record CaptionCues(List<CueBody> cues) {}

    @GetMapping("/api/studio/works/{work}/captions/{language}")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    CaptionCues captions(Actor.Account actor, @PathVariable WorkId work, @PathVariable String language) {
        var cues = submissions
                .captions(actor.id(), work, tag(language))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        return new CaptionCues(cues.stream().map(CueBody::of).toList());
    }

    /// The result of storing captions, with warnings for the author.
    record CaptionsKept(int cues, List<CaptionRemark> notes) {}

    /// Stores a caption file.
    ///
    /// @param encoding chosen among the readings of the problem `captions-encoding`
    @PutMapping("/api/studio/works/{work}/captions/{language}")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    CaptionsKept putCaptions(
            Actor.Account actor,
            @PathVariable WorkId work,
            @PathVariable String language,
            @RequestParam(required = false) @Nullable String encoding,
            @RequestBody(required = false) @Size(max = BodyLimits.MAX_CAPTIONS) byte[] file) {
        var bytes = file == null ? new byte[0] : file;
        var chosen = Optional.ofNullable(encoding).flatMap(TextEncoding::of);
        return switch (submissions.putCaptions(actor.id(), work, tag(language), bytes, chosen)) {
            case CaptionResult.Stored(var cues, var notes) -> new CaptionsKept(cues, CaptionRemark.of(notes));
            case CaptionResult.Invalid(var problems) ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "captions-faulty")
                        .with("problems", CaptionRemark.of(problems));
            case CaptionResult.UnsureOfEncoding(var readings) ->
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "captions-encoding")
                        .with("readings", CaptionReading.of(readings));
            case CaptionResult.WrongState() -> throw Problem.of(HttpStatus.CONFLICT, "not-now");
        };
    }

    @DeleteMapping("/api/studio/works/{work}/captions/{language}")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    ResponseEntity<Void> deleteCaptions(Actor.Account actor, @PathVariable WorkId work, @PathVariable String language) {
        if (!submissions.deleteCaptions(actor.id(), work, tag(language))) {
            throw Problem.of(HttpStatus.CONFLICT, "not-now");
        }
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/api/studio/works/{work}/asset")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    StudioViews.WorkDetail removeAsset(Actor.Account actor, @PathVariable WorkId work, HttpServletRequest request) {
        return answer(submissions.removeAsset(actor.id(), work), request);
    }

    @PostMapping("/api/studio/works/{work}/submit")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    StudioViews.WorkDetail submit(Actor.Account actor, @PathVariable WorkId work, HttpServletRequest request) {
        return answer(submissions.submit(actor.id(), work), request);
    }

    /// @param note why, for the author herself
    record WithdrawalBody(
            @Nullable @Size(max = Publishing.MAX_WITHDRAWAL_NOTE)
            String note) {}

    @PostMapping("/api/studio/works/{work}/withdraw")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    StudioViews.WorkDetail withdraw(
            Actor.Account actor,
            @PathVariable WorkId work,
            @RequestBody(required = false) @Nullable WithdrawalBody body,
            HttpServletRequest request) {
        var note = body == null || body.note() == null ? "" : body.note();
        return switch (publishing.withdraw(actor.id(), work, note)) {
            case Publishing.Outcome.Done() -> work(actor, work, request);
            case Publishing.Outcome.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case Publishing.Outcome.WrongState _, Publishing.Outcome.NotChecked _ ->
                throw Problem.of(HttpStatus.CONFLICT, "not-now");
        };
    }

    @PostMapping("/api/studio/works/{work}/revise")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    StudioViews.WorkDetail revise(Actor.Account actor, @PathVariable WorkId work, HttpServletRequest request) {
        return answer(submissions.revise(actor.id(), work), request);
    }

    @DeleteMapping("/api/studio/works/{work}")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    ResponseEntity<Void> discard(Actor.Account actor, @PathVariable WorkId work) {
        return switch (submissions.discard(actor.id(), work)) {
            case Outcome.Done _ -> ResponseEntity.noContent().build();
            case Outcome.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case Outcome.WrongState(), Outcome.Changed _, Outcome.Incomplete _, Outcome.TooMany _ ->
                throw Problem.of(HttpStatus.CONFLICT, "not-now");
        };
    }

    @GetMapping("/api/studio/works/{work}/preview")
    @Requires(value = Permission.CREATE, reach = Reach.OWN)
    LessonCard preview(Actor.Account actor, @PathVariable WorkId work, HttpServletRequest request) {
        return submissions
                .latest(actor.id(), work)
                .flatMap(revision -> catalog.preview(revision.id()))
                .map(shown -> cards.signed(shown, reader(request)))
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
    }

    private StudioViews.WorkDetail answer(Outcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done(var revision) -> views.detail(revision, reader(request));
            case Outcome.Unknown() -> throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
            case Outcome.WrongState() -> throw Problem.of(HttpStatus.CONFLICT, "not-now");
            case Outcome.Changed(var version) ->
                throw Problem.of(HttpStatus.CONFLICT, "changed-elsewhere").with("version", version);
            case Outcome.TooMany(var limit) ->
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-works").with("limit", limit);
            case Outcome.Incomplete(var missing) -> {
                var catalogue = strings.in(UiLanguage.of(request));
                throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "incomplete")
                        .with(
                                "missing",
                                missing.stream()
                                        .map(part -> StudioViews.Missing.of(part, catalogue))
                                        .toList());
            }
        };
    }

    private static LanguageTag reader(HttpServletRequest request) {
        return new LanguageTag(UiLanguage.of(request));
    }

    private static LanguageTag tag(String language) {
        try {
            return new LanguageTag(language);
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-language");
        }
    }
}
