package org.tirich.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tirich.ServerTest;

/// What the feed's first page carries within it: its style sheet, which is a file for the pages after it, and the
/// script
/// that loads the others.
class FirstPageTest extends ServerTest {

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
                .doesNotContain("unsafe");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(guest().get(sheet.group(1)).text()).isEqualTo(sheet.group(2));
    }

    @Test
    void itsScriptIsTheOnlyOneWithinIt() throws Exception {
        var page = guest().get("/?tab=stem");
        var scripts = Pattern.compile("<script([^>]*)>(.*?)</script>", Pattern.DOTALL)
                .matcher(page.text())
                .results()
                .filter(each -> !each.group(1).contains("application/json"))
                .toList();

        assertThat(scripts).hasSize(1);
        var text = scripts.getFirst().group(2);
        var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
        assertThat(guest().get("/search").header("Content-Security-Policy")).contains("script-src 'self';");
    }

    @Test
    void itHasTheStringsOfItsScriptsAndTheAddressOfTheOthers() {
        var page = guest().get("/?tab=stem&lang=ur").text();
        var boot = Pattern.compile("id=\"boot\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(boot.find()).isTrue();
        assertThat(boot.group(1)).contains("\"feed.just_watch\":").doesNotContain("\"feed.report\":", "\"run.");
        var address = Pattern.compile("\"texts\":\"([^\"]+)\"").matcher(boot.group(1));
        assertThat(address.find()).isTrue();

        var others = guest().get(address.group(1).replace("\\u0026", "&"));
        assertThat(others.json().path("run.another").asString()).isEqualTo("ایک اور دور");
        assertThat(others.header("Cache-Control")).contains("immutable");
        assertThat(guest().get("/strings/xx?of=feed.").status()).isEqualTo(404);
        assertThat(guest().get("/strings/ur?of=feed.&v=0").header("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void aBrowserThatHasTheFileGetsALink() throws Exception {
        var sheet = SHEET.matcher(guest().get("/?tab=stem").text());
        assertThat(sheet.find()).isTrue();

        var page = guest().withCookie("css", sheet.group(1)).get("/?tab=stem");
        assertThat(page.text())
                .doesNotContain("<style")
                .contains("<link rel=\"stylesheet\" href=\"" + sheet.group(1) + "\">");
        assertThat(page.header("Content-Security-Policy")).contains("style-src 'self';");
        assertThat(guest().withCookie("css", "/assets/feed-OLD.css\"><b>")
                        .get("/?tab=stem")
                        .text())
                .contains("<style data-href=")
                .doesNotContain("<b>\"");
    }
}
