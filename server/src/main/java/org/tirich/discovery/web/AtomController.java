package org.tirich.discovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.catalog.Licences;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.catalog.publication.LiveTags;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.discovery.AutomaticShelves;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.LocalText;
import org.tirich.languages.Locales;
import org.tirich.web.Instance;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;

/// Feeds of a language and of a hashtag for feed readers and other sites: the Atom Syndication Format (RFC 4287).
@RestController
class AtomController {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType TYPE = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");
    private static final int ENTRIES = 30;

    private final AutomaticShelves shelves;
    private final LiveTags tags;
    private final LiveWorks live;
    private final Catalog catalog;
    private final Instance instance;
    private final Strings strings;
    private final Publication publication;

    AtomController(
            AutomaticShelves shelves,
            LiveTags tags,
            LiveWorks live,
            Catalog catalog,
            Instance instance,
            Strings strings,
            Publication publication) {
        this.shelves = shelves;
        this.tags = tags;
        this.live = live;
        this.catalog = catalog;
        this.instance = instance;
        this.strings = strings;
        this.publication = publication;
    }

    @GetMapping("/stem/{language}/feed.atom")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> language(@PathVariable String language, HttpServletRequest request) {
        if (Locales.find(language).isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var title = strings.in(language).get("landing.new_in", Map.of("language", Locales.autonym(language)));
        return feed(
                new LocalText(title, strings.in(language).language()),
                "/stem/" + language,
                shelves.newIn(language),
                request);
    }

    @GetMapping("/tag/{tag}/feed.atom")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> tag(@PathVariable String tag, HttpServletRequest request) {
        var name = TagController.clean(tag);
        var found = tags.of(tags.meaning(name));
        var works = found.map(LiveTags.Tag::works).orElse(List.of());
        return feed(
                new LocalText("#" + name, language(name, found)),
                String.valueOf(TagController.link(name).get("href")),
                works,
                request);
    }

    /// The language of a tag's name: English in Latin letters, else the language in the same script that most of its
    /// lessons speak, else Urdu.
    private static LanguageTag language(String name, Optional<LiveTags.Tag> tag) {
        if (name.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)) {
            return new LanguageTag("en");
        }
        return tag.stream()
                .flatMap(found -> found.languages().keySet().stream())
                .filter(code -> !code.isEmpty())
                .map(LanguageTag::new)
                .filter(language -> language.direction().equals("rtl"))
                .findFirst()
                .orElseGet(() -> new LanguageTag("ur"));
    }

    private ResponseEntity<byte[]> feed(LocalText title, String path, List<WorkId> works, HttpServletRequest request) {
        var origin = Pages.origin(request);
        var lessons = catalog.shown(works.stream().limit(ENTRIES).toList());
        var document = Xml.document("feed", ATOM, feed -> {
            feed.attribute("xml:lang", title.language().value());
            feed.element("title", instance.name() + ": " + title.text());
            feed.element("id", origin + path);
            feed.element("updated", updated(lessons).toString());
            link(feed, "self", origin + path + "/feed.atom", "application/atom+xml");
            link(feed, "alternate", origin + path, "text/html");
            feed.element("author", author -> author.element("name", instance.name()));
            for (var lesson : lessons) {
                feed.element("entry", entry -> entry(entry, lesson, title.language(), origin));
            }
        });
        return publication.answer(document, TYPE);
    }

    private Instant updated(List<ShownLesson> lessons) {
        return lessons.stream()
                .flatMap(lesson -> live.find(lesson.revision().work()).stream())
                .map(LiveRevision::since)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private void entry(Xml entry, ShownLesson shown, LanguageTag reader, String origin) throws XMLStreamException {
        var lesson = shown.revision().lesson();
        var work = shown.revision().work();
        var address = origin + "/v/" + work;
        var title = lesson.title(reader).orElse(new LocalText("", reader));
        entry.attribute("xml:lang", title.language().value());
        entry.element("title", title.text());
        entry.element("id", "urn:uuid:" + work);
        entry.element("updated", updated(List.of(shown)).toString());
        link(entry, "alternate", address, "text/html");
        var description = LocalText.choose(lesson.descriptions(), reader);
        if (!description.text().isEmpty()) {
            entry.element("summary", description.text());
        }
        for (var tag : lesson.hashtags()) {
            entry.element("category", category -> category.attribute("term", tag));
        }
        if (lesson.licence() != null) {
            entry.element("rights", lesson.licence());
            var licence = Licences.address(lesson.licence());
            if (licence.isPresent()) {
                link(entry, "license", licence.get(), "text/html");
            }
        }
    }

    private static void link(Xml xml, String relation, String address, String type) throws XMLStreamException {
        xml.element("link", link -> {
            link.attribute("rel", relation);
            link.attribute("type", type);
            link.attribute("href", address);
        });
    }
}
