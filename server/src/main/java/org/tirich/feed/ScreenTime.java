package org.tirich.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.access.Actor;
import org.tirich.access.Actor.AgeBand;
import org.tirich.feed.engine.RankingEngine;

/// The daily screen time of minors. Past the limit the feed ends for the day and suggests a rest; a lesson that is
/// opened by its address still plays. The server computes the time from the log and does not use the client's clock.
/// Guests are not counted, because their age is unknown.
@Component
class ScreenTime {

    private final RankingEngine engine;
    private final Duration aDay;

    ScreenTime(RankingEngine engine, @Value("${tirich.minors.minutes-a-day}") long minutes) {
        this.engine = engine;
        this.aDay = Duration.ofMinutes(minutes);
    }

    /// The limit of a day, in minutes.
    long minutes() {
        return aDay.toMinutes();
    }

    /// Whether a minor has reached the screen time of a day.
    ///
    /// @param viewer the key under which her viewing is logged
    boolean isOver(Actor actor, UUID viewer, Instant now) {
        return actor instanceof Actor.Account account
                && account.ageBand() != AgeBand.ADULT
                && engine.watchTimeToday(viewer, now).compareTo(aDay) >= 0;
    }
}
