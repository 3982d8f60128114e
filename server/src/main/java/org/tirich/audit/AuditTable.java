package org.tirich.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.audit.chain.AuditRecord;
import org.tirich.audit.chain.ChainKey;
import org.tirich.audit.chain.ChainVerifier;
import org.tirich.audit.chain.Seal;

/// The `audit_record` table.
@Repository
class AuditTable {

    /// Serialises writers, so that two records never follow the same one.
    private static final long WRITER_LOCK = 0x7469726963680001L;

    private final JdbcClient jdbc;
    private final ChainKey key;

    /// A chain stays sealed.
    private volatile boolean sealed;

    AuditTable(JdbcClient jdbc, ChainKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    void append(Instant now, @Nullable UUID actor, String action, String subject, String details) {
        seal(now);
        var last = last();
        insert(new AuditRecord(last.seq() + 1, precise(now), actor, action, subject, details), last.hash());
    }

    /// Seals the chain if it has no key yet, and waits for other writers.
    void seal(Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(WRITER_LOCK).query().singleRow();
        if (!sealed && !isSealed()) {
            var last = last();
            insert(Seal.after(last.seq(), last.hash(), precise(now)), last.hash());
        } else {
            sealed = true;
        }
    }

    private boolean isSealed() {
        return jdbc.sql("select exists (select 1 from audit_record where action = ?)")
                .param(Seal.ACTION)
                .query(Boolean.class)
                .single();
    }

    /// The last record's position and hash.
    Link last() {
        return jdbc.sql("select seq, hash from audit_record order by seq desc limit 1")
                .query((row, _) -> new Link(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElse(new Link(0, ChainVerifier.genesis()));
    }

    private static Instant precise(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    private void insert(AuditRecord next, byte[] previous) {
        jdbc.sql("""
                insert into audit_record (seq, at, actor, action, subject, details, previous, hash)
                values (:seq, :at, :actor, :action, :subject, :details, :previous, :hash)
                """)
                .param("seq", next.seq())
                .param("at", next.at().atOffset(ZoneOffset.UTC))
                .param("actor", next.actor(), java.sql.Types.OTHER)
                .param("action", next.action())
                .param("subject", next.subject())
                .param("details", next.details())
                .param("previous", previous)
                .param("hash", key.hash(next, previous))
                .update();
    }

    /// Reads the whole chain, each record with its stored hash.
    void read(BiConsumer<AuditRecord, byte[]> reader) {
        jdbc.sql("select * from audit_record order by seq").query(row -> {
            reader.accept(
                    new AuditRecord(
                            row.getLong("seq"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("actor", UUID.class),
                            row.getString("action"),
                            row.getString("subject"),
                            row.getString("details")),
                    row.getBytes("hash"));
        });
    }

    record Link(long seq, byte[] hash) {}
}
