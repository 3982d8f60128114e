package org.tirich.demo.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tirich.kernel.UserFacingException;

/// The IPv4 address of this machine on a local network, on which phones reach the demo.
///
/// Only private addresses (RFC 1918) and link-local ones (RFC 3927) are served. The shared addresses of providers (RFC
/// 6598) are not: other customers may reach them.
///
/// @param others further addresses that could be served, each with the name of its interface
public record LocalNetwork(Inet4Address address, List<String> others) {

    /// An address of the documentation range (RFC 5737), which stands for any address outside. Nothing is sent to it.
    private static final InetSocketAddress OUTSIDE = new InetSocketAddress("198.51.100.1", 9);

    private static final Inet4Address LOCALHOST = (Inet4Address) InetAddress.ofLiteral("127.0.0.1");

    public LocalNetwork {
        if (!isServed(address)) {
            throw new UserFacingException("The demo does not serve phones on " + address.getHostAddress()
                    + ": that is no private address (10.x.x.x, 172.16.x.x to 172.31.x.x, 192.168.x.x or 169.254.x.x).");
        }
        others = List.copyOf(others);
    }

    /// The address that was asked for; without one, that of the network with the default route, else the first one.
    ///
    /// @throws UserFacingException if there is none, or the wanted one is not private or not of this machine
    public static LocalNetwork choose(Optional<String> wanted) {
        if (wanted.isPresent()) {
            var network = of(wanted.get());
            requireOfThisMachine(network.address());
            return network;
        }
        var interfaces = interfaces();
        if (interfaces.isEmpty()) {
            throw new UserFacingException("This machine has no private address on a local network. Connect it to the"
                    + " phone's Wi-Fi or hotspot; without a phone use ./tirich demo.");
        }
        var preferred = towardsOutside();
        var chosen = interfaces.stream()
                .filter(each -> each.address().equals(preferred))
                .findFirst()
                .orElse(interfaces.getFirst());
        return new LocalNetwork(
                chosen.address(),
                interfaces.stream()
                        .filter(each -> !each.equals(chosen))
                        .map(each -> each.address().getHostAddress() + " (" + each.name() + ")")
                        .toList());
    }

    /// The address of a setting.
    public static LocalNetwork of(String address) {
        return new LocalNetwork(parse(address), List.of());
    }

    private static Inet4Address parse(String text) {
        try {
            // Shorter notations such as 192.168.257 are mistakes more often than meant.
            if (InetAddress.ofLiteral(text) instanceof Inet4Address address
                    && address.getHostAddress().equals(text)) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw new UserFacingException("--address must be an IPv4 address such as 192.168.1.5, and not " + text);
    }

    /// A loopback address other than 127.0.0.1 is served too, as if it were the network: for a trial on one machine.
    static boolean isServed(Inet4Address address) {
        return address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isLoopbackAddress() && !address.equals(LOCALHOST);
    }

    private static void requireOfThisMachine(Inet4Address address) {
        try {
            if (!address.isLoopbackAddress() && NetworkInterface.getByInetAddress(address) == null) {
                throw new UserFacingException(address.getHostAddress() + " is not an address of this machine.");
            }
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Candidate(Inet4Address address, String name) {}

    private static List<Candidate> interfaces() {
        try {
            var found = new ArrayList<Candidate>();
            for (var each : NetworkInterface.networkInterfaces().toList()) {
                if (each.isUp() && !each.isLoopback()) {
                    each.inetAddresses()
                            .filter(Inet4Address.class::isInstance)
                            .map(Inet4Address.class::cast)
                            .filter(LocalNetwork::isServed)
                            .forEach(address -> found.add(new Candidate(address, each.getName())));
                }
            }
            return found;
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The source address of what would be sent outside, by the routes of this machine.
    private static InetAddress towardsOutside() {
        try (var socket = new DatagramSocket()) {
            socket.connect(OUTSIDE);
            return socket.getLocalAddress();
        } catch (IOException | UncheckedIOException e) {
            return LOCALHOST;
        }
    }
}
