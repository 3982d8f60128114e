package org.tirich.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.JsonRows;

/// The `saved_work` table.
@Repository
class SavedWorkTable {

    private final JdbcClient jdbc;

    SavedWorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, WorkId work, Instant now) {
        jdbc.sql("insert into saved_work values (?, ?, ?) on conflict do nothing")
                .params(account.value(), work.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(AccountId account, WorkId work) {
        jdbc.sql("delete from saved_work where account = ? and work = ?")
                .params(account.value(), work.value())
                .update();
    }

    int count(AccountId account) {
        return jdbc.sql("select count(*) from saved_work where account = ?")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    List<WorkId> of(AccountId account) {
        return jdbc.sql("select work from saved_work where account = ? order by at desc")
                .param(account.value())
                .query((row, _) -> new WorkId(row.getObject("work", UUID.class)))
                .list();
    }

    void deleteOf(AccountId account) {
        jdbc.sql("delete from saved_work where account = ?")
                .param(account.value())
                .update();
    }

    /// The lessons that a person has saved.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("select work, at from saved_work where account = :id order by at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
