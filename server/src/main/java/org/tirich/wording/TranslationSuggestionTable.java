package org.tirich.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The `translation_suggestion` table.
@Repository
class TranslationSuggestionTable {

    private final JdbcClient jdbc;

    TranslationSuggestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Inserts an open suggestion, unless an identical one is open.
    void insert(TranslationSuggestion suggestion) {
        jdbc.sql("""
                insert into translation_suggestion (id, language, key, was, becomes, at, state)
                values (:id, :language, :key, :was, :becomes, :at, 'OPEN') on conflict do nothing
                """)
                .param("id", suggestion.id())
                .param("language", suggestion.language())
                .param("key", suggestion.key())
                .param("was", suggestion.was())
                .param("becomes", suggestion.becomes())
                .param("at", suggestion.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    int open(String language) {
        return jdbc.sql("select count(*) from translation_suggestion where state = 'OPEN' and language = ?")
                .param(language)
                .query(Integer.class)
                .single();
    }

    int open(String language, String key) {
        return jdbc.sql("select count(*) from translation_suggestion where state = 'OPEN' and language = ? and key = ?")
                .params(language, key)
                .query(Integer.class)
                .single();
    }

    /// Open ones first, then those decided last.
    List<TranslationSuggestion> list(int limit) {
        return jdbc.sql(
                        "select * from translation_suggestion order by state <> 'OPEN', coalesce(decided_at, at) desc limit ?")
                .param(limit)
                .query(TranslationSuggestionTable::toSuggestion)
                .list();
    }

    /// The accepted suggestions of a language, in the order in which they were accepted.
    List<TranslationSuggestion> accepted(String language) {
        return jdbc.sql("""
                select * from translation_suggestion where language = ? and state = 'ACCEPTED' order by decided_at
                """)
                .param(language)
                .query(TranslationSuggestionTable::toSuggestion)
                .list();
    }

    Optional<TranslationSuggestion> find(UUID id) {
        return jdbc.sql("select * from translation_suggestion where id = ?")
                .param(id)
                .query(TranslationSuggestionTable::toSuggestion)
                .optional();
    }

    /// Changes the state if it is still `from`.
    boolean decide(UUID id, TranslationSuggestion.State from, TranslationSuggestion.State to, Instant now) {
        return jdbc.sql(
                                "update translation_suggestion set state = :to, decided_at = :now where id = :id and state = :from")
                        .param("to", to.name())
                        .param("from", from.name())
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static TranslationSuggestion toSuggestion(ResultSet row, int number) throws SQLException {
        return new TranslationSuggestion(
                row.getObject("id", UUID.class),
                row.getString("language"),
                row.getString("key"),
                row.getString("was"),
                row.getString("becomes"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                TranslationSuggestion.State.valueOf(row.getString("state")));
    }
}
