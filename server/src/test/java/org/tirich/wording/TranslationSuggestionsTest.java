package org.tirich.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.access.Scope;
import org.tirich.identity.Role;
import org.tirich.web.Strings;

class TranslationSuggestionsTest extends ServerTest {

    private static final String KEY = "landing.mended";

    @Autowired
    TranslationSuggestions suggestions;

    @Autowired
    TranslationSuggestionTable table;

    @Autowired
    Strings strings;

    @Test
    void anAcceptedSuggestionIsShownToEveryone() {
        var better = "سب کے سامنے درستی " + UUID.randomUUID();
        var was = strings.in("ur").get(KEY);

        var answer = guest().postForm("/translations/ur", Map.of("key", KEY, "becomes", better));
        var suggestion = open(better);
        var editor = person(Role.LEAD_EDITOR);
        var desk = editor.browser().get("/translations");
        var accepted = editor.browser().postForm("/translations/mends/" + suggestion.id() + "/accept", Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(desk.text()).contains(better);
        assertThat(accepted.status()).isEqualTo(303);
        assertThat(guest().get("/stem?lang=ur").text()).contains(better);

        var undone = editor.browser().postForm("/translations/mends/" + suggestion.id() + "/undo", Map.of());

        assertThat(undone.status()).isEqualTo(303);
        assertThat(guest().get("/stem?lang=ur").text()).contains(was).doesNotContain(better);
    }

    @Test
    void acceptedSuggestionsAreShownAfterAStart() {
        var better = "پشتو " + UUID.randomUUID();
        suggestions.suggest("ps", KEY, better);
        var suggestion = open(better);
        suggestions.accept(person(Role.LEAD_EDITOR).id(), suggestion);
        strings.override("ps", Map.of());

        suggestions.show();

        assertThat(strings.in("ps").get(KEY)).isEqualTo(better);
        suggestions.undo(
                person(Role.LEAD_EDITOR).id(), suggestions.find(suggestion.id()).orElseThrow());
    }

    @Test
    void anEditorDecidesOnlyOnHerLanguages() {
        var better = "سنڌي " + UUID.randomUUID();
        suggestions.suggest("sd", KEY, better);
        var urdu = person();
        accounts.grant(urdu.id(), Role.LEAD_EDITOR, Scope.of(null, "ur"), null);

        assertThat(urdu.browser().get("/translations").text()).doesNotContain(better);
        assertThat(urdu.browser()
                        .postForm("/translations/mends/" + open(better).id() + "/accept", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "ur, landing.mended, '', 422",
        "ur, tag.count, ایک کلپ, 422",
        "ur, tag.count, '{n, plural, other {# کلپ}', 422",
        "ur, landing.unheard-of, متن, 404",
        "ur, meta.reviewed, yes, 404",
        "xx, landing.mended, متن, 404"
    })
    void refusesWhatCannotBeShownAndSaysWhy(String language, String key, String becomes, int status) {
        var answer = guest().postForm("/translations/" + language, Map.of("key", key, "becomes", becomes));

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void theInputOfARefusedSuggestionIsPreserved() {
        var answer = guest().postForm(
                        "/translations/ur?lang=en", Map.of("key", "tag.count", "becomes", "بغیر <b>عدد</b> کے"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Leave the words in braces").contains("بغیر &lt;b&gt;عدد&lt;/b&gt; کے");
    }

    private TranslationSuggestion open(String becomes) {
        return table.list(500).stream()
                .filter(suggestion -> suggestion.becomes().equals(becomes))
                .findFirst()
                .orElseThrow();
    }
}
