package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The network of a request, which neighbours may share: an IPv4 /24 or an IPv6 /64. A key of rate limits; never
/// stored.
///
/// A trusted proxy (`tirich.trusted-proxies`) states the address of its client as the last element of
/// `X-Forwarded-For`. The elements are read from the right, and the first one that is not a trusted proxy is the
/// client: elements further left were written by the client itself.
@Component
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /// Longer chains of proxies do not occur.
    private static final int MAX_HOPS = 16;

    private final List<AddressRange> proxies;

    ClientAddress(@Value("${tirich.trusted-proxies}") List<String> proxies) {
        this.proxies = proxies.stream()
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(AddressRange::of)
                .toList();
    }

    /// The network of the client, in hexadecimal.
    public String network(HttpServletRequest request) {
        return parse(request.getRemoteAddr())
                .map(peer -> network(client(peer, request)))
                .orElse("unknown");
    }

    private InetAddress client(InetAddress peer, HttpServletRequest request) {
        var client = peer;
        var hops = hops(request);
        for (int i = hops.size() - 1; i >= 0 && isTrusted(client); i--) {
            var before = parse(hops.get(i));
            if (before.isEmpty()) {
                break;
            }
            client = before.get();
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    /// The last elements of the header, in the order of the proxies.
    private static List<String> hops(HttpServletRequest request) {
        var elements = String.join(",", Collections.list(request.getHeaders(FORWARDED_FOR)))
                .split(",", -1);
        return List.of(elements).subList(Math.max(0, elements.length - MAX_HOPS), elements.length);
    }

    /// An address with or without a port. A name is not looked up.
    private static Optional<InetAddress> parse(String element) {
        var text = element.strip();
        if (text.startsWith("[")) {
            text = text.substring(1, Math.max(1, text.indexOf(']')));
        } else if (text.indexOf(':') >= 0 && text.indexOf(':') == text.lastIndexOf(':')) {
            text = text.substring(0, text.indexOf(':'));
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        var bytes = address.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
    }
}
