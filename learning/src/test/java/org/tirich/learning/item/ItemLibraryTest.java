package org.tirich.learning.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tirich.languages.GenderedEndings;
import org.tirich.learning.bounds.ItemPool;
import org.tirich.learning.bounds.LevelRule;
import org.tirich.learning.bounds.MasteryBounds;
import org.tirich.learning.item.Form.Answers;
import org.tirich.learning.mastery.MasteryRule;
import tools.jackson.databind.json.JsonMapper;

/// The shipped items. Each right answer is computed again by a formula of this test, from the parameters alone.
class ItemLibraryTest {

    private static final int DRAWS = 200;
    private static final byte[] KEY = new byte[32];
    private static final Path FOLDER = Path.of("src/main/resources/org/tirich/learning/items");
    private static final Path CARDS = Path.of("../starter/src/main/resources/org/tirich/starter/cards");

    /// The parameters of a form.
    record Values(Map<String, Double> byName) {

        double of(String name) {
            var value = byName.get(name);
            if (value == null) {
                throw new IllegalArgumentException(name);
            }
            return value;
        }

        int whole(String name) {
            return (int) Math.round(of(name));
        }
    }

    private static final Map<String, Function<Values, Double>> NUMBERS = new HashMap<>();
    private static final Map<String, Function<Values, String>> OPTIONS = new HashMap<>();

