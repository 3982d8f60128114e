package org.tirich.curriculum;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.access.AccountId;
import org.tirich.kernel.LanguageTag;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `framework` and `learning_outcome` tables.
@Repository
class OutcomeTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutcomeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Returns true if the table had an older version or none.
    boolean replaceVersion(String framework, int version) {
        return jdbc.sql("""
                        insert into framework (code, version) values (?, ?)
                        on conflict (code) do update set version = excluded.version
                           where framework.version < excluded.version
                        """).params(framework, version).update() == 1;
    }

    void put(String framework, LearningOutcome outcome) {
        var titles = outcome.titles().entrySet().stream()
                .collect(Collectors.toMap(title -> title.getKey().value(), Map.Entry::getValue));
        jdbc.sql("""
                insert into learning_outcome (code, framework, subject, grade, titles, needs)
                values (:code, :framework, :subject, :grade, cast(:titles as jsonb), :needs)
                on conflict (code) do update
                   set subject = excluded.subject, grade = excluded.grade, titles = excluded.titles,
                       needs = excluded.needs
                """)
                .param("code", outcome.code())
                .param("framework", framework)
                .param("subject", outcome.subject())
                .param("grade", outcome.grade())
                .param("titles", json.writeValueAsString(titles))
                .param("needs", outcome.needs().toArray(String[]::new))
                .update();
    }

    List<LearningOutcome> all() {
        return jdbc.sql("select code, subject, grade, titles, needs from learning_outcome order by code")
                .query((row, _) -> new LearningOutcome(
                        row.getString("code"),
                        row.getString("subject"),
                        row.getInt("grade"),
                        titles(row.getString("titles")),
                        Set.of((String[]) row.getArray("needs").getArray())))
                .list();
    }

    /// The codes of the withdrawn outcomes.
    Set<String> withdrawn() {
        return jdbc
                .sql("select code from learning_outcome where withdrawn is not null")
                .query((row, _) -> String.valueOf(row.getString("code")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /// Returns false if there is nothing to change.
    boolean setWithdrawn(String code, boolean withdrawn, AccountId editor, Instant now) {
        return jdbc.sql("""
                        update learning_outcome set withdrawn = :at, withdrawn_by = :editor
                         where code = :code and (withdrawn is null) = :withdrawn
                        """)
                        .param("at", withdrawn ? now.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("editor", withdrawn ? editor.value() : null, Types.OTHER)
                        .param("code", code)
                        .param("withdrawn", withdrawn)
                        .update()
                == 1;
    }

    private Map<LanguageTag, String> titles(String stored) {
        return json.readValue(stored, new TypeReference<Map<String, String>>() {}).entrySet().stream()
                .collect(Collectors.toMap(title -> new LanguageTag(title.getKey()), Map.Entry::getValue));
    }
}
