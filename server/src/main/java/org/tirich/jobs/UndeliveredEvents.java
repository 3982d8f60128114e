package org.tirich.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tirich.access.AccountId;
import org.tirich.audit.Audit;
import org.tirich.store.DataFolder;

/// Delivers events again whose listener failed or was interrupted: at the start, and then with growing pauses. An event
/// that fails six times is parked: it is no longer delivered by itself, the log and `./tirich doctor` raise an alarm,
/// and
/// an operator delivers it again or drops it on her page. A failing event never prevents the start.
@Service
public class UndeliveredEvents {

    /// Repetitions after the first delivery.
    static final int MAX_TRIES = 5;

    /// The pause before the first repetition.
    static final Duration PAUSE = Duration.ofMinutes(1);

    /// No listener runs that long.
    private static final Duration LONGEST_RUN = Duration.ofMinutes(15);

    /// The maximum number of events in one round.
    private static final int MAX_ROUND = 200;

    private static final Logger log = LoggerFactory.getLogger(UndeliveredEvents.class);

    private final EventPublicationTable publications;
    private final ParkedEventTable parked;
    private final IncompleteEventPublications modulith;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final DataFolder data;
    private final boolean enabled;
    private final Clock clock;

    UndeliveredEvents(
            EventPublicationTable publications,
            ParkedEventTable parked,
            IncompleteEventPublications modulith,
            TransactionOperations transactions,
            Audit audit,
            DataFolder data,
            @Value("${db-scheduler.enabled}") boolean enabled,
            Clock clock) {
        this.publications = publications;
        this.parked = parked;
        this.modulith = modulith;
        this.transactions = transactions;
        this.audit = audit;
        this.data = data;
        this.enabled = enabled;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> deliverEvents(UndeliveredEvents events) {
            return PeriodicWork.ofInstance("deliver-events", PAUSE, () -> events.deliver(PAUSE));
        }
    }

    /// Delivers all events that the process before this one left undelivered, in the background. A command without
    /// jobs,
    /// such as a verification of the audit, delivers none.
    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (!enabled) {
            return;
        }
        Thread.ofVirtual().name("undelivered-events").start(() -> {
            try {
                deliver(Duration.ZERO);
            } catch (RuntimeException e) {
                log.error("undelivered events cannot be read", e);
            }
        });
    }

    /// Parks the events that have failed too often, and delivers those whose pause is over.
    ///
    /// @param pause before the first repetition
    void deliver(Duration pause) {
        park();
        publications
                .begin(pause, LONGEST_RUN, MAX_TRIES, clock.instant(), MAX_ROUND)
                .forEach(this::deliver);
    }

    /// One event at a time: of several, one that cannot be read would prevent the others.
    private void deliver(UUID id) {
        try {
            modulith.resubmitIncompletePublications(
                    publication -> publication.getIdentifier().equals(id));
        } catch (RuntimeException e) {
            log.warn("the event {} cannot be delivered", id, e);
        }
    }

    private void park() {
        var failed = transactions.execute(_ -> {
            var moved = publications.park(MAX_TRIES, PAUSE, clock.instant());
            moved.forEach(event -> record(null, "event.park", event));
            return moved;
        });
        if (failed != null) {
            failed.forEach(event -> log.error(
                    "ALARM: the event {} for {} failed {} times and is parked; see the page Operate",
                    event.id(),
                    event.listener(),
                    event.tries() + 1));
        }
        alarm();
    }

    private void alarm() {
        ParkedEventAlarm.write(data.root(), parked.count());
    }

    private void record(@org.jspecify.annotations.Nullable AccountId by, String action, ParkedEventTable.Parked event) {
        audit.record(by, action, "event:" + event.id(), Map.of("listener", event.listener(), "type", event.type()));
    }

    /// Delivers a parked event again. If it fails, it is parked again.
    ///
    /// @return false if there is no such event
    public boolean retry(UUID event, AccountId by) {
        var moved = Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!publications.unpark(event, MAX_TRIES, clock.instant())) {
                return false;
            }
            audit.record(by, "event.retry", "event:" + event, Map.of());
            return true;
        }));
        if (moved) {
            deliver(event);
            alarm();
        }
        return moved;
    }

    /// Deletes a parked event without delivering it.
    ///
    /// @return false if there is no such event
    public boolean drop(UUID event, AccountId by) {
        var dropped = Boolean.TRUE.equals(transactions.execute(_ -> {
            var found = parked.delete(event);
            found.ifPresent(each -> record(by, "event.drop", each));
            return found.isPresent();
        }));
        if (dropped) {
            alarm();
        }
        return dropped;
    }
}
