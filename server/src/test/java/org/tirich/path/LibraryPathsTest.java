package org.tirich.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.curriculum.Curriculum;
import org.tirich.kernel.LanguageTag;
import org.tirich.learning.item.FormFactory;
import org.tirich.learning.item.ItemLibrary;
import org.tirich.starter.card.CardFiles;
import org.tirich.starter.path.LibraryPath.LibraryStep;
import org.tirich.starter.path.PathFiles;

/// The paths and occupations of the library: what they name exists, and they can be completed.
class LibraryPathsTest extends ServerTest {

    private static final List<String> SLUGS = PathFiles.SLUGS;

    @Autowired
    private Curriculum curriculum;

    @Autowired
    private Careers careers;

    @ParameterizedTest
    @FieldSource("SLUGS")
    void everyClipTeachesTheOutcomeOfItsStep(String slug) {
        var path = PathFiles.read(slug);
        for (var step : path.steps()) {
            if (step.activity() == null) {
                var outcome = Objects.requireNonNull(step.outcome());
                assertThat(curriculum.find(outcome)).as(outcome).isPresent();
                assertThat(clips(step))
                        .isNotEmpty()
                        .allSatisfy(clip -> assertThat(CardFiles.read(clip).outcome())
                                .as(clip)
                                .isEqualTo(outcome));
            }
        }
    }

    private static List<String> clips(LibraryStep step) {
        return Objects.requireNonNullElse(step.clips(), List.of());
    }

    /// Each outcome has forms for its share of the closing twice over, so that a learner who meets *not sure* completes
    /// too.
    @ParameterizedTest
    @FieldSource("SLUGS")
    void theClosingCanBeReachedWithoutRepetition(String slug) {
        var path = PathFiles.read(slug);
        var closing = Objects.requireNonNull(path.closing());
        var outcomes = path.steps().stream()
                .filter(step -> step.activity() == null)
                .map(LibraryStep::outcome)
                .collect(Collectors.toSet());
        var share = Math.ceilDiv(closing.answers(), outcomes.size());
        for (var outcome : outcomes) {
            var forms = new HashSet<String>();
            ItemLibrary.read().stream()
                    .flatMap(file -> file.items().stream())
                    .filter(item -> item.proof() && item.outcome().equals(outcome))
                    .forEach(item -> forms.addAll(new FormFactory(item).keys()));
            assertThat(forms).as(outcome).hasSizeGreaterThanOrEqualTo(2 * share);
        }
    }

    @Test
    void howMachinesLearnAsksForWhatTrainedMeans() {
        var path = PathFiles.read("how-machines-learn");

        assertThat(path.steps().stream().flatMap(step -> clips(step).stream())).hasSize(8);
        assertThat(path.steps()).anyMatch(step -> step.activity() != null);
        var closing = Objects.requireNonNull(path.closing());
        assertThat(closing.answers()).isGreaterThanOrEqualTo(24);
        assertThat(closing.minutes()).isGreaterThanOrEqualTo(180);
        assertThat(closing.confirmation()).isTrue();
    }

    @Test
    void twoPathsForAdultsHaveFourClipsOrMore() {
        assertThat(SLUGS.stream()
                        .map(PathFiles::read)
                        .filter(path -> path.audience().equals("work")))
                .hasSize(2)
                .allSatisfy(path -> assertThat(path.steps()).hasSizeGreaterThanOrEqualTo(4));
    }

    @Test
    void everyOccupationIsSourcedAndUsesOutcomesThatExist() {
        assertThat(careers.all()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(career -> {
            for (var text : List.of(career.titles(), career.work(), career.route())) {
                assertThat(text).containsKeys(new LanguageTag("en"), new LanguageTag("ur"));
            }
            assertThat(career.region()).isEqualTo("PK");
            assertThat(career.isco()).matches("[1-9][0-9]{3}");
            assertThat(career.sources()).hasSizeGreaterThanOrEqualTo(2).allSatisfy(source -> {
                assertThat(source.url()).startsWith("https://");
                assertThat(source.checked()).isNotNull();
            });
            assertThat(career.uses())
                    .isNotEmpty()
                    .allSatisfy(use -> assertThat(curriculum.find(use.outcome()))
                            .as(use.outcome())
                            .isPresent());
        });
    }

    @Test
    void theirPagesAreShownInBothLanguages() {
        for (var career : careers.all()) {
            assertThat(guest().get("/career/" + career.slug() + "?lang=en").text())
                    .contains("checked on");
            assertThat(guest().get("/career/" + career.slug() + "?lang=ur").text())
                    .contains(Objects.requireNonNull(career.titles().get(new LanguageTag("ur"))));
        }
        assertThat(guest().get("/careers?outcome=P-08-04&lang=en").text())
                .contains("house-wiring")
                .doesNotContain("/career/nursing");
        for (var odd : List.of("X", "%00", "<b>", "ا".repeat(500), "E-06-01")) {
            assertThat(guest().get("/careers?outcome="
                                    + java.net.URLEncoder.encode(odd, java.nio.charset.StandardCharsets.UTF_8))
                            .text())
                    .as(odd)
                    .doesNotContain("/career/");
        }
        assertThat(guest().get("/career/nothing").status()).isEqualTo(404);
    }
}
