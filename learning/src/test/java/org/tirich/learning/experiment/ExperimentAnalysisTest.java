package org.tirich.learning.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentAnalysisTest {

    private static final GuardrailRule MINUTES = new GuardrailRule("minutes", 2);

    @Test
    void findsAHigherOutcome() {
        var analysis = analyse(persons(200, 200, 0.5, 0.8));

        assertThat(analysis.verdict()).isInstanceOfSatisfying(ExperimentVerdict.Higher.class, higher -> {
            assertThat(higher.difference().estimate())
                    .isCloseTo(analysis.treatment().mean() - analysis.control().mean(), within(1e-12));
            assertThat(higher.difference().low()).isPositive();
        });
        assertThat(analyse(persons(200, 200, 0.8, 0.5)).verdict()).isInstanceOf(ExperimentVerdict.Lower.class);
    }

    @ParameterizedTest
    @CsvSource({"29, 30, true", "30, 29, true", "30, 30, false"})
    void claimsNothingBelowTheMinimum(int control, int treatment, boolean isTooFew) {
        var verdict = analyse(persons(control, treatment, 0, 1)).verdict();

        if (isTooFew) {
            assertThat(verdict).isEqualTo(new ExperimentVerdict.TooFew(control, treatment));
        } else {
            assertThat(verdict).isInstanceOf(ExperimentVerdict.Higher.class);
        }
    }

    @Test
    void countsThoseWithAnOutcomeTowardsTheMinimum() {
        var observations = persons(40, 40, 0, 1);
        observations.replaceAll(each -> number(each) >= 29 && each.arm() == Arm.TREATMENT ? lost(each) : each);

        var analysis = analyse(observations);

        assertThat(analysis.verdict()).isEqualTo(new ExperimentVerdict.TooFew(40, 29));
        assertThat(analysis.treatment().attrition()).isEqualTo(11 / 40.0);
        assertThat(analysis.attrition()).hasValueSatisfying(attrition -> {
            assertThat(attrition.estimate()).isCloseTo(11 / 40.0, within(1e-12));
            assertThat(attrition.excludesZero()).isTrue();
        });
    }

    @Test
    void showsNoResultWithAWrongRatio() {
        var analysis = analyse(persons(300, 200, 0.2, 0.9));

        assertThat(analysis.verdict())
                .isEqualTo(new ExperimentVerdict.SampleRatioMismatch(SampleRatioCheck.of(300, 200, ArmRatio.EQUAL)));
    }

    @Test
    void countsPersonsWithoutOutcomeInTheRatio() {
        var observations = persons(200, 200, 0.5, 0.5);
        observations.replaceAll(each -> number(each) >= 100 && each.arm() == Arm.TREATMENT ? lost(each) : each);

        assertThat(analyse(observations).sampleRatio().result()).isEqualTo(SampleRatioCheck.Result.AS_PLANNED);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 0, HELD",
        "4, 1.4, HELD",
        "4, 1.5, BROKEN",
        "4, 8, BROKEN",
        "4, -8, HELD",
        "40, 0, UNCLEAR",
        "40, 5, UNCLEAR",
        "40, 6, BROKEN",
        "40, -8, HELD"
    })
    void judgesAGuardrail(double spread, double rise, GuardrailResult.Verdict verdict) {
        // Half of the persons have `spread` minutes more: with 4 the half width of the interval is .56, with 40 it is
        // 5.6.
        var observations = persons(100, 100, 0.5, 0.5);
        observations.replaceAll(each -> new Observation(
                each.unit(),
                each.arm(),
                each.outcome(),
                Map.of("minutes", 10 + number(each) % 2 * spread + (each.arm() == Arm.TREATMENT ? rise : 0))));

        assertThat(analyse(observations).guardrails())
                .singleElement()
                .isInstanceOfSatisfying(GuardrailResult.Measured.class, measured -> {
                    assertThat(measured.difference().estimate()).isCloseTo(rise, within(1e-9));
                    assertThat(measured.verdict()).isEqualTo(verdict);
                });
    }

    /// Nobody of forty is compatible with one of ten, nobody of two hundred with one of fifty.
    @ParameterizedTest
    @CsvSource({"40, UNCLEAR", "200, HELD"})
    void doesNotTakeNobodyForNever(int inEach, GuardrailResult.Verdict verdict) {
        var leaving = new GuardrailRule("leaving", 0.02);
        var observations = persons(inEach, inEach, 0.5, 0.5);
        observations.replaceAll(
                each -> new Observation(each.unit(), each.arm(), each.outcome(), Map.of("leaving", 0.0)));

        assertThat(ExperimentAnalysis.of(observations, ArmRatio.EQUAL, List.of(leaving))
                        .guardrails())
                .singleElement()
                .isInstanceOfSatisfying(GuardrailResult.Measured.class, measured -> {
                    assertThat(measured.difference().estimate()).isZero();
                    assertThat(measured.difference().high()).isPositive();
                    assertThat(measured.verdict()).isEqualTo(verdict);
                });
    }

    @Test
    void saysNothingOfAGuardrailWithoutValues() {
        assertThat(analyse(persons(100, 100, 0.5, 0.5)).guardrails())
                .containsExactly(new GuardrailResult.TooFew(MINUTES));
    }

    @Test
    void comparesTheMeansOfClasses() {
        var observations = new ArrayList<Observation>();
        var means = new ArrayList<List<Double>>(List.of(new ArrayList<>(), new ArrayList<>()));
        for (int room = 0; room < 24; room++) {
            var arm = room % 2 == 0 ? Arm.CONTROL : Arm.TREATMENT;
            var size = 3 + room % 5;
            for (int pupil = 0; pupil < size; pupil++) {
                observations.add(Observation.of("class" + room, arm, OptionalDouble.of(room + pupil)));
            }
            means.get(arm.ordinal()).add(room + (size - 1) / 2.0);
        }

        var analysis = analyse(observations);

        assertThat(analysis.control().units()).isEqualTo(12);
        assertThat(analysis.verdict())
                .isEqualTo(new ExperimentVerdict.NoDifferenceShown(
                        WelchInterval.of(SampleSummary.of(means.get(0)), SampleSummary.of(means.get(1)))));
    }

    @Test
    void claimsNothingFromFewClasses() {
        var observations = new ArrayList<Observation>();
        for (int pupil = 0; pupil < 360; pupil++) {
            var room = pupil % 18;
            observations.add(Observation.of(
                    "class" + room, room % 2 == 0 ? Arm.CONTROL : Arm.TREATMENT, OptionalDouble.of(room % 2)));
        }

        assertThat(analyse(observations).verdict()).isEqualTo(new ExperimentVerdict.TooFew(180, 180));
    }

    @Test
    void refusesAUnitInBothArms() {
        var observations = persons(40, 40, 0, 1);
        observations.add(Observation.of("CONTROL 1", Arm.TREATMENT, OptionalDouble.empty()));

        assertThatThrownBy(() -> analyse(observations)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void analysesNobody() {
        var analysis = analyse(List.of());

        assertThat(analysis.verdict()).isEqualTo(new ExperimentVerdict.TooFew(0, 0));
        assertThat(analysis.attrition()).isEmpty();
        assertThat(analysis.control().attrition()).isZero();
    }

    /// Alike arms, a thousand times: an interval of 95 % excludes zero in about one of twenty, with persons and
    /// with classes whose pupils resemble each other.
    @ParameterizedTest
    @CsvSource({"1", "20"})
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void findsADifferenceBetweenAlikeArmsInOneOfTwenty(int pupils) {
        var random = new SplittableRandom(20_261_130);
        var found = 0;
        for (int run = 0; run < 1_000; run++) {
            var assignment = new ArmAssignment("a/a " + run, ArmRatio.EQUAL);
            var observations = new ArrayList<Observation>();
            for (int unit = 0; unit < 80; unit++) {
                var ofUnit = random.nextGaussian();
                var id = "unit" + unit;
                for (int pupil = 0; pupil < pupils; pupil++) {
                    var value = ofUnit + random.nextGaussian();
                    observations.add(Observation.of(id, assignment.armOf(id), OptionalDouble.of(value)));
                }
            }
            var verdict = analyse(observations).verdict();
            if (verdict instanceof ExperimentVerdict.Higher || verdict instanceof ExperimentVerdict.Lower) {
                found++;
            }
        }

        assertThat(found).isBetween(35, 65);
    }

    private static ExperimentAnalysis analyse(List<Observation> observations) {
        return ExperimentAnalysis.of(observations, ArmRatio.EQUAL, List.of(MINUTES));
    }

    /// Persons of whom a share is right, and the others wrong.
    private static List<Observation> persons(int control, int treatment, double rightInControl, double right) {
        var observations = new ArrayList<Observation>();
        for (int each = 0; each < control; each++) {
            observations.add(person(Arm.CONTROL, each, each < control * rightInControl));
        }
        for (int each = 0; each < treatment; each++) {
            observations.add(person(Arm.TREATMENT, each, each < treatment * right));
        }
        return observations;
    }

    private static Observation person(Arm arm, int number, boolean isRight) {
        return Observation.of(arm + " " + number, arm, OptionalDouble.of(isRight ? 1 : 0));
    }

    private static int number(Observation observation) {
        return Integer.parseInt(observation.unit().split(" ")[1]);
    }

    private static Observation lost(Observation observation) {
        return Observation.of(observation.unit(), observation.arm(), OptionalDouble.empty());
    }
}
