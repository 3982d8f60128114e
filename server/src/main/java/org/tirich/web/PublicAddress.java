package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.kernel.UserFacingException;

/// The address of this instance, from the setting `tirich.public-address`. Links that leave the server begin with it,
/// whatever the header `Host` of a request says.
///
/// The server answers for this address, for loopback names, and for the IP address of the connection. A page of another
/// site cannot make a browser send the last two for its own name (DNS rebinding).
@Component
public final class PublicAddress {

    static final String ATTRIBUTE = PublicAddress.class.getName();

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<URI> configured;

    PublicAddress(@Value("${tirich.public-address}") String setting) {
        this.configured = setting.isBlank() ? Optional.empty() : Optional.of(parse(setting.strip()));
    }

    private static URI parse(String setting) {
        try {
            var uri = new URI(setting);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || !Set.of("http", "https").contains(scheme)
                    || !Set.of("", "/").contains(uri.getRawPath())
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                throw malformed(setting);
            }
            var port = uri.getPort() == defaultPort(scheme) ? -1 : uri.getPort();
            return new URI(scheme, null, uri.getHost().toLowerCase(Locale.ROOT), port, null, null, null);
        } catch (URISyntaxException e) {
            throw malformed(setting);
        }
    }

    private static UserFacingException malformed(String setting) {
        return new UserFacingException("The setting tirich.public-address must be an address without a path, such as "
                + "https://stem.example.pk, and not " + setting);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /// The configured address without a slash at its end.
    public Optional<String> configured() {
        return configured.map(URI::toString);
    }

    /// Whether the request was sent to the configured address.
    boolean isAskedBy(HttpServletRequest request) {
        return configured
                .filter(address -> address.getHost().equalsIgnoreCase(request.getServerName()))
                .isPresent();
    }

    /// Whether this server answers for the host of the request. Ports are not compared: a tunnel or a proxy may listen
    /// on another one.
    boolean admits(HttpServletRequest request) {
        var host = request.getServerName();
        return host != null
                && (isAskedBy(request)
                        || LOOPBACK.contains(host.toLowerCase(Locale.ROOT))
                        || host.equals(localHost(request)));
    }

    boolean isHttps() {
        return configured.filter(address -> "https".equals(address.getScheme())).isPresent();
    }

    /// The scheme and authority with which the links of a response begin.
    String origin(HttpServletRequest request) {
        return configured().orElseGet(() -> {
            var host = LOOPBACK.contains(request.getServerName().toLowerCase(Locale.ROOT))
                    ? "localhost"
                    : localHost(request);
            var port = request.getLocalPort();
            return request.getScheme() + "://" + host + (port == defaultPort(request.getScheme()) ? "" : ":" + port);
        });
    }

    private static String localHost(HttpServletRequest request) {
        var address = request.getLocalAddr();
        return address.indexOf(':') < 0 ? address : "[" + address + "]";
    }
}
