package org.tirich.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.ServerTest;
import org.tirich.identity.Role;

class TopicTest extends ServerTest {

    @ParameterizedTest
    @CsvSource({
        "ur, پودوں میں ضیائی تالیف, ضیائی_تالیف",
        "ur, پودوں میں ضیائی تالیف, photosynthesis",
        "sd, ضيائي تاليف ڇا آهي, ضيائي_تاليف",
        "en, The solar system, solar_system"
    })
    void aTitleOffersItsHashtags(String language, String title, String hashtag) {
        var offered = person(Role.CREATOR)
                .browser()
                .get("/api/studio/topics?language=" + language + "&title="
                        + URLEncoder.encode(title, StandardCharsets.UTF_8));

        assertThat(offered.text()).contains("\"" + hashtag + "\"");
    }

    @ParameterizedTest
    @CsvSource({"سائنس, science", "نظام_شمسی, SolarSystem", "ضیائی_تالیف, photosynthesis", "پانی, پاڻي", "كيميا, کیمیا"
    })
    void hashtagsThatMeanTheSameAreOne(String one, String other) {
        assertThat(Hashtags.concept(one).or(() -> Optional.of(Hashtags.key(one))))
                .isEqualTo(Hashtags.concept(other).or(() -> Optional.of(Hashtags.key(other))));
    }
}
