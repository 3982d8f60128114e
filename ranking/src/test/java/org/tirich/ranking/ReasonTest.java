package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.state.RankingParameters;

/// The reason of each video on a page is true.
class ReasonTest {

    private static final Instant LATER = SimulatedViewers.NOON.plus(Duration.ofHours(3));

    @Test
    void positiveFeedbackOnASubjectIsTheReasonForMoreOfIt() {
        var ranker = proven(60);
        for (int n = 0; n < 30; n++) {
            if (SimulatedViewers.video(n).subject().equals("physics")) {
                ranker.apply(new Event.Watched(1, n, 1, SimulatedViewers.NOON));
            }
        }

        assertThat(ranker.rank(request(1)))
                .filteredOn(ranked -> ranked.reason() == Reason.SUBJECT)
                .isNotEmpty()
                .allMatch(ranked -> SimulatedViewers.videoOf(ranked).subject().equals("physics"));
    }

    @Test
    void anUnclearConceptIsTheReasonUntilItIsUnderstood() {
        var ranker = proven(60);
        ranker.apply(new Event.Understood(1, 4, false, SimulatedViewers.NOON));

        assertThat(ranker.rank(request(1)))
                .filteredOn(ranked -> ranked.reason() == Reason.UNCLEAR)
                .isNotEmpty()
                .allMatch(ranked -> SimulatedViewers.videoOf(ranked).outcomes().equals(List.of("O-4")));

        ranker.apply(new Event.Understood(1, 27, true, SimulatedViewers.NOON));
        assertThat(ranker.rank(request(1))).noneMatch(ranked -> ranked.reason() == Reason.UNCLEAR);
    }

    @Test
    void aVideoThatWasSeenComesAgainWithThatMark() {
        var ranker = proven(6);
        for (int n = 0; n < 6; n++) {
            ranker.apply(new Event.Watched(1, n, n % 2 == 0 ? 0.1 : 1, SimulatedViewers.NOON));
        }
        ranker.apply(new Event.Shown(1, 0, SimulatedViewers.NOON));

        var page = ranker.rank(request(1));

        assertThat(page).hasSize(6);
        assertThat(page.stream().filter(RankedVideo::seen))
                .extracting(RankedVideo::video)
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(page).extracting(RankedVideo::reason).contains(Reason.SEEN);
    }

    @Test
    void theCauseOfAReasonIsTheVideoThatWasWrongOrUnclear() {
        var ranker = proven(60);
        ranker.apply(new Event.Understood(1, 4, false, SimulatedViewers.NOON));
        ranker.apply(new Event.Answered(1, 5, false, SimulatedViewers.NOON));

        var causes = causes(ranker, 1, LATER);
        assertThat(causes).containsEntry(27L, Map.entry(Reason.UNCLEAR, OptionalLong.of(4)));
        assertThat(causes).containsEntry(28L, Map.entry(Reason.WRONG, OptionalLong.of(5)));

        ranker.apply(new Event.Answered(1, 5, true, LATER));
        ranker.apply(new Event.Understood(1, 4, true, LATER));
        assertThat(ranker.rank(request(1)))
                .noneMatch(ranked -> Set.of(Reason.WRONG, Reason.UNCLEAR).contains(ranked.reason()));
    }

    /// The latest of several causes.
    @Test
    void theNextStepNamesTheVideoBeforeIt() {
        var ranker = proven(60);
        ranker.setPrerequisites("O-5", List.of("O-4"));
        for (long video : new long[] {27, 4}) {
            for (int n = 0; n < 4; n++) {
                ranker.apply(new Event.Answered(1, video, true, SimulatedViewers.NOON.plusSeconds(100 - video)));
            }
        }

        assertThat(causes(ranker, 1, LATER)).containsEntry(5L, Map.entry(Reason.NEXT_OUTCOME, OptionalLong.of(4)));
    }

    private static Map<Long, Map.Entry<Reason, OptionalLong>> causes(Ranker ranker, long viewer, Instant at) {
        var causes = new HashMap<Long, Map.Entry<Reason, OptionalLong>>();
        ranker.rank(SimulatedViewers.request(viewer, at, 1))
                .forEach(ranked -> causes.put(ranked.video(), Map.entry(ranked.reason(), ranked.cause())));
        return causes;
    }

    /// No two cards have the same sentence while one of them has another true one.
    @Test
    void aNewcomersFirstCardsHaveDifferentReasons() {
        var ranker = new SimulatedViewers(3, 60, 1).ranker();

        var first = ranker.rank(new Request(1, List.of("ur"), 3, SimulatedViewers.NOON, _ -> true, 1));

        assertThat(first).extracting(RankedVideo::reason).doesNotHaveDuplicates();
    }

