package org.tirich.discovery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.kernel.LanguageTag;

/// The `tag_description` table.
@Repository
class TagDescriptionTable {

    private final JdbcClient jdbc;

    TagDescriptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<LanguageTag, String> of(String meaning) {
        return jdbc
                .sql("select language, text from tag_description where meaning = ?")
                .param(meaning)
                .query((row, _) -> Map.entry(new LanguageTag(row.getString("language")), row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void put(String meaning, LanguageTag language, String text, Instant now) {
        jdbc.sql("""
                insert into tag_description (meaning, language, text, at) values (?, ?, ?, ?)
                on conflict (meaning, language) do update set text = excluded.text, at = excluded.at
                """)
                .params(meaning, language.value(), text, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(String meaning, LanguageTag language) {
        jdbc.sql("delete from tag_description where meaning = ? and language = ?")
                .params(meaning, language.value())
                .update();
    }
}
