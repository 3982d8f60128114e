package org.tirich.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.Licences;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.authoring.OwnShelves;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.card.LessonSection;
import org.tirich.catalog.card.PreviewCards;
import org.tirich.catalog.card.TranscriptLine;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.catalog.rule.Check;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.web.EmbedSites;
import org.tirich.web.Moment;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The page of one lesson. It plays without a script and has metadata for other sites (Open Graph, schema.org
/// VideoObject and LearningResource).
@RestController
class VideoController {

    private static final int MAX_RELATED = 8;
    private static final int SHORT_DESCRIPTION = 200;
    private static final List<String> TAKE_DOWN_REASONS =
            List.of("fact-error", "danger", "privacy", "licensing", "hate", "ads", "other");

    /// Opens a message with a text, to be sent to whom the reader chooses.
    private static final String WHATSAPP = "https://wa.me/?text=";

    /// What the forms of this page do.
    private static final Set<String> DONE = Set.of("reported", "saved", "unsaved");

    private final Catalog catalog;
    private final LiveWorks live;
    private final Cards cards;
    private final OwnShelves shelves;
    private final List<LessonSection> sections;
    private final EmbedSites sites;
    private final Pages pages;
    private final Strings strings;

    VideoController(
            Catalog catalog,
            LiveWorks live,
            Cards cards,
            OwnShelves shelves,
            List<LessonSection> sections,
            EmbedSites sites,
            Pages pages,
            Strings strings) {
        this.catalog = catalog;
        this.live = live;
        this.cards = cards;
        this.shelves = shelves;
        this.sections = List.copyOf(sections);
        this.sites = sites;
        this.pages = pages;
        this.strings = strings;
    }

    /// A stage of the review that the lesson passed.
    record Passed(String stage, Moment at) {}

    /// When the lesson was published.
    ///
    /// @param approved when the shown revision passed its last stage; null if the demo simulated a pass
    /// @param published when the first revision was shown
    /// @param revised when the shown revision replaced another; null for the first one
    record Dates(
            @Nullable Moment approved,
            Moment published,
            @Nullable Moment revised) {}

    record Transcript(String lang, String dir, String label, List<TranscriptLine> lines) {}

    /// @param t the second to begin at, as a media fragment (W3C Media Fragments URI 1.0)
    /// @param done what the form that led here did, such as `saved`
    @GetMapping("/v/{work}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> video(
            Actor actor,
            @PathVariable WorkId work,
            @RequestParam(required = false) @Nullable String t,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        var catalogue = strings.in(UiLanguage.of(request));
        var reader = catalogue.language();
        var current = live.find(work).orElse(null);
        var shown = catalog.shown(work).orElse(null);
        if (current == null || shown == null) {
            return gone(work, request);
        }
        var card = cards.open(shown, reader);
        var origin = Pages.origin(request);
        var own = actor.account()
                .filter(account -> account.id().equals(shown.revision().owner().value()))
                .isPresent();
        var page = pages.page("video", "video.heading");
        for (var section : sections) {
            section.model(actor, shown, catalogue).ifPresent(model -> page.section(section.template(), model));
        }
        var since = current.since();
        var first = catalog.firstPublished(work).orElse(since);
        return page.title(card.title().text())
                .with("card", card)
                .with("dates", dates(shown, first, since))
                .with("done", DONE.contains(done) ? catalogue.get("video.done_" + done) : "")
                .with("address", origin + card.url())
                .with(
                        "whatsApp",
                        WHATSAPP
                                + UriUtils.encode(
                                        card.title().text() + "\n" + origin + card.url(), StandardCharsets.UTF_8))
                .with("licenceUrl", Licences.address(card.licence()).orElse(""))
                .with(
                        "passed",
                        shown.checks().stream().map(VideoController::passed).toList())
                .with("from", t != null && t.matches("\\d{1,5}") ? "#t=" + t : "")
                .with(
                        "transcript",
                        Cards.transcript(catalog.captions(shown.revision().id())).entrySet().stream()
                                .map(track -> transcript(track.getKey(), track.getValue()))
                                .toList())
                .with("own", own)
                .with(
                        "ownOnWomenInStem",
                        own && shelves.worksOn(OwnShelves.Name.WOMEN_IN_STEM).contains(work))
                .with("more", more(shown, reader))
                .with("reasons", reasons(catalogue))
                .with("oembed", sites.isEnabled() ? oembed(card, origin) : "")
                .with("og", openGraph(card, reader, origin))
                .linkedData(linkedData(card, first, since, origin))
                .answer(request);
    }

    /// The reasons from which an editor chooses when she takes a work down.
    private static List<Map<String, String>> reasons(Strings.Catalogue catalogue) {
        return TAKE_DOWN_REASONS.stream()
                .map(code -> Map.of("code", code, "text", catalogue.get("reason." + code)))
                .toList();
    }

    private ResponseEntity<String> gone(WorkId work, HttpServletRequest request) {
        var reason = catalog.goneReason(work).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        return pages.page("gone", "video.gone")
                .status(HttpStatus.GONE)
                .with("reason", strings.in(UiLanguage.of(request)).get("reason." + reason))
                .answer(request);
    }

    private static Passed passed(Check check) {
        return new Passed(check.stage().name().toLowerCase(Locale.ROOT), Moment.of(check.at()));
    }

    private static Dates dates(ShownLesson shown, Instant first, Instant since) {
        var approved = shown.checks().stream().map(Check::at).max(Comparator.naturalOrder());
        return new Dates(
                shown.demonstration() ? null : approved.map(Moment::of).orElse(null),
                Moment.of(first),
                since.isAfter(first) ? Moment.of(since) : null);
    }

    private static Transcript transcript(String language, List<TranscriptLine> lines) {
        return new Transcript(language, new LanguageTag(language).direction(), Locales.autonym(language), lines);
    }

    private List<Cards.Tile> more(ShownLesson shown, LanguageTag reader) {
        var lesson = shown.revision().lesson();
        var others = live.all().stream()
                .filter(other -> !other.work().equals(shown.revision().work()))
                .sorted(Comparator.comparing(
                                (LiveRevision other) -> !other.subject().equals(lesson.subject()))
                        .thenComparing(other -> other.work().value()))
                .limit(MAX_RELATED)
                .map(LiveRevision::work)
                .toList();
        return cards.tiles(catalog.shown(others), reader);
    }

    /// Where a site that wants to show the lesson asks how (oembed.com).
    private static String oembed(LessonCard card, String origin) {
        return origin + "/oembed?format=json&url=" + UriUtils.encode(origin + card.url(), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> openGraph(LessonCard card, LanguageTag language, String origin) {
        return Map.of(
                "title",
                card.title().text(),
                "description",
                description(card),
                "image",
                origin + PreviewCards.address(card, language),
                "imageWidth",
                Integer.toString(PreviewCards.WIDTH),
                "imageHeight",
                Integer.toString(PreviewCards.HEIGHT),
                "locale",
                language.value(),
                "url",
                origin + card.url(),
                "video",
                card.variants().isEmpty()
                        ? ""
                        : origin + card.variants().getLast().src());
    }

    private static String description(LessonCard card) {
        var description = card.description() == null ? "" : card.description().text();
        return description.codePointCount(0, description.length()) <= SHORT_DESCRIPTION
                ? description
                : description.substring(0, description.offsetByCodePoints(0, SHORT_DESCRIPTION));
    }

    /// Properties without a value are left out: an empty one is an error in structured data.
    ///
    /// @param first when the lesson was first shown
    /// @param since when the shown revision was
    private static Map<String, Object> linkedData(LessonCard card, Instant first, Instant since, String origin) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", List.of("VideoObject", "LearningResource"));
        data.put("name", card.title().text());
        data.put("description", description(card));
        data.put("thumbnailUrl", card.card().isEmpty() ? "" : origin + card.card());
        data.put("uploadDate", seconds(first));
        data.put("dateModified", since.isAfter(first) ? seconds(since) : "");
        data.put("duration", Duration.ofMillis(card.durationMs()).toString());
        data.put("url", origin + card.url());
        if (!card.variants().isEmpty()) {
            data.put("contentUrl", origin + card.variants().getLast().src());
        }
        if (card.audioLanguage() != null) {
            data.put("inLanguage", card.audioLanguage());
        }
        data.put("educationalLevel", card.grade() == 0 ? "" : "Grade " + card.grade());
        data.put(
                "teaches",
                card.outcomes().stream().map(outcome -> outcome.title().text()).toList());
        data.put("learningResourceType", "video");
        data.put("isAccessibleForFree", true);
        data.put("license", Licences.address(card.licence()).orElse(""));
        data.put("accessibilityFeature", card.captions().isEmpty() ? List.of() : List.of("captions", "transcript"));
        data.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        return data;
    }

    /// In ISO 8601 with the zone.
    private static String seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
