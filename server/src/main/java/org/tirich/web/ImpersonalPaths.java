package org.tirich.web;

/// The paths of documents that are the same for everyone and that shared caches store: files of the client, strings,
/// media, captions, preview cards, embedded lessons, feeds, sitemaps. Their requests have no actor, and their responses
/// never
/// set a cookie.
final class ImpersonalPaths {

    private ImpersonalPaths() {}

    static boolean contains(String path) {
        return path.startsWith("/assets/")
                || path.startsWith("/strings/")
                || path.startsWith("/m/")
                || path.startsWith("/c/")
                || path.startsWith("/v/") && path.endsWith(".png")
                || path.startsWith("/embed/")
                || path.equals("/oembed")
                || path.endsWith("/feed.atom")
                || path.equals("/robots.txt")
                || path.startsWith("/sitemap") && path.endsWith(".xml");
    }
}
