package org.tirich.itembank;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tirich.access.AccountId;

/// The questions that are no longer asked, and whose answers are no evidence any more.
@Service
public class ItemStops {

    private final ItemStopTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ItemStops(ItemStopTable table, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    /// Why a question is no longer asked.
    public enum Reason {
        /// Its right answer was corrected.
        REKEYED,
        WITHDRAWN
    }

    /// @param item its id among all items
    /// @param upTo the last of its revisions that is no evidence; null for a question of the library
    public record Stop(UUID id, String item, @Nullable Integer upTo, Reason reason, Instant at) {}

    /// Records a stop in the transaction that takes the question away.
    @Transactional(propagation = Propagation.MANDATORY)
    void record(String item, @Nullable Integer upTo, Reason reason, @Nullable AccountId actor) {
        var stop = new Stop(UUID.randomUUID(), item, upTo, reason, clock.instant());
        table.insert(stop, actor);
        events.publishEvent(new ItemStopped(stop.id()));
    }

    /// The stops whose evidence is not dropped completely, oldest first.
    public List<Stop> open() {
        return table.open();
    }

    /// Marks the evidence of a stop as dropped.
    @Transactional
    public void close(UUID stop) {
        table.done(stop, clock.instant());
    }
}