    @Test
    void videosOfAFollowedCreatorHaveThatReason() {
        var ranker = proven(60);
        var followed = SimulatedViewers.video(5).creator();
        var request = new Request(
                1, SimulatedViewers.LANGUAGES, 0, true, Set.of(followed), List.of(), 10, LATER, _ -> true, 1);

        assertThat(ranker.rank(request))
                .filteredOn(ranked -> ranked.reason() == Reason.FOLLOWING)
                .isNotEmpty()
                .allMatch(ranked -> SimulatedViewers.videoOf(ranked).creator() == followed);
        assertThat(ranker.rank(request(1))).noneMatch(ranked -> ranked.reason() == Reason.FOLLOWING);
    }

    @Test
    void aPinnedVideoIsFirstAndAPageTakesTwo() {
        var ranker = proven(60);
        var request = new Request(
                1, SimulatedViewers.LANGUAGES, 0, true, Set.of(), List.of(33L, 34L, 35L), 10, LATER, _ -> true, 1);

        var page = ranker.rank(request);

        assertThat(page.getFirst().video()).isEqualTo(33);
        assertThat(page.stream().filter(ranked -> ranked.reason() == Reason.EDITORIAL))
                .hasSize(2);
    }

    @Test
    void aVideoWithFewImpressionsIsUnproven() {
        var ranker = new Ranker();
        ranker.put(old(1));
        ranker.put(old(2));
        show(ranker, 2, RankingParameters.PROVEN_IMPRESSIONS);

        assertThat(reasons(ranker)).containsEntry(1L, Reason.UNPROVEN);
        assertThat(reasons(ranker).get(2L)).isNotEqualTo(Reason.UNPROVEN);
    }

    @Test
    void aVideoIsPopularOnlyIfMostViewersCompletedIt() {
        var ranker = new Ranker();
        ranker.put(old(1));
        ranker.put(old(2));
        for (int n = 1; n <= 2; n++) {
            show(ranker, n, RankingParameters.PROVEN_IMPRESSIONS);
            for (int viewer = 100; viewer < 200; viewer++) {
                ranker.apply(new Event.Watched(viewer, n, n == 1 ? 1 : 0.1, SimulatedViewers.NOON));
            }
        }

        assertThat(reasons(ranker)).containsEntry(1L, Reason.POPULAR);
        assertThat(reasons(ranker)).containsEntry(2L, Reason.LANGUAGE);
    }

    /// Compares the reasons with a plain record of a long random history.
    @Test
    void everyReasonIsTrueOnThousandsOfPages() {
        var viewers = new SimulatedViewers(5, 400, 12);
        var ranker = viewers.ranker();
        var seen = new HashMap<Long, Set<Long>>();
        var shown = new HashMap<Long, Integer>();
        var followed = new HashMap<Long, Set<String>>();
        var unclear = new HashMap<Long, Set<String>>();
        var practised = new HashMap<Long, Set<String>>();
        var positive = new HashMap<Long, Set<Long>>();
        var wrong = new HashMap<Long, Set<Long>>();
        var unclearVideos = new HashMap<Long, Set<Long>>();
        for (int n = 1; n < 23; n += 2) {
            ranker.setPrerequisites("O-" + n, List.of("O-" + (n - 1)));
        }
        var found = EnumSet.noneOf(Reason.class);

        for (var event : viewers.events(60_000)) {
            ranker.apply(event);
            of(seen, event.viewer()).add(event.video());
            var watched = SimulatedViewers.video((int) event.video());
            switch (event) {
                case Event.Shown _ -> shown.merge(event.video(), 1, Integer::sum);
                case Event.Understood understood -> record(unclear, event.viewer(), watched, understood.gotIt());
                case Event.Answered answered -> record(unclear, event.viewer(), watched, answered.correct());
                default -> {}
            }
            switch (event) {
                case Event.Understood understood ->
                    put(unclearVideos, event.viewer(), event.video(), !understood.gotIt());
                case Event.Answered answered -> {
                    put(wrong, event.viewer(), event.video(), !answered.correct());
                    if (answered.correct()) {
                        put(unclearVideos, event.viewer(), event.video(), false);
                    }
                }
                default -> {}
            }
            if (isPositive(event)) {
                of(positive, event.viewer()).add(event.video());
            }
            if (isPositive(event) || event instanceof Event.Understood || event instanceof Event.Answered) {
                of(practised, event.viewer()).addAll(watched.outcomes());
            }
            if (isPositive(event)) {
                of(followed, event.viewer()).add(watched.subject());
            }
            if (event.at().getEpochSecond() % 20 == 0) {
                for (var ranked : ranker.rank(SimulatedViewers.request(event.viewer(), event.at(), event.video()))) {
                    found.add(ranked.reason());
                    var video = SimulatedViewers.videoOf(ranked);
                    var viewer = event.viewer();
                    var isTrue = switch (ranked.reason()) {
                        case UNPROVEN -> shown.getOrDefault(video.id(), 0) < RankingParameters.PROVEN_IMPRESSIONS;
                        case POPULAR -> shown.getOrDefault(video.id(), 0) >= RankingParameters.PROVEN_IMPRESSIONS;
                        case FRESH -> video.published().isAfter(event.at().minus(RankingParameters.FRESH_FOR));
                        case SUBJECT ->
                            of(followed, viewer).contains(video.subject())
                                    && isCause(
                                            ranked,
                                            of(positive, viewer),
                                            false,
                                            each -> each.subject().equals(video.subject()));
                        case UNCLEAR ->
                            video.outcomes().stream().anyMatch(of(unclear, viewer)::contains)
                                    && isCause(
                                            ranked,
                                            of(unclearVideos, viewer),
                                            false,
                                            each -> each.outcomes().equals(video.outcomes()));
                        case WRONG ->
                            video.outcomes().stream().anyMatch(of(unclear, viewer)::contains)
                                    && isCause(
                                            ranked,
                                            of(wrong, viewer),
                                            true,
                                            each -> each.outcomes().equals(video.outcomes()));
                        case REVISIT -> video.outcomes().stream().anyMatch(of(practised, viewer)::contains);
                        case SEEN -> ranked.seen() && of(seen, viewer).contains(video.id());
                        case LANGUAGE -> video.language().equals("ur");
                        case WORDLESS -> video.language().isEmpty();
                        case SIMILAR ->
                            !of(followed, viewer).isEmpty() && isCause(ranked, of(positive, viewer), false, _ -> true);
                        case NEXT_OUTCOME ->
                            !of(practised, viewer).isEmpty()
                                    && isCause(
                                            ranked,
                                            of(positive, viewer),
                                            false,
                                            each -> number(each) + 1 == number(video));
                        case CONTINUED ->
                            isCause(
                                    ranked,
                                    of(positive, viewer),
                                    true,
                                    each -> each.outcomes().equals(video.outcomes()));
                        case EDITORIAL, FOLLOWING -> false;
                        case EXPLORE -> shown.getOrDefault(video.id(), 0) >= RankingParameters.PROVEN_IMPRESSIONS;
                    };
                    assertThat(isTrue).as("%s for %s", ranked, video).isTrue();
                }
            }
        }
        assertThat(found)
                .contains(
                        Reason.UNPROVEN,
                        Reason.SUBJECT,
                        Reason.UNCLEAR,
                        Reason.WRONG,
                        Reason.NEXT_OUTCOME,
                        Reason.CONTINUED,
                        Reason.SEEN,
                        Reason.FRESH);
    }

