package org.tirich.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tirich.ServerTest;

class IdentityRetentionTest extends ServerTest {

    @Autowired
    private LinkTable links;

    @Test
    void endedSessionsAndExpiredLinksAreDeleted() {
        var person = person();
        accounts.resetLink(person.id(), person.id());
        assertThat(sessionsOf(person)).isEqualTo(1);
        assertThat(linksOf(person)).isEqualTo(1);

        clock.forward(Duration.ofDays(13));
        IdentityRetention.expire(sessions, links, clock);
        assertThat(sessionsOf(person)).isEqualTo(1);

        clock.forward(Duration.ofDays(2));
        IdentityRetention.expire(sessions, links, clock);
        assertThat(sessionsOf(person)).isZero();
        assertThat(linksOf(person)).isZero();
    }

    private long sessionsOf(Person person) {
        return count("select count(*) from session where account = ?", person);
    }

    private long linksOf(Person person) {
        return count("select count(*) from one_time_link where account = ?", person);
    }

    private long count(String query, Person person) {
        return sql.sql(query).param(person.id().value()).query(Long.class).single();
    }
}
