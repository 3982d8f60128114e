package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.state.RankingParameters;

/// The promises of pages, checked on thousands of them.
class PagesTest {

    private static final int PAGES = 4_000;
    private static final int KNOWN_VIEWERS = 20;

    @Test
    void aPageHoldsEligibleVideosOnly() {
        var viewers = new SimulatedViewers(21, 500, 20);
        var ranker = viewers.ranker();
        var random = new SplittableRandom(21);
        var barred = new HashSet<Long>();
        viewers.events(5_000).forEach(ranker::apply);

        for (int n = 0; n < PAGES; n++) {
            barred.add((long) random.nextInt(500));
            if (barred.size() > 300) {
                barred.clear();
            }
            var page = ranker.rank(SimulatedViewers.request(
                    random.nextInt(20),
                    SimulatedViewers.NOON.plusSeconds(n),
                    n,
                    id -> !barred.contains(id),
                    "ur",
                    "en",
                    "ps"));
            assertThat(page)
                    .extracting(RankedVideo::video)
                    .noneMatch(barred::contains)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void withoutEligibleVideosThePageIsEmpty() {
        var ranker = new SimulatedViewers(1, 100, 1).ranker();

        assertThat(ranker.rank(SimulatedViewers.request(1, SimulatedViewers.NOON, 1, _ -> false, "ur")))
                .isEmpty();
    }

    @Test
    void aRemovedVideoLeavesThePagesAndNotTheState() {
        var viewers = new SimulatedViewers(2, 30, 5);
        var ranker = viewers.ranker();
        viewers.events(2_000).forEach(ranker::apply);
        var before = ranker.stateHash();

        ranker.remove(7);

        assertThat(pageOfAll(ranker, 99)).isNotEmpty().doesNotContain(7L);
        assertThat(ranker.stateHash()).isEqualTo(before);
        ranker.put(SimulatedViewers.video(7));
        assertThat(ranker.stateHash()).isEqualTo(before);
    }

    @Test
    void aDismissedVideoDoesNotComeBack() {
        var viewers = new SimulatedViewers(22, 600, 1);
        var ranker = viewers.ranker();
        var dismissed = new HashSet<Long>();
        var random = new SplittableRandom(22);

        for (int n = 0; n < PAGES; n++) {
            var at = SimulatedViewers.NOON.plus(Duration.ofHours(3L * n));
            var page = ranker.rank(SimulatedViewers.request(1, at, n));
            assertThat(page).extracting(RankedVideo::video).noneMatch(dismissed::contains);
            if (!page.isEmpty() && random.nextInt(3) == 0) {
                var unwanted = page.get(random.nextInt(page.size())).video();
                ranker.apply(new Event.Dismissed(1, unwanted, at));
                dismissed.add(unwanted);
            }
        }
        assertThat(dismissed).hasSizeGreaterThan(400);
        assertThat(ranker.rank(SimulatedViewers.request(2, SimulatedViewers.NOON, 1)))
                .hasSize(10);
    }

    @Test
    void aWatchedVideoRestsForTwoHours() {
        var viewers = new SimulatedViewers(23, 200, 3);
        var ranker = viewers.ranker();
        var shownAt = new HashMap<Long, Map<Long, Instant>>();

        for (int n = 0; n < PAGES; n++) {
            long viewer = n % 3;
            var at = SimulatedViewers.NOON.plusSeconds(90L * n);
            var seen = shownAt.computeIfAbsent(viewer, _ -> new HashMap<>());
            for (var ranked : ranker.rank(SimulatedViewers.request(viewer, at, n))) {
                var last = seen.put(ranked.video(), at);
                assertThat(last == null || !last.plus(RankingParameters.REST).isAfter(at))
                        .isTrue();
                ranker.apply(new Event.Watched(viewer, ranked.video(), 0.75, at));
            }
        }
        assertThat(shownAt.get(0L)).hasSizeGreaterThan(100);
    }

    /// Opening the application uses up no video: what only began to play is first again.
    @Test
    void aPageThatIsLoadedAgainHasTheSameVideos() {
        var ranker = new SimulatedViewers(27, 200, 3).ranker();
        var page = ids(ranker.rank(request(1, 10, 0)));

        for (int reload = 1; reload < 20; reload++) {
            ranker.apply(new Event.Shown(1, page.getFirst(), SimulatedViewers.NOON.plusSeconds(reload)));
            assertThat(ids(ranker.rank(request(1, 10, reload)))).isEqualTo(page);
        }
        ranker.apply(new Event.Watched(1, page.getFirst(), 0.4, SimulatedViewers.NOON.plusSeconds(30)));
        assertThat(ids(ranker.rank(request(1, 3, 31)))).contains(page.getFirst());
    }

    /// Every way to leave a video without watching it.
    @Test
    void aVideoThatWasPassedOverComesBehindAllOthersAndIsAvailable() {
        var ranker = new SimulatedViewers(28, 12, 3).ranker();
        ranker.apply(new Event.Skipped(1, 0, SimulatedViewers.NOON));
        ranker.apply(new Event.Shown(1, 1, SimulatedViewers.NOON));
        ranker.apply(new Event.Watched(1, 2, 0.5, SimulatedViewers.NOON));
        ranker.apply(new Event.Watched(1, 3, 1, SimulatedViewers.NOON));

        for (int minutes = 1; minutes < 120; minutes += 17) {
            var page = ids(ranker.rank(request(1, 12, minutes * 60)));

            assertThat(page).hasSize(11).doesNotContain(3L);
            assertThat(page.subList(8, 11)).containsExactlyInAnyOrder(0L, 1L, 2L);
        }
        assertThat(ids(ranker.rank(request(1, 12, 120 * 60)))).hasSize(12);
    }

    @Test
    void whatCanBeLookedAtAgainBeginsWithWhatWasWrongOrUnclear() {
        var ranker = new SimulatedViewers(28, 12, 3).ranker();
        ranker.apply(new Event.Watched(1, 0, 1, SimulatedViewers.NOON.plusSeconds(120)));
        ranker.apply(new Event.Skipped(1, 4, SimulatedViewers.NOON.plusSeconds(60)));
        ranker.apply(new Event.Understood(1, 2, false, SimulatedViewers.NOON.plusSeconds(180)));
        ranker.apply(new Event.Answered(1, 1, false, SimulatedViewers.NOON.plusSeconds(240)));
        ranker.apply(new Event.Answered(1, 5, false, SimulatedViewers.NOON.plusSeconds(300)));
        ranker.apply(new Event.Answered(1, 5, true, SimulatedViewers.NOON.plusSeconds(300)));
        ranker.apply(new Event.Dismissed(1, 3, SimulatedViewers.NOON.plusSeconds(360)));

        var again = ranker.again(request(1, 10, 400));

        assertThat(ids(again)).containsExactly(1L, 2L, 4L, 0L, 5L);
        assertThat(again)
                .extracting(RankedVideo::reason)
                .containsExactly(Reason.WRONG, Reason.UNCLEAR, Reason.SEEN, Reason.SEEN, Reason.SEEN);
        assertThat(again).allMatch(RankedVideo::seen);
        assertThat(ranker.againCounts(request(1, 2, 400))).isEqualTo(new RevisitCounts(1, 1, 3));
        assertThat(ranker.again(request(1, 2, 400))).hasSize(2);
        assertThat(ranker.againCounts(request(2, 10, 400))).isEqualTo(new RevisitCounts(0, 0, 0));
    }

    /// Many passed videos do not take the places of candidates from others.
    @Test
    void hundredsOfPassedVideosLeavePagesOfOthers() {
        var ranker = new SimulatedViewers(29, 600, 1).ranker();
        var passed = new HashSet<Long>();
        for (int n = 0; n < 500; n++) {
            for (var video : ids(ranker.rank(request(1, 1, n)))) {
                assertThat(passed.add(video)).as("page %d", n).isTrue();
                ranker.apply(new Event.Skipped(1, video, SimulatedViewers.NOON.plusSeconds(n)));
            }
        }
        assertThat(passed).hasSize(500);
    }

    private static Request request(long viewer, int size, int second) {
        return new Request(
                viewer,
                List.of("ur", "en", "ps", "sd", "khw"),
                size,
                SimulatedViewers.NOON.plusSeconds(second),
                _ -> true,
                1);
    }

    private static List<Long> ids(List<RankedVideo> page) {
        return page.stream().map(RankedVideo::video).toList();
    }

    /// Pages of two and three: what the client asks for, so that later cards can depend on what was just done.
    @Test
    void smallPagesOfAVisitKeepTheRulesTogether() {
        for (int size = 1; size <= 4; size++) {
            var viewers = new SimulatedViewers(24, 600, KNOWN_VIEWERS);
            var ranker = viewers.ranker();
            viewers.events(30_000).forEach(ranker::apply);
            for (int viewer = 0; viewer < 2 * KNOWN_VIEWERS; viewer++) {
                var visit = visit(ranker, viewer, size);
                for (int from = 0; from < visit.size(); from += 10) {
                    var span = visit.subList(from, from + 10);
                    var videos = span.stream().map(SimulatedViewers::videoOf).toList();
                    assertThat(span).extracting(RankedVideo::video).doesNotHaveDuplicates();
                    assertThat(counts(videos.stream().map(Video::creator)))
                            .as("size %d viewer %d from %d", size, viewer, from)
                            .allMatch(count -> count <= 2);
                    assertThat(counts(videos.stream().flatMap(each -> each.outcomes().stream())))
                            .allMatch(count -> count <= 3);
                    assertThat(IntStream.of(4, 9).mapToObj(span::get))
                            .allMatch(each -> each.propensity() < 1 || each.reason() == Reason.UNPROVEN);
                    assertThat(IntStream.range(2, 10)
                                    .mapToObj(position -> videos.subList(position - 2, position + 1).stream()
                                            .map(Video::subject)
                                            .distinct()
                                            .count()))
                            .allMatch(subjects -> subjects > 1);
                }
            }
        }
    }

    /// The first twenty cards of a visit, of which every third is watched.
    private static List<RankedVideo> visit(Ranker ranker, long viewer, int size) {
        var visit = new ArrayList<RankedVideo>();
        var at = SimulatedViewers.NOON.plusSeconds(90_000 + viewer);
        while (visit.size() < 20) {
            var held = ids(visit);
            var request = new Request(
                    viewer,
                    SimulatedViewers.LANGUAGES,
                    0,
                    true,
                    Set.of(),
                    List.of(),
                    Math.min(size, 20 - visit.size()),
                    at,
                    id -> !held.contains(id),
                    viewer + visit.size(),
                    held,
                    visit.size());
            for (var ranked : ranker.rank(request)) {
                visit.add(ranked);
                at = at.plusSeconds(20);
                ranker.apply(
                        visit.size() % 3 == 0
                                ? new Event.Watched(viewer, ranked.video(), 1, at)
                                : new Event.Skipped(viewer, ranked.video(), at));
            }
        }
        return visit;
    }

    @Test
    void pagesOfEverySizeKeepTheRules() {
        var viewers = new SimulatedViewers(24, 600, KNOWN_VIEWERS);
        var ranker = viewers.ranker();
        viewers.events(30_000).forEach(ranker::apply);

        for (int n = 0; n < 1_000; n++) {
            var size = 5 + n % 9;
            var viewer = n % (2 * KNOWN_VIEWERS);
            var at = SimulatedViewers.NOON.plusSeconds(90_000 + n);
            var page = ranker.rank(new Request(viewer, SimulatedViewers.LANGUAGES, size, at, _ -> true, n));
            var videos = page.stream().map(SimulatedViewers::videoOf).toList();

            assertThat(page).hasSize(size);
            assertThat(counts(videos.stream().map(Video::creator))).allMatch(count -> count <= 2);
            assertThat(counts(videos.stream().flatMap(each -> each.outcomes().stream())))
                    .allMatch(count -> count <= 3);
            assertThat(IntStream.range(2, size)
                            .mapToObj(position -> videos.subList(position - 2, position + 1).stream()
                                    .map(Video::subject)
                                    .distinct()
                                    .count()))
                    .allMatch(subjects -> subjects > 1);
            assertThat(videos.stream()
                            .filter(each -> List.of("ur", "").contains(each.language()))
                            .count())
                    .isGreaterThanOrEqualTo(size - size / 2);
            if (viewer < KNOWN_VIEWERS) {
                assertThat(page).anyMatch(PagesTest::isNext);
            } else {
                assertThat(videos).anyMatch(each -> each.published().isAfter(at.minus(RankingParameters.FRESH_FOR)));
            }
            for (int position = 0; position < size; position++) {
                assertThat(page.get(position).propensity()).isBetween(0.0, position % 5 == 4 ? 0.99 : 1.0);
            }
        }
    }

    private static boolean isNext(RankedVideo ranked) {
        return Set.of(Reason.NEXT_OUTCOME, Reason.CONTINUED, Reason.UNCLEAR, Reason.WRONG, Reason.REVISIT)
                .contains(ranked.reason());
    }

    private static Collection<Long> counts(Stream<?> values) {
        return values.collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                .values();
    }

    @Test
    void seenVideosDoNotComeBeforeEnoughUnseenOnes() {
        var viewers = new SimulatedViewers(26, 100, 1);
        var ranker = viewers.ranker();
        for (int n = 0; n < 40; n++) {
            ranker.apply(new Event.Watched(1, n, n % 2, SimulatedViewers.NOON));
        }
        ranker.apply(new Event.Skipped(1, 39, SimulatedViewers.NOON));

        for (int seed = 0; seed < 200; seed++) {
            assertThat(ranker.rank(SimulatedViewers.request(1, SimulatedViewers.NOON.plus(Duration.ofHours(5)), seed)))
                    .hasSize(10)
                    .noneMatch(ranked -> ranked.video() < 40);
        }
    }

    @Test
    void theVideosOfOneCreatorFillThePageWhenThereAreNoOthers() {
        var ranker = new Ranker();
        for (int n = 0; n < 12; n++) {
            ranker.put(new Video(n, 1, "ur", "physics", 8, List.of(), SimulatedViewers.NOON, Duration.ofMinutes(1)));
        }

        assertThat(ranker.rank(SimulatedViewers.request(1, SimulatedViewers.NOON, 1)))
                .hasSize(10);
    }

    @Test
    void aPageHoldsTheLanguagesOfTheViewerAndWordlessVideos() {
        var viewers = new SimulatedViewers(25, 600, 20);
        var ranker = viewers.ranker();
        viewers.events(20_000).forEach(ranker::apply);

        for (int n = 0; n < 500; n++) {
            assertThat(ranker.rank(SimulatedViewers.request(
                            n % 20, SimulatedViewers.NOON.plusSeconds(90_000), n, _ -> true, "khw", "ur")))
                    .hasSize(10)
                    .allMatch(ranked -> List.of("khw", "ur", "")
                            .contains(SimulatedViewers.videoOf(ranked).language()));
        }
    }

    @Test
    void theFirstLanguageComesFirstAmongEqualVideos() {
        var ranker = new Ranker();
        for (int n = 0; n < 40; n++) {
            ranker.put(new Video(
                    n,
                    n,
                    n % 2 == 0 ? "ps" : "en",
                    "s" + n,
                    8,
                    List.of(),
                    SimulatedViewers.NOON.minusSeconds(1),
                    Duration.ofMinutes(1)));
            for (int viewer = 0; viewer < RankingParameters.PROVEN_IMPRESSIONS; viewer++) {
                ranker.apply(new Event.Shown(500 + viewer, n, SimulatedViewers.NOON));
            }
        }

        assertThat(ranker.rank(SimulatedViewers.request(1, SimulatedViewers.NOON, 1, _ -> true, "ps", "en")))
                .hasSize(10)
                .allMatch(ranked -> ranked.video() % 2 == 0);
    }

    private static List<Long> pageOfAll(Ranker ranker, long viewer) {
        return ranker.rank(SimulatedViewers.request(viewer, SimulatedViewers.NOON.plus(Duration.ofDays(2)), 1)).stream()
                .map(RankedVideo::video)
                .toList();
    }
}
