package org.tirich.discovery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tirich.catalog.publication.LiveTags;
import org.tirich.catalog.publication.LiveTags.Tag;
import org.tirich.feed.Audience;

/// Hashtags from which more people learn than a week ago. A person counts once, and a tag with the works of a single
/// author does not trend, so that nobody can create a trend alone.
@Service
public class Trending {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MAX_AGE = Duration.ofMinutes(10);
    private static final int MIN_PEOPLE = 3;
    private static final int MIN_CREATORS = 2;
    private static final int MAX_LISTED = 12;

    private final LiveTags tags;
    private final Audience audience;
    private final Clock clock;
    private volatile CachedTags cached = new CachedTags(Instant.MIN, List.of());

    Trending(LiveTags tags, Audience audience, Clock clock) {
        this.tags = tags;
        this.audience = audience;
        this.clock = clock;
    }

    private record CachedTags(Instant at, List<Tag> tags) {}

    private record Rising(Tag tag, double by) {}

    /// The fastest rising first. Recomputed every ten minutes.
    public List<Tag> tags() {
        var current = cached;
        var now = clock.instant();
        if (current.at().plus(MAX_AGE).isBefore(now)) {
            current = new CachedTags(now, count());
            cached = current;
        }
        return current.tags();
    }

    private List<Tag> count() {
        return tags.all().stream()
                .filter(tag -> tag.creators() >= MIN_CREATORS)
                .map(tag -> new Rising(tag, rise(tag)))
                .filter(rising -> rising.by() > 0)
                .sorted(Comparator.comparingDouble(Rising::by)
                        .reversed()
                        .thenComparing(rising -> rising.tag().meaning()))
                .limit(MAX_LISTED)
                .map(Rising::tag)
                .toList();
    }

    /// The difference between the two weeks in standard deviations of a count.
    private double rise(Tag tag) {
        var now = audience.people(tag.works(), WEEK, 0);
        var before = audience.people(tag.works(), WEEK, (int) WEEK.toDays());
        return now < MIN_PEOPLE ? 0 : (now - before) / Math.sqrt(now + before + 1);
    }
}
