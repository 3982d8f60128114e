package org.tirich.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tirich.web.Actor;
import org.tirich.web.Actor.AgeBand;

/// How long minors watched today. Past the day's minutes the feed brings no more of itself: it says that it is
/// time for a rest. What was asked for by name can still be watched. Counted on the server, from what the log
/// holds; adults and guests, of whom nothing is known, are not counted.
@Component
class ScreenTime {

    private final EventLog events;
    private final Clock clock;
    private final Duration aDay;
    private final ZoneId zone;
    private final Map<UUID, Today> counted = new ConcurrentHashMap<>();

    ScreenTime(
            EventLog events,
            Clock clock,
            @Value("${tirich.minors.minutes-a-day}") long minutes,
            @Value("${tirich.time-zone}") String zone) {
        this.events = events;
        this.clock = clock;
        this.aDay = Duration.ofMinutes(minutes);
        this.zone = ZoneId.of(zone);
        events.listen((_, engagement) -> count(engagement));
    }

    /// What one viewer watched on one day, by showing: each is reported several times, with what it adds up to.
    private record Today(LocalDate day, Map<UUID, Integer> milliseconds) {

        Duration total() {
            return Duration.ofMillis(
                    milliseconds.values().stream().mapToLong(Integer::longValue).sum());
        }
    }

    /// Whether a minor has watched as long as is good for a day.
    ///
    /// @param viewer the key that her viewing is logged under
    boolean isOver(Actor actor, UUID viewer) {
        return actor instanceof Actor.Account account
                && account.ageBand() != AgeBand.ADULT
                && today(viewer).total().compareTo(aDay) >= 0;
    }

    private Today today(UUID viewer) {
        var day = LocalDate.ofInstant(clock.instant(), zone);
        counted.values().removeIf(each -> !each.day().equals(day));
        return counted.computeIfAbsent(viewer, _ -> {
            var watched = new ConcurrentHashMap<UUID, Integer>();
            events.watchedSince(viewer, day.atStartOfDay(zone).toInstant()).forEach(watched::put);
            return new Today(day, watched);
        });
    }

    private void count(Engagement engagement) {
        var today = counted.get(engagement.viewer());
        if (today != null && engagement.watchedMs() > 0) {
            today.milliseconds()
                    .merge(
                            engagement.impression().orElse(engagement.work().value()),
                            engagement.watchedMs(),
                            Math::max);
        }
    }
}
