package org.tirich.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tirich.kernel.UserFacingException;

/// Addresses are of the ranges for documentation (RFC 5737, RFC 3849).
class ClientAddressTest {

    private static String network(String proxies, String peer, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        Arrays.stream(forwarded).forEach(value -> request.addHeader("X-Forwarded-For", value));
        return new ClientAddress(List.of(proxies.split(";"))).network(request);
    }

    @Test
    void aNetworkIsAnIpv4Slash24OrAnIpv6Slash64() {
        assertThat(network("", "192.0.2.7"))
                .isEqualTo(network("", "192.0.2.200"))
                .isEqualTo("c00002");
        assertThat(network("", "192.0.3.7")).isNotEqualTo(network("", "192.0.2.7"));
        assertThat(network("", "2001:db8:0:1::1")).isEqualTo(network("", "2001:db8:0:1:ffff::9"));
        assertThat(network("", "2001:db8:0:2::1")).isNotEqualTo(network("", "2001:db8:0:1::1"));
        assertThat(network("", "::ffff:192.0.2.9")).isEqualTo(network("", "192.0.2.7"));
    }

    @Test
    void theHeaderOfAnUntrustedPeerIsIgnored() {
        assertThat(network("", "192.0.2.7", "198.51.100.1")).isEqualTo("c00002");
        assertThat(network("203.0.113.0/24", "192.0.2.7", "198.51.100.1")).isEqualTo("c00002");
    }

    @Test
    void theHeaderOfATrustedProxyIsReadFromTheRight() {
        var proxy = "203.0.113.5";
        assertThat(network("203.0.113.0/24", proxy, "192.0.2.7")).isEqualTo("c00002");
        assertThat(network("203.0.113.0/24", proxy, "198.51.100.1, 192.0.2.7")).isEqualTo("c00002");
        assertThat(network("203.0.113.0/24", proxy, "198.51.100.1", "192.0.2.7"))
                .isEqualTo("c00002");
        assertThat(network("203.0.113.0/24;10.0.0.0/8", proxy, "198.51.100.1, 192.0.2.7, 10.1.2.3"))
                .isEqualTo("c00002");
        assertThat(network("2001:db8::/32", "2001:db8::1", "192.0.2.7")).isEqualTo("c00002");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7:4711", "' 192.0.2.7 '", "[::ffff:192.0.2.7]:443", "::ffff:192.0.2.7"})
    void anElementMayHaveAPort(String element) {
        assertThat(network("203.0.113.5", "203.0.113.5", element)).isEqualTo("c00002");
    }

    /// Senders behind a proxy that states nothing readable share the limit of the proxy.
    @ParameterizedTest
    @ValueSource(
            strings = {"", "unknown", "_hidden", "school.example", "999.1.1.1", "[", "1.2.3.4.5", ",", "192.0.2.7,"})
    void anUnreadableElementStandsForTheProxy(String element) {
        assertThat(network("203.0.113.5", "203.0.113.5", element)).isEqualTo("cb0071");
    }

    @Test
    void aChainOfTrustedProxiesEnds() {
        assertThat(network("203.0.113.0/24", "203.0.113.5", "203.0.113.6,".repeat(5_000) + "203.0.113.7"))
                .isEqualTo("cb0071");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "proxy.example", "10.0.0.0/x", "2001:db8::/129"})
    void aWrongRangeStopsTheStartWithASentence(String range) {
        assertThatThrownBy(() -> network(range, "192.0.2.7"))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("tirich.trusted-proxies");
    }
}
