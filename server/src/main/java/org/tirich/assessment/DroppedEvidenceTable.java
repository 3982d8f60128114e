package org.tirich.assessment;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.assessment.EvidenceDrops.Drop;
import org.tirich.itembank.ItemStops;
import org.tirich.itembank.ItemStops.Stop;
import org.tirich.kernel.JsonRows;
import org.tirich.learning.mastery.MasteryLevel;

/// The `dropped_evidence` table, and the answers in `attempt` whose evidence is to be dropped.
@Repository
class DroppedEvidenceTable {

    private static final String ANSWERS =
            "item = :item and purpose = 'PROOF' and not voided and (cast(:upTo as int) is null or item_revision <= :upTo)";

    private final JdbcClient jdbc;

    DroppedEvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Some learners with answers that are still evidence.
    List<AccountId> waiting(Stop stop, int most) {
        return jdbc.sql("select distinct account from attempt where " + ANSWERS + " limit :most")
                .param("item", stop.item())
                .param("upTo", stop.upTo(), Types.INTEGER)
                .param("most", most)
                .query((row, _) -> new AccountId(row.getObject("account", UUID.class)))
                .list();
    }

    /// Takes a learner's answers out of the evidence. Returns their outcomes.
    List<String> voidAnswers(Stop stop, AccountId account) {
        return jdbc
                .sql("update attempt set voided = true where account = :account and " + ANSWERS + " returning outcome")
                .param("account", account.value())
                .param("item", stop.item())
                .param("upTo", stop.upTo(), Types.INTEGER)
                .query((row, _) -> String.valueOf(row.getString("outcome")))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    void put(AccountId account, String outcome, UUID stop, MasteryLevel before, Instant now) {
        jdbc.sql("""
                insert into dropped_evidence (account, outcome, stop, before, at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(account.value(), outcome, stop, before.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, Drop> of(AccountId account) {
        var drops = new TreeMap<String, Drop>();
        jdbc.sql("""
                select distinct on (d.outcome) d.outcome, s.reason, d.before
                  from dropped_evidence d join item_stop s on s.id = d.stop
                 where d.account = ? order by d.outcome, d.at desc
                """).param(account.value()).query(row -> {
            drops.put(
                    row.getString("outcome"),
                    new Drop(
                            ItemStops.Reason.valueOf(row.getString("reason")),
                            MasteryLevel.valueOf(row.getString("before"))));
        });
        return drops;
    }

    void delete(AccountId account) {
        jdbc.sql("delete from dropped_evidence where account = ?")
                .param(account.value())
                .update();
    }

    String export(AccountId account) {
        return jdbc.sql(JsonRows.of(
                        "select outcome, before, at from dropped_evidence where account = :id order by at, outcome"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
