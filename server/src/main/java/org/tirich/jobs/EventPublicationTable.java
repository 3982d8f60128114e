package org.tirich.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The `event_publication` table of Spring Modulith: events that a listener has not completed.
@Repository
class EventPublicationTable {

    /// A server that is killed again and again loses no event; one whose listener ends the process is parked at last.
    private static final int MAX_INTERRUPTIONS = 20;

    private final JdbcClient jdbc;

    EventPublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Begins the next delivery of each undelivered event whose pause is over. The pause doubles with each failure. A
    /// delivery that its process did not end is no failure, unless that happens many times.
    ///
    /// @param pause before the first repetition; zero for all events at once
    /// @param longestRun after which a delivery that has not ended counts as interrupted, if the pause is not zero
    /// @return their ids, the oldest first
    List<UUID> begin(Duration pause, Duration longestRun, int maxTries, Instant now, int limit) {
        // Spring Modulith resubmits no event in the state RESUBMITTED or without a state.
        return jdbc.sql("""
                        with due as (
                            select id, status in ('PUBLISHED', 'PROCESSING') and interruptions < :maxInterruptions as interrupted
                              from event_publication
                             where completion_date is null and status is distinct from 'COMPLETED' and tries < :maxTries
                               and coalesce(last_resubmission_date, publication_date) <= :now - make_interval(secs =>
                                   case when :pause > 0 and status in ('PUBLISHED', 'PROCESSING') then :longestRun
                                        else :pause * 2 ^ tries end)
                             order by publication_date limit :limit for update skip locked),
                        begun as (
                            update event_publication p
                               set tries = p.tries + case when due.interrupted then 0 else 1 end,
                                   interruptions = p.interruptions + case when due.interrupted then 1 else 0 end,
                                   status = 'FAILED', last_resubmission_date = :now,
                                   completion_attempts = coalesce(p.completion_attempts, 1)
                              from due where p.id = due.id
                            returning p.id, p.publication_date)
                        select id from begun order by publication_date
                        """)
                .param("maxTries", maxTries)
                .param("maxInterruptions", MAX_INTERRUPTIONS)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("pause", (double) pause.toSeconds())
                .param("longestRun", (double) longestRun.toSeconds())
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Parks the events that have failed `maxTries` times, unless their last delivery may still run.
    ///
    /// @param longestRun the time after which a delivery has ended
    List<ParkedEventTable.Parked> park(int maxTries, Duration longestRun, Instant now) {
        return jdbc.sql("""
                        with failed as (
                            delete from event_publication
                             where completion_date is null and status is distinct from 'COMPLETED' and tries >= :maxTries
                               and last_resubmission_date <= :before
                            returning id, listener_id, event_type, serialized_event, publication_date, tries)
                        insert into parked_event
                               (id, listener_id, event_type, serialized_event, publication_date, tries, parked_at)
                        select failed.*, :now from failed
                        on conflict (id) do nothing
                        returning *
                        """)
                .param("maxTries", maxTries)
                .param("before", now.minus(longestRun).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ParkedEventTable::toParked)
                .list();
    }

    /// Moves a parked event back, as one whose last try begins now.
    boolean unpark(UUID id, int tries, Instant now) {
        return jdbc.sql("""
                        with parked as (delete from parked_event where id = :id returning *)
                        insert into event_publication
                               (id, listener_id, event_type, serialized_event, publication_date, status,
                                completion_attempts, last_resubmission_date, tries)
                        select id, listener_id, event_type, serialized_event, publication_date, 'FAILED', 1, :now, :tries
                          from parked
                        """)
                        .param("id", id)
                        .param("tries", tries)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
