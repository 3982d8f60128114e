package org.tirich.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;

/// Viewers with random events on generated videos; equal seeds give equal events.
final class SimulatedViewers {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final List<String> SUBJECTS = List.of("mathematics", "physics", "chemistry", "biology", "computing");
    static final List<String> LANGUAGES = List.of("ur", "en", "ps", "sd", "khw", "");

    private final SplittableRandom random;
    final int videos;
    final int viewers;

    SimulatedViewers(long seed, int videos, int viewers) {
        this.random = new SplittableRandom(seed);
        this.videos = videos;
        this.viewers = viewers;
    }

    /// A video whose properties derive from its number.
    static Video video(int n) {
        return new Video(
                n,
                1_000 + n % 17,
                LANGUAGES.get(n % LANGUAGES.size()),
                SUBJECTS.get(n / 3 % SUBJECTS.size()),
                6 + n % 5,
                List.of("O-" + n % 23),
                NOON.minus(Duration.ofHours(n * 7L)),
                Duration.ofSeconds(30 + n % 90));
    }

    Ranker ranker() {
        var ranker = new Ranker();
        for (int n = 0; n < videos; n++) {
            ranker.put(video(n));
        }
        return ranker;
    }

    /// Random events, three seconds apart.
    List<Event.VideoEvent> events(int count) {
        var events = new ArrayList<Event.VideoEvent>();
        for (int n = 0; n < count; n++) {
            events.add(event(NOON.plusSeconds(n * 3L)));
        }
        return events;
    }

    private Event.VideoEvent event(Instant at) {
        long viewer = random.nextInt(viewers);
        long video = random.nextInt(videos);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Event.Shown(viewer, video, at);
            case 3, 4 -> new Event.Watched(viewer, video, random.nextDouble(), at);
            case 5 -> new Event.Skipped(viewer, video, at);
            case 6 -> new Event.Understood(viewer, video, random.nextBoolean(), at);
            case 7 -> new Event.Answered(viewer, video, random.nextBoolean(), at);
            case 8 -> new Event.Saved(viewer, video, at);
            default -> new Event.Dismissed(viewer, video, at);
        };
    }

    static Request request(long viewer, Instant at, long seed) {
        return request(viewer, at, seed, _ -> true, "ur", "en", "ps", "sd", "khw");
    }

    static Request request(long viewer, Instant at, long seed, LongPredicate eligible, String... languages) {
        return new Request(viewer, List.of(languages), 10, at, eligible, seed);
    }

    static Video videoOf(RankedVideo ranked) {
        return video((int) ranked.video());
    }
}
