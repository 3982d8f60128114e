package org.tirich.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The `audit_record` table. A record's hash is the SHA-256 of the previous hash and of its own fields,
/// each preceded by its length.
@Repository
class AuditTable {

    private static final byte[] GENESIS = new byte[32];

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
                .orElse(new Link(0, GENESIS));
        var at = now.truncatedTo(ChronoUnit.MICROS);
        var seq = last.seq() + 1;
        jdbc.sql("""
                insert into audit_record (seq, at, actor, action, subject, details, previous, hash)
                values (:seq, :at, :actor, :action, :subject, :details, :previous, :hash)
                """)
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor, java.sql.Types.OTHER)
                .param("action", action)
                .param("subject", subject)
                .param("details", details)
                .param("previous", last.hash())
                .param("hash", hash(last.hash(), seq, at, actor, action, subject, details))
                .update();
    }

    Audit.Verdict verify() {
        var chain = new Object() {
            byte[] previous = GENESIS;
            long seq;
            long broken = -1;
        };
        jdbc.sql("select * from audit_record order by seq").query(row -> {
            var expected = hash(
                    chain.previous,
                    chain.seq + 1,
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getObject("actor", UUID.class),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("details"));
            chain.seq++;
            if (chain.broken < 0
                    && (row.getLong("seq") != chain.seq || !MessageDigest.isEqual(expected, row.getBytes("hash")))) {
                chain.broken = chain.seq;
            }
            chain.previous = row.getBytes("hash");
        });
        return chain.broken < 0
                ? new Audit.Verdict.Whole(chain.seq, HexFormat.of().formatHex(chain.previous))
                : new Audit.Verdict.Broken(chain.broken);
    }

    private static byte[] hash(
            byte[] previous,
            long seq,
            Instant at,
            @Nullable UUID actor,
            String action,
            String subject,
            String details) {
        var digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        for (var field :
                new String[] {at.toString(), actor == null ? "" : actor.toString(), action, subject, details}) {
            var bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Link(long seq, byte[] hash) {}
}
