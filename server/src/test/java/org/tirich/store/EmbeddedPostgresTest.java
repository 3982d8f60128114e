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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;
import org.tirich.Waiting;

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

    @Test
    void aServerThatEndsByItselfIsRestartedOnTheSamePort() throws Exception {
        try (var data = DataFolder.open(folder);
                var postgres = start(data, "")) {
            postgres.watch(() -> Assertions.fail("lost"));
            execute(postgres, "create table word (urdu text)", "insert into word values ('ہوا')");
            var url = postgres.url();

            for (var kill : List.<Kill>of(EmbeddedPostgresTest::kill, EmbeddedPostgresTest::killFirst)) {
                var before = postgres.processId();
                kill.of(postgres);

                Waiting.await(() -> postgres.processId() != before && answers(postgres));
                assertThat(ask(postgres, "select urdu from word")).isEqualTo("ہوا");
            }
            assertThat(postgres.url()).isEqualTo(url);
        }
    }

    private interface Kill {
        void of(EmbeddedPostgres postgres) throws Exception;
    }

    /// The other processes of the server may outlive the first one.
    private static void killFirst(EmbeddedPostgres postgres) {
        ProcessHandle.of(postgres.processId()).orElseThrow().destroyForcibly();
    }

    private static boolean answers(EmbeddedPostgres postgres) {
        try {
            return ask(postgres, "select 1").equals("1");
        } catch (SQLException e) {
            return false;
        }
    }

    /// A long query holds the shared memory of a killed server.
    @Test
    void aServerIsRestartedAlthoughAQueryOfTheOldOneRuns() throws Exception {
        try (var data = DataFolder.open(folder);
                var postgres = start(data, "")) {
            postgres.watch(() -> Assertions.fail("lost"));
            var before = postgres.processId();
            try (var connection = connect(postgres);
                    var statement = connection.createStatement()) {
                var running = CompletableFuture.runAsync(() -> {
                    try {
                        statement.execute("select count(*) from generate_series(1, 100000000000)");
                    } catch (SQLException cut) {
                        // The server is killed.
                    }
                });
                Waiting.await(() -> runs(postgres, "generate_series"));

                killFirst(postgres);

                Waiting.await(() -> postgres.processId() != before && answers(postgres));
                running.get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static boolean runs(EmbeddedPostgres postgres, String query) {
        try {
            return ask(
                            postgres,
                            "select exists (select from pg_stat_activity where query like '%" + query
                                    + "%' and pid <> pg_backend_pid())")
                    .equals("t");
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void aServerThatCannotBeRestartedIsReported() throws Exception {
        try (var data = DataFolder.open(folder);
                var postgres = start(data, "")) {
            var lost = new CountDownLatch(1);
            postgres.watch(lost::countDown);
            Files.move(folder.resolve("database/PG_VERSION"), folder.resolve("moved"));

            kill(postgres);

            assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aServerThatEndsAgainAndAgainIsReported() throws Exception {
        try (var data = DataFolder.open(folder);
                var postgres = start(data, "")) {
            var lost = new CountDownLatch(1);
            postgres.watch(lost::countDown);

            for (int restarts = 0; restarts <= 3; restarts++) {
                assertThat(lost.getCount()).isOne();
                var before = postgres.processId();
                kill(postgres);
                Waiting.await(() -> lost.getCount() == 0 || postgres.processId() != before && answers(postgres));
            }

            assertThat(lost.getCount()).isZero();
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
