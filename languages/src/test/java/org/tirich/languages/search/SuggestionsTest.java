package org.tirich.languages.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.languages.search.Suggestions.Entry;

class SuggestionsTest {

    private static final Suggestions SUGGESTIONS = new Suggestions(List.of(
            new Entry("ریاضی", "ur", 9),
            new Entry("چاند کی شکلیں", "ur", 3),
            new Entry("چنڊ", "sd", 3),
            new Entry("رڼا", "ps", 2),
            new Entry("رياضي", "sd", 9),
            new Entry("Mathematics", "en", 9),
            new Entry("روشنی", "ur", 4),
            new Entry("#سائنس", "ur", 7)));

    @ParameterizedTest
    @CsvSource({
        "riyazi, ریاضی",
        "riya, ریاضی",
        "reyaz, ریاضی",
        "ریا, ریاضی",
        "رياض, ریاضی",
        "math, Mathematics",
        "شکل, چاند کی شکلیں",
        "chand, چاند کی شکلیں",
        "چن, چنڊ",
        "rosh, روشنی",
        "سائن, #سائنس",
        "sains, #سائنس"
    })
    void suggestsCompletionsOfABeginning(String typed, String suggested) {
        assertThat(SUGGESTIONS.of(typed, "ur", 3)).extracting(Entry::text).contains(suggested);
    }

    @Test
    void completionsPrecedePhoneticMatches() {
        assertThat(SUGGESTIONS.of("چا", "ur", 5))
                .first()
                .extracting(Entry::text)
                .isEqualTo("چاند کی شکلیں");
    }

    @Test
    void theSameWordIsSuggestedOnceAndInTheReadersLanguage() {
        assertThat(SUGGESTIONS.of("riyazi", "sd", 5)).extracting(Entry::text).containsExactly("رياضي");
        assertThat(SUGGESTIONS.of("riyazi", "ur", 5)).extracting(Entry::text).containsExactly("ریاضی");
    }

    @Test
    void emptyInputGivesNothing() {
        for (var typed : List.of("", " ", "؟؟", "12", "zzzzzz", "😀")) {
            assertThat(SUGGESTIONS.of(typed, "ur", 5)).as(typed).isEmpty();
        }
    }
}
