package org.tirich.experiment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.assessment.LearningFeature;
import org.tirich.experiment.Experiment.State;
import org.tirich.experiment.ExperimentPlan.Unit;
import org.tirich.learning.experiment.ArmRatio;

/// The `experiment` table.
@Repository
class ExperimentTable {

    private final JdbcClient jdbc;

    ExperimentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ExperimentId id, ExperimentPlan plan, AccountId author, Instant now) {
        bind("""
                insert into experiment (id, name, hypothesis, feature, unit, control_part, treatment_part, seed,
                                        starts_on, ends_on, planned, state, created_by, created_at)
                values (:id, :name, :hypothesis, :feature, :unit, :control, :treatment, :seed,
                        :starts, :ends, :planned, 'DRAFT', :author, :now)
                """, id, plan)
                .param("author", author.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Returns false if the experiment is no draft, or has another edition.
    boolean change(ExperimentId id, int edition, ExperimentPlan plan) {
        return bind("""
                        update experiment
                           set name = :name, hypothesis = :hypothesis, feature = :feature, unit = :unit,
                               control_part = :control, treatment_part = :treatment, seed = :seed,
                               starts_on = :starts, ends_on = :ends, planned = :planned, edition = edition + 1
                         where id = :id and edition = :edition and state = 'DRAFT'
                        """, id, plan).param("edition", edition).update() == 1;
    }

    private JdbcClient.StatementSpec bind(String statement, ExperimentId id, ExperimentPlan plan) {
        return jdbc.sql(statement)
                .param("id", id.value())
                .param("name", plan.name())
                .param("hypothesis", plan.hypothesis())
                .param("feature", plan.feature().name())
                .param("unit", plan.unit().name())
                .param("control", plan.ratio().control())
                .param("treatment", plan.ratio().treatment())
                .param("seed", plan.seed())
                .param("starts", plan.startsOn())
                .param("ends", plan.endsOn())
                .param("planned", plan.planned());
    }

    /// Locks all experiments with the feature until the end of the transaction: two that start at the same time
    /// do so one after the other.
    void lock(LearningFeature feature) {
        jdbc.sql("select id from experiment where feature = ? order by id for update")
                .param(feature.name())
                .query(UUID.class)
                .list();
    }

    boolean start(ExperimentId id, int edition, Instant now) {
        return jdbc.sql("""
                        update experiment set state = 'RUNNING', started_at = ?, edition = edition + 1
                         where id = ? and edition = ? and state = 'DRAFT'
                        """)
                        .params(now.atOffset(ZoneOffset.UTC), id.value(), edition)
                        .update()
                == 1;
    }

    boolean stop(ExperimentId id, Instant now) {
        return jdbc.sql("""
                        update experiment set state = 'STOPPED', stopped_at = ?, edition = edition + 1
                         where id = ? and state = 'RUNNING'
                        """).params(now.atOffset(ZoneOffset.UTC), id.value()).update() == 1;
    }

    boolean report(ExperimentId id, Instant now) {
        return jdbc.sql("""
                        update experiment set state = 'REPORTED', reported_at = ?, edition = edition + 1
                         where id = ? and state = 'STOPPED'
                        """).params(now.atOffset(ZoneOffset.UTC), id.value()).update() == 1;
    }

    Optional<Experiment> find(ExperimentId id) {
        return jdbc.sql("select * from experiment where id = ?")
                .param(id.value())
                .query((row, _) -> experiment(row))
                .optional();
    }

    /// The latest first.
    List<Experiment> all(int most) {
        return jdbc.sql("select * from experiment order by created_at desc, id limit ?")
                .param(most)
                .query((row, _) -> experiment(row))
                .list();
    }

    List<Experiment> running() {
        return jdbc.sql("select * from experiment where state = 'RUNNING' order by created_at, id")
                .query((row, _) -> experiment(row))
                .list();
    }

    private static Experiment experiment(ResultSet row) throws SQLException {
        var plan = new ExperimentPlan(
                row.getString("name"),
                row.getString("hypothesis"),
                LearningFeature.valueOf(row.getString("feature")),
                Unit.valueOf(row.getString("unit")),
                new ArmRatio(row.getInt("control_part"), row.getInt("treatment_part")),
                row.getString("seed"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("planned"));
        return new Experiment(
                new ExperimentId(row.getObject("id", UUID.class)),
                plan,
                State.valueOf(row.getString("state")),
                row.getInt("edition"),
                time(row, "started_at"),
                time(row, "stopped_at"),
                time(row, "reported_at"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
