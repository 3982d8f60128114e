package org.tirich.itembank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tirich.learning.statistics.ItemStatistics;
import org.tirich.learning.statistics.ItemStatistics.Flag;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The `item_statistics` table.
@Repository
class ItemStatisticsTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ItemStatisticsTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void put(String item, ItemStatistics statistics, Instant now) {
        var document = new LinkedHashMap<String, Object>();
        document.put("facility", statistics.facility());
        statistics.discrimination().ifPresent(value -> document.put("discrimination", value));
        document.put("shares", statistics.shares());
        document.put("able", statistics.ableShares());
        document.put("seconds", statistics.medianTime().toSeconds());
        jdbc.sql("""
                insert into item_statistics (item, attempts, document, flags, at)
                values (:item, :attempts, cast(:document as jsonb), :flags, :now)
                on conflict (item) do update
                   set attempts = excluded.attempts, document = excluded.document, flags = excluded.flags,
                       at = excluded.at
                """)
                .param("item", item)
                .param("attempts", statistics.learners())
                .param("document", json.writeValueAsString(document))
                .param("flags", statistics.flags().stream().map(Flag::name).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Deletes the rows of items without attempts.
    void keep(Collection<String> items) {
        jdbc.sql("delete from item_statistics where not (item = any(?))")
                .param(items.toArray(String[]::new))
                .update();
    }

    Map<String, ItemStatistics> find(Collection<String> items) {
        var found = new TreeMap<String, ItemStatistics>();
        jdbc.sql("select item, attempts, document, flags from item_statistics where item = any(?)")
                .param(items.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("item"), statistics(row));
                });
        return found;
    }

    private ItemStatistics statistics(ResultSet row) throws SQLException {
        var document = json.readTree(row.getString("document"));
        var discrimination = document.path("discrimination");
        return new ItemStatistics(
                row.getInt("attempts"),
                document.path("facility").asDouble(),
                discrimination.isNumber() ? OptionalDouble.of(discrimination.asDouble()) : OptionalDouble.empty(),
                json.convertValue(document.path("shares"), new TypeReference<Map<String, Double>>() {}),
                json.convertValue(document.path("able"), new TypeReference<Map<String, Double>>() {}),
                Duration.ofSeconds(document.path("seconds").asLong()),
                flags((String[]) row.getArray("flags").getArray()));
    }

    private static Set<Flag> flags(String[] names) {
        return Stream.of(names).map(Flag::valueOf).collect(Collectors.toSet());
    }
}
