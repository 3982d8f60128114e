package org.tirich.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.access.Actor.AgeBand;
import org.tirich.feed.engine.RankingEngine;

/// How long minors may watch in a day. Past that the feed brings no more of itself: it says that it is time for a
/// rest. What was asked for by name can still be watched. The server counts, from what the log holds; what a phone
/// says of its clock or its screen does not come in. Of guests nothing is known, and they are not counted.
@Component
class ScreenTime {

    private final RankingEngine engine;
    private final Duration aDay;

    ScreenTime(RankingEngine engine, @Value("${tirich.minors.minutes-a-day}") long minutes) {
        this.engine = engine;
        this.aDay = Duration.ofMinutes(minutes);
    }

    /// Whether a minor has watched as long as is good for a day.
    ///
    /// @param viewer the key that her viewing is logged under
    boolean isOver(Actor actor, UUID viewer, Instant now) {
        return actor instanceof Actor.Account account
                && account.ageBand() != AgeBand.ADULT
                && engine.watchTimeToday(viewer, now).compareTo(aDay) >= 0;
    }
}
