package org.tirich.experiment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;
import org.tirich.learning.experiment.Arm;

/// The `experiment_exposure` and `experiment_leaver` tables.
@Repository
class ParticipantTable {

    private final JdbcClient jdbc;

    ParticipantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps the first exposure.
    void expose(ExperimentId experiment, AccountId account, Arm arm, Instant now) {
        jdbc.sql("""
                insert into experiment_exposure (experiment, account, arm, at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(experiment.value(), account.value(), arm.name(), now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean leave(ExperimentId experiment, AccountId account, Instant now) {
        return jdbc.sql("""
                        insert into experiment_leaver (experiment, account, at) values (?, ?, ?) on conflict do nothing
                        """)
                        .params(experiment.value(), account.value(), now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean hasLeft(ExperimentId experiment, AccountId account) {
        return jdbc.sql("select exists (select from experiment_leaver where experiment = ? and account = ?)")
                .params(experiment.value(), account.value())
                .query(Boolean.class)
                .single();
    }

    /// A person who was exposed.
    ///
    /// @param left whether she has left the experiment
    record Participant(AccountId account, Arm arm, Instant at, boolean left) {}

    List<Participant> participants(ExperimentId experiment) {
        return jdbc.sql("""
                select e.account, e.arm, e.at, l.account is not null as has_left
                  from experiment_exposure e
                  left join experiment_leaver l on l.experiment = e.experiment and l.account = e.account
                 where e.experiment = ? order by e.account
                """)
                .param(experiment.value())
                .query((row, _) -> new Participant(
                        new AccountId(row.getObject("account", UUID.class)),
                        Arm.valueOf(row.getString("arm")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("has_left")))
                .list();
    }

    void delete(AccountId account) {
        jdbc.sql("delete from experiment_exposure where account = ?")
                .param(account.value())
                .update();
        jdbc.sql("delete from experiment_leaver where account = ?")
                .param(account.value())
                .update();
    }

    String exportExposures(AccountId account) {
        return jdbc.sql(JsonRows.of("""
                select x.name, x.feature, e.arm, e.at
                  from experiment_exposure e join experiment x on x.id = e.experiment
                 where e.account = :id order by e.at, x.id"""))
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    String exportLeavers(AccountId account) {
        return jdbc.sql(JsonRows.of("""
                select x.name, x.feature, l.at
                  from experiment_leaver l join experiment x on x.id = l.experiment
                 where l.account = :id order by l.at, x.id"""))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
