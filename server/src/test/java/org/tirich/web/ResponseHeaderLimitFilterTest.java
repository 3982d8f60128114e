package org.tirich.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tirich.ServerTest;
import org.tirich.attack.RawClient;
import org.tirich.attack.RawRequest;
import org.tirich.attack.RawResponse;

/// Requests that a redirect, or another header, would repeat.
class ResponseHeaderLimitFilterTest extends ServerTest {

    @Test
    void anAddressThatARedirectCannotRepeatIsRefused() throws IOException {
        for (var target : List.of(
                "/search?q=%FF" + "%D8%A7".repeat(2_000),
                "/search?q=%" + "a=&".repeat(5_000),
                "/studio/" + "a".repeat(20_000),
                "/v/" + "%D8%A7".repeat(5_000),
                "/sign-in?next=%" + "/".repeat(20_000))) {
            assertThat(get(target).status()).as(target.substring(0, 20)).isBetween(400, 499);
        }
    }

    @Test
    void anAddressOfOrdinaryLengthIsRepeated() throws IOException {
        var repaired = get("/search?q=%FF" + "%D8%A7".repeat(500));

        assertThat(repaired.status()).isEqualTo(302);
        assertThat(repaired.header("Location").orElseThrow().toUpperCase(Locale.ROOT))
                .endsWith("%D8%A7");
    }

    private RawResponse get(String target) throws IOException {
        try (var client = new RawClient(guest().home())) {
            return client.send(new RawRequest("GET", target, List.of(), new byte[0]));
        }
    }
}
