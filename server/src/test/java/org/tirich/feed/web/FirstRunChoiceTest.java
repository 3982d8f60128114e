package org.tirich.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FirstRunChoiceTest {

    private static Optional<FirstRunChoice> read(String cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("start", cookie));
        return FirstRunChoice.of(request);
    }

    @Test
    void theCookieHoldsTheChoice() {
        var choice = new FirstRunChoice(List.of("khw", "ur", "en"), "8");

        assertThat(read(choice.value())).contains(choice);
        assertThat(choice.grade()).isEqualTo(8);
        assertThat(read("~")).contains(new FirstRunChoice(List.of(), ""));
    }

    @Test
    void unknownLanguagesAndPlacesAreLeftOut() {
        var choice = new FirstRunChoice(List.of("xx", "ur", "ur", "<b>"), "99");

        assertThat(choice).isEqualTo(new FirstRunChoice(List.of("ur"), ""));
        assertThat(new FirstRunChoice(List.of(), "teach").grade()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ur", "~~", "ur~8~9"})
    void anotherCookieIsNoChoice(String cookie) {
        assertThat(read(cookie)).isEmpty();
    }

    @Test
    void chosenLanguagesComeFirstAndThePageFirstOfThem() {
        assertThat(languages("sd.ur~", "ur")).startsWith("ur", "sd").contains("en", "khw");
        assertThat(languages("sd.ps~", "en")).startsWith("sd", "ps", "en");
        assertThat(languages("~", "ps")).startsWith("ps");
        assertThat(languages("", "ps")).startsWith("ps").doesNotHaveDuplicates();
    }

    private static List<String> languages(String cookie, String page) {
        return FirstRunChoice.languages(read(cookie), page);
    }
}
