package org.tirich.assessment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;

/// The `clip_viewing` table.
@Repository
class ClipViewingTable {

    private final JdbcClient jdbc;

    ClipViewingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void watched(AccountId account, Collection<String> outcomes, Instant at) {
        jdbc.sql("""
                insert into clip_viewing (account, outcome, watched) select ?, outcome, ? from unnest(?) outcome
                on conflict (account, outcome) do update set watched = excluded.watched
                """)
                .param(account.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(outcomes.toArray(String[]::new))
                .update();
    }

    void sure(AccountId account, Collection<String> outcomes, Instant at) {
        jdbc.sql("""
                insert into clip_viewing (account, outcome, sure) select ?, outcome, ? from unnest(?) outcome
                on conflict (account, outcome) do update set sure = excluded.sure
                """)
                .param(account.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .param(outcomes.toArray(String[]::new))
                .update();
    }

    boolean watchedSince(AccountId account, String outcome, Instant since) {
        return jdbc.sql("select exists (select from clip_viewing where account = ? and outcome = ? and watched >= ?)")
                .params(account.value(), outcome, since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /// Whether she has said since a time that she had got it. It is said once: the next call returns false.
    boolean takeSure(AccountId account, String outcome, Instant since) {
        return jdbc.sql("update clip_viewing set sure = null where account = ? and outcome = ? and sure >= ?")
                        .params(account.value(), outcome, since.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void delete(AccountId account) {
        jdbc.sql("delete from clip_viewing where account = ?")
                .param(account.value())
                .update();
    }

    String export(AccountId account) {
        return jdbc.sql(JsonRows.of(
                        "select outcome, watched, sure from clip_viewing where account = :id order by outcome"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
