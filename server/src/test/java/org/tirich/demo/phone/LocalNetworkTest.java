package org.tirich.demo.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tirich.kernel.UserFacingException;

class LocalNetworkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1",
                "10.255.255.254",
                "172.16.0.1",
                "172.31.255.254",
                "192.168.1.5",
                "192.168.255.254",
                "169.254.7.7",
                "127.0.0.2"
            })
    void aPrivateAddressIsServed(String address) {
        assertThat(LocalNetwork.of(address).address().getHostAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "0.0.0.0",
                "9.255.255.255",
                "11.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.1.1",
                "192.169.1.1",
                "192.0.2.2",
                "100.64.0.1",
                "169.253.1.1",
                "224.0.0.1",
                "255.255.255.255",
                // The listener of this machine itself, which has no door.
                "127.0.0.1"
            })
    void aPublicAddressIsRefused(String address) {
        assertThatThrownBy(() -> LocalNetwork.of(address))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "tirich.lan", "::1", "fd00::2", "::ffff:8.8.8.8", "192.168.1", "", "3232235777"})
    void whatIsNoAddressInFourPartsIsRefused(String address) {
        assertThatThrownBy(() -> LocalNetwork.of(address)).isInstanceOf(UserFacingException.class);
    }

    /// Of a range that no test machine has.
    @ParameterizedTest
    @ValueSource(strings = {"10.254.253.252", "169.254.253.252"})
    void anAddressOfAnotherMachineIsRefused(String address) {
        assertThatThrownBy(() -> LocalNetwork.choose(Optional.of(address)))
                .isInstanceOf(UserFacingException.class)
                .hasMessageContaining("not an address of this machine");
    }
}
