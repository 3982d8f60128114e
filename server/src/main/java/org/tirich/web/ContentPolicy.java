package org.tirich.web;

import org.jspecify.annotations.Nullable;

/// The Content Security Policy (level 3) of pages.
final class ContentPolicy {

    static final String OF_PAGES = with(null, null);

    private ContentPolicy() {}

    /// The policy of a page with a style sheet or a script within it.
    static String with(@Nullable Inlined style, @Nullable Inlined script) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src " + sources(script),
                "style-src " + sources(style),
                "img-src 'self' data: blob:",
                "media-src 'self' blob:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "worker-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'",
                "object-src 'none'");
    }

    private static String sources(@Nullable Inlined text) {
        return text == null ? "'self'" : "'self' " + text.source();
    }
}
