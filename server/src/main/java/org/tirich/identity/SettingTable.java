package org.tirich.identity;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The `setting` table.
@Repository
class SettingTable {

    private final JdbcClient jdbc;

    SettingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, String> all() {
        var all = new HashMap<String, String>();
        jdbc.sql("select name, value from setting").query(row -> {
            all.put(row.getString("name"), row.getString("value"));
        });
        return Map.copyOf(all);
    }

    void put(String name, String value) {
        jdbc.sql(
                        "insert into setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value")
                .params(name, value)
                .update();
    }
}