    /// Whether the cause of a reason is one of the videos with a fact and a relation to the video.
    private static boolean isCause(RankedVideo ranked, Set<Long> videos, boolean required, Predicate<Video> related) {
        if (ranked.cause().isEmpty()) {
            return !required;
        }
        var cause = ranked.cause().getAsLong();
        return videos.contains(cause) && related.test(SimulatedViewers.video((int) cause));
    }

    private static int number(Video video) {
        return Integer.parseInt(video.outcomes().getFirst().substring(2));
    }

    private static void put(Map<Long, Set<Long>> sets, long viewer, long video, boolean member) {
        if (member) {
            of(sets, viewer).add(video);
        } else {
            of(sets, viewer).remove(video);
        }
    }

    private static boolean isPositive(Event event) {
        return switch (event) {
            case Event.Watched watched -> watched.share() >= RankingParameters.COMPLETED_SHARE;
            case Event.Understood understood -> understood.gotIt();
            case Event.Answered answered -> answered.correct();
            case Event.Saved _ -> true;
            default -> false;
        };
    }

    private static void record(Map<Long, Set<String>> unclear, long viewer, Video watched, boolean clear) {
        if (clear) {
            of(unclear, viewer).removeAll(watched.outcomes());
        } else {
            of(unclear, viewer).addAll(watched.outcomes());
        }
    }

    private static <T> Set<T> of(Map<Long, Set<T>> sets, long viewer) {
        return sets.computeIfAbsent(viewer, _ -> new HashSet<>());
    }

    /// Videos with enough impressions, none of them fresh.
    private static Ranker proven(int videos) {
        var ranker = new SimulatedViewers(1, videos, 1).ranker();
        for (int n = 0; n < videos; n++) {
            show(ranker, n, RankingParameters.PROVEN_IMPRESSIONS);
        }
        return ranker;
    }

    private static void show(Ranker ranker, long video, int times) {
        for (int n = 0; n < times; n++) {
            ranker.apply(new Event.Shown(1_000 + n, video, SimulatedViewers.NOON));
        }
    }

    private static Video old(long id) {
        return new Video(
                id,
                id,
                "ur",
                "physics",
                8,
                List.of(),
                SimulatedViewers.NOON.minus(Duration.ofDays(90)),
                Duration.ofMinutes(1));
    }

    private static Map<Long, Reason> reasons(Ranker ranker) {
        var reasons = new HashMap<Long, Reason>();
        ranker.rank(request(7)).forEach(ranked -> reasons.put(ranked.video(), ranked.reason()));
        return reasons;
    }

    private static Request request(long viewer) {
        return SimulatedViewers.request(viewer, LATER, 1);
    }
}
