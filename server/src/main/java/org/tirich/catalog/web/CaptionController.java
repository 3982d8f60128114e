package org.tirich.catalog.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Permission;
import org.tirich.asset.address.MediaAddress;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.kernel.LanguageTag;
import org.tirich.web.Caching;
import org.tirich.web.Problem;
import org.tirich.web.Reach;
import org.tirich.web.Requires;

/// Caption tracks as WebVTT. Tracks of a revision that is not live need a signed address.
@RestController
class CaptionController {

    private static final MediaType VTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);
    private static final String EXTENSION = ".vtt";

    private final Catalog catalog;
    private final LiveWorks live;
    private final MediaAddress addresses;

    CaptionController(Catalog catalog, LiveWorks live, MediaAddress addresses) {
        this.catalog = catalog;
        this.live = live;
        this.addresses = addresses;
    }

    @GetMapping("/c/{revision}/{name}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> open(@PathVariable RevisionId revision, @PathVariable String name) {
        var isLive = catalog.revision(revision)
                .flatMap(found -> live.find(found.work()))
                .filter(shown -> shown.revision().equals(revision))
                .isPresent();
        if (!isLive) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return answer(revision, name, Caching.revocableFile());
    }

    @GetMapping("/c/{revision}/{signature}/{name}")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> signed(
            @PathVariable RevisionId revision, @PathVariable String signature, @PathVariable String name) {
        if (!addresses.verifies(revision.value(), signature)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        return answer(revision, name, CacheControl.noStore());
    }

    private ResponseEntity<byte[]> answer(RevisionId revision, String name, CacheControl caching) {
        if (!name.endsWith(EXTENSION)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        var language = language(name.substring(0, name.length() - EXTENSION.length()));
        var vtt = catalog.captions(revision, language).orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "not-found"));
        return ResponseEntity.ok()
                .contentType(VTT)
                .cacheControl(caching)
                .eTag("W/\"" + revision + "." + language + "\"")
                .body(vtt.getBytes(StandardCharsets.UTF_8));
    }

    private static LanguageTag language(String tag) {
        try {
            return new LanguageTag(tag);
        } catch (IllegalArgumentException e) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
    }
}
