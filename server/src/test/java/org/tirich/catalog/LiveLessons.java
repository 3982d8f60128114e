package org.tirich.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.tirich.access.AccountId;
import org.tirich.asset.Asset.Media;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.Assets;
import org.tirich.catalog.authoring.Submissions;
import org.tirich.catalog.publication.Publishing;
import org.tirich.catalog.rule.Check;
import org.tirich.catalog.table.RevisionTable;
import org.tirich.curriculum.Curriculum;

/// Lessons that were published through submission and two passes. Their files have a few bytes: the lessons can be
/// listed and ranked, not played.
public final class LiveLessons {

    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final byte[] BYTES = "no picture".getBytes(StandardCharsets.US_ASCII);

    private final Submissions submissions;
    private final RevisionTable revisions;
    private final Publishing publishing;
    private final Assets assets;
    private final Curriculum curriculum;
    private final Clock clock;

    public LiveLessons(ApplicationContext server) {
        submissions = server.getBean(Submissions.class);
        revisions = server.getBean(RevisionTable.class);
        publishing = server.getBean(Publishing.class);
        assets = server.getBean(Assets.class);
        curriculum = server.getBean(Curriculum.class);
        clock = server.getBean(Clock.class);
    }

    /// A complete draft.
    public Revision draft(AccountId owner) {
        var draft = done(submissions.create(owner));
        var asset = adopt(owner, draft.work().value());
        revisions.setAsset(draft.id(), asset, clock.instant());
        return done(submissions.save(owner, draft.work(), draft.version(), lesson()));
    }

    public WorkId publish(AccountId owner, AccountId safety, AccountId accuracy) {
        return publish(owner, draft(owner).work(), safety, accuracy);
    }

    /// A live lesson for one outcome.
    public WorkId publish(AccountId owner, AccountId safety, AccountId accuracy, String outcome) {
        var draft = draft(owner);
        var usual = draft.lesson();
        var taught = curriculum.find(outcome).orElseThrow();
        done(submissions.save(
                owner,
                draft.work(),
                draft.version(),
                new Lesson(
                        usual.texts(),
                        taught.subject(),
                        taught.grade(),
                        usual.speech(),
                        usual.audioLanguage(),
                        usual.licence(),
                        usual.ai(),
                        usual.hashtags(),
                        usual.sources(),
                        List.of(outcome),
                        usual.question())));
        return publish(owner, draft.work(), safety, accuracy);
    }

    /// A live lesson with the given texts and hashtags.
    public WorkId publish(
            AccountId owner, AccountId safety, AccountId accuracy, List<Lesson.Text> texts, List<String> hashtags) {
        var draft = draft(owner);
        var usual = draft.lesson();
        done(submissions.save(
                owner,
                draft.work(),
                draft.version(),
                new Lesson(
                        texts,
                        usual.subject(),
                        usual.grade(),
                        usual.speech(),
                        usual.audioLanguage(),
                        usual.licence(),
                        usual.ai(),
                        hashtags,
                        usual.sources(),
                        usual.outcomes(),
                        usual.question())));
        return publish(owner, draft.work(), safety, accuracy);
    }

    /// A live lesson with the given question.
    public WorkId publish(AccountId owner, AccountId safety, AccountId accuracy, Lesson.Question question) {
        var draft = draft(owner);
        var usual = draft.lesson();
        done(submissions.save(
                owner,
                draft.work(),
                draft.version(),
                new Lesson(
                        usual.texts(),
                        usual.subject(),
                        usual.grade(),
                        usual.speech(),
                        usual.audioLanguage(),
                        usual.licence(),
                        usual.ai(),
                        usual.hashtags(),
                        usual.sources(),
                        usual.outcomes(),
                        question)));
        return publish(owner, draft.work(), safety, accuracy);
    }

    /// Completes and publishes a draft that has its asset.
    public WorkId publishWithPicture(AccountId owner, WorkId work, AccountId safety, AccountId accuracy) {
        var draft = submissions.latest(owner, work).orElseThrow();
        done(submissions.save(owner, work, draft.version(), lesson()));
        return publish(owner, work, safety, accuracy);
    }

    /// A live lesson whose passes the demo simulated.
    public WorkId publishDemonstration(AccountId owner, AccountId safety, AccountId accuracy) {
        return publish(owner, draft(owner).work(), safety, accuracy, true);
    }

    /// Publishes another revision of a live lesson.
    public void revise(AccountId owner, WorkId work, AccountId safety, AccountId accuracy) {
        done(submissions.revise(owner, work));
        publish(owner, work, safety, accuracy);
    }

    private WorkId publish(AccountId owner, WorkId work, AccountId safety, AccountId accuracy) {
        return publish(owner, work, safety, accuracy, false);
    }

    private WorkId publish(AccountId owner, WorkId work, AccountId safety, AccountId accuracy, boolean demonstration) {
        var submitted = done(submissions.submit(owner, work));
        var now = clock.instant();
        var outcome = publishing.publish(
                submitted.id(),
                List.of(
                        new Check(ReviewStage.SAFETY, now, safety, demonstration),
                        new Check(ReviewStage.ACCURACY, now, accuracy, demonstration)));
        if (!(outcome instanceof Publishing.Outcome.Done)) {
            throw new IllegalStateException("not published: " + outcome);
        }
        return work;
    }

    private static Revision done(Submissions.Outcome outcome) {
        if (outcome instanceof Submissions.Outcome.Done(var revision)) {
            return revision;
        }
        throw new IllegalStateException("refused: " + outcome);
    }

    private Lesson lesson() {
        var outcome = curriculum.all().getFirst();
        return new Lesson(
                List.of(new Lesson.Text("ur", "چاند کی شکلیں", "چاند کیوں بدلتا دکھائی دیتا ہے")),
                outcome.subject(),
                outcome.grade(),
                "none",
                null,
                "CC-BY-4.0",
                "none",
                List.of("سائنس"),
                List.of(new Lesson.Source("NASA", "https://science.nasa.gov/moon/moon-phases/")),
                List.of(outcome.code()),
                new Lesson.Question(
                        Map.of("ur", "پورے چاند پر سورج کہاں ہوتا ہے؟"),
                        List.of(Map.of("ur", "سامنے"), Map.of("ur", "پیچھے")),
                        0,
                        Map.of(),
                        List.of()));
    }

    private org.tirich.asset.AssetId adopt(AccountId owner, UUID work) {
        var media = new Media(
                LENGTH,
                256,
                144,
                "1QcSHQRnh493V4dIh4eXh1h4kJUI",
                "#14233f",
                List.of(
                        file("144-opus.mp4", StoredFile.Kind.VARIANT, 144, "opus", "video/mp4"),
                        file("poster.jpg", StoredFile.Kind.POSTER, null, null, "image/jpeg"),
                        file("card.jpg", StoredFile.Kind.CARD, null, null, "image/jpeg")));
        try {
            return assets.adopt(owner, work, "چاند.mp4", media, _ -> new ByteArrayInputStream(BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StoredFile file(
            String name, StoredFile.Kind kind, @Nullable Integer rung, @Nullable String sound, String type) {
        return new StoredFile(name, kind, rung, sound, type, 256, 144, BYTES.length, BYTES.length, 40, sha256());
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
