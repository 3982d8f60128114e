package org.tirich.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tirich.kernel.UserFacingException;

class PublicAddressTest {

    private static MockHttpServletRequest request(String host, String localAddress) {
        var request = new MockHttpServletRequest();
        request.setServerName(host);
        request.setServerPort(80);
        request.setLocalAddr(localAddress);
        request.setLocalPort(8080);
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Stem.Example.pk/, https://stem.example.pk",
        "https://stem.example.pk:443, https://stem.example.pk",
        "http://stem.example.pk:443, http://stem.example.pk:443",
        "http://10.0.0.5:8080, http://10.0.0.5:8080",
        "http://[fd00::1]:8080, http://[fd00::1]:8080"
    })
    void anAddressIsNormalised(String setting, String address) {
        assertThat(new PublicAddress(setting).configured()).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stem.example.pk",
                "ftp://stem.example.pk",
                "https://",
                "https://stem.example.pk/path",
                "https://u@stem.example.pk",
                "https://a b",
                "https://stem.example.pk?x",
                "https://stem.example.pk#x"
            })
    void aMalformedAddressIsRefusedInOneSentence(String setting) {
        assertThatThrownBy(() -> new PublicAddress(setting))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("tirich.public-address")
                .hasMessageEndingWith(setting);
    }

    /// A school's server without a name, bound to all addresses of the machine.
    @Test
    void theAddressOfTheConnectionIsServedWithoutTheSetting() {
        var address = new PublicAddress("");

        var own = request("192.168.1.5", "192.168.1.5");
        assertThat(address.admits(own)).isTrue();
        assertThat(address.origin(own)).isEqualTo("http://192.168.1.5:8080");
        assertThat(address.admits(request("192.168.1.6", "192.168.1.5"))).isFalse();
        assertThat(address.admits(request("school.local", "192.168.1.5"))).isFalse();
        assertThat(address.admits(request("[fd00::1]", "fd00::1"))).isTrue();
    }

    @Test
    void theConfiguredAddressIsServedAndIsInLinks() {
        var address = new PublicAddress("https://stem.example.pk");

        assertThat(address.admits(request("STEM.example.PK", "10.0.0.5"))).isTrue();
        assertThat(address.admits(request("localhost", "127.0.0.1"))).isTrue();
        assertThat(address.admits(request("10.0.0.5", "10.0.0.5"))).isTrue();
        assertThat(address.admits(request("10.0.0.6", "10.0.0.5"))).isFalse();
        assertThat(address.admits(request("stem.example.pk.attacker.example", "10.0.0.5")))
                .isFalse();
        assertThat(address.origin(request("localhost", "127.0.0.1"))).isEqualTo("https://stem.example.pk");
    }
}
