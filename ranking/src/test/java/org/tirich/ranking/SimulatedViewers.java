package org.tirich.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongPredicate;

/// A street of viewers and a shelf of lessons, and what they do at random; the same seed does the same.
final class SimulatedViewers {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final List<String> SUBJECTS = List.of("mathematics", "physics", "chemistry", "biology", "computing");
    static final List<String> LANGUAGES = List.of("ur", "en", "ps", "sd", "khw", "");

    private final SplittableRandom random;
    final int lessons;
    final int viewers;

    SimulatedViewers(long seed, int lessons, int viewers) {
        this.random = new SplittableRandom(seed);
        this.lessons = lessons;
        this.viewers = viewers;
    }

    /// A lesson whose every property follows from its number.
    static Video lesson(int n) {
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
        for (int n = 0; n < lessons; n++) {
            ranker.put(lesson(n));
        }
        return ranker;
    }

    /// So many events, a few seconds apart.
    List<Event.VideoEvent> events(int count) {
        var events = new ArrayList<Event.VideoEvent>();
        for (int n = 0; n < count; n++) {
            events.add(event(NOON.plusSeconds(n * 3L)));
        }
        return events;
    }

    private Event.VideoEvent event(Instant at) {
        long viewer = random.nextInt(viewers);
        long lesson = random.nextInt(lessons);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> new Event.Shown(viewer, lesson, at);
            case 3, 4 -> new Event.Watched(viewer, lesson, random.nextDouble(), at);
            case 5 -> new Event.Skipped(viewer, lesson, at);
            case 6 -> new Event.Understood(viewer, lesson, random.nextBoolean(), at);
            case 7 -> new Event.Answered(viewer, lesson, random.nextBoolean(), at);
            case 8 -> new Event.Saved(viewer, lesson, at);
            default -> new Event.Dismissed(viewer, lesson, at);
        };
    }

    static Request request(long viewer, Instant at, long seed) {
        return request(viewer, at, seed, _ -> true, "ur", "en", "ps", "sd", "khw");
    }

    static Request request(long viewer, Instant at, long seed, LongPredicate eligible, String... languages) {
        return new Request(viewer, List.of(languages), 10, at, eligible, seed);
    }

    static Video lessonOf(RankedVideo choice) {
        return lesson((int) choice.video());
    }
}
