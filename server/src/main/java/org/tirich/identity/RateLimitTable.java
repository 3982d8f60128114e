package org.tirich.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.web.LimitKeys;

/// The `rate_limit` table: token buckets that all nodes share and that survive a restart.
@Repository
class RateLimitTable {

    private static final String REFILLED = """
            least(:capacity, tokens + :capacity * greatest(0, extract(epoch from :now - at)) / :seconds)
            """;

    /// A bucket of yesterday's key goes on under that of today.
    private static final String TAKE =
            """
            insert into rate_limit as l (key, tokens, at, expires_at)
            select :key, f.tokens - 1, :now, :expires
              from (select coalesce((select %1$s from rate_limit where key = :yesterday), :capacity) as tokens) f
             where f.tokens >= 1 and (:mayAdd or exists (select from rate_limit where key = :key))
            on conflict (key) do update set tokens = %2$s - 1, at = :now, expires_at = :expires
             where %2$s >= 1
            """.formatted(REFILLED, REFILLED.replace("tokens +", "l.tokens +").replace("- at)", "- l.at)"));

    private final JdbcClient jdbc;

    RateLimitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Takes a token in one statement.
    ///
    /// @param mayAdd whether a new key may be stored
    /// @return whether there was one
    boolean take(LimitKeys.Dated key, int capacity, Duration period, Instant now, boolean mayAdd) {
        return jdbc.sql(TAKE)
                        .param("key", key.today().bytes())
                        .param("yesterday", key.yesterday().bytes())
                        .param("capacity", (double) capacity)
                        .param("seconds", (double) period.toSeconds())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("expires", now.plus(period).atOffset(ZoneOffset.UTC))
                        .param("mayAdd", mayAdd)
                        .update()
                == 1;
    }

    /// Deletes buckets that have refilled, and returns the number of the others.
    long deleteExpired(Instant now) {
        jdbc.sql("delete from rate_limit where expires_at <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select count(*) from rate_limit").query(Long.class).single();
    }
}
