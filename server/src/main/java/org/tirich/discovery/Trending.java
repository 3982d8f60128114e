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

/// Hashtags that more people learn from than a week ago. What counts is people, each once, and a tag of one author's
/// works alone does not trend: nobody makes a trend alone.
@Service
public class Trending {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int FEWEST_PEOPLE = 3;
    private static final int FEWEST_CREATORS = 2;
    private static final int MAX_LISTED = 12;

    private final LiveTags tags;
    private final Audience audience;
    private final Clock clock;
    private volatile Listed listed = new Listed(Instant.MIN, List.of());

    Trending(LiveTags tags, Audience audience, Clock clock) {
        this.tags = tags;
        this.audience = audience;
        this.clock = clock;
    }

    private record Listed(Instant at, List<Tag> tags) {}

    private record Rising(Tag tag, double by) {}

    /// The fastest rising first. Counted anew when it is ten minutes old.
    public List<Tag> tags() {
        var known = listed;
        var now = clock.instant();
        if (known.at().plus(FRESH).isBefore(now)) {
            known = new Listed(now, count());
            listed = known;
        }
        return known.tags();
    }

    private List<Tag> count() {
        return tags.all().stream()
                .filter(tag -> tag.creators() >= FEWEST_CREATORS)
                .map(tag -> new Rising(tag, rise(tag)))
                .filter(rising -> rising.by() > 0)
                .sorted(Comparator.comparingDouble(Rising::by)
                        .reversed()
                        .thenComparing(rising -> rising.tag().meaning()))
                .limit(MAX_LISTED)
                .map(Rising::tag)
                .toList();
    }

    /// By how many standard deviations of counting the two weeks differ.
    private double rise(Tag tag) {
        var now = audience.people(tag.works(), WEEK, 0);
        var before = audience.people(tag.works(), WEEK, (int) WEEK.toDays());
        return now < FEWEST_PEOPLE ? 0 : (now - before) / Math.sqrt(now + before + 1);
    }
}
