package org.tirich.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTest {

    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "tirich");
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Path folder = Path.of("");

    /// A folder below the system's temporary folder, where another user can access the database.
    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("tirich-test");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeFolder() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private EmbeddedPostgres start(DataFolder data, String runAs) {
        return EmbeddedPostgres.start(data, new Secrets(data), CACHE, runAs);
    }

    @ParameterizedTest
    @EnumSource
    void dataSurviveARestartInEveryRunMode(ServerProcess as) throws Exception {
        assumeTrue(ROOT == (as != ServerProcess.AS_ONESELF), "needs " + (ROOT ? "an ordinary user" : "root"));

        try (var data = DataFolder.open(folder)) {
            try (var postgres = start(data, as.name())) {
                execute(postgres, "create table word (urdu text)", "insert into word values ('روشنی')");
            }
            try (var postgres = start(data, as.name())) {
                assertThat(ask(postgres, "select urdu from word")).isEqualTo("روشنی");
            }
        }
    }

    @Test
    void aConnectionWithoutThePasswordIsRefused() throws Exception {
        try (var data = DataFolder.open(folder);
                var postgres = start(data, "")) {
            for (var password : new String[] {"", "postgres", "tirich"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), password))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password");
            }
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void aCommitIsFlushedToTheDisk() throws Exception {
        try (var data = DataFolder.open(folder);
                var postgres = start(data, "")) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void aCommitSurvivesTheKillOfEveryProcess() throws Exception {
        try (var data = DataFolder.open(folder)) {
            var killed = start(data, "");
            execute(killed, "create table word (urdu text)", "insert into word values ('پانی')");
            kill(killed);

            try (var postgres = start(data, "")) {
                assertThat(ask(postgres, "select urdu from word")).isEqualTo("پانی");
            }
        }
    }

    private static void kill(EmbeddedPostgres postgres) throws Exception {
        var server = ProcessHandle.of(postgres.processId()).orElseThrow();
        var all = new java.util.ArrayList<>(server.descendants().toList());
        assertThat(all).isNotEmpty();
        all.addFirst(server);
        all.forEach(ProcessHandle::destroyForcibly);
        for (var each : all) {
            each.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void anInterruptedInitialisationIsRepeated() throws Exception {
        try (var data = DataFolder.open(folder)) {
            Files.createDirectories(folder.resolve("database/base"));
            Files.writeString(folder.resolve("database/PG_VERSION"), "18\n");

            try (var postgres = start(data, "")) {
                assertThat(ask(postgres, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void theDatabaseSortsAndFindsUrdu() throws Exception {
        try (var data = DataFolder.open(folder);
                var postgres = start(data, "")) {
            assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(postgres, "select upper('é') || length('چترال')")).isEqualTo("É5");
        }
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        }
    }

    private static String ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
    }
}
