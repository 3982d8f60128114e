package org.tirich.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthographyTest {

    @ParameterizedTest
    @CsvSource({
        "كتاب, کتاب",
        "ریاضي, ریاضی",
        "عِلم, علم",
        "۱۲۳, 123",
        "١٢٣, 123",
        "می‌خوانم, میخوانم",
        "Physics, physics"
    })
    void foldsWhatReadersTakeForTheSame(String typed, String folded) {
        assertThat(Orthography.fold(typed)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"آم, ام", "سڙڪ, سرک", "ښار, نار", "څوار, چوار"})
    void keepsLettersThatTellWordsApart(String one, String other) {
        assertThat(Orthography.fold(one)).isNotEqualTo(Orthography.fold(other));
    }

    @Test
    void cutsMixedTextIntoWords() throws IOException {
        assertThat(words("پودے سورج سے gears بناتے ہیں")).containsExactly("پودے", "سورج", "سے", "gear", "بناتے", "ہیں");
    }

    @Test
    void foldingTwiceChangesNothingMore() {
        for (var text : List.of("كُتُب‌خانه", "ٱلعربية ۴۵", "کھوار زبان", "پښتو ژبه")) {
            assertThat(Orthography.fold(Orthography.fold(text))).isEqualTo(Orthography.fold(text));
        }
    }

    private static List<String> words(String text) throws IOException {
        try (var analyzer = new LessonAnalyzer();
                var stream = analyzer.tokenStream("text", text)) {
            var words = new ArrayList<String>();
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return words;
        }
    }
}
