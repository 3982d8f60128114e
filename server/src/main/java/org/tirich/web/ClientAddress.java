package org.tirich.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/// The network of a request, which neighbours may share: an IPv4 /24 or an IPv6 /64. A key of rate limits; never
/// stored.
public final class ClientAddress {

    private ClientAddress() {}

    public static String network(HttpServletRequest request) {
        try {
            var bytes = InetAddress.getByName(request.getRemoteAddr()).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
