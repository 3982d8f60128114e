package org.tirich.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.asset.Asset.Media;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.Assets;
import org.tirich.catalog.ReviewStage;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.authoring.Submissions;
import org.tirich.curation.ReviewAssignments;
import org.tirich.curation.ReviewQueue;
import org.tirich.curation.Verdicts;
import org.tirich.curation.decision.CaseId;
import org.tirich.curation.decision.Rubric;
import org.tirich.curation.decision.Verdict;
import org.tirich.kernel.LanguageTag;
import org.tirich.starter.card.CardFiles;
import org.tirich.starter.library.Library;
import org.tirich.starter.library.LibraryClip;
import org.tirich.starter.library.LibraryClip.LibraryFile;

/// Fills an empty demo: the lessons of the starter library pass through the ordinary review, with decisions that the
/// demo simulates and that are recorded as simulated; the two raw clips remain drafts of the trainee teacher.
@Component
@ConditionalOnProperty("tirich.demo")
public class DemoContent {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long STEP_MILLIS = 20;
    private static final int AT_A_TIME = 4;

    private final DemoPeople people;
    private final DemoTable demo;
    private final Assets assets;
    private final Submissions submissions;
    private final ReviewQueue queue;
    private final ReviewAssignments assignments;
    private final Verdicts verdicts;
    private final DemoPaths paths;
    private final DemoOrganisation organisation;

    DemoContent(
            DemoPeople people,
            DemoTable demo,
            Assets assets,
            Submissions submissions,
            ReviewQueue queue,
            ReviewAssignments assignments,
            Verdicts verdicts,
            DemoPaths paths,
            DemoOrganisation organisation) {
        this.people = people;
        this.demo = demo;
        this.assets = assets;
        this.submissions = submissions;
        this.queue = queue;
        this.assignments = assignments;
        this.verdicts = verdicts;
        this.paths = paths;
        this.organisation = organisation;
    }

    /// The number and size of the added clips.
    public record AddedClips(int clips, long bytes) {}

    /// Adds the missing clips; safe to interrupt and repeat.
    public AddedClips fill() throws IOException, InterruptedException {
        var accounts = people.ensure();
        var library = Library.open();
        var missing = library.clips().stream()
                .filter(clip -> demo.work(clip.card().slug()).isEmpty())
                .toList();
        publish(library, missing, account(accounts, DemoPerson.LIBRARY));
        paths.fill();
        organisation.fill();
        for (var slug : CardFiles.RAW) {
            if (demo.work(slug).isEmpty()) {
                demo.insertClip(slug, draft(slug, account(accounts, DemoPerson.TRAINEE)));
            }
        }
        return new AddedClips(
                missing.size(),
                missing.stream()
                        .flatMap(clip -> clip.files().stream())
                        .mapToLong(LibraryFile::bytes)
                        .sum());
    }

    private static AccountId account(Map<DemoPerson, AccountId> accounts, DemoPerson person) {
        return Objects.requireNonNull(accounts.get(person));
    }

    /// A complete draft without its asset.
    private WorkId draft(String slug, AccountId owner) {
        if (!(submissions.create(owner) instanceof Submissions.Outcome.Done(var draft))) {
            throw new IllegalStateException("no draft for " + slug);
        }
        submissions.save(owner, draft.work(), draft.version(), StarterCards.lesson(CardFiles.read(slug)));
        for (var language : CardFiles.LANGUAGES) {
            submissions.putCaptions(
                    owner,
                    draft.work(),
                    new LanguageTag(language),
                    CardFiles.captions(slug, language),
                    Optional.empty());
        }
        return draft.work();
    }

