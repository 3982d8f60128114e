package org.tirich.catalog.table;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.catalog.Hashtags;
import org.tirich.catalog.RevisionId;
import org.tirich.catalog.WorkId;

/// The `work` table, and the `live_hashtag` table, which is derived from it.
@Repository
public class WorkTable {

    private final JdbcClient jdbc;

    WorkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(WorkId id, AccountId owner, Instant now) {
        jdbc.sql("insert into work (id, owner, created_at) values (?, ?, ?)")
                .params(id.value(), owner.value(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public int count(AccountId owner) {
        return jdbc.sql("select count(*) from work where owner = ?")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    public int live(AccountId owner) {
        return jdbc.sql("select count(*) from work where owner = ? and live_revision is not null")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    /// Locks the work for this transaction if it belongs to `owner`.
    public boolean lock(WorkId id, AccountId owner) {
        return jdbc.sql("select id from work where id = ? and owner = ? for update")
                .params(id.value(), owner.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /// Locks the work for this transaction; returns false if it does not exist.
    public boolean lock(WorkId id) {
        return jdbc.sql("select id from work where id = ? for update")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    public void setLive(
            WorkId id, @Nullable RevisionId revision, @Nullable Instant goneAt, @Nullable String goneReason) {
        jdbc.sql("update work set live_revision = :revision, gone_at = :at, gone_reason = :reason where id = :id")
                .param("id", id.value())
                .param("revision", revision == null ? null : revision.value(), java.sql.Types.OTHER)
                .param(
                        "at",
                        goneAt == null ? null : goneAt.atOffset(ZoneOffset.UTC),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", goneReason)
                .update();
    }

    public void delete(WorkId id) {
        jdbc.sql("delete from work where id = ?").param(id.value()).update();
    }

    /// The reason code with which a live work was taken down.
    public Optional<String> goneReason(WorkId id) {
        return jdbc.sql(
                        "select gone_reason from work where id = ? and live_revision is null and gone_reason is not null")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    public void replaceHashtags(WorkId id, List<String> tags) {
        jdbc.sql("delete from live_hashtag where work = ?").param(id.value()).update();
        for (var tag : tags) {
            jdbc.sql("insert into live_hashtag (work, key, tag) values (?, ?, ?) on conflict do nothing")
                    .params(id.value(), Hashtags.key(tag), tag)
                    .update();
        }
    }

    public List<WorkId> tagged(List<String> keys, int limit) {
        return jdbc.sql("""
                select w.id from work w join revision r on r.id = w.live_revision
                 where exists (select 1 from live_hashtag h where h.work = w.id and h.key = any(:keys))
                 order by r.published_at desc limit :limit
                """)
                .param("keys", keys.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> new WorkId(row.getObject("id", UUID.class)))
                .list();
    }
}
