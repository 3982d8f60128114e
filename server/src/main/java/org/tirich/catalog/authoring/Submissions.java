package org.tirich.catalog.authoring;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;
import org.tirich.asset.Asset;
import org.tirich.asset.AssetId;
import org.tirich.asset.AssetReceived;
import org.tirich.asset.Assets;
import org.tirich.asset.UploadGuard;
import org.tirich.audit.Audit;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.Revision;
import org.tirich.catalog.Revision.State;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.RevisionSubmitted;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.rule.MissingPart;
import org.tirich.catalog.table.CaptionTable;
import org.tirich.catalog.table.RevisionTable;
import org.tirich.catalog.table.WorkTable;
import org.tirich.kernel.LanguageTag;
import org.tirich.media.caption.Captions;
import org.tirich.media.caption.Cue;
import org.tirich.media.caption.TextEncoding;
import org.tirich.media.caption.WebVtt;

/// The works of an author: drafting, submitting, withdrawing.
@Service
public class Submissions implements UploadGuard {

    private static final int MAX_WORKS = 500;
    private static final int MAX_CAPTIONS = 12;

    private final WorkTable works;
    private final RevisionTable revisions;
    private final CaptionTable captions;
    private final DraftCheck check;
    private final Assets assets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            WorkTable works,
            RevisionTable revisions,
            CaptionTable captions,
            DraftCheck check,
            Assets assets,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.works = works;
        this.revisions = revisions;
        this.captions = captions;
        this.check = check;
        this.assets = assets;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The result of a change by the author.
    public sealed interface Outcome {
        record Done(Revision revision) implements Outcome {}

        /// The work does not exist, or belongs to another author.
        record Unknown() implements Outcome {}

        /// The state of the work does not allow the change.
        record WrongState() implements Outcome {}

        /// Another version was saved meanwhile.
        record Changed(int version) implements Outcome {}

        /// The draft does not satisfy the rules of submission.
        record Incomplete(List<MissingPart> missing) implements Outcome {}

        record TooMany(int limit) implements Outcome {}
    }

    /// The result of storing a caption file.
    public sealed interface CaptionResult {
        /// @param notes warnings for the author
        record Stored(int cues, List<Captions.Problem> notes) implements CaptionResult {}

        record Invalid(List<Captions.Problem> problems) implements CaptionResult {}

        /// The author chooses the encoding of the file.
        record UnsureOfEncoding(List<Captions.Reading> readings) implements CaptionResult {}

        record WrongState() implements CaptionResult {}
    }

    @Transactional
    public Outcome create(AccountId owner) {
        if (works.count(owner) >= MAX_WORKS) {
            return new Outcome.TooMany(MAX_WORKS);
        }
        var now = clock.instant();
        var work = new WorkId(UUID.randomUUID());
        works.insert(work, owner, now);
        var revision = new RevisionId(UUID.randomUUID());
        revisions.insertDraft(revision, work, 1, Lesson.EMPTY, null, now);
        return done(revision);
    }

    /// The latest revision of each of the person's works, newest first.
    public List<Revision> of(AccountId owner) {
        return revisions.latestOf(owner);
    }

    public Optional<Revision> latest(AccountId owner, WorkId work) {
        return revisions.latest(work).filter(revision -> revision.owner().equals(owner));
    }

    /// Saves a draft if nobody saved a later version meanwhile.
    @Transactional
    public Outcome save(AccountId owner, WorkId work, int version, Lesson lesson) {
        var draft = ownForUpdate(owner, work);
        if (draft == null) {
            return new Outcome.Unknown();
        }
        if (!(draft.state() instanceof State.Draft)) {
            return new Outcome.WrongState();
        }
        if (draft.version() != version) {
            return new Outcome.Changed(draft.version());
        }
        revisions.save(draft.id(), version + 1, lesson.cleaned(), clock.instant());
        return done(draft.id());
    }

    /// Stores a caption file.
    ///
    /// @param encoding as the author has chosen, for a file that does not reveal it
    @Transactional
    public CaptionResult putCaptions(
            AccountId owner, WorkId work, LanguageTag language, byte[] file, Optional<TextEncoding> encoding) {
        var draft = ownForUpdate(owner, work);
        if (draft == null || !(draft.state() instanceof State.Draft)) {
            return new CaptionResult.WrongState();
        }
        var clip = draft.asset().flatMap(assets::find).flatMap(Asset::media).map(Asset.Media::duration);
        return switch (WebVtt.parse(file, clip, encoding)) {
            case Captions.Invalid(var problems) -> new CaptionResult.Invalid(problems);
            case Captions.Unsure(var readings) -> new CaptionResult.UnsureOfEncoding(readings);
            case Captions.Valid valid -> {
                var there = draft.captions().stream()
                        .anyMatch(track -> track.language().equals(language.value()));
                if (!there && draft.captions().size() >= MAX_CAPTIONS) {
                    yield new CaptionResult.WrongState();
                }
                captions.put(draft.id(), language, valid.toVtt(), valid.cues().size());
                yield new CaptionResult.Stored(valid.cues().size(), valid.notes());
            }
        };
    }

