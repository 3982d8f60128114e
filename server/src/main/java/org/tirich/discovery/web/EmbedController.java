package org.tirich.discovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.tirich.access.PathIds;
import org.tirich.access.Permission;
import org.tirich.assessment.QuestionSection;
import org.tirich.assessment.QuestionSection.MarkedAnswer;
import org.tirich.catalog.Lesson;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.card.PreviewCards;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.web.Caching;
import org.tirich.web.EmbedSites;
import org.tirich.web.Instance;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// Lessons on the pages of other sites: a page for a frame, and what oEmbed 1.0 (oembed.com) tells about it. Both
/// answer 404 unless the operator has allowed a site. The page sets no cookie and has no script; it stores nothing
/// about who watches or answers.
@RestController
class EmbedController {

    /// The size of the frame in CSS pixels: an upright clip, the question and the link.
    private static final int WIDTH = 360;

    private static final int HEIGHT = 840;
    private static final Pattern LESSON = Pattern.compile("/v/([0-9a-f-]{36})/?");
    private static final Pattern PIXELS = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern OPTION = Pattern.compile("\\d");

    private final EmbedSites sites;
    private final Catalog catalog;
    private final Cards cards;
    private final Instance instance;
    private final Pages pages;
    private final Strings strings;

    EmbedController(EmbedSites sites, Catalog catalog, Cards cards, Instance instance, Pages pages, Strings strings) {
        this.sites = sites;
        this.catalog = catalog;
        this.cards = cards;
        this.instance = instance;
        this.pages = pages;
        this.strings = strings;
    }

    /// One of `form` and `marked` is null.
    record Asked(
            LessonCard.Text prompt,
            QuestionSection.@Nullable Form form,
            @Nullable MarkedAnswer marked) {}

    /// The page for a frame.
    ///
    /// @param option the index of a chosen option: the page then shows the right one
    @GetMapping("/embed/{work}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> embed(
            @PathVariable WorkId work, @RequestParam(defaultValue = "") String option, HttpServletRequest request) {
        var shown = shown(work);
        var catalogue = strings.in(UiLanguage.of(request));
        var card = cards.open(shown, catalogue.language());
        var page = pages.page("embed", "video.heading")
                .title(card.title().text())
                .with("framed", true)
                .with("card", card)
                .with("address", Pages.origin(request) + card.url());
        asked(shown, option, catalogue).ifPresent(asked -> page.with("asks", asked));
        var answer = page.answer(request);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Content-Security-Policy", sites.contentPolicy())
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .body(answer.getBody());
    }

    private ShownLesson shown(WorkId work) {
        if (!sites.isEnabled()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return catalog.shown(work)
                .orElseThrow(() -> Problem.of(
                        catalog.goneReason(work).isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND, "not-found"));
    }

    private static Optional<Asked> asked(ShownLesson shown, String option, Strings.Catalogue catalogue) {
        return Optional.ofNullable(shown.revision().lesson().question()).map(question -> {
            var prompt = QuestionSection.prompt(question, catalogue.language());
            return choice(question, option)
                    .map(choice -> new Asked(prompt, null, MarkedAnswer.of(question, choice, catalogue.language())))
                    .orElseGet(() -> new Asked(prompt, QuestionSection.form(shown, question, catalogue), null));
        });
    }

    private static Optional<Integer> choice(Lesson.Question question, String option) {
        return Optional.of(option)
                .filter(text -> OPTION.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(index -> index < question.options().size());
    }

    /// The answer of oEmbed for a lesson. The names are those of the specification.
    ///
    /// @param thumbnail_url null if the thumbnail is larger than the consumer allows
    record OEmbed(
            String version,
            String type,
            String title,
            String provider_name,
            String provider_url,
            String html,
            int width,
            int height,
            @Nullable String thumbnail_url,
            @Nullable Integer thumbnail_width,
            @Nullable Integer thumbnail_height) {}

    /// @param url the address of a lesson's page on this server
    /// @param format `json`; the specification's `xml` is not implemented (501)
    /// @param maxwidth of the frame in CSS pixels
    @GetMapping("/oembed")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<OEmbed> oembed(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "") String maxwidth,
            @RequestParam(defaultValue = "") String maxheight,
            HttpServletRequest request) {
        var origin = Pages.origin(request);
        var shown =
                lesson(url, origin).map(this::shown).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        if (!format.equals("json")) {
            var status = format.equals("xml") ? HttpStatus.NOT_IMPLEMENTED : HttpStatus.NOT_FOUND;
            throw Problem.of(status, "json-only");
        }
        var width = Math.min(WIDTH, pixels(maxwidth));
        var height = Math.min(HEIGHT, pixels(maxheight));
        var language = strings.in(UiLanguage.of(request)).language();
        var card = cards.open(shown, language);
        var thumbnail = pixels(maxwidth) >= PreviewCards.WIDTH && pixels(maxheight) >= PreviewCards.HEIGHT;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(Caching.revocable())
                .body(new OEmbed(
                        "1.0",
                        "video",
                        card.title().text(),
                        instance.name(),
                        origin,
                        frame(origin + "/embed/" + card.work(), card.title().text(), width, height),
                        width,
                        height,
                        thumbnail ? origin + PreviewCards.address(card, language) : null,
                        thumbnail ? PreviewCards.WIDTH : null,
                        thumbnail ? PreviewCards.HEIGHT : null));
    }

    private static String frame(String address, String title, int width, int height) {
        return "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" allow=\"fullscreen\" loading=\"lazy\"></iframe>"
                .formatted(address, width, height, HtmlUtils.htmlEscape(title));
    }

    /// The work whose page has this address.
    private static Optional<WorkId> lesson(String url, String origin) {
        if (!url.startsWith(origin + "/v/")) {
            return Optional.empty();
        }
        try {
            var path = LESSON.matcher(URI.create(url).getPath());
            return path.matches() ? PathIds.uuid(path.group(1)).map(WorkId::new) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int pixels(String text) {
        return PIXELS.matcher(text).matches() ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }
}
