package org.tirich.discovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.catalog.WorkId;
import org.tirich.kernel.LanguageTag;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `shelf` table.
@Repository
class ShelfTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShelfTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Shelf> all() {
        return jdbc.sql("select id, language, title, works from shelf order by position, at")
                .query((row, _) -> shelf(row))
                .list();
    }

    private Shelf shelf(ResultSet row) throws SQLException {
        var titles = json.readValue(row.getString("title"), new TypeReference<Map<String, String>>() {});
        return new Shelf(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("language")).map(LanguageTag::new),
                titles.entrySet().stream()
                        .collect(Collectors.toMap(title -> new LanguageTag(title.getKey()), Map.Entry::getValue)),
                Arrays.stream((UUID[]) row.getArray("works").getArray())
                        .map(WorkId::new)
                        .toList());
    }

    void insert(Shelf shelf, Instant now) {
        var titles = shelf.titles().entrySet().stream()
                .collect(Collectors.toMap(title -> title.getKey().value(), Map.Entry::getValue));
        jdbc.sql("""
                insert into shelf (id, language, title, works, position, at)
                values (:id, :language, cast(:title as jsonb), :works,
                        (select coalesce(max(position), 0) + 1 from shelf), :at)
                """)
                .param("id", shelf.id())
                .param("language", shelf.language().map(LanguageTag::value).orElse(null), Types.VARCHAR)
                .param("title", json.writeValueAsString(titles))
                .param("works", shelf.works().stream().map(WorkId::value).toArray(UUID[]::new))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from shelf where id = ?").param(id).update() == 1;
    }

    /// Swaps the shelf with the one before it; returns false for the first one.
    boolean raise(UUID id) {
        return jdbc.sql("""
                with own as (select id, position from shelf where id = :id),
                     above as (select id, position from shelf where position < (select position from own)
                                order by position desc limit 1)
                update shelf s set position = case s.id when own.id then above.position else own.position end
                  from own, above where s.id in (own.id, above.id)
                """).param("id", id).update() == 2;
    }
}
