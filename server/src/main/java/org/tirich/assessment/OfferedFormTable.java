package org.tirich.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.JsonRows;

/// The `offered_form` table: the forms that learners have seen.
@Repository
class OfferedFormTable {

    private final JdbcClient jdbc;

    OfferedFormTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param attempt the id of the answer that it will get
    /// @param form the key of its answer
    /// @param seed gives the form again
    /// @param revision of the item; null for one of the library
    record OfferedForm(
            UUID attempt,
            AccountId account,
            String outcome,
            String item,
            @Nullable Integer revision,
            String form,
            long seed) {}

    /// Returns false if the learner has an open form of the outcome.
    boolean insert(OfferedForm offered, Instant now) {
        return jdbc.sql("""
                        insert into offered_form (attempt, account, outcome, item, item_revision, form, seed, offered)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .param(offered.attempt())
                        .param(offered.account().value())
                        .param(offered.outcome())
                        .param(offered.item())
                        .param(offered.revision())
                        .param(offered.form())
                        .param(offered.seed())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// The form that waits for an answer.
    Optional<OfferedForm> open(AccountId account, String outcome) {
        return jdbc.sql("""
                select attempt, item, item_revision, form, seed from offered_form where account = ? and outcome = ? and not closed
                """)
                .params(account.value(), outcome)
                .query((row, _) -> new OfferedForm(
                        row.getObject("attempt", UUID.class),
                        account,
                        outcome,
                        row.getString("item"),
                        row.getObject("item_revision", Integer.class),
                        row.getString("form"),
                        row.getLong("seed")))
                .optional();
    }

    /// A form of the learner, open or closed.
    Optional<OfferedForm> find(AccountId account, UUID attempt) {
        return jdbc.sql(
                        "select outcome, item, item_revision, form, seed from offered_form where account = ? and attempt = ?")
                .params(account.value(), attempt)
                .query((row, _) -> new OfferedForm(
                        attempt,
                        account,
                        row.getString("outcome"),
                        row.getString("item"),
                        row.getObject("item_revision", Integer.class),
                        row.getString("form"),
                        row.getLong("seed")))
                .optional();
    }

    /// When each form was shown, by the id of its answer.
    Map<UUID, Instant> times(AccountId account) {
        var times = new HashMap<UUID, Instant>();
        jdbc.sql("select attempt, offered from offered_form where account = ?")
                .param(account.value())
                .query(row -> {
                    times.put(
                            row.getObject("attempt", UUID.class),
                            row.getObject("offered", OffsetDateTime.class).toInstant());
                });
        return times;
    }

    /// Closes a form. Returns false if it was closed before.
    boolean close(AccountId account, UUID attempt) {
        return jdbc.sql("update offered_form set closed = true where account = ? and attempt = ? and not closed")
                        .params(account.value(), attempt)
                        .update()
                == 1;
    }

    /// The keys of all forms of the outcome that the learner has seen.
    Set<String> forms(AccountId account, String outcome) {
        return jdbc
                .sql("select form from offered_form where account = ? and outcome = ?")
                .params(account.value(), outcome)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    void delete(AccountId account) {
        jdbc.sql("delete from offered_form where account = ?")
                .param(account.value())
                .update();
    }

    String export(AccountId account) {
        return jdbc.sql(
                        JsonRows.of(
                                "select attempt, outcome, item, offered, closed from offered_form where account = :id order by offered"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
