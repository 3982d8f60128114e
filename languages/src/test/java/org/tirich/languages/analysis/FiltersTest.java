package org.tirich.languages.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tirich.languages.glossary.ConceptFilterFactory;

/// Looks up the filters by name, as other search engines do.
class FiltersTest {

    private static final int ROUNDS = 300;

    private static Analyzer chain(String language, String... filters) throws IOException {
        var chain = CustomAnalyzer.builder()
                .addCharFilter(OrthographyCharFilterFactory.NAME)
                .withTokenizer("standard")
                .addTokenFilter(NormalizationFilterFactory.NAME, "language", language);
        for (var filter : filters) {
            chain.addTokenFilter(filter);
        }
        return chain.build();
    }

    private record Token(String term, int start, int end, int position) {}

    private static List<Token> tokens(Analyzer analyzer, String text) {
        try (var stream = analyzer.tokenStream("", text)) {
            var found = new ArrayList<Token>();
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            var position = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(new Token(
                        term.toString(), offset.startOffset(), offset.endOffset(), position.getPositionIncrement()));
            }
            stream.end();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        return tokens(analyzer, text).stream().map(Token::term).toList();
    }

    @Test
    void splitsAtVisibleGaps() throws IOException {
        try (var chain = chain("ur")) {
            assertThat(terms(chain, "خوب‌صورت پھول")).containsExactly("خوب", "صورت", "پھول");
            assertThat(terms(chain, "ہے.ایٹم")).containsExactly("ہے", "ایٹم");
            assertThat(terms(chain, "ہے۔ایٹم 3.5")).containsExactly("ہے", "ایٹم", "3.5");
            assertThat(terms(chain, "#solar_system")).containsExactly("solar", "system");
            assertThat(terms(chain, "ﺳﺎﺋﻨﺲ Ｈ２Ｏ")).containsExactly("ساینس", "h2o");
        }
    }

    @Test
    void offsetsReferToTheOriginalText() throws IOException {
        var text = "ﻻﻻ خوب‌صورت ﺳﺎﺋﻨﺲ۔";
        try (var chain = chain("ur")) {
            var cut = tokens(chain, text).stream()
                    .map(token -> text.substring(token.start(), token.end()))
                    .toList();
            assertThat(cut).containsExactly("ﻻﻻ", "خوب", "صورت", "ﺳﺎﺋﻨﺲ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ur, ستارہ, ستاروں",
        "ur, مشین, مشینیں",
        "ur, تجربہ, تجربے",
        "ur, سوال, سوالات",
        "ur, لڑکی, لڑکیاں",
        "ur, دعا, دعائیں",
        "en, plant, plants",
        "sd, شهر, شهرن",
        "sd, ڪتاب, ڪتابن",
        "ps, کتاب, کتابونو",
        "ps, ښار, ښارونه"
    })
    void stemsNumberAndCase(String language, String one, String other) {
        var orthography = Orthography.of(language);
        assertThat(LightStemmer.stem(one, orthography)).isEqualTo(LightStemmer.stem(other, orthography));
    }

    @ParameterizedTest
    @CsvSource({"پانی, پان", "زمین, زم", "کہا, کھا", "زبان, زب", "رات, ر"})
    void keepsAMinimumLength(String one, String other) {
        assertThat(LightStemmer.stem(one, Orthography.URDU)).isNotEqualTo(LightStemmer.stem(other, Orthography.URDU));
    }

    @Test
    void joinsAdjacentWordsOnly() throws IOException {
        try (var chain = chain("ur", JoinedBigramFilterFactory.NAME)) {
            assertThat(terms(chain, "پانچ کیلو میٹر 12 دور")).containsExactly("پانچکیلو", "کیلومیٹر");
            assertThat(terms(chain, "کیلومیٹر")).isEmpty();
        }
    }

    @Test
    void soundKeysHaveThePositionOfTheirWord() throws IOException {
        try (var chain = chain("ur", SoundKeyFilterFactory.NAME)) {
            assertThat(tokens(chain, "padhai پڑھائی"))
                    .extracting(Token::position)
                    .containsExactly(1, 1, 0);
        }
    }

    @Test
    void conceptsMeetAcrossLanguages() throws IOException {
        try (var english = chain("en", ConceptFilterFactory.NAME);
                var urdu = chain("ur", ConceptFilterFactory.NAME);
                var sindhi = CustomAnalyzer.builder()
                        .withTokenizer("standard")
                        .addTokenFilter(ConceptFilterFactory.NAME, "language", "sd")
                        .build()) {
            assertThat(terms(english, "Plants use photosynthesis")).contains("photosynthesis", "plant");
            assertThat(terms(urdu, "پودوں میں ضیائی تالیف")).contains("photosynthesis", "plant");
            assertThat(terms(sindhi, "ضيائي تاليف")).containsExactly("photosynthesis");
            assertThat(terms(urdu, "شمسی توانائی")).contains("solar-energy", "energy");
        }
    }

    @Test
    void unknownArgumentsAreNamed() {
        assertThatThrownBy(() ->
                        TokenFilterFactory.forName(LightStemFilterFactory.NAME, new HashMap<>(Map.of("lang", "ur"))))
                .hasMessageContaining("lang");
    }

    @Test
    void acceptAnyText() throws IOException {
        var random = new Random(5);
        for (var language : List.of("ur", "sd", "ps")) {
            try (var stem = chain(language, LightStemFilterFactory.NAME);
                    var keys = chain(language, SoundKeyFilterFactory.NAME);
                    var joined = chain(language, JoinedBigramFilterFactory.NAME);
                    var concepts = chain(language, ConceptFilterFactory.NAME)) {
                for (int round = 0; round < ROUNDS; round++) {
                    var text = RandomWords.next(random) + ' ' + RandomWords.next(random) + RandomWords.next(random);
                    for (var chain : List.of(stem, keys, joined, concepts)) {
                        assertThat(tokens(chain, text)).as(text).allSatisfy(token -> {
                            assertThat(token.start()).isBetween(0, token.end());
                            assertThat(token.end()).isLessThanOrEqualTo(text.length());
                        });
                    }
                }
            }
        }
    }
}
