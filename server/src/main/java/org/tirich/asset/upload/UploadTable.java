package org.tirich.asset.upload;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.asset.UploadId;

/// The `upload` table.
@Repository
class UploadTable {

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Upload upload, Instant now) {
        jdbc.sql("""
                insert into upload (id, owner, target, file_name, length, created_at, expires_at)
                values (:id, :owner, :target, :fileName, :length, :now, :expires)
                """)
                .param("id", upload.id().value())
                .param("owner", upload.owner().value())
                .param("target", upload.target())
                .param("fileName", upload.fileName())
                .param("length", upload.length())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", upload.expires().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Upload> find(UploadId id) {
        return jdbc.sql("select * from upload where id = ?")
                .param(id.value())
                .query((row, _) -> new Upload(
                        id,
                        new AccountId(row.getObject("owner", UUID.class)),
                        row.getObject("target", UUID.class),
                        row.getString("file_name"),
                        row.getLong("length"),
                        row.getLong("received"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("finished_at") != null))
                .optional();
    }

    int open(AccountId owner, Instant now) {
        return jdbc.sql("select count(*) from upload where owner = ? and finished_at is null and expires_at > ?")
                .params(owner.value(), now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /// The files and bytes that an account uploaded or announced.
    record Sent(int files, long bytes) {}

    Sent since(AccountId owner, Instant then) {
        return jdbc.sql("""
                select count(*) as files, coalesce(sum(length), 0) as bytes
                  from upload where owner = ? and created_at > ?
                """)
                .params(owner.value(), then.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Sent(row.getInt("files"), row.getLong("bytes")))
                .single();
    }

    void received(UploadId id, long received, Instant expires) {
        jdbc.sql("update upload set received = ?, expires_at = ? where id = ? and received <= ?")
                .params(received, expires.atOffset(ZoneOffset.UTC), id.value(), received)
                .update();
    }

    void finish(UploadId id, Instant now) {
        jdbc.sql("update upload set finished_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    void delete(UploadId id) {
        jdbc.sql("delete from upload where id = ? and finished_at is null")
                .param(id.value())
                .update();
    }

    List<UploadId> expired(Instant now, int limit) {
        return jdbc.sql("select id from upload where finished_at is null and expires_at <= ? limit ?")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, _) -> new UploadId(row.getObject("id", UUID.class)))
                .list();
    }
}
