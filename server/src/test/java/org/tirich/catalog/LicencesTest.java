package org.tirich.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {

    @ParameterizedTest
    @CsvSource({
        "CC0-1.0, https://creativecommons.org/publicdomain/zero/1.0/",
        "CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/",
        "CC-BY-SA-4.0, https://creativecommons.org/licenses/by-sa/4.0/",
        "CC-BY-NC-4.0, https://creativecommons.org/licenses/by-nc/4.0/"
    })
    void everyLicenceHasItsText(String spdx, String address) {
        assertThat(Licences.address(spdx)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CC-BY", "cc-by-4.0", "MIT"})
    void anUnknownLicenceHasNone(String spdx) {
        assertThat(Licences.address(spdx)).isEmpty();
    }
}
