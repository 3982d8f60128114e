package org.tirich.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.kernel.UserFacingException;

/// The sites that may show lessons in a frame, from the setting `tirich.embed.sites`: origins with `https`, separated
/// by commas. Without one, no page can be framed, and the routes for embedding answer 404.
@Component
public final class EmbedSites {

    private final List<String> origins;

    /// @param setting the origins, separated by commas
    public EmbedSites(@Value("${tirich.embed.sites}") String setting) {
        this.origins = Stream.of(setting.split(","))
                .map(String::strip)
                .filter(site -> !site.isEmpty())
                .map(EmbedSites::origin)
                .distinct()
                .toList();
    }

    /// An origin has no path, and the host is complete: a wildcard would admit sites that nobody has chosen.
    private static String origin(String site) {
        try {
            var uri = new URI(site);
            var isOrigin = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (!isOrigin) {
                throw malformed(site);
            }
            var host = uri.getHost().toLowerCase(Locale.ROOT);
            return "https://" + host + (uri.getPort() < 0 || uri.getPort() == 443 ? "" : ":" + uri.getPort());
        } catch (URISyntaxException e) {
            throw malformed(site);
        }
    }

    private static UserFacingException malformed(String site) {
        return new UserFacingException(
                "The setting tirich.embed.sites must be a list of addresses without a path, such as "
                        + "https://school.example.pk, and not " + site);
    }

    /// Whether any site may show lessons.
    public boolean isEnabled() {
        return !origins.isEmpty();
    }

    /// The value of `Content-Security-Policy` (CSP level 3) for a page that these sites may frame, and which has no
    /// script.
    public String contentPolicy() {
        return "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; "
                + "form-action 'self'; frame-ancestors " + String.join(" ", origins);
    }
}
