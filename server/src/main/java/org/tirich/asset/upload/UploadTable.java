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
import org.tirich.kernel.JsonRows;

/// The `upload` table.
@Repository
class UploadTable {

    private final JdbcClient jdbc;

    UploadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Upload upload, Instant now) {
        jdbc.sql("""
                insert into upload (id, owner, target, file_name, metadata, length, created_at, expires_at)
                values (:id, :owner, :target, :fileName, :metadata, :length, :now, :expires)
                """)
                .param("id", upload.id().value())
                .param("owner", upload.owner().value())
                .param("target", upload.target())
                .param("fileName", upload.fileName())
                .param("metadata", upload.metadata())
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
                        row.getString("metadata"),
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

    /// Records the acknowledged bytes.
    ///
    /// @return false if the upload is gone or has another offset than `upload`
    boolean received(Upload upload, long received, Instant expires) {
        return jdbc.sql("""
                update upload set received = ?, expires_at = ?
                 where id = ? and received = ? and finished_at is null
                """)
                        .params(
                                received,
                                expires.atOffset(ZoneOffset.UTC),
                                upload.id().value(),
                                upload.received())
                        .update()
                == 1;
    }

    void finish(UploadId id, Instant now) {
        jdbc.sql("update upload set finished_at = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    /// @return false if the upload is finished or gone
    boolean delete(UploadId id) {
        return jdbc.sql("delete from upload where id = ? and finished_at is null")
                        .param(id.value())
                        .update()
                == 1;
    }

    /// The unfinished uploads of a person.
    List<UploadId> unfinished(AccountId owner) {
        return jdbc.sql("select id from upload where owner = ? and finished_at is null")
                .param(owner.value())
                .query((row, _) -> new UploadId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Removes the names and descriptions of a person's files.
    void eraseNames(AccountId owner) {
        jdbc.sql("update upload set file_name = '', metadata = '' where owner = ?")
                .param(owner.value())
                .update();
    }

    List<UploadId> expired(Instant now, int limit) {
        return jdbc.sql("select id from upload where finished_at is null and expires_at <= ? limit ?")
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, _) -> new UploadId(row.getObject("id", UUID.class)))
                .list();
    }

    /// The uploads of a person.
    String export(AccountId owner) {
        return jdbc.sql(JsonRows.of(
                        "select id, target as work, file_name, metadata, length, received, created_at, finished_at"
                                + " from upload where owner = :id order by created_at"))
                .param("id", owner.value())
                .query(String.class)
                .single();
    }
}
