package org.tirich.web;

import java.time.Duration;
import org.springframework.http.CacheControl;

/// How long caches outside this server may store a response.
public final class Caching {

    /// The time within which a taken-down lesson disappears everywhere.
    public static final Duration TAKEDOWN_LIMIT = Duration.ofSeconds(60);

    private Caching() {}

    /// A public document that may be taken down: a cache asks again after the takedown limit.
    public static CacheControl revocable() {
        return CacheControl.maxAge(TAKEDOWN_LIMIT).cachePublic().mustRevalidate();
    }

    /// The same for bytes that never change under their address: no cache asks again while they are fresh.
    public static CacheControl revocableFile() {
        return revocable().immutable();
    }
}