    /// The captions of the author's latest revision in one language, for editing.
    public Optional<List<Cue>> captions(AccountId owner, WorkId work, LanguageTag language) {
        return latest(owner, work)
                .flatMap(revision -> captions.find(revision.id(), language))
                .map(vtt -> switch (WebVtt.parse(vtt.getBytes(StandardCharsets.UTF_8))) {
                    case Captions.Valid valid -> valid.cues();
                    // Stored by a version that took invisible characters for text.
                    case Captions.Invalid _, Captions.Unsure _ -> List.of();
                });
    }

    @Transactional
    public boolean deleteCaptions(AccountId owner, WorkId work, LanguageTag language) {
        var draft = ownForUpdate(owner, work);
        if (draft == null || !(draft.state() instanceof State.Draft)) {
            return false;
        }
        captions.delete(draft.id(), language);
        return true;
    }

    /// Submits a draft for review. A submitted revision never changes.
    @Transactional
    public Outcome submit(AccountId owner, WorkId work) {
        var draft = ownForUpdate(owner, work);
        if (draft == null) {
            return new Outcome.Unknown();
        }
        if (!(draft.state() instanceof State.Draft)) {
            return new Outcome.WrongState();
        }
        var asset = draft.asset().flatMap(assets::find).orElse(null);
        var missing = check.missing(draft, asset);
        if (!missing.isEmpty()) {
            return new Outcome.Incomplete(missing);
        }
        var now = clock.instant();
        revisions.setState(draft.id(), new State.Submitted(now), now);
        audit.record(owner, "revision.submit", "revision:" + draft.id(), Map.of("work", work.toString()));
        events.publishEvent(new RevisionSubmitted(draft.id(), work, owner, now));
        return done(draft.id());
    }

    /// The missing parts of a draft.
    public List<MissingPart> missing(Revision draft, @Nullable Asset asset) {
        return check.missing(draft, asset);
    }

    /// Creates a new draft from a revision that was returned, withdrawn or is live.
    @Transactional
    public Outcome revise(AccountId owner, WorkId work) {
        var latest = ownForUpdate(owner, work);
        if (latest == null) {
            return new Outcome.Unknown();
        }
        if (latest.state() instanceof State.Draft || latest.state() instanceof State.Submitted) {
            return new Outcome.WrongState();
        }
        var now = clock.instant();
        var revision = new RevisionId(UUID.randomUUID());
        revisions.insertDraft(
                revision,
                work,
                latest.number() + 1,
                latest.lesson(),
                latest.asset().orElse(null),
                now);
        captions.copy(latest.id(), revision);
        return done(revision);
    }

    /// Removes the asset from a draft, so that another file can be uploaded. An unfinished asset is cancelled.
    @Transactional
    public Outcome removeAsset(AccountId owner, WorkId work) {
        var draft = ownForUpdate(owner, work);
        if (draft == null) {
            return new Outcome.Unknown();
        }
        if (!(draft.state() instanceof State.Draft)) {
            return new Outcome.WrongState();
        }
        if (draft.number() == 1) {
            draft.asset().ifPresent(asset -> assets.abandon(owner, asset));
        } else {
            draft.asset().ifPresent(asset -> assets.cancel(owner, asset));
        }
        revisions.removeAsset(draft.id(), clock.instant());
        return done(draft.id());
    }

    /// Deletes a draft that was never submitted, and its work if it has no other revision.
    @Transactional
    public Outcome discard(AccountId owner, WorkId work) {
        var draft = ownForUpdate(owner, work);
        if (draft == null) {
            return new Outcome.Unknown();
        }
        if (!(draft.state() instanceof State.Draft)) {
            return new Outcome.WrongState();
        }
        if (draft.number() == 1) {
            draft.asset().ifPresent(asset -> assets.abandon(owner, asset));
        }
        revisions.delete(draft.id());
        if (draft.number() == 1) {
            works.delete(work);
        }
        return new Outcome.Done(draft);
    }

    private @Nullable Revision ownForUpdate(AccountId owner, WorkId work) {
        return works.lock(work, owner) ? revisions.latest(work).orElse(null) : null;
    }

    private Outcome done(RevisionId revision) {
        return new Outcome.Done(revisions.find(revision).orElseThrow());
    }

    @Override
    public boolean admits(AccountId owner, UUID target) {
        return latest(owner, new WorkId(target))
                .filter(revision -> revision.state() instanceof State.Draft)
                .isPresent();
    }

    @Override
    public int published(AccountId owner) {
        return works.live(owner);
    }

    /// The latest uploaded file becomes the asset of the draft.
    @ApplicationModuleListener(id = "catalog.submissions.asset-received")
    void on(AssetReceived received) {
        attach(received.owner(), new WorkId(received.target()), received.asset());
    }

    /// Makes an asset the asset of the author's draft.
    @Transactional
    public void attach(AccountId owner, WorkId work, AssetId asset) {
        var draft = ownForUpdate(owner, work);
        if (draft != null && draft.state() instanceof State.Draft) {
            revisions.setAsset(draft.id(), asset, clock.instant());
        }
    }
}
