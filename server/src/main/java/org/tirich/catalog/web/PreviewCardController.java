package org.tirich.catalog.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.tirich.access.Actor;
import org.tirich.access.Permission;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;
import org.tirich.catalog.card.Cards;
import org.tirich.catalog.card.PreviewCards;
import org.tirich.catalog.publication.Catalog;
import org.tirich.catalog.publication.Catalog.ShownLesson;
import org.tirich.kernel.CacheSizing;
import org.tirich.kernel.LanguageTag;
import org.tirich.kernel.Sha256;
import org.tirich.web.Caching;
import org.tirich.web.Instance;
import org.tirich.web.Problem;
import org.tirich.web.RateLimit;
import org.tirich.web.RateLimits;
import org.tirich.web.Reach;
import org.tirich.web.Requires;
import org.tirich.web.Strings;

/// Preview cards of lessons as PNG. A card is drawn once for each revision and language while it is cached. Drawing has
/// limits, one at a time and a number for each network; beyond them, and where the machine cannot draw, the answer
/// leads to a still that is stored.
@RestController
class PreviewCardController {

    static final RateLimit DRAWINGS = new RateLimit("preview-cards", 240, 240, 3_000, Duration.ofHours(1));
    private static final int MAX_DRAWINGS = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /// The size of all cached cards in bytes. One has about 200 KB.
    private static final long MAX_CACHED_BYTES = 16L << 20;

    /// Suggested translations that were accepted reach a cached card after this time.
    private static final Duration MAX_AGE = Duration.ofDays(1);

    /// The picture of a link that shows no lesson.
    static final String GENERAL = "/assets/share-1.png";

    static final Actor GUEST = new Actor.Guest(new UUID(0, 0));

    private final Catalog catalog;
    private final PreviewCards previews;
    private final Cards cards;
    private final Instance instance;
    private final RateLimits limits;
    private final Semaphore drawing = new Semaphore(MAX_DRAWINGS);
    private final Cache<Key, byte[]> cached = Caffeine.newBuilder()
            .maximumWeight(CacheSizing.of(MAX_CACHED_BYTES))
            .weigher((Key _, byte[] png) -> png.length)
            .expireAfterWrite(MAX_AGE)
            .build();

    PreviewCardController(Catalog catalog, PreviewCards previews, Cards cards, Instance instance, RateLimits limits) {
        this.catalog = catalog;
        this.previews = previews;
        this.cards = cards;
        this.instance = instance;
        this.limits = limits;
    }

    private record Key(RevisionId revision, String language, String instance) {

        /// Weak, because another version of Java draws other bytes.
        String tag() {
            var text = "%s %s %s %d".formatted(revision, language, instance, PreviewCards.VERSION);
            return "W/\"" + Sha256.of(text.getBytes(StandardCharsets.UTF_8), "").substring(0, 32) + "\"";
        }
    }

    /// The card of a live lesson; 410 after it was withdrawn.
    ///
    /// @param lang one of the languages of the interface
    @GetMapping("/v/{work}/card-{lang}.png")
    @Requires(value = Permission.WATCH, reach = Reach.PUBLIC)
    ResponseEntity<byte[]> card(
            @PathVariable WorkId work,
            @PathVariable String lang,
            @RequestHeader HttpHeaders headers,
            HttpServletRequest request) {
        var shown = catalog.shown(work).orElse(null);
        if (!Strings.LANGUAGES.contains(lang)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "not-found");
        }
        if (shown == null) {
            throw Problem.of(
                    catalog.goneReason(work).isPresent() ? HttpStatus.GONE : HttpStatus.NOT_FOUND, "not-found");
        }
        var key = new Key(shown.revision().id(), lang, instance.name());
        // Spring's parser throws an exception for a malformed list of tags.
        if (headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH).toString().contains(key.tag())) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(Caching.revocable())
                    .eTag(key.tag())
                    .build();
        }
        var known = cached.getIfPresent(key);
        var png = known != null ? known : draw(key, shown, request);
        return png == null
                ? still(shown)
                : ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(Caching.revocable())
                        .eTag(key.tag())
                        .body(png);
    }

    /// Null beyond the limits, and on a machine that cannot draw.
    private byte @Nullable [] draw(Key key, ShownLesson shown, HttpServletRequest request) {
        try {
            if (!drawing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        try {
            var drawn = cached.getIfPresent(key);
            if (drawn == null && limits.tryTake(DRAWINGS, limits.sender(GUEST, request), 1)) {
                drawn = previews.png(shown, new LanguageTag(key.language())).orElse(null);
                if (drawn != null) {
                    cached.put(key, drawn);
                }
            }
            return drawn;
        } finally {
            drawing.release();
        }
    }

    /// The poster of a lesson with a question may show the answer.
    private ResponseEntity<byte[]> still(ShownLesson shown) {
        var poster = cards.open(shown, new LanguageTag("en")).card();
        var hasQuestion = shown.revision().lesson().question() != null;
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(hasQuestion || poster.isEmpty() ? GENERAL : poster))
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
