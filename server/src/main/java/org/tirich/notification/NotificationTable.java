package org.tirich.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;

/// The `notification` table.
@Repository
class NotificationTable {

    private final JdbcClient jdbc;

    NotificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AccountId account, Notice notice, Instant now) {
        jdbc.sql("""
                insert into notification (id, account, kind, subject, href, text_key, detail_key, at)
                values (:id, :account, :kind, :subject, :href, :text, :detail, :now)
                on conflict do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("kind", notice.kind())
                .param("subject", notice.subject())
                .param("href", notice.href())
                .param("text", notice.text())
                .param("detail", notice.detail())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Notifications.Notification> of(AccountId account, int limit) {
        return jdbc.sql("select * from notification where account = ? order by at desc limit ?")
                .params(account.value(), limit)
                .query((row, _) -> new Notifications.Notification(
                        row.getObject("id", UUID.class),
                        new Notice(
                                row.getString("kind"),
                                row.getObject("subject", UUID.class),
                                row.getString("href"),
                                row.getString("text_key"),
                                row.getString("detail_key")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("read_at") != null))
                .list();
    }

    int unread(AccountId account) {
        return jdbc.sql("select count(*) from notification where account = ? and read_at is null")
                .param(account.value())
                .query(Integer.class)
                .single();
    }

    void markRead(AccountId account, List<UUID> ids, Instant now) {
        jdbc.sql("update notification set read_at = ? where account = ? and id = any(?) and read_at is null")
                .params(now.atOffset(ZoneOffset.UTC), account.value(), ids.toArray(UUID[]::new))
                .update();
    }

    void markAllRead(AccountId account, Instant now) {
        jdbc.sql("update notification set read_at = ? where account = ? and read_at is null")
                .params(now.atOffset(ZoneOffset.UTC), account.value())
                .update();
    }

    void delete(AccountId account) {
        jdbc.sql("delete from notification where account = ?")
                .param(account.value())
                .update();
    }

    void deleteBefore(Instant then) {
        jdbc.sql("delete from notification where at < ?")
                .param(then.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The notices of a person.
    String export(AccountId account) {
        return jdbc.sql(
                        JsonRows.of(
                                "select kind, href, text_key, detail_key, subject, at, read_at from notification where account = :id order by at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
