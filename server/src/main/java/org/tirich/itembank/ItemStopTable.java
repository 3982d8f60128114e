package org.tirich.itembank;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.itembank.ItemStops.Reason;
import org.tirich.itembank.ItemStops.Stop;

/// The `item_stop` table.
@Repository
class ItemStopTable {

    private final JdbcClient jdbc;

    ItemStopTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Stop stop, @Nullable AccountId actor) {
        jdbc.sql("""
                insert into item_stop (id, item, up_to, reason, actor, at)
                values (:id, :item, :upTo, :reason, :actor, :at)
                """)
                .param("id", stop.id())
                .param("item", stop.item())
                .param("upTo", stop.upTo(), Types.INTEGER)
                .param("reason", stop.reason().name())
                .param("actor", actor == null ? null : actor.value(), Types.OTHER)
                .param("at", stop.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The stops whose evidence is not dropped completely, oldest first.
    List<Stop> open() {
        return jdbc.sql("select id, item, up_to, reason, at from item_stop where done is null order by at")
                .query((row, _) -> new Stop(
                        row.getObject("id", UUID.class),
                        row.getString("item"),
                        row.getObject("up_to", Integer.class),
                        Reason.valueOf(row.getString("reason")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void done(UUID id, Instant now) {
        jdbc.sql("update item_stop set done = ? where id = ? and done is null")
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /// The questions of the library that editors withdrew, of an outcome.
    Set<String> library(String outcome) {
        return jdbc
                .sql("select item from item_stop where up_to is null and item like ? || '.%'")
                .param(outcome)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
