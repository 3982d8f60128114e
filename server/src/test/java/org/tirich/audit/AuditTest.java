package org.tirich.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.tirich.ServerTest;
import org.tirich.audit.Audit.Verdict;
import org.tirich.audit.chain.AuditRecord;
import org.tirich.audit.chain.ChainKey;
import org.tirich.audit.chain.ChainVerifier;
import org.tirich.audit.chain.ChainVerifier.Fault;

class AuditTest extends ServerTest {

    private static final Instant AT = Instant.parse("2026-11-29T07:00:00Z");

    @Autowired
    private Audit audit;

    @Autowired
    private AuditAnchors anchors;

    @Autowired
    private AnchorFile file;

    @Autowired
    private ChainKey key;

    @Test
    void everyRecordFollowsFromThePreviousOne() {
        person();
        person();

        assertThat(audit.verify()).isInstanceOfSatisfying(Verdict.Intact.class, intact -> {
            assertThat(intact.records()).isEqualTo(count());
            assertThat(intact.head()).hasSize(64);
        });
    }

    @Test
    void updatesAndDeletesOfRecordsAreRefused() {
        person();

        for (var change : new String[] {
            "update audit_record set action = 'x'", "delete from audit_record", "truncate audit_record"
        }) {
            assertThatThrownBy(() -> sql.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasRootCauseMessage("ERROR: permission denied for table audit_record");
            assertThatThrownBy(() -> undoneAsOwner(owner -> owner.sql(change).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aChangeByASuperuserIsDetectedAtThatRecord() {
        person();
        person();
        var changed = count() - 1;

        assertThat(verdictAfter("update audit_record set action = 'role.grant' where seq = " + changed))
                .isEqualTo(new Verdict.Broken(new Fault.Changed(changed)));
        assertThat(audit.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aMissingRecordIsDetected() {
        person();
        person();
        var missing = count() - 1;

        assertThat(verdictAfter("delete from audit_record where seq = " + missing))
                .isEqualTo(new Verdict.Broken(new Fault.Changed(missing)));
    }

    /// A person with all rights in the database computes every hash again, but without the key.
    @Test
    void aChainThatIsWrittenAgainIsDetected() {
        person();
        anchors.anchor();
        person();

        var verdict = undoneAsOwner(owner -> {
            disableTrigger(owner);
            owner.sql("delete from audit_record").update();
            var previous = ChainVerifier.genesis();
            for (var seq = 1; seq <= 3; seq++) {
                var hash = new ChainKey("a guess").hash(new AuditRecord(seq, AT, null, "a", "b", "c"), previous);
                owner.sql("insert into audit_record (seq, at, action, subject, details, previous, hash)"
                                + " values (?, ?, 'a', 'b', 'c', ?, ?)")
                        .params(seq, AT.atOffset(ZoneOffset.UTC), previous, hash)
                        .update();
                previous = hash;
            }
            return verdict(owner);
        });

        assertThat(verdict).isEqualTo(new Verdict.Broken(new Fault.Changed(1)));
    }

    @Test
    void aRecordDeletedAtTheEndIsDetectedOnceItIsAnchored() {
        person();
        anchors.anchor();
        var last = count();

        assertThat(verdictAfter("delete from audit_record where seq = " + last))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.fault()).isInstanceOfSatisfying(Fault.CutOff.class, cut -> {
                            assertThat(cut.last()).isEqualTo(last - 1);
                            assertThat(cut.anchor().seq()).isEqualTo(last);
                        }));
    }

    @Test
    void aChangedAnchorIsDetectedAndAnIncompleteOneIsNot() throws IOException {
        person();
        anchors.anchor();
        var before = Files.readString(file.file());
        try {
            Files.writeString(file.file(), before + "2026-11-30T07:00");
            assertThat(audit.verify()).isInstanceOf(Verdict.Intact.class);

            person();
            anchors.anchor();
            assertThat(Files.readAllLines(file.file()))
                    .hasSize((int) before.lines().count() + 1);
            assertThat(audit.verify()).isInstanceOf(Verdict.Intact.class);

            Files.writeString(file.file(), before.replaceFirst("Z 1", "Z 2").replaceFirst("Z [3-9]", "Z 2"));
            assertThat(audit.verify()).isEqualTo(new Verdict.ForeignAnchor(file.file(), 1));
        } finally {
            Files.writeString(file.file(), before);
        }
    }

    @Test
    void theChainOfThisServerIsSealed() {
        person();

        assertThat(audit.verify())
                .isInstanceOfSatisfying(
                        Verdict.Intact.class,
                        intact -> assertThat(intact.sealed()).isTrue());
        assertThat(sql.sql("select count(*) from audit_record where action = 'audit.seal'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDecisionOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> audit.record(null, "role.grant", "account:1", java.util.Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /// The result of the verification after a change that bypasses the trigger.
    private Verdict verdictAfter(String change) {
        return undoneAsOwner(owner -> {
            disableTrigger(owner);
            assertThat(owner.sql(change).update()).isEqualTo(1);
            return verdict(owner);
        });
    }

    private Verdict verdict(JdbcClient database) {
        return new Audit(new AuditTable(database, key), key, file, clock).verify();
    }

    private static void disableTrigger(JdbcClient owner) {
        owner.sql("alter table audit_record disable trigger audit_record_is_append_only")
                .update();
    }

    private long count() {
        return sql.sql("select count(*) from audit_record").query(Long.class).single();
    }
}
