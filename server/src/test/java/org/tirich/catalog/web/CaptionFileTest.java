package org.tirich.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tirich.Browser;
import org.tirich.ServerTest;
import org.tirich.identity.Role;

/// Caption files that an author sends to the studio.
class CaptionFileTest extends ServerTest {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private Browser author;
    private String captions;

    @BeforeEach
    void aDraft() {
        author = person(Role.CREATOR).browser();
        captions = "/api/studio/works/"
                + author.json("POST", "/api/studio/works", "")
                        .json()
                        .path("work")
                        .asString()
                + "/captions/ur";
    }

    @Test
    void anAuthorChoosesTheEncodingThatAFileDoesNotReveal() {
        var file = srt("вода").getBytes(WINDOWS_1251);

        var asked = send("", file);

        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.code()).isEqualTo("captions-encoding");
        assertThat(asked.json().path("readings").findValuesAsString("encoding")).contains("windows-1251", "koi8-r");
        assertThat(asked.json().path("readings").get(0).path("preview").get(0).asString())
                .isEqualTo("вода");
        assertThat(author.get(captions).status()).isEqualTo(404);
        assertThat(send("?encoding=ebcdic", file).code()).isEqualTo("captions-encoding");

        assertThat(send("?encoding=windows-1252", file).status()).isEqualTo(200);
        assertThat(text()).isEqualTo("âîäà");
    }

    @Test
    void textThatLooksLikeMarkupIsStored() {
        assertThat(send("", srt("x <= 5, y >= 7 اور List<String>").getBytes(StandardCharsets.UTF_8))
                        .json()
                        .path("notes"))
                .isEmpty();

        assertThat(text()).isEqualTo("x <= 5, y >= 7 اور List<String>");
    }

    @Test
    void aFaultNamesItsLine() {
        var refused = send("", "1\n00:00:75,000 --> 00:00:80,000\nپاڻي\n".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.code()).isEqualTo("captions-faulty");
        assertThat(refused.json().path("problems").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(refused.json().path("problems").get(0).path("code").asString())
                .isEqualTo("time-unreadable");
    }

    private static String srt(String text) {
        return "1\n00:00:01,000 --> 00:00:04,500\n" + text + "\n";
    }

    private Browser.Answer send(String query, byte[] file) {
        return author.send(author.request(captions + query)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofByteArray(file)));
    }

    private String text() {
        return author.get(captions).json().path("cues").get(0).path("text").asString();
    }
}
