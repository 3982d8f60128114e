package org.tirich.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/// A data folder with lessons that are live and viewers who are signed in.
final class Seed {

    private Seed() {}

    /// Lets the server make its tables, fills them, and stops it again.
    static void fill(Path jar, Path data, int videos, int viewers) throws IOException {
        try (var instance = ServedInstance.start(jar, data);
                var database = instance.database();
                var settings = database.prepareStatement(
                        "select set_config('bench.videos', ?, false), set_config('bench.viewers', ?, false)");
                var script = database.createStatement();
                var sql = Seed.class.getResourceAsStream("/seed.sql")) {
            settings.setString(1, Integer.toString(videos));
            settings.setString(2, Integer.toString(viewers));
            settings.execute();
            script.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IOException("the database could not be filled", e);
        }
    }
}
