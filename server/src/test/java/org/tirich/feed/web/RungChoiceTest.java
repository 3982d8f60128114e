package org.tirich.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tirich.catalog.card.LessonCard;

/// The file in the first card, before any script runs.
class RungChoiceTest {

    private static final long DURATION_MS = 20_000;

    /// 144p at 44 kbit/s, 240p at 80, 360p at 140, 720p at 360.
    private static final List<LessonCard.Variant> VARIANTS =
            List.of(variant(144, 110_000), variant(240, 200_000), variant(360, 350_000), variant(720, 900_000));

    private static LessonCard.Variant variant(int rung, long bytes) {
        return new LessonCard.Variant(rung, rung + "p.mp4", "video/mp4; codecs=\"avc1.4D4015, opus\"", "opus", bytes);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', 144",
        "'', 4g, '', 144",
        "5000, '', '', 360",
        "5000.1080, 4g, '', 360",
        "5000.277, '', '', 240",
        "5000.100, '', '', 144",
        "200.720, '', '', 240",
        "5000.1080, 2g, '', 144",
        "5000.1080, slow-2g, '', 144",
        "5000.1080, '', on, 144",
        "-1, '', '', 144",
        "99999999999, '', '', 144",
        "5000.x, '', '', 144",
    })
    void suitsTheLinkAndTheFrame(String cookie, String ect, String saveData, int rung) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("q", cookie));
        if (!ect.isEmpty()) {
            request.addHeader("ECT", ect);
        }
        if (!saveData.isEmpty()) {
            request.addHeader("Save-Data", saveData);
        }
        assertThat(RungChoice.choose(VARIANTS, DURATION_MS, request))
                .extracting(LessonCard.Variant::rung)
                .containsExactly(rung);
    }
}