    /// Publishes several clips at a time: each waits for the disk and for the cases of its reviews.
    private void publish(Library library, List<LibraryClip> clips, AccountId owner) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            var published = new ArrayList<Future<?>>();
            for (var clip : clips) {
                published.add(threads.submit(() -> {
                    demo.insertClip(clip.card().slug(), approve(library, clip, owner));
                    return null;
                }));
            }
            for (var each : published) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the starter library could not be added", e.getCause());
        }
    }

    private WorkId approve(Library library, LibraryClip clip, AccountId owner)
            throws IOException, InterruptedException {
        var slug = clip.card().slug();
        var work = draft(slug, owner);
        var asset = assets.adopt(owner, work.value(), slug + ".mp4", media(clip), name -> open(library, clip, name));
        submissions.attach(owner, work, asset);
        if (!(submissions.submit(owner, work) instanceof Submissions.Outcome.Done(var revision))) {
            throw new IllegalStateException(slug + " could not be submitted");
        }
        pass(revision.id(), DemoPerson.SAFETY, ReviewStage.SAFETY, 1);
        pass(revision.id(), DemoPerson.ACCURACY, ReviewStage.ACCURACY, 3);
        return work;
    }

    private void pass(RevisionId revision, DemoPerson reviewer, ReviewStage stage, int mark)
            throws InterruptedException {
        var actor = people.actor(reviewer);
        await(() -> queued(revision, actor).isPresent());
        var id = queued(revision, actor).orElseThrow();
        if (!(assignments.claim(actor, id) instanceof ReviewAssignments.Claim.Assigned)) {
            throw new IllegalStateException("the demo's reviewer cannot claim the review of " + revision);
        }
        var rubric = new HashMap<String, Integer>();
        Rubric.rows(stage).forEach(row -> rubric.put(row, mark));
        var decided = verdicts.decide(actor, id, new Verdict.Pass(rubric, "Scripted by the demo."));
        if (!(decided instanceof Verdicts.Decision.Accepted)) {
            throw new IllegalStateException("the demo's review of " + revision + " failed: " + decided);
        }
    }

    /// A lesson that was published a second time.
    ///
    /// @param word a word of its title
    public record Copy(WorkId work, AccountId owner, String subject, String hashtag, String word) {}

    /// Publishes the first clip of the library once more, through both reviews.
    public Copy publishCopy() {
        try {
            var library = Library.open();
            var clip = library.clips().getFirst();
            var owner = account(people.ensure(), DemoPerson.LIBRARY);
            var work = approve(library, clip, owner);
            var lesson = StarterCards.lesson(clip.card());
            var title = lesson.texts().getFirst().title();
            return new Copy(
                    work,
                    owner,
                    Objects.requireNonNullElse(lesson.subject(), ""),
                    lesson.hashtags().getFirst(),
                    title.split("\\W+")[title.split("\\W+").length - 1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<CaseId> queued(RevisionId revision, Actor.Account reviewer) {
        return queue.list(reviewer).stream()
                .filter(each -> each.revision().equals(revision))
                .map(ReviewQueue.QueuedCase::id)
                .findFirst();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the demo waited too long for a review to begin");
            }
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        }
    }

    private static Media media(LibraryClip clip) {
        var files = new ArrayList<StoredFile>();
        for (var rendition : clip.renditions()) {
            files.add(new StoredFile(
                    rendition.file().name(),
                    StoredFile.Kind.VARIANT,
                    Integer.valueOf(rendition.rung().replace("p", "")),
                    rendition.sound().equals("none") ? null : rendition.sound(),
                    rendition.file().mediaType(),
                    rendition.width(),
                    rendition.height(),
                    rendition.file().bytes(),
                    rendition.startBytes(),
                    (int) Math.ceil(rendition.kbps()),
                    rendition.file().sha256()));
        }
        for (var sound : clip.sounds()) {
            files.add(new StoredFile(
                    sound.file().name(),
                    StoredFile.Kind.SOUND,
                    null,
                    sound.sound(),
                    sound.file().mediaType(),
                    0,
                    0,
                    sound.file().bytes(),
                    sound.startBytes(),
                    (int) Math.ceil(sound.kbps()),
                    sound.file().sha256()));
        }
        for (var still : clip.stills()) {
            files.add(new StoredFile(
                    still.file().name(),
                    StoredFile.Kind.valueOf(still.role().toUpperCase(Locale.ROOT)),
                    null,
                    null,
                    still.file().mediaType(),
                    still.width(),
                    still.height(),
                    still.file().bytes(),
                    still.file().bytes(),
                    0,
                    still.file().sha256()));
        }
        var largest = clip.renditions().stream()
                .max(Comparator.comparingInt(LibraryClip.Rendition::height))
                .orElseThrow();
        return new Media(
                Duration.ofMillis(clip.durationMs()),
                largest.width(),
                largest.height(),
                clip.thumbHash(),
                clip.edgeColour(),
                files);
    }

    private static ByteArrayInputStream open(Library library, LibraryClip clip, String name) throws IOException {
        return clip.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(file -> new ByteArrayInputStream(library.read(clip, file)))
                .orElseThrow(() -> new IOException("the library has no " + name));
    }
}