    static {
        NUMBERS.put("M-06-02.pieces-in-a-piece", v -> (1 / v.of("n")) / (1 / (v.of("n") * v.of("k"))));
        NUMBERS.put("M-06-03.how-many-hundredths", v -> 100 * (v.of("d") / 10));
        NUMBERS.put("M-06-04.drips-in-an-hour", v -> 3600 * (v.of("r") / 60) / v.of("k"));
        NUMBERS.put("M-06-04.price-of-notebooks", v -> v.of("n") * v.of("u") / v.of("n") * v.of("m"));
        NUMBERS.put("P-08-01.find-the-arm", v -> v.of("n") / v.of("m") * v.of("a"));
        NUMBERS.put("P-08-02.share-under-water", v -> v.of("d") / 1 * 100);
        // Volume and weight both grow with the cube of the length.
        NUMBERS.put("P-08-02.larger-cube", v -> (100 - v.of("a")) * Math.pow(v.of("k"), 3) / Math.pow(v.of("k"), 3));
        NUMBERS.put("P-09-01.longer-string", v -> roundedPeriod(v.of("l") * v.of("k") * v.of("k")));
        NUMBERS.put("P-09-01.heavier-bob", v -> v.of("t"));
        NUMBERS.put("T-08-02.watts-of-a-stream", v -> v.of("h") * (v.of("q") * 10) / 1);
        NUMBERS.put("T-08-02.more-water-higher-drop", v -> v.of("a") * (v.of("b") * v.of("p")));
        NUMBERS.put("T-08-03.turned-away", v -> v.of("p") * Math.cos(v.of("theta") * Math.PI / 180));
        NUMBERS.put("T-08-03.cosine-from-power", v -> v.of("p") * v.of("c") / v.of("p"));
        NUMBERS.put(
                "M-08-01.longest-side",
                v -> Math.hypot(
                        v.of("k") * (v.of("m") * v.of("m") - v.of("n") * v.of("n")),
                        v.of("k") * 2 * v.of("m") * v.of("n")));
        NUMBERS.put(
                "M-08-01.area-on-the-long-side",
                v -> Math.pow(Math.hypot(Math.sqrt(v.of("p")), Math.sqrt(v.of("q"))), 2));
        NUMBERS.put("I-06-01.read-the-lamps", v -> (double) Integer.parseInt(
                Stream.of("e", "d", "c", "b", "a")
                        .map(name -> Integer.toString(v.whole(name)))
                        .collect(Collectors.joining()),
                2));
        NUMBERS.put("I-06-01.left-most-lamp", v -> (double) (1 << v.whole("n") - 1));
        NUMBERS.put("T-08-01.small-wheel", v -> v.of("t") * (v.of("a") * v.of("r")) / v.of("a"));
        NUMBERS.put("T-08-01.large-wheel", v -> v.of("r") * v.of("q") * v.of("a") / (v.of("a") * v.of("r")));
        NUMBERS.put("M-06-01.smallest-divisor", v -> (double) IntStream.rangeClosed(2, v.whole("n"))
                .filter(divisor -> v.whole("n") % divisor == 0)
                .findFirst()
                .orElseThrow());
        NUMBERS.put("M-08-02.all-heads", v -> Math.pow(0.5, v.of("n")));
        NUMBERS.put("M-08-02.next-spin", v -> 1 / v.of("n"));
        NUMBERS.put("E-09-01.distance-from-gap", v -> v.of("g") * 6 * 3.5 / (6 - 3.5));
        NUMBERS.put("E-09-01.longer-gap", v -> 8 * (v.of("g") * v.of("k")));
        NUMBERS.put("P-08-04.behind-the-lamp", v -> v.of("i"));
        NUMBERS.put("P-08-04.two-branches", v -> v.of("a") - v.of("b"));
        // 12 g of carbon take up 32 g of oxygen.
        NUMBERS.put("C-08-02.carbon-and-oxygen", v -> v.of("c") / 12 * 44);
        NUMBERS.put("C-08-02.sealed-jar", v -> v.of("m"));
        NUMBERS.put("I-06-03.numbers-of-a-picture", v -> v.of("h") * v.of("w"));
        NUMBERS.put("I-06-03.finer-picture", v -> Math.pow(2 * v.of("n"), 2));
        NUMBERS.put("M-10-01.height-of-the-point", v -> v.of("r") * Math.sin(v.of("theta") * Math.PI / 180));
        NUMBERS.put("M-10-01.half-a-quarter-turn", v -> v.of("r") / Math.sqrt(2));
        NUMBERS.put("P-09-02.thrown-sideways", v -> v.of("t"));
        NUMBERS.put("P-09-02.how-far-sideways", v -> v.of("t") * v.of("v"));
        NUMBERS.put("P-09-03.a-later-second", v -> v.of("d"));
        NUMBERS.put("P-09-03.all-the-way", v -> v.of("n") * v.of("d"));
        NUMBERS.put("B-09-02.share-after-a-dose", v -> 100 / (1 + v.of("k") / v.of("r")));
        NUMBERS.put("B-09-02.after-dividing", v -> v.of("r") + v.of("r"));
        NUMBERS.put("M-07-03.smallest-turn", v -> 2 * 180 / v.of("n"));
        NUMBERS.put("M-07-03.how-often-it-fits", v -> 2 * 180 / v.of("g"));
        NUMBERS.put("I-08-04.errors-of-the-small-group", v -> v.of("y") / 10 * 100);
        NUMBERS.put("I-08-04.hidden-in-the-whole", v -> 100 * v.of("a") / (v.of("a") + (100 - v.of("a"))));
        NUMBERS.put("I-08-03.expect-on-new-cards", v -> 5 * v.of("r"));
        NUMBERS.put("I-08-03.cards-for-the-test", v -> v.of("n") - v.of("n") * v.of("p") / 100);
        NUMBERS.put("I-07-02.one-more-hole", v -> v.of("k"));
        NUMBERS.put("I-07-02.rows-of-the-cloth", v -> v.of("k") * v.of("c"));
        NUMBERS.put(
                "I-07-03.sum-of-squares",
                v -> Math.pow(v.of("a"), 2) + Math.pow(v.of("b"), 2) + Math.pow(v.of("c"), 2));
        NUMBERS.put(
                "I-07-03.a-better-line",
                v -> Math.pow(v.of("m") + v.of("d"), 2)
                        + Math.pow(v.of("m") - v.of("d"), 2)
                        - 2 * Math.pow(v.of("m"), 2));
        NUMBERS.put("E-07-01.noon-in-june", v -> 90 - (v.of("l") - 23.4));
        NUMBERS.put("E-07-01.noon-in-december", v -> 90 - (v.of("l") + 23.4));
        NUMBERS.put("E-07-01.strip-of-light", v -> v.of("w") / Math.sin(v.of("h") * Math.PI / 180));
        // 6 CO₂ + 6 H₂O give C₆H₁₂O₆ + 6 O₂: 18 g of water for each 30 g of sugar.
        NUMBERS.put("B-07-01.water-taken-in", v -> 18 * v.of("k") / 180 * 108);
        NUMBERS.put("B-07-01.molecules-from-the-air", v -> v.of("n") * 6);
        NUMBERS.put("B-07-03.carbon-of-a-trunk", v -> v.of("m") * 0.5);
        NUMBERS.put("B-07-03.pot-and-scale", v -> v.of("g") - v.of("s"));
        NUMBERS.put("I-08-02.miss-on-new-examples", v -> v.of("a") / 2 + v.of("b") / 2);
        NUMBERS.put("I-08-02.better-where-it-counts", v -> v.of("a") - v.of("d"));
        NUMBERS.put("I-06-02.where-the-border-goes", v -> (v.of("b") + (v.of("b") + v.of("g"))) / 2);
        NUMBERS.put("I-06-02.one-more-example", v -> ((v.of("b") + v.of("g") / 4) + (v.of("b") + v.of("g"))) / 2);
        NUMBERS.put(
                "I-07-01.circle-of-three",
                v -> Stream.of("l1", "l2", "l3", "l4", "l5")
                        .map(v::of)
                        .sorted()
                        .toList()
                        .get(2));
        NUMBERS.put(
                "I-07-01.nearest-weight",
                v -> Stream.of("e1", "e2", "e3", "e4")
                        .map(name -> Math.abs(v.of(name) - v.of("x")))
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        NUMBERS.put("I-07-01.votes-for-ripe", v -> (double) Stream.of("r", "s", "far", "u", "u1")
                .sorted(Comparator.comparingDouble(v::of))
                .limit(3)
                .filter(name -> !name.startsWith("u"))
                .count());
        NUMBERS.put("B-06-01.parts-with-pollen", v -> v.of("n") * v.of("m"));
        NUMBERS.put("B-06-01.seeds-at-most", v -> v.of("f") * v.of("v") - v.of("k") * v.of("v"));
        // n = 100 m (k + 1) particles, of which a share of 1 / (k + 1) stays.
        NUMBERS.put(
                "C-06-01.gas-fills-two-boxes",
                v -> 100 * v.of("m") * (v.of("k") + 1) * v.of("v") / (v.of("v") + v.of("k") * v.of("v")));
        NUMBERS.put("C-06-01.steam-in-a-sealed-vessel", v -> v.of("b") + v.of("g") + v.of("a"));
        NUMBERS.put("C-07-01.molecules-of-the-vapour", v -> v.of("n") - v.of("n") * (100 - v.of("p")) / 100);
        NUMBERS.put("C-07-01.warmer-at-the-end", v -> v.of("b") - v.of("s"));
        // Both sides together are a whole ball, of which one half is lit.
        NUMBERS.put("E-06-01.the-far-side", v -> (0.5 * 2 - v.of("p") / 100) * 100);
        NUMBERS.put("E-06-01.days-until-full", v -> (180 - 12 * v.of("d")) / 12);
        NUMBERS.put("E-08-01.rise-of-the-lake", v -> v.of("a") * v.of("r") + v.of("b") * v.of("s"));
        NUMBERS.put("E-08-01.minutes-to-leave", v -> v.of("q") * v.of("v") / v.of("v") - v.of("w"));
        NUMBERS.put(
                "E-10-01.speed-in-the-core",
                v -> v.of("b") / (v.of("a") / v.of("v") + v.of("b") / v.of("w") - v.of("a") / v.of("v")));
        NUMBERS.put("E-10-01.when-it-arrives", v -> v.of("b") / v.of("w") + v.of("a") / v.of("v"));
        NUMBERS.put("I-08-05.what-the-others-get", v -> 100 - v.of("a"));
        NUMBERS.put("I-08-05.sure-and-wrong", v -> 100 * (v.of("n") - v.of("n") * (100 - v.of("e")) / 100) / v.of("n"));
        OPTIONS.put("P-08-02.because-ice", v -> "Each cubic centimetre of it has less mass than one of water");
        OPTIONS.put("P-09-01.because-bobs", v -> "The stone is pulled harder, and is harder to move by as much");
        OPTIONS.put("C-08-02.because-jar", v -> "The atoms form other molecules, and none leaves the jar");
        OPTIONS.put("C-07-01.because-steady", v -> "The heat now moves molecules apart into the vapour");
        OPTIONS.put("P-08-04.because-lamp", v -> "Each charge passes on energy there, and stays itself");
        OPTIONS.put("B-07-01.because-trunk", v -> "Its wood is built from carbon dioxide of the air, and water");
        OPTIONS.put("B-09-02.because-shares", v -> "The few that resisted before lived on and multiplied");
        OPTIONS.put("M-08-02.because-coin", v -> "The coin keeps no record, so each toss starts alike");
        OPTIONS.put("E-06-01.because-half", v -> "It is the part of the Moon that faces away from the Sun");
        OPTIONS.put("P-08-01.because-seesaw", v -> "Its weight times its distance is more than theirs");
        OPTIONS.put("B-06-01.claim-petals", v -> "A bud whose petals were cut off still sheds pollen when it is ripe");
        OPTIONS.put(
                "C-06-01.claim-particles-swell",
                v -> "Particles measured in a hot solid have the same size and stand further apart");
        OPTIONS.put("C-07-01.claim-air", v -> "Water without any air in it makes bubbles until the last drop");
        OPTIONS.put("E-06-01.claim-shadow", v -> "A half Moon and the Sun stand in the same afternoon sky");
        OPTIONS.put("E-08-01.claim-rain", v -> "After two dry weeks ice falls into a lake, and its dam breaks");
        OPTIONS.put(
                "E-10-01.claim-one-core",
                v -> "Waves arrive in the silent ring, at the times of waves that a smaller core turned");
        OPTIONS.put("I-08-05.claim-sure", v -> "A machine of digits calls a leaf a 7 with a share of 0.98");
        OPTIONS.put("M-06-02.largest-piece", v -> "1/" + v.whole("a"));
        OPTIONS.put("M-06-03.largest-short", v -> "0." + v.whole("d"));
        OPTIONS.put("M-06-03.largest-long", v -> "0." + v.whole("d") + v.whole("e"));
        OPTIONS.put("P-08-01.which-side-balances", v -> 2 * v.whole("n") + " sacks at arm " + v.whole("a") / 2);
        OPTIONS.put(
                "P-08-02.which-floats",
                v -> "mass %s g, volume %s cm³".formatted(grouped(v.whole("v") * 4 / 5), grouped(v.whole("v"))));
        OPTIONS.put("T-08-03.half-power", v -> "60°");
        OPTIONS.put("M-06-01.which-is-prime", v -> Integer.toString(v.whole("p")));
        OPTIONS.put("P-09-01.claim-mass", v -> "A light and a heavy bob on equally long strings swing in step");
        OPTIONS.put("P-08-02.claim-heavy", v -> "A tree trunk floats and a small pebble sinks in the same lake");
        OPTIONS.put("C-08-02.claim-burning", v -> "A sealed jar with burning paper keeps its mass");
        OPTIONS.put("T-08-03.claim-heat", v -> "In equal sunlight a cooled panel gives more power than a hot one");
        OPTIONS.put(
                "P-08-04.claim-current", v -> "Two equal meters, before and behind the lamp, show the same current");
    }

    private static String grouped(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// The period of a pendulum of a length in centimetres, to one decimal: 2π√(l/g) with g = 9.81 m/s².
    private static double roundedPeriod(double centimetres) {
        return Math.round(2 * Math.PI * Math.sqrt(centimetres / 100 / 9.81) * 10) / 10.0;
    }

    static List<AssessmentItem> items() {
        return ItemLibrary.read().stream()
                .flatMap(file -> file.items().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("items")
    void everyFormHasOneRightAnswer(AssessmentItem item) {
        var forms = new FormFactory(item);
        var learner = new UUID(14, item.id().hashCode());
        for (int attempt = 0; attempt < DRAWS; attempt++) {
            var form = forms.draw(FormSeed.of(KEY, learner, item.id(), attempt), Set.of())
                    .orElseThrow();
            var values = new Values(form.values());
            switch (form.answers()) {
                case Answers.Number number -> {
                    var right = computed(NUMBERS, item).apply(values);
                    assertThat(number.value())
                            .as(form.prompt().get("en"))
                            .isEqualTo(
                                    right,
                                    within(Math.max(1e-9, Math.abs(right) * Math.max(number.tolerance(), 1e-9))));
                    assertThat(form.mark(number.written())).isInstanceOf(Form.Marked.Right.class);
                    number.wrong()
                            .forEach(wrong -> assertThat(form.mark(TextTemplate.write(wrong.value())))
                                    .as(form.prompt().get("en") + " " + wrong.value())
                                    .isInstanceOf(Form.Marked.Wrong.class));
                }
                case Answers.Options options -> {
                    var right = computed(OPTIONS, item).apply(values);
                    var shown = options.options().stream()
                            .map(option -> option.text().get("en"))
                            .toList();
                    assertThat(shown.get(options.right())).isEqualTo(right);
                    assertThat(shown).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
                    assertThat(options.options().stream()
                                    .map(option -> option.text().get("ur")))
                            .doesNotHaveDuplicates();
                }
            }
            assertTexts(form);
        }
    }

    private static <T> Function<Values, T> computed(Map<String, Function<Values, T>> formulas, AssessmentItem item) {
        var formula = formulas.get(item.id());
        if (formula == null) {
            throw new AssertionError("no formula for " + item.id());
        }
        return formula;
    }

    private static void assertTexts(Form form) {
        Stream.concat(Stream.of(form.prompt(), form.explanation()), form.claim().stream())
                .forEach(texts -> {
                    assertThat(texts.keySet()).contains("en", "ur");
                    assertThat(texts.values()).noneMatch(text -> text.contains("{") || text.contains("E-"));
                    assertThat(String.valueOf(texts.get("ur")))
                            .matches(Pattern.compile(".*[\\u0600-\\u06FF].*|[0-9 =/+×.,−√۔]*"));
                });
    }

    /// In the data the right option stands first; a learner meets it at every place.
    @Test
    void noPlaceIsRightMoreOften() {
        var places = new HashMap<Integer, Integer>();
        var drawn = 0;
        for (var item : items()) {
            if (item.body() instanceof ItemBody.WithOptions) {
                for (int attempt = 0; attempt < DRAWS; attempt++) {
                    var form = new FormFactory(item)
                            .draw(FormSeed.of(KEY, new UUID(1, 1), item.id(), attempt), Set.of())
                            .orElseThrow();
                    places.merge(((Answers.Options) form.answers()).right(), 1, Integer::sum);
                    drawn++;
                }
            }
        }
        var quarter = drawn / 4;

        assertThat(places.values())
                .hasSize(4)
                .allSatisfy(count -> assertThat(count).isBetween(quarter * 85 / 100, quarter * 115 / 100));
    }

    @Test
    void noItemHasAFinding() {
        assertThat(items())
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        item -> assertThat(ItemCheck.check(item)).as(item.id()).isEmpty());
    }

    @Test
    void everyOutcomeHasSixProofFormsOfTwoItems() {
        assertThat(ItemCheck.coverage(items())).isEmpty();
        assertThat(items()).allMatch(AssessmentItem::proof);
    }

    @Test
    void fiveItemsAskForTheEvidenceAgainstAClaim() {
        assertThat(items().stream().filter(item -> item.body() instanceof ItemBody.ClaimEvidence))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void everyItemIsTestedHere() {
        var tested = new TreeSet<>(NUMBERS.keySet());
        tested.addAll(OPTIONS.keySet());

        assertThat(items().stream().map(AssessmentItem::id)).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void theIndexNamesEveryFile() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(ItemLibrary.read().stream().map(file -> file.outcome() + ".json"))
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.endsWith(".json"))
                                    .toList());
        }
    }

    @Test
    void urduIsMarkedUnreviewedAndGuessesNobodysSex() {
        for (var file : ItemLibrary.read()) {
            assertThat(file.unreviewed()).containsExactly("ur");
            var texts = Stream.concat(
                    file.misconceptions().values().stream(),
                    file.items().stream().flatMap(item -> ItemCheck.texts(item).stream()));
            texts.forEach(text -> {
                assertThat(text.byLanguage().keySet()).containsExactlyInAnyOrder("en", "ur");
                var urdu = String.valueOf(text.byLanguage().get("ur"));
                assertThat(GenderedEndings.in(urdu)).as(urdu).allMatch(ending -> isOfThings(ending, urdu));
                assertThat(urdu).as(urdu).doesNotContainPattern("[\\u064A\\u0643\\u0660-\\u0669\\u06F0-\\u06F9]");
            });
        }
    }

    /// The items speak of things in the third person plural. Such an ending may stand where nobody is addressed.
    private static boolean isOfThings(String ending, String text) {
        return ending.endsWith(" ہیں") && !text.contains("آپ");
    }

    /// A misconception has one wording: that of the clip's question where it has one.
    @Test
    void misconceptionsHaveTheWordsOfTheClips() throws IOException {
        var json = JsonMapper.builder().build();
        var words = new HashMap<String, String>();
        var outcomes = new TreeSet<String>();
        try (var cards = Files.newDirectoryStream(CARDS, "*.json")) {
            for (var card : cards) {
                var tree = json.readTree(card);
                outcomes.add(tree.get("outcome").asString());
                tree.get("question").get("options").forEach(option -> {
                    if (option.has("misconception")) {
                        var misconception = option.get("misconception");
                        words.put(
                                misconception.get("id").asString(),
                                misconception.get("text").get("en").asString());
                    }
                });
            }
        }
        for (var file : ItemLibrary.read()) {
            assertThat(outcomes).contains(file.outcome());
            file.misconceptions().forEach((id, text) -> {
                assertThat(id).startsWith(file.outcome() + ".");
                assertThat(text.byLanguage().get("en"))
                        .isEqualTo(words.getOrDefault(id, text.byLanguage().get("en")));
            });
        }
    }

    /// The bounds of mastery hold on the shipped items, which are fewer and more alike than those of a simulation.
    @Test
    void theBoundsHoldOnTheShippedItems() {
        for (var file : ItemLibrary.read()) {
            var bounds = MasteryBounds.measure(LevelRule.of(MasteryRule.STANDARD), ItemPool.of(file), 2_000, 14);

            assertThat(bounds.guesserProficient()).as(file.outcome()).isLessThanOrEqualTo(0.03);
            assertThat(bounds.guesserMastered()).as(file.outcome()).isLessThanOrEqualTo(0.01);
            assertThat(bounds.halfKnowerMastered()).as(file.outcome()).isLessThanOrEqualTo(0.30);
            assertThat(bounds.knowerProficient()).as(file.outcome()).isGreaterThanOrEqualTo(0.85);
            assertThat(bounds.lateKnowerProficient()).as(file.outcome()).isGreaterThanOrEqualTo(0.75);
        }
    }
}
