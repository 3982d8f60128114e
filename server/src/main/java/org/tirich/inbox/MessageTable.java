package org.tirich.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;

/// The `message` table.
@Repository
class MessageTable {

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tells a thing once, however often the event comes.
    void insert(AccountId account, String kind, UUID subject, String href, String detail, Instant now) {
        jdbc.sql("""
                insert into message (id, account, kind, subject, href, detail, at) values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(UUID.randomUUID(), account.value(), kind, subject, href, detail, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Inbox.Message> of(AccountId account, int limit) {
        return jdbc.sql("select * from message where account = ? order by at desc limit ?")
                .params(account.value(), limit)
                .query((row, _) -> new Inbox.Message(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        Optional.ofNullable(row.getString("href")),
                        row.getString("detail"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("read_at") != null))
                .list();
    }

    int unread(AccountId account) {
        return jdbc.sql("select count(*) from message where account = ? and read_at is null")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    void read(AccountId account, List<UUID> ids, Instant now) {
        jdbc.sql("update message set read_at = ? where account = ? and id = any(?) and read_at is null")
                .params(now.atOffset(ZoneOffset.UTC), account.value(), ids.toArray(UUID[]::new))
                .update();
    }

    void readAll(AccountId account, Instant now) {
        jdbc.sql("update message set read_at = ? where account = ? and read_at is null")
                .params(now.atOffset(ZoneOffset.UTC), account.value())
                .update();
    }

    void delete(AccountId account) {
        jdbc.sql("delete from message where account = ?").param(account.value()).update();
    }
}
