package org.tirich.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tirich.ServerTest;
import org.tirich.access.AccountId;
import org.tirich.access.Actor;
import org.tirich.catalog.LiveLessons;
import org.tirich.catalog.WorkId;
import org.tirich.feed.log.Engagement.Kind;
import org.tirich.feed.log.EventLog;
import org.tirich.feed.log.UuidV7;
import org.tirich.identity.Role;
import org.tirich.web.Senders;

class AudienceTest extends ServerTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    Audience audience;

    @Autowired
    Engagements engagements;

    @Autowired
    Viewers viewers;

    @Autowired
    EventLog log;

    @Autowired
    ViewerTable table;

    @Autowired
    ApplicationContext server;

    private WorkId work;

    @BeforeEach
    void publish() {
        var lessons = new LiveLessons(server);
        work = lessons.publish(
                person(Role.CREATOR).id(),
                person(Role.SAFETY_REVIEWER).id(),
                person(Role.ACCURACY_REVIEWER).id());
    }

    @Test
    void aPersonCountsOnceHoweverOftenSheWatches() throws Exception {
        var eager = person().id();
        for (int i = 0; i < 30; i++) {
            watch(account(eager));
        }
        watch(account(person().id()));

        assertThat(audience.people(List.of(work), WEEK, 0)).isEqualTo(2);
        assertThat(audience.people(List.of(work), WEEK, 7)).isZero();
    }

    @Test
    void eventsBeforeAStartAreCounted() throws Exception {
        for (int i = 0; i < 3; i++) {
            watch(account(person().id()));
        }
        var started = new Audience(log, table, clock);
        assertThat(started.people(List.of(work), WEEK, 0)).isZero();
        watch(account(person().id()));

        started.read();
        started.read();

        assertThat(started.people(List.of(work), WEEK, 0)).isEqualTo(4);
    }

    /// A person who deletes her cookies is a new guest each time.
    @Test
    void guestsCountForNoMoreThanPeopleWithAccounts() throws Exception {
        for (int i = 0; i < 40; i++) {
            watch(new Actor.Guest(UUID.randomUUID()));
        }

        assertThat(audience.people(List.of(work), WEEK, 0)).isZero();

        watch(account(person().id()));

        assertThat(audience.people(List.of(work), WEEK, 0)).isEqualTo(2);
    }

    private Actor account(AccountId id) {
        viewers.key(id);
        return new Actor.Account(id, "x", UUID.randomUUID(), Actor.AgeBand.ADULT, List.of());
    }

    private void watch(Actor actor) throws Exception {
        engagements.take(
                actor,
                Senders.ACCOUNT,
                List.of(new Engagements.Reported(
                        UuidV7.at(clock.instant()), Optional.empty(), work, Kind.COMPLETE, 0, 20_000)));
    }
}
