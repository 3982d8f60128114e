package org.tirich.starter.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.starter.clip.StarterClips;
import org.tirich.starter.kit.Scene;

class CardsTest {

    private static final double FLOWER_SECONDS = 5.005;
    private static final Pattern OUTCOME = Pattern.compile("[A-Z]-\\d\\d-\\d\\d");
    private static final Pattern ARABIC_LETTERS = Pattern.compile("\\p{IsArabic}");

    /// Endings of Urdu verbs that assume the sex of the reader or the speaker.
    private static final Pattern GENDERED =
            Pattern.compile("(سکتے ہیں|سکتی ہیں|کریں گے|کریں گی|چاہتے ہیں|(?<!\\p{L})تم(?!\\p{L}))");

    static Stream<String> slugs() {
        return Stream.concat(StarterClips.all().stream().map(Scene::slug), Stream.of("flower"));
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void everyClipHasACardInBothLanguages(String slug) {
        var card = CardFiles.read(slug);

        assertThat(card.outcome()).matches(OUTCOME);
        assertThat(card.subjectKind().slug()).isEqualTo(card.subject());
        assertThat(card.grade()).isEqualTo(Integer.parseInt(card.outcome().substring(2, 4)));
        assertThat(card.hashtags()).contains("#STEM");
        assertThat(card.unreviewed()).contains("ur");
        assertThat(card.sources())
                .allSatisfy(source -> assertThat(source.url().getScheme()).isEqualTo("https"));
        assertThat(texts(card)).allSatisfy(text -> assertThat(text.ur()).doesNotContainPattern(GENDERED));
        assertThat(card.title().ur()).containsPattern(ARABIC_LETTERS);
        assertThat(card.question().options()).extracting(Option::text).doesNotHaveDuplicates();
    }

    /// A title asks what the clip shows and does not contain the answer.
    @ParameterizedTest
    @MethodSource("slugs")
    void titlesAreQuestions(String slug) {
        var card = CardFiles.read(slug);

        assertThat(card.title().en()).endsWith("?").doesNotContain(right(slug));
        assertThat(card.title().ur()).endsWith("؟");
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void misconceptionsAreOfTheOutcomeAndNamedOnce(String slug) {
        var card = CardFiles.read(slug);
        var misconceptions = card.question().options().stream()
                .map(Option::misconception)
                .filter(Objects::nonNull)
                .toList();

        assertThat(misconceptions)
                .extracting(Misconception::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).startsWith(card.outcome() + "."));
    }

    @ParameterizedTest
    @MethodSource("slugs")
    void captionsFollowOneAnotherUntilTheEnd(String slug) {
        double seconds = StarterClips.all().stream()
                .filter(clip -> clip.slug().equals(slug))
                .mapToDouble(Scene::seconds)
                .findFirst()
                .orElse(FLOWER_SECONDS);
        var starts = new HashMap<String, List<Double>>();
        for (var language : CardFiles.LANGUAGES) {
            var cues = cues(slug, language);
            for (int i = 0; i < cues.size(); i++) {
                var cue = cues.get(i);
                assertThat(cue.from()).isLessThan(cue.to());
                assertThat(cue.to())
                        .isEqualTo(i + 1 < cues.size() ? cues.get(i + 1).from() : cue.to());
                assertThat(cue.lines()).hasSizeBetween(1, 2);
                assertThat(cue.lines())
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(42));
            }
            assertThat(cues.getFirst().from()).isZero();
            assertThat(cues.getLast().to()).isBetween(seconds - 0.6, seconds);
            starts.put(language, cues.stream().map(Cue::from).toList());
        }
        assertThat(starts.get("ur")).isEqualTo(starts.get("en"));
    }

    /// The right option, calculated where the subject allows it.
    @Test
    void answersAgreeWithTheSubject() {
        var expected = Map.of(
                "how-far-can-five-lamps-count", "" + Integer.parseInt("11111", 2),
                "lever-balance", "At arm " + 1 * 4 / 2,
                "will-the-big-box-overflow", 3 * 3 + 4 * 4 == 5 * 5 ? "It becomes just full" : "");

        expected.forEach((slug, answer) -> assertThat(right(slug)).isEqualTo(answer));
    }

    @Test
    void onlyOneOfTheOfferedNumbersIsPrime() {
        var question = CardFiles.read("which-balloon-never-pops").question();

        var primes = question.options().stream()
                .map(Option::text)
                .filter(option -> isPrime(Integer.parseInt(option.en())))
                .toList();

        assertThat(primes).containsExactly(question.rightText());
    }

    private static boolean isPrime(int number) {
        return IntStream.range(2, number).noneMatch(divisor -> number % divisor == 0);
    }

    private static String right(String slug) {
        return CardFiles.read(slug).question().rightText().en();
    }

    private static List<BilingualText> texts(Card card) {
        var texts = new ArrayList<>(List.of(card.title(), card.description()));
        texts.addAll(card.caveats());
        texts.add(card.question().prompt());
        for (var option : card.question().options()) {
            texts.add(option.text());
            Optional.ofNullable(option.misconception()).map(Misconception::text).ifPresent(texts::add);
            Optional.ofNullable(option.refutation()).ifPresent(texts::add);
        }
        texts.add(card.question().explanation());
        return texts;
    }

    private record Cue(double from, double to, List<String> lines) {}

    private static List<Cue> cues(String slug, String language) {
        var blocks = new String(CardFiles.captions(slug, language), StandardCharsets.UTF_8)
                .strip()
                .split("\n\n");
        assertThat(blocks[0]).isEqualTo("WEBVTT");
        return Stream.of(blocks)
                .skip(1)
                .map(block -> {
                    var lines = List.of(block.split("\n"));
                    var times = lines.getFirst().split(" --> ");
                    return new Cue(seconds(times[0]), seconds(times[1]), lines.subList(1, lines.size()));
                })
                .toList();
    }

    private static double seconds(String time) {
        return Duration.between(LocalTime.MIDNIGHT, LocalTime.parse(time)).toMillis() / 1000.0;
    }
}
