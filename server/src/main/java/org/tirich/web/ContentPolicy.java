package org.tirich.web;

/// The Content Security Policy (level 3) of pages.
final class ContentPolicy {

    static final String OF_PAGES = of("'self'");

    private ContentPolicy() {}

    /// The policy of a page with a style sheet within it.
    static String with(InlineStyle style) {
        return of("'self' " + style.source());
    }

    private static String of(String styles) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src " + styles,
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
}
