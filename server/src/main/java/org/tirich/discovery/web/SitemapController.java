package org.tirich.discovery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.catalog.LiveRevision;
import org.tirich.catalog.publication.LiveTags;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.languages.Locales;
import org.tirich.web.Pages;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;

/// Sitemaps for search engines (sitemaps.org 0.9): landing pages with their languages, hashtags, lessons.
@RestController
class SitemapController {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    /// Lessons in one file; the protocol allows 50,000.
    private static final int CHUNK = 10_000;

    private static final int MAX_TAGS = 5_000;

    private final LiveWorks live;
    private final LiveTags tags;
    private final Publication publication;

    SitemapController(LiveWorks live, LiveTags tags, Publication publication) {
        this.live = live;
        this.tags = tags;
        this.publication = publication;
    }

    @GetMapping("/robots.txt")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        return publication.answer("""
                User-agent: *
                Disallow: /api/
                Disallow: /search
                Disallow: /translations/
                Sitemap: %s/sitemap.xml
                """.formatted(Pages.origin(request)), MediaType.TEXT_PLAIN);
    }

    @GetMapping("/sitemap.xml")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> index(HttpServletRequest request) {
        var origin = Pages.origin(request);
        return xml(Xml.document("sitemapindex", SITEMAP, index -> {
            entry(index, "sitemap", origin + "/sitemap-pages.xml");
            for (int part = 0; part * CHUNK < live.all().size(); part++) {
                entry(index, "sitemap", origin + "/sitemap-lessons-" + part + ".xml");
            }
        }));
    }

    @GetMapping("/sitemap-pages.xml")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> pages(HttpServletRequest request) {
        var origin = Pages.origin(request);
        return xml(Xml.document("urlset", SITEMAP, set -> {
            set.namespace("xhtml", XHTML);
            landing(set, origin + "/stem");
            for (var code : Locales.all().keySet()) {
                landing(set, origin + "/stem/" + code);
            }
            for (var tag : tags.all().stream().limit(MAX_TAGS).toList()) {
                entry(
                        set,
                        "url",
                        origin + TagController.link(tag.names().getFirst()).get("href"));
            }
        }));
    }

    @GetMapping("/sitemap-lessons-{part}.xml")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> lessons(@PathVariable int part, HttpServletRequest request) {
        var origin = Pages.origin(request);
        List<LiveRevision> lessons = part < 0
                ? List.of()
                : live.all().stream()
                        .sorted(Comparator.comparing(LiveRevision::since)
                                .thenComparing(shown -> shown.work().value()))
                        .skip((long) part * CHUNK)
                        .limit(CHUNK)
                        .toList();
        if (lessons.isEmpty()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return xml(Xml.document("urlset", SITEMAP, set -> {
            for (var lesson : lessons) {
                set.element("url", url -> {
                    url.element("loc", origin + "/v/" + lesson.work());
                    url.element("lastmod", lesson.since().toString());
                });
            }
        }));
    }

    private static void landing(Xml set, String address) throws XMLStreamException {
        set.element("url", url -> {
            url.element("loc", address);
            for (var code : Strings.LANGUAGES) {
                url.element("xhtml:link", link -> {
                    link.attribute("rel", "alternate");
                    link.attribute("hreflang", code);
                    link.attribute("href", address + "?lang=" + code);
                });
            }
        });
    }

    private static void entry(Xml xml, String name, String address) throws XMLStreamException {
        xml.element(name, entry -> entry.element("loc", address));
    }

    private ResponseEntity<byte[]> xml(String document) {
        return publication.answer(document, MediaType.APPLICATION_XML);
    }
}
