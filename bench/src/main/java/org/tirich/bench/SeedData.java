package org.tirich.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/// Seeds a data folder with live videos and signed-in viewers.
public final class SeedData {

    private SeedData() {}

    /// Starts the server to create the tables, fills them, and stops it.
    public static void fill(Path jar, Path data, int videos, int viewers) throws IOException {
        try (var instance = ServedInstance.start(jar, data);
                var database = instance.database();
                var settings = database.prepareStatement(
                        "select set_config('bench.videos', ?, false), set_config('bench.viewers', ?, false)");
                var script = database.createStatement();
                var sql = SeedData.class.getResourceAsStream("/seed.sql")) {
            settings.setString(1, Integer.toString(videos));
            settings.setString(2, Integer.toString(viewers));
            settings.execute();
            script.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IOException("cannot seed the database", e);
        }
    }
}
