package org.tirich.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.tirich.ranking.neighbour.Neighbourhood;

/// A snapshot that version 0.1.0 wrote, and that version's results for it: hash, counters, candidates with scores and
/// reasons, estimates of knowledge. The same with a neighbourhood model and after 600 events is by the present version:
/// weights of neighbours no longer fade with time.
class OlderSnapshotTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final List<String> SUBJECTS = List.of("mathematics", "physics", "chemistry", "biology", "computing");
    private static final List<String> LANGUAGES = List.of("ur", "en", "ps", "sd", "khw", "");
    private static final int LIVE_VIDEOS = 150;
    private static final int VIEWERS = 22;

    @Test
    void opensAsTheVersionThatWroteItDid() throws IOException {
        var expected = expected();
        var at = Instant.parse(expected.getFirst().substring("at ".length()));
        var ranker = rankerWithVideos();
        try (var in = new DataInputStream(new GZIPInputStream(resource("snapshot-3.bin.gz")))) {
            ranker.restore(in);
        }
        var actual = new ArrayList<String>();
        actual.add(expected.getFirst());

        describe(ranker, at.plus(Duration.ofHours(2)), actual);
        ranker.setNeighbourhood(Neighbourhood.of(ranker.interactions(40, 10), 1));
        actual.add("with neighbourhood");
        describe(ranker, at.plus(Duration.ofHours(2)), actual);
        applyEvents(ranker, at.plus(Duration.ofHours(2)));
        actual.add("600 events later");
        describe(ranker, at.plusSeconds(20 * 600 + 7200 + 9000), actual);

        assertThat(actual).isEqualTo(expected);
    }

    private static Ranker rankerWithVideos() {
        var ranker = new Ranker();
        ranker.setPrerequisites("O-3", List.of("O-1", "O-2"));
        ranker.setPrerequisites("O-5", List.of("O-4"));
        ranker.setPrerequisites("O-8", List.of("O-5"));
        ranker.putWithdrawn(video(LIVE_VIDEOS));
        for (int n = 0; n < LIVE_VIDEOS; n++) {
            ranker.put(video(n));
        }
        return ranker;
    }

    private static Video video(int n) {
        return new Video(
                n,
                1000 + n % 17,
                LANGUAGES.get(n % 6),
                SUBJECTS.get(n / 3 % 5),
                6 + n % 5,
                List.of("O-" + n % 41, "O-" + (n * 7 + 1) % 41),
                NOON.plus(Duration.ofHours(n * 3L)),
                Duration.ofSeconds(30 + n % 90));
    }

    private static void applyEvents(Ranker ranker, Instant from) {
        for (int n = 0; n < 600; n++) {
            var at = from.plusSeconds(20L * n);
            var viewer = n % 14;
            var video = n % 7 * 20;
            ranker.apply(new Event.Shown(viewer, video, at));
            ranker.apply(new Event.Watched(viewer, video, n % 5 / 4.0, at.plusSeconds(9)));
            if (n % 3 == 0) {
                ranker.apply(new Event.Answered(viewer, video, n % 4 > 0, at.plusSeconds(10)));
            }
            if (n % 11 == 0) {
                ranker.apply(new Event.Saved(viewer, n % LIVE_VIDEOS, at.plusSeconds(11)));
            }
            if (n % 50 == 0) {
                ranker.apply(new Event.KnowledgeCorrected(
                        viewer, "O-" + n % 41, OptionalDouble.of(0.5), at.plusSeconds(12)));
            }
        }
    }

    private static void describe(Ranker ranker, Instant at, List<String> lines) {
        lines.add("hash " + Long.toHexString(ranker.stateHash()));
        var counters = ranker.counters();
        lines.add("counters %d %d %d %d %d %d %d %d"
                .formatted(
                        counters.applied(),
                        counters.unknownVideo(),
                        counters.rateLimited(),
                        counters.refusedCorrections(),
                        counters.videos(),
                        counters.viewers(),
                        counters.epochs(),
                        counters.rolledBack()));
        lines.add("policy " + ranker.policyVersion());
        for (long viewer = 0; viewer < VIEWERS; viewer++) {
            var order = ranker.topCandidates(new Request(viewer, List.of("khw", "sd", "en"), 6, at, _ -> true, viewer));
            lines.add("order " + viewer + " " + describe(order));
            for (var each : ranker.knowledgeEstimates(viewer, at)) {
                lines.add("knowledge %d %s %s %b %s %s"
                        .formatted(
                                viewer,
                                each.concept(),
                                bits(each.mastery()),
                                each.unclear(),
                                each.practised(),
                                each.due()));
            }
            lines.add("watched " + viewer + " " + ranker.watchTimeToday(viewer, at));
        }
    }

    private static String describe(List<RankedVideo> page) {
        return page.stream()
                .map(each -> each.video() + ":" + each.reason().code() + ":" + bits(each.score()) + ":"
                        + each.propensity() + ":" + each.candidates())
                .collect(Collectors.joining(" "));
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    private static List<String> expected() throws IOException {
        try (var in = resource("snapshot-3.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static InputStream resource(String name) {
        var in = OlderSnapshotTest.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing");
        }
        return in;
    }
}
