package org.tirich.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tirich.ServerTest;

/// The style sheet of the feed: within the first page, and a file for the pages after it.
class InlineStyleTest extends ServerTest {

    private static final Pattern SHEET =
            Pattern.compile("<style data-href=\"(/assets/feed-\\w+\\.css)\">(.*?)</style>", Pattern.DOTALL);

    @Test
    void theFirstPageHasItsSheetAndThePolicyAllowsThatSheetOnly() throws Exception {
        var page = guest().get("/?tab=stem");
        var sheet = SHEET.matcher(page.text());
        assertThat(sheet.find()).isTrue();
        var hash = MessageDigest.getInstance("SHA-256").digest(sheet.group(2).getBytes(StandardCharsets.UTF_8));

        assertThat(page.header("Content-Security-Policy"))
                .contains("style-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';")
                .contains("script-src 'self';")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(guest().get(sheet.group(1)).text()).isEqualTo(sheet.group(2));
    }

    @Test
    void aBrowserThatHasTheFileGetsALink() throws Exception {
        var sheet = SHEET.matcher(guest().get("/?tab=stem").text());
        assertThat(sheet.find()).isTrue();

        var page = guest().withCookie("css", sheet.group(1)).get("/?tab=stem");
        assertThat(page.text())
                .doesNotContain("<style")
                .contains("<link rel=\"stylesheet\" href=\"" + sheet.group(1) + "\">");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("sha256-");
        assertThat(guest().withCookie("css", "/assets/feed-OLD.css\"><b>")
                        .get("/?tab=stem")
                        .text())
                .contains("<style data-href=")
                .doesNotContain("<b>\"");
    }
}
