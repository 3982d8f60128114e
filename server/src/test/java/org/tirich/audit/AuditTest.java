package org.tirich.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tirich.ServerTest;
import org.tirich.audit.Audit.Verdict;

class AuditTest extends ServerTest {

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionTemplate transaction;

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
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aChangeByASuperuserIsDetectedAtThatRecord() {
        person();
        person();
        var changed = count() - 1;

        assertThat(verdictAfter("update audit_record set action = 'role.grant' where seq = " + changed))
                .isEqualTo(new Verdict.Broken(changed));
        assertThat(audit.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aMissingRecordIsDetected() {
        person();
        person();
        var missing = count() - 1;

        assertThat(verdictAfter("delete from audit_record where seq = " + missing))
                .isEqualTo(new Verdict.Broken(missing));
    }

    @Test
    void aDecisionOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> audit.record(null, "role.grant", "account:1", java.util.Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /// The result of the verification after a change that bypasses the trigger; the change is rolled back.
    private Verdict verdictAfter(String change) {
        var verdict = transaction.execute(status -> {
            status.setRollbackOnly();
            sql.sql("alter table audit_record disable trigger audit_record_is_append_only")
                    .update();
            assertThat(sql.sql(change).update()).isEqualTo(1);
            return audit.verify();
        });
        assertThat(verdict).isNotNull();
        return verdict;
    }

    private long count() {
        return sql.sql("select count(*) from audit_record").query(Long.class).single();
    }
}
