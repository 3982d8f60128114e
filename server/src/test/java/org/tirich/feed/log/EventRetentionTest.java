package org.tirich.feed.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;
import org.tirich.catalog.WorkId;

class EventRetentionTest extends ServerTest {

    @Autowired
    private EventLog log;

    @Autowired
    private EventLogTable events;

    @Test
    void eventsAreKeptForThirteenMonths() throws Exception {
        var today = Instant.now();
        var expired = append(today.minus(Duration.ofDays(430)));
        var kept = append(today.minus(Duration.ofDays(380)));
        var young = append(today);

        EventRetention.expire(events, Clock.systemUTC());

        assertThat(isStored(expired)).isFalse();
        assertThat(isStored(kept)).isTrue();
        assertThat(isStored(young)).isTrue();
        assertThat(sql.sql("select count(*) from pg_tables where tablename = ?")
                        .param("engagement_"
                                + LocalDate.ofInstant(today.minus(Duration.ofDays(430)), ZoneOffset.UTC)
                                        .toString()
                                        .replace("-", ""))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theServerCannotDeleteEventsOfTheLastYear() {
        assertThatThrownBy(() -> events.dropBefore(LocalDate.now(ZoneOffset.UTC).minusDays(300)))
                .rootCause()
                .hasMessageContaining("events of the last year are kept");
    }

    private UUID append(Instant at) throws Exception {
        var id = UuidV7.at(at);
        log.append(List.of(new EventLog.Entry.Done(new Engagement(
                        id,
                        UUID.randomUUID(),
                        new WorkId(UUID.randomUUID()),
                        Optional.empty(),
                        Engagement.Kind.WATCH,
                        0,
                        0,
                        1000,
                        at,
                        false))))
                .get();
        return id;
    }

    private boolean isStored(UUID id) {
        return sql.sql("select exists (select 1 from engagement where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
