package org.tirich.discovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.catalog.Cards;
import org.tirich.catalog.Catalog;
import org.tirich.catalog.Hashtags;
import org.tirich.catalog.LiveWorks;
import org.tirich.kernel.LanguageTag;
import org.tirich.languages.Locales;
import org.tirich.web.Instance;
import org.tirich.web.Pages;
import org.tirich.web.Permission;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// Landing pages of languages and pages of hashtags: HTML that needs no script.
@RestController
class LandingController {

    private static final int SHELF = 12;

    private final Catalog catalog;
    private final LiveWorks live;
    private final Cards cards;
    private final Instance instance;
    private final Pages pages;
    private final Strings strings;

    LandingController(Catalog catalog, LiveWorks live, Cards cards, Instance instance, Pages pages, Strings strings) {
        this.catalog = catalog;
        this.live = live;
        this.cards = cards;
        this.instance = instance;
        this.pages = pages;
        this.strings = strings;
    }

    record Shelf(String title, List<Cards.Tile> tiles) {}

    record Language(String code, String autonym, String dir, String href, boolean current) {}

    @GetMapping("/stem")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> landing(HttpServletRequest request) {
        return landing(UiLanguage.of(request), request);
    }

    @GetMapping("/stem/{language}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> landing(@PathVariable String language, HttpServletRequest request) {
        if (!Locales.all().containsKey(language)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var reader = new LanguageTag(UiLanguage.of(request));
        var catalogue = strings.in(reader.value());
        var shelves = new ArrayList<Shelf>();
        add(
                shelves,
                catalogue.get("landing.new_in", Map.of("language", Locales.autonym(language))),
                reader,
                shown -> shown.language().equals(language));
        add(
                shelves,
                catalogue.get("landing.wordless"),
                reader,
                shown -> shown.language().isEmpty());
        return pages.page("landing", "landing.heading")
                .with("shelves", shelves)
                .with(
                        "languages",
                        Locales.all().values().stream()
                                .map(locale -> new Language(
                                        locale.code(),
                                        locale.autonym(),
                                        locale.rightToLeft() ? "rtl" : "ltr",
                                        "/stem/" + locale.code(),
                                        locale.code().equals(language)))
                                .toList())
                .answer(request);
    }

    private void add(List<Shelf> shelves, String title, LanguageTag reader, Predicate<LiveWorks.Shown> which) {
        var works = live.all().stream()
                .filter(which)
                .sorted(Comparator.comparing(LiveWorks.Shown::since).reversed())
                .limit(SHELF)
                .map(LiveWorks.Shown::work)
                .toList();
        if (!works.isEmpty()) {
            shelves.add(new Shelf(title, cards.tiles(catalog.shown(works), reader)));
        }
    }

    @GetMapping("/tag/{tag}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> tag(@PathVariable String tag, HttpServletRequest request) {
        var clean = Hashtags.clean(tag);
        if (clean.isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var same = same(clean);
        var lessons = catalog.shown(catalog.tagged(same));
        return pages.page("tag", "tag.text")
                .title("#" + clean)
                .with("tag", clean)
                .with(
                        "aliases",
                        same.stream().filter(other -> !other.equals(clean)).toList())
                .with("count", lessons.size())
                .with("tiles", cards.tiles(lessons, new LanguageTag(UiLanguage.of(request))))
                .answer(request);
    }

    /// The campaign tag and its names in other languages are one tag.
    private Set<String> same(String tag) {
        var same = new LinkedHashSet<>(List.of(tag));
        var campaign = new ArrayList<>(instance.campaignAliases());
        campaign.addFirst(instance.campaignTag());
        if (campaign.stream().map(Hashtags::key).anyMatch(Hashtags.key(tag)::equals)) {
            same.addAll(campaign);
        }
        return same;
    }
}
