package org.tirich.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.tirich.catalog.WorkId;
import org.tirich.feed.log.Engagement;
import org.tirich.feed.log.EventLog;
import org.tirich.feed.log.LogPosition;

/// Estimates how many different people recently watched to the end, saved or learned from a set of works. A person
/// counts once however often she acts. Guests can be counted again at every visit, and therefore count for at most as
/// many people as there are people with accounts.
@Service
public class Audience {

    /// The number of days that are counted; an older event is ignored.
    public static final int DAYS = 14;

    private static final Set<Engagement.Kind> COUNTED_KINDS =
            Set.of(Engagement.Kind.COMPLETE, Engagement.Kind.GOT_IT, Engagement.Kind.SAVE, Engagement.Kind.RIGHT);

    private static final Logger log = LoggerFactory.getLogger(Audience.class);

    private final EventLog events;
    private final ViewerTable viewers;
    private final Clock clock;
    private final Map<LocalDate, Map<WorkId, DistinctKeys>> days = new ConcurrentHashMap<>();

    Audience(EventLog events, ViewerTable viewers, Clock clock) {
        this.events = events;
        this.viewers = viewers;
        this.clock = clock;
        events.listen(this::count);
    }

    /// Reads the days before the start in the background. An event that is added twice counts once.
    @EventListener
    void readInBackground(ApplicationReadyEvent ready) {
        Thread.ofVirtual().name("audience").start(() -> {
            try {
                read();
            } catch (RuntimeException e) {
                log.warn("the audience of the last days cannot be read; it is counted from now on", e);
            }
        });
    }

    void read() {
        events.replay(events.before(oldest()), this::count);
    }

    private void count(LogPosition position, Engagement done) {
        if (COUNTED_KINDS.contains(done.kind()) && !done.burst()) {
            var day = LocalDate.ofInstant(done.at(), ZoneOffset.UTC);
            if (!day.isBefore(oldest())) {
                days.keySet().removeIf(each -> each.isBefore(oldest()));
                days.computeIfAbsent(day, _ -> new ConcurrentHashMap<>())
                        .computeIfAbsent(done.work(), _ -> new DistinctKeys())
                        .add(done.viewer());
            }
        }
    }

    private LocalDate oldest() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS - 1L);
    }

    /// The number of people who acted on any of the works in a range of days.
    ///
    /// @param ago the number of whole days since the end of the range; 0 for a range until now
    public double people(Collection<WorkId> works, Duration period, int ago) {
        var together = new DistinctKeys();
        var last = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(ago);
        for (var day = last; day.isAfter(last.minusDays(period.toDays())); day = day.minusDays(1)) {
            var seen = days.getOrDefault(day, Map.of());
            works.stream().map(seen::get).filter(java.util.Objects::nonNull).forEach(together::addAll);
        }
        var sample = together.sample();
        if (sample.isEmpty()) {
            return 0;
        }
        var accounts = together.estimate() * viewers.accountsAmong(new HashSet<UUID>(sample)) / sample.size();
        return accounts + Math.min(accounts, together.estimate() - accounts);
    }
}
