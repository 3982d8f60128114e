package org.tirich.asset.upload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;

/// The `upload_usage` table: the files and bytes that accounts sent, by the hour.
@Repository
class UploadUsageTable {

    private final JdbcClient jdbc;

    UploadUsageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The files of which bytes arrived, and the bytes.
    record Usage(int files, long bytes) {}

    void add(AccountId owner, Instant now, Usage usage) {
        jdbc.sql("""
                insert into upload_usage as known (owner, hour, files, bytes)
                values (:owner, :hour, :files, :bytes)
                on conflict (owner, hour) do update
                   set files = known.files + excluded.files, bytes = known.bytes + excluded.bytes
                """)
                .param("owner", owner.value())
                .param("hour", now.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .param("files", usage.files())
                .param("bytes", usage.bytes())
                .update();
    }

    /// The usage in the hours that began after `then`.
    Usage since(AccountId owner, Instant then) {
        return jdbc.sql("""
                select coalesce(sum(files), 0) as files, coalesce(sum(bytes), 0) as bytes
                  from upload_usage where owner = ? and hour > ?
                """)
                .params(owner.value(), then.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Usage(row.getInt("files"), row.getLong("bytes")))
                .single();
    }

    void delete(AccountId owner) {
        jdbc.sql("delete from upload_usage where owner = ?")
                .param(owner.value())
                .update();
    }

    void deleteBefore(Instant then) {
        jdbc.sql("delete from upload_usage where hour <= ?")
                .param(then.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The use of the quota by a person.
    String export(AccountId account) {
        return jdbc.sql(JsonRows.of("select hour, files, bytes from upload_usage where owner = :id order by hour"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
