package org.tirich.discovery.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tirich.catalog.publication.LiveWorks;
import org.tirich.kernel.Sha256;
import org.tirich.web.Caching;

/// Responses for programs that ask again and again: feeds, sitemaps, `robots.txt`. They carry validators (RFC 9110
/// section 8.8), so that an unchanged document is answered with 304.
@Component
class Publication {

    private final LiveWorks live;
    private final Clock clock;
    private long version = -1;
    private Instant changed = Instant.MIN;

    Publication(LiveWorks live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /// The document with an entity tag over its bytes, and the time of the last change of any live lesson. The tag is
    /// weak, because the document may be compressed.
    ResponseEntity<byte[]> answer(String document, MediaType type) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(Caching.revocable())
                .eTag("W/\"" + Sha256.of(bytes, "").substring(0, 32) + "\"");
        var modified = lastModified();
        return (modified.isAfter(clock.instant()) ? answer : answer.lastModified(modified)).body(bytes);
    }

    /// The date has seconds. Two changes within one second get different ones: the later one lies in the future, and
    /// is left out until then.
    private synchronized Instant lastModified() {
        var now = live.version();
        if (version != now) {
            version = now;
            var second = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var next = changed.equals(Instant.MIN) ? second : changed.plusSeconds(1);
            changed = second.isAfter(next) ? second : next;
        }
        return changed;
    }
}
