package org.tirich.catalog.authoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.JsonRows;

/// The `own_shelf` table.
@Repository
class OwnShelfTable {

    private final JdbcClient jdbc;

    OwnShelfTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WorkId> works(OwnShelves.Name shelf) {
        return jdbc.sql("select work from own_shelf where shelf = ?")
                .param(shelf.name())
                .query((row, _) -> new WorkId(row.getObject("work", UUID.class)))
                .list();
    }

    void put(WorkId work, OwnShelves.Name shelf, Instant now) {
        jdbc.sql("insert into own_shelf values (?, ?, ?) on conflict do nothing")
                .params(work.value(), shelf.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(WorkId work, OwnShelves.Name shelf) {
        jdbc.sql("delete from own_shelf where work = ? and shelf = ?")
                .params(work.value(), shelf.name())
                .update();
    }

    void deleteOf(AccountId owner) {
        jdbc.sql("delete from own_shelf where work in (select id from work where owner = ?)")
                .param(owner.value())
                .update();
    }

    /// The shelves that show works of a person.
    String export(AccountId account) {
        return jdbc.sql(
                        JsonRows.of(
                                "select s.shelf, s.work, s.at from own_shelf s join work w on w.id = s.work where w.owner = :id"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
