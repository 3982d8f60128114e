package org.tirich.catalog.card;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tirich.asset.Asset.StoredFile;
import org.tirich.asset.address.MediaAddress;
import org.tirich.asset.address.MediaAddress.Kind;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.Revision;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.curriculum.Curriculum;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;
import org.tirich.languages.Locales;
import org.tirich.web.Strings;

/// Makes the cards of lessons.
@Component
public class Cards {

    private static final double MEGABYTE = 1_000_000;

    /// The rung whose size a tile shows: the one that a phone on an ordinary link plays.
    private static final int ORDINARY_RUNG = 240;

    private final Curriculum curriculum;
    private final MediaAddress addresses;
    private final Strings strings;

    Cards(Curriculum curriculum, MediaAddress addresses, Strings strings) {
        this.curriculum = curriculum;
        this.addresses = addresses;
        this.strings = strings;
    }

    /// The card of a live lesson.
    public LessonCard open(ShownLesson shown, LanguageTag reader) {
        return card(
                shown,
                reader,
                addresses.open(Kind.FILES, shown.asset().id().value()),
                addresses.open(Kind.CAPTIONS, shown.revision().id().value()));
    }

    /// The card of a lesson that is not live, for its author and its reviewers. Its addresses expire.
    public LessonCard signed(ShownLesson shown, LanguageTag reader) {
        return card(
                shown,
                reader,
                addresses.signed(Kind.FILES, shown.asset().id().value()),
                addresses.signed(Kind.CAPTIONS, shown.revision().id().value()));
    }

    private LessonCard card(ShownLesson shown, LanguageTag reader, String files, String captions) {
        var revision = shown.revision();
        var lesson = revision.lesson();
        var media = shown.media();
        var subject = lesson.subject() == null ? "" : lesson.subject();
        return new LessonCard(
                revision.work().toString(),
                revision.id().toString(),
                "/v/" + revision.work(),
                text(lesson.title(reader).orElse(new LocalText("", reader))),
                description(lesson, reader),
                new LessonCard.Credit(
                        "creator", subject, null, null, revision.owner().toString()),
                subject,
                strings.in(reader.value()).get("subject." + subject),
                lesson.grade() == null ? 0 : lesson.grade(),
                lesson.speech() == null ? "none" : lesson.speech(),
                lesson.audioLanguage(),
                lesson.audioLanguage() == null ? "" : Locales.autonym(lesson.audioLanguage()),
                media.duration().toMillis(),
                media.width(),
                media.height(),
                media.edgeColour(),
                address(files, shown, StoredFile.Kind.POSTER),
                address(files, shown, StoredFile.Kind.CARD),
                media.thumbHash(),
                media.variants().stream()
                        .sorted(Comparator.comparingInt(Cards::rung))
                        .map(file -> variant(file, files))
                        .toList(),
                media.files().stream()
                        .filter(file -> file.kind() == StoredFile.Kind.SOUND)
                        .map(file -> variant(file, files))
                        .toList(),
                revision.captions().stream()
                        .map(track -> {
                            var language = new LanguageTag(track.language());
                            return new LessonCard.Track(
                                    language.value(),
                                    language.direction(),
                                    Locales.autonym(language.value()),
                                    captions + language.value() + ".vtt");
                        })
                        .toList(),
                shown.checks().stream()
                        .map(check -> new LessonCard.Passed(
                                check.stage().name().toLowerCase(Locale.ROOT),
                                LocalDate.ofInstant(check.at(), ZoneOffset.UTC),
                                check.demonstration()))
                        .toList(),
                shown.demonstration(),
                lesson.outcomes().stream()
                        .flatMap(code -> curriculum.find(code).stream())
                        .map(outcome -> new LessonCard.Outcome(outcome.code(), text(outcome.title(reader))))
                        .toList(),
                lesson.hashtags(),
                lesson.sources(),
                lesson.licence() == null ? "" : lesson.licence(),
                lesson.ai() == null ? "none" : lesson.ai(),
                question(revision, reader),
                pause(lesson.pause(), reader));
    }

    private static LessonCard.@Nullable ThinkingPause pause(Lesson.@Nullable ThinkingPause pause, LanguageTag reader) {
        if (pause == null) {
            return null;
        }
        var prompt = Lesson.choose(pause.prompt(), reader);
        return new LessonCard.ThinkingPause(pause.atMs(), prompt.text().isEmpty() ? null : text(prompt));
    }

    private static LessonCard.@Nullable Question question(Revision revision, LanguageTag reader) {
        var question = revision.lesson().question();
        return question == null
                ? null
                : new LessonCard.Question(
                        revision.id().toString(),
                        text(Lesson.choose(question.prompt(), reader)),
                        question.options().stream()
                                .map(option -> text(Lesson.choose(option, reader)))
                                .toList());
    }

    private static LessonCard.@Nullable Text description(Lesson lesson, LanguageTag reader) {
        var description = LocalText.choose(lesson.descriptions(), reader);
        return description.text().isEmpty() ? null : text(description);
    }

    private static int rung(StoredFile file) {
        return file.rung() == null ? 0 : file.rung();
    }

    private static LessonCard.Variant variant(StoredFile file, String files) {
        return new LessonCard.Variant(rung(file), files + file.name(), file.mediaType(), file.sound(), file.bytes());
    }

    private static String address(String files, ShownLesson shown, StoredFile.Kind kind) {
        return shown.media().first(kind).map(file -> files + file.name()).orElse("");
    }

    public static LessonCard.Text text(LocalText text) {
        return new LessonCard.Text(
                text.text(), text.language().value(), text.language().direction());
    }

    /// The small form of a lesson in a list.
    public record Tile(
            String work,
            String href,
            LessonCard.Text title,
            String poster,
            String edge,
            String subject,
            int grade,
            String durationText,
            String sizeText,
            String langLabel,
            boolean demonstration,
            boolean wordless) {}

    public Tile tile(ShownLesson shown, LanguageTag reader) {
        var card = open(shown, reader);
        var seconds = card.durationMs() / 1000;
        return new Tile(
                card.work(),
                card.url(),
                card.title(),
                card.poster(),
                card.edge(),
                card.subject(),
                card.grade(),
                "%d:%02d".formatted(seconds / 60, seconds % 60),
                "%.1f MB".formatted(ordinaryBytes(card) / MEGABYTE),
                card.audioName(),
                card.demonstration(),
                card.speech().equals("none"));
    }

    /// The bytes of a lesson that a phone on an ordinary link loads.
    public long ordinaryBytes(ShownLesson shown) {
        return ordinaryBytes(open(shown, new LanguageTag("en")));
    }

    private static long ordinaryBytes(LessonCard card) {
        return card.variants().stream()
                .filter(variant -> variant.rung() <= ORDINARY_RUNG)
                .mapToLong(LessonCard.Variant::bytes)
                .max()
                .orElse(
                        card.variants().isEmpty()
                                ? 0
                                : card.variants().getFirst().bytes());
    }

    /// Tiles of several lessons.
    public List<Tile> tiles(List<ShownLesson> lessons, LanguageTag reader) {
        return lessons.stream().map(lesson -> tile(lesson, reader)).toList();
    }

    /// The transcript of a revision by language, from its captions, for reviewers and pages.
    public static Map<String, List<TranscriptLine>> transcript(Map<LanguageTag, String> tracks) {
        return tracks.entrySet().stream()
                .collect(Collectors.toMap(
                        track -> track.getKey().value(),
                        track -> TranscriptLine.of(track.getValue()),
                        (first, _) -> first,
                        java.util.TreeMap::new));
    }
}
