package org.tirich.discovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.access.Scope;
import org.tirich.catalog.Hashtags;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.LiveTags;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.discovery.TagDescriptions;
import org.tirich.discovery.Trending;
import org.tirich.feed.Follows;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// Pages of hashtags, in HTML without a script.
@RestController
class TagController {

    private static final int MAX_SHOWN = 48;

    /// The language code of lessons without speech.
    private static final String WORDLESS = "zxx";

    private final LiveTags tags;
    private final LiveWorks live;
    private final Catalog catalog;
    private final TagDescriptions descriptions;
    private final Trending trending;
    private final Follows follows;
    private final Cards cards;
    private final Pages pages;
    private final Strings strings;

    TagController(
            LiveTags tags,
            LiveWorks live,
            Catalog catalog,
            TagDescriptions descriptions,
            Trending trending,
            Follows follows,
            Cards cards,
            Pages pages,
            Strings strings) {
        this.tags = tags;
        this.live = live;
        this.catalog = catalog;
        this.descriptions = descriptions;
        this.trending = trending;
        this.follows = follows;
        this.cards = cards;
        this.pages = pages;
        this.strings = strings;
    }

    record Spoken(String code, String name, String dir, int count, String href, boolean current) {}

    @GetMapping("/tag/{tag}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> page(
            Actor actor,
            @PathVariable String tag,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        var name = clean(tag);
        var reader = new LanguageTag(UiLanguage.of(request));
        var catalogue = strings.in(reader.value());
        var found = tags.of(tags.meaning(name));
        var works = found.map(LiveTags.Tag::works).orElse(List.of());
        var shown = works.stream()
                .filter(work -> in.isEmpty() || hasSpeechIn(work, in))
                .toList();
        var lessons = catalog.shown(shown.stream().limit(MAX_SHOWN).toList());
        var tiles = cards.tiles(lessons, reader);
        var description = descriptions.of(name, reader);
        var page = pages.page("tag", "tag.text")
                .title("#" + name)
                .with("tag", name)
                .with("tagPath", path(name))
                .with(
                        "aliases",
                        tags.otherNames(name).stream().map(TagController::link).toList())
                .with("count", works.size())
                .with("more", shown.size() > tiles.size())
                .with(
                        "spoken",
                        found.map(each -> spoken(each, name, in, catalogue)).orElse(List.of()))
                .with(
                        "trending",
                        trending.tags().stream()
                                .map(each -> link(each.names().getFirst()))
                                .toList())
                .with("tiles", tiles)
                .with("atom", path(name) + "/feed.atom")
                .shared(
                        request,
                        description.map(text -> text.text()).orElseGet(() -> catalogue.get("tag.text")),
                        tiles.isEmpty()
                                ? "/assets/share-1.png"
                                : tiles.getFirst().poster());
        description.ifPresent(text -> page.with("description", Cards.text(text)));
        actor.account()
                .ifPresent(account -> page.with("followed", follows.followsTag(account.id(), name))
                        .with("describable", account.may(Permission.LEAD, Scope.of(null, reader.value())))
                        .with("own", descriptions.in(name, reader).orElse("")));
        return page.answer(request);
    }

    private static List<Spoken> spoken(LiveTags.Tag tag, String name, String in, Strings.Catalogue catalogue) {
        return tag.languages().entrySet().stream()
                .map(each -> {
                    var code = each.getKey().isEmpty() ? WORDLESS : each.getKey();
                    var wordless = code.equals(WORDLESS);
                    return new Spoken(
                            wordless ? catalogue.language().value() : code,
                            wordless ? catalogue.get("common.wordless") : Locales.autonym(code),
                            wordless ? catalogue.language().direction() : new LanguageTag(code).direction(),
                            each.getValue(),
                            path(name) + (code.equals(in) ? "" : "?in=" + code),
                            code.equals(in));
                })
                .toList();
    }

    private boolean hasSpeechIn(WorkId work, String language) {
        return live.find(work)
                .filter(shown -> shown.language().equals(language.equals(WORDLESS) ? "" : language))
                .isPresent();
    }

    static Map<String, String> link(String tag) {
        return Map.of("tag", tag, "href", path(tag));
    }

    private static String path(String tag) {
        return UriComponentsBuilder.fromPath("/tag/{tag}")
                .encode()
                .buildAndExpand(tag)
                .toUriString();
    }

    static String clean(String tag) {
        var clean = Hashtags.clean(tag);
        if (clean.isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return clean;
    }

    @PostMapping("/tag/{tag}/follow")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> follow(Actor.Account actor, @PathVariable String tag) {
        var name = clean(tag);
        if (!follows.followTag(actor.id(), name)) {
            throw Problem.of(HttpStatus.CONFLICT, "too-many-followed");
        }
        return redirect(name);
    }

    @PostMapping("/tag/{tag}/unfollow")
    @Requires(value = Permission.LEARN, reach = Reach.OWN)
    ResponseEntity<Void> unfollow(Actor.Account actor, @PathVariable String tag) {
        var name = clean(tag);
        follows.unfollowTag(actor.id(), name);
        return redirect(name);
    }

    /// Sets an editor's description of a tag, in the language of the editor's interface.
    @PostMapping("/tag/{tag}/description")
    @Requires(value = Permission.LEAD, reach = Reach.SCOPE_IN_HANDLER)
    ResponseEntity<Void> describe(
            Actor.Account actor,
            @PathVariable String tag,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        var name = clean(tag);
        var language = new LanguageTag(UiLanguage.of(request));
        if (!actor.may(Permission.LEAD, Scope.of(null, language.value()))) {
            throw Problem.of(HttpStatus.FORBIDDEN, "out-of-scope");
        }
        if (!descriptions.describe(actor.id(), name, language, text)) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "tag-description-long");
        }
        return redirect(name);
    }

    private static ResponseEntity<Void> redirect(String tag) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path(tag)))
                .build();
    }
}
