package org.tirich.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tirich.Waiting.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tirich.Browser;
import org.tirich.TestProcess;
import org.tirich.TirichApplication;

/// Data folders of earlier versions open, with their unfinished jobs; those of later versions are refused.
class OldDataTest {

    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "tirich");

    /// The session tokens in the rows of version 18.
    private static final String AUTHOR = "DTiso7w7UcN8CYajHv9Ag5IasRMPjqP-2pf7L8h28sY";

    private static final String SAFETY = "sRH9iis7hrwF3MZ3UJQ_FTUYLTkomvycyxwMu3g-20A";
    private static final String ACCURACY = "JI1WxcLFTRIEPQZ8wonEoGx1S9cOOeIUjjJebiqZtOk";
    private static final String OPERATOR = "61KAF9hmWm77uMpMTlZQm9Zi5rvfReAUlRGDZ0fk0u4";

    private static final String LEASED_REVISION = "e6d6fd7c-c602-4db2-9341-f69d3b75594d";
    private static final String UNCHECKED_REVISION = "f9de7514-9c62-4c2e-9ae6-ebdb751483e7";
    private static final String HALF_UPLOAD = "/api/uploads/868a1049-8c2e-495f-b710-b1c8c5b7adc2";

    @TempDir
    Path folder;

    @Test
    void version18OpensWithItsUnfinishedJobs() throws Exception {
        prepare("18", """
                update session set last_seen = now(), created_at = now();
                update review set lease_until = now() + interval '10 minutes' where lease_until is not null;
                update upload set expires_at = now() + interval '10 hours';
                insert into event_publication (id, event_type, listener_id, publication_date, serialized_event)
                values (gen_random_uuid(), 'org.tirich.asset.AssetVanished', 'org.tirich.Gone.on(AssetVanished)',
                        now(), '{}'),
                       (gen_random_uuid(), 'org.tirich.assessment.QuestionAnswered', 'feed.engagements.answered',
                        now(), '{"attempt":null}'),
                       (gen_random_uuid(), 'org.tirich.catalog.RevisionPublished', 'feed.ranking-engine.published',
                        now(), 'not JSON');
                """);

        try (var server = TestProcess.start(TirichApplication.class, arguments())) {
            var home = server.awaitLine("Tirich is ready at");
            var author = browser(home, AUTHOR);

            await(() -> author.get("/api/inbox").text().contains("published"));
            var inbox = author.get("/api/inbox");
            assertThat(inbox.json().path("items").findValuesAsString("kind"))
                    .contains("published", "returned", "asset-ready", "asset-refused");
            assertThat(inbox.text()).contains("This is not a video file we can read", "Dangerous to copy");

            var queue = browser(home, SAFETY);
            await(() -> queue.get("/api/reviews").text().contains(UNCHECKED_REVISION));

            var leased = browser(home, ACCURACY).get("/api/reviews/" + LEASED_REVISION);
            assertThat(leased.status()).isEqualTo(200);
            assertThat(leased.json().path("stage").asString()).isEqualTo("accuracy");
            assertThat(leased.json().path("history").findValuesAsString("event"))
                    .containsExactly("held", "claimed", "safety-passed", "claimed");

            var half = author.send(author.request(HALF_UPLOAD)
                    .header("Tus-Resumable", "1.0.0")
                    .method("HEAD", BodyPublishers.noBody()));
            assertThat(half.header("Upload-Offset")).isEqualTo("100000");

            assertThat(browser(home, OPERATOR).get("/operate").text()).contains("encode-av1");
            assertThat(author.get("/api/search?q=%DA%86%D8%A7%D9%86%D8%AF").text())
                    .contains("چاند کی شکلیں");
            server.stop();
        }

        try (var again = TestProcess.start(TirichApplication.class, arguments())) {
            again.awaitLine("Tirich is ready at");
            again.stop();
        }

        var verdict = TestProcess.run(TirichApplication.class, "audit", "verify", "--data", data().toString());
        assertThat(verdict.output()).contains("The audit chain is intact");
    }

    @Test
    void aFolderThatANewerVersionUpgradedIsRefusedWithASentence() throws Exception {
        prepare(null, """
                insert into flyway_schema_history
                       (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (9999, '9999', 'from the future', 'SQL', 'V9999__from_the_future.sql', 'tirich', 1, true);
                """);

        var ended = TestProcess.run(TirichApplication.class, arguments());

        assertThat(ended.code()).isNotZero();
        assertThat(ended.output())
                .contains("A newer version of Tirich has upgraded this data (schema 9999). Start that version")
                .doesNotContain("Exception");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private String[] arguments() {
        return new String[] {"start", "--port", "0", "--data", data().toString()};
    }

    private static Browser browser(String ready, String session) {
        return new Browser(URI.create(ready.substring(ready.indexOf("http")))).withCookie("session", session);
    }

    /// Creates a data folder with the schema of a version; null for the current one. Version 18 has the rows of a
    /// server of that version.
    private void prepare(@Nullable String version, String changes) throws Exception {
        try (var opened = DataFolder.open(data());
                var postgres = EmbeddedPostgres.start(opened, new Secrets(opened), CACHE, "")) {
            var flyway = Flyway.configure().dataSource(postgres.url(), postgres.user(), postgres.password());
            if (version != null) {
                flyway.target(MigrationVersion.fromVersion(version));
            }
            flyway.load().migrate();
            try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                    var statement = connection.createStatement()) {
                if (version != null) {
                    statement.execute("delete from flyway_schema_history where version = '17.1'");
                    // The rows are in any order: foreign keys and triggers are disabled meanwhile.
                    statement.execute("set session_replication_role = replica");
                    statement.execute(rows());
                    statement.execute("set session_replication_role = default");
                }
                statement.execute(changes);
            }
        }
    }

    private static String rows() throws IOException {
        try (var sql = OldDataTest.class.getResourceAsStream("/old-data/v18.sql")) {
            return new String(Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
