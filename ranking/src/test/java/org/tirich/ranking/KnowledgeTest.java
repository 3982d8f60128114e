package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.RankedVideo.Reason;

/// What the engine concludes about a learner's knowledge, and takes back when she corrects it.
class KnowledgeTest {

    private static final Instant NOON = SimulatedViewers.NOON;
    private static final long LEARNER = 1;

    private final Ranker ranker = new Ranker();

    @Test
    void aRightAnswerAmongTwoOptionsTellsLessThanAmongFive() {
        put(1, 2, "O-1");
        put(2, 5, "O-2");
        put(3, 0, "O-3");
        put(4, 4, "O-4");
        for (long learner = 1; learner <= 4; learner++) {
            answer(learner, learner, true);
        }

        assertThat(mastery(1, "O-1")).isLessThan(mastery(4, "O-4"));
        assertThat(mastery(4, "O-4")).isLessThan(mastery(2, "O-2"));
        assertThat(mastery(3, "O-3")).isEqualTo(mastery(4, "O-4"));
    }

    @Test
    void aConceptThatWasOnlyWatchedIsInferred() {
        put(1, 4, "O-1");
        put(2, 4, "O-2");
        put(3, 4, "O-3");
        watch(LEARNER, 1);
        watch(LEARNER, 2);
        answer(LEARNER, 2, false);
        watch(LEARNER, 3);
        ranker.apply(new Event.KnowledgeCorrected(LEARNER, "O-3", OptionalDouble.of(0.9), NOON));

        assertThat(estimate(LEARNER, "O-1").inferred()).isTrue();
        assertThat(estimate(LEARNER, "O-2").inferred()).isFalse();
        assertThat(estimate(LEARNER, "O-3").inferred()).isFalse();
    }

    @Test
    void aCorrectionTakesBackTheRemarksOnTheVideosOfTheConcept() {
        put(1, 4, "O-1");
        put(2, 4, "O-1", "O-2");
        put(3, 4, "O-2");
        answer(LEARNER, 1, false);
        answer(LEARNER, 2, false);
        ranker.apply(new Event.Understood(LEARNER, 3, false, NOON));

        ranker.apply(new Event.KnowledgeCorrected(LEARNER, "O-1", OptionalDouble.empty(), NOON));

        assertThat(again(2)).isEqualTo(Reason.WRONG);
        assertThat(again(3)).isEqualTo(Reason.UNCLEAR);
        assertThat(ranker.againCounts(request())).isEqualTo(new RevisitCounts(1, 1, 1));

        ranker.apply(new Event.KnowledgeCorrected(LEARNER, "O-2", OptionalDouble.of(0.8), NOON));

        assertThat(ranker.againCounts(request())).isEqualTo(new RevisitCounts(0, 0, 1));
        assertThat(ranker.knowledgeEstimates(LEARNER, NOON))
                .extracting(KnowledgeEstimate::concept)
                .containsExactly("O-2");
    }

    @Test
    void gotItMovesTheEstimateLittleUntilAnswersConfirmIt() {
        var uncalibrated = Ranker.uncalibrated();
        for (var each : List.of(ranker, uncalibrated)) {
            each.put(video(1, 4, "O-1"));
            each.apply(new Event.Understood(LEARNER, 1, true, NOON));
        }
        assertThat(mastery(LEARNER, "O-1"))
                .isLessThan(uncalibrated
                        .knowledgeEstimates(LEARNER, NOON)
                        .getFirst()
                        .mastery());

        put(2, 4, "O-2");
        put(3, 4, "O-3");
        long confirmed = 2;
        long refuted = 3;
        for (int n = 0; n < 8; n++) {
            for (long learner = confirmed; learner <= refuted; learner++) {
                ranker.apply(new Event.Understood(learner, 2, true, NOON.plusSeconds(120 * n)));
                ranker.apply(new Event.Answered(learner, 2, learner == confirmed, NOON.plusSeconds(120 * n + 60)));
            }
        }
        double confirmedGain = gainOfGotIt(confirmed);
        double refutedGain = gainOfGotIt(refuted);

        assertThat(confirmedGain).isGreaterThan(2 * refutedGain);
    }

    /// The change of the estimate by one report, relative to its distance from certainty.
    private double gainOfGotIt(long learner) {
        watch(learner, 3);
        double before = mastery(learner, "O-3");
        ranker.apply(new Event.Understood(learner, 3, true, NOON));
        return (mastery(learner, "O-3") - before) / (1 - before);
    }

    private Reason again(long video) {
        return ranker.again(request()).stream()
                .filter(each -> each.video() == video)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    private static Request request() {
        return new Request(LEARNER, List.of("ur"), 10, NOON.plus(Duration.ofHours(3)), _ -> true, 0);
    }

    private void put(long video, int options, String... concepts) {
        ranker.put(video(video, options, concepts));
    }

    private static Video video(long video, int options, String... concepts) {
        return new Video(video, video, "ur", "s", 8, List.of(concepts), NOON, Duration.ofMinutes(1), options);
    }

    private void watch(long learner, long video) {
        ranker.apply(new Event.Shown(learner, video, NOON));
        ranker.apply(new Event.Watched(learner, video, 1, NOON));
    }

    private void answer(long learner, long video, boolean correct) {
        ranker.apply(new Event.Answered(learner, video, correct, NOON));
    }

    private double mastery(long learner, String concept) {
        return estimate(learner, concept).mastery();
    }

    private KnowledgeEstimate estimate(long learner, String concept) {
        return ranker.knowledgeEstimates(learner, NOON).stream()
                .filter(each -> each.concept().equals(concept))
                .findFirst()
                .orElseThrow();
    }
}
