package org.tirich.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.audit.chain.AuditRecord;
import org.tirich.audit.chain.ChainVerifier;

/// The `audit_record` table. A record's hash is the SHA-256 of the previous hash and of its own fields,
/// each preceded by its length.
@Repository
class AuditTable {

    /// Serialises writers, so that two records never follow the same one.
    private static final long WRITER_LOCK = 0x7469726963680001L;

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Instant now, @Nullable UUID actor, String action, String subject, String details) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(WRITER_LOCK).query().singleRow();
        var last = jdbc.sql("select seq, hash from audit_record order by seq desc limit 1")
                .query((row, _) -> new Link(row.getLong("seq"), row.getBytes("hash")))
                .optional()
                .orElse(new Link(0, ChainVerifier.genesis()));
        var next = new AuditRecord(last.seq() + 1, now.truncatedTo(ChronoUnit.MICROS), actor, action, subject, details);
        jdbc.sql("""
                insert into audit_record (seq, at, actor, action, subject, details, previous, hash)
                values (:seq, :at, :actor, :action, :subject, :details, :previous, :hash)
                """)
                .param("seq", next.seq())
                .param("at", next.at().atOffset(ZoneOffset.UTC))
                .param("actor", actor, java.sql.Types.OTHER)
                .param("action", action)
                .param("subject", subject)
                .param("details", details)
                .param("previous", last.hash())
                .param("hash", next.hash(last.hash()))
                .update();
    }

    Audit.Verdict verify() {
        var chain = new ChainVerifier();
        jdbc.sql("select * from audit_record order by seq").query(row -> {
            chain.next(
                    new AuditRecord(
                            row.getLong("seq"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getObject("actor", UUID.class),
                            row.getString("action"),
                            row.getString("subject"),
                            row.getString("details")),
                    row.getBytes("hash"));
        });
        return chain.broken().isPresent()
                ? new Audit.Verdict.Broken(chain.broken().getAsLong())
                : new Audit.Verdict.Intact(chain.records(), HexFormat.of().formatHex(chain.head()));
    }

    private record Link(long seq, byte[] hash) {}
}
