package org.tirich.discovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.LessonCard;
import org.tirich.catalog.publication.Catalog;
import org.tirich.discovery.AutomaticShelves;
import org.tirich.discovery.CuratedShelves;
import org.tirich.discovery.Trending;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;
import org.tirich.languages.Language;
import org.tirich.languages.Locales;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;
import org.tirich.web.UiLanguage;

/// The landing page, and the landing page of each language, in HTML without a script. The page of a language that the
/// interface supports is in that language, unless the visitor chose another.
@RestController
class LandingController {

    private final AutomaticShelves shelves;
    private final CuratedShelves curated;
    private final Trending trending;
    private final Catalog catalog;
    private final Cards cards;
    private final Pages pages;
    private final Strings strings;

    LandingController(
            AutomaticShelves shelves,
            CuratedShelves curated,
            Trending trending,
            Catalog catalog,
            Cards cards,
            Pages pages,
            Strings strings) {
        this.shelves = shelves;
        this.curated = curated;
        this.trending = trending;
        this.catalog = catalog;
        this.cards = cards;
        this.pages = pages;
        this.strings = strings;
    }

    record Titled(LessonCard.Text title, List<Cards.Tile> tiles) {}

    record Choice(String code, String autonym, String dir, String href, boolean current) {}

    @GetMapping("/stem")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> landing(HttpServletRequest request) {
        return landing(UiLanguage.of(request), request);
    }

    @GetMapping("/stem/{language}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<String> landing(@PathVariable String language, HttpServletRequest request) {
        var found = Locales.find(language).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        UiLanguage.setOfPage(request, found.code());
        var catalogue = strings.in(UiLanguage.of(request));
        return pages.page("landing", "landing.heading")
                .with("shelves", shelves(found, catalogue))
                .with(
                        "languages",
                        Locales.all().values().stream()
                                .sorted(Comparator.comparing(Language::rightToLeft)
                                        .thenComparing(Language::autonym))
                                .map(each -> new Choice(
                                        each.code(),
                                        each.autonym(),
                                        each.rightToLeft() ? "rtl" : "ltr",
                                        "/stem/" + each.code(),
                                        each.code().equals(language)))
                                .toList())
                .with(
                        "trending",
                        trending.tags().stream()
                                .map(tag -> TagController.link(tag.names().getFirst()))
                                .toList())
                .with("atom", "/stem/" + language + "/feed.atom")
                .shared(request, catalogue.get("landing.text"), "/assets/share-1.png")
                .answer(request);
    }

    private List<Titled> shelves(Language language, Strings.Catalogue catalogue) {
        var reader = catalogue.language();
        var titled = new ArrayList<Titled>();
        curated.of(language.code())
                .forEach(shelf -> add(titled, LocalText.choose(shelf.titles(), reader), shelf.works(), reader));
        add(
                titled,
                new LocalText(catalogue.get("landing.new_in", Map.of("language", language.autonym())), reader),
                shelves.newIn(language.code()),
                reader);
        shelves.outcomeOfTheWeek(language.code())
                .ifPresent(week -> add(
                        titled,
                        new LocalText(
                                catalogue.get(
                                        "landing.week",
                                        Map.of(
                                                "outcome",
                                                week.outcome().title(reader).text())),
                                reader),
                        week.works(),
                        reader));
        add(titled, new LocalText(catalogue.get("landing.women"), reader), shelves.womenInStem(), reader);
        add(titled, new LocalText(catalogue.get("landing.wordless"), reader), shelves.wordless(), reader);
        return titled;
    }

    private void add(List<Titled> titled, LocalText title, List<WorkId> works, LanguageTag reader) {
        var tiles = cards.tiles(catalog.shown(works), reader);
        if (!tiles.isEmpty()) {
            titled.add(new Titled(Cards.text(title), tiles));
        }
    }
}
