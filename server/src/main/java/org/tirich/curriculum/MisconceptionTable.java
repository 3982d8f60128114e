package org.tirich.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.curriculum.Misconceptions.Entry;
import org.tirich.curriculum.Misconceptions.State;
import org.tirich.kernel.LanguageTag;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `misconception` table.
@Repository
class MisconceptionTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MisconceptionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Entry> of(String outcome) {
        return jdbc.sql("select id, outcome, words, state from misconception where outcome = ? order by id")
                .param(outcome)
                .query((row, _) -> entry(row))
                .list();
    }

    Optional<Entry> find(String id) {
        return jdbc.sql("select id, outcome, words, state from misconception where id = ?")
                .param(id)
                .query((row, _) -> entry(row))
                .optional();
    }

    private Entry entry(ResultSet row) throws SQLException {
        var words = json.readValue(row.getString("words"), new TypeReference<Map<String, String>>() {});
        return new Entry(
                row.getString("id"),
                row.getString("outcome"),
                words.entrySet().stream()
                        .collect(Collectors.toMap(each -> new LanguageTag(each.getKey()), Map.Entry::getValue)),
                State.valueOf(row.getString("state")));
    }

    /// Inserts an entry, or replaces the words of one that is proposed. Returns false for any other that exists.
    boolean put(Entry entry, @Nullable AccountId proposer, Instant now) {
        return jdbc.sql("""
                        insert into misconception (id, outcome, words, state, proposed_by, at)
                        values (:id, :outcome, cast(:words as jsonb), :state, :proposer, :now)
                        on conflict (id) do update set words = excluded.words
                           where misconception.state = 'PROPOSED'
                        """)
                        .param("id", entry.id())
                        .param("outcome", entry.outcome())
                        .param("words", words(entry))
                        .param("state", entry.state().name())
                        .param("proposer", proposer == null ? null : proposer.value(), java.sql.Types.OTHER)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Inserts an entry of the library, or replaces its words. Its state is kept.
    void ship(Entry entry, Instant now) {
        jdbc.sql("""
                insert into misconception (id, outcome, words, state, at)
                values (:id, :outcome, cast(:words as jsonb), 'ACCEPTED', :now)
                on conflict (id) do update set words = excluded.words where misconception.words <> excluded.words
                """)
                .param("id", entry.id())
                .param("outcome", entry.outcome())
                .param("words", words(entry))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private String words(Entry entry) {
        return json.writeValueAsString(entry.words().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().value(), Map.Entry::getValue)));
    }

    /// Returns false if the entry has no such state.
    boolean move(String id, State from, State to) {
        return jdbc.sql("update misconception set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    void erase(AccountId account) {
        jdbc.sql("delete from misconception where proposed_by = ? and state = 'PROPOSED'")
                .param(account.value())
                .update();
        jdbc.sql("update misconception set proposed_by = null where proposed_by = ?")
                .param(account.value())
                .update();
    }

    String export(AccountId account) {
        return jdbc.sql(org.tirich.kernel.JsonRows.of(
                        "select id, words, state, at from misconception where proposed_by = :id order by at"))
                .param("id", account.value())
                .query(String.class)
                .single();
    }
}
