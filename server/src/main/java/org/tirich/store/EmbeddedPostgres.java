package org.tirich.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tirich.kernel.UserFacingException;

/// An embedded PostgreSQL server, on loopback, with its database in the data folder. Every commit is flushed to the
/// disk before it is acknowledged, and every connection needs the password, which is one of the secrets.
///
/// A database server that a killed process left running is shut down before a new one starts. [#watch]
/// restarts one that ends by itself, on the same port.
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final String USER = "tirich";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final int RETRY_MILLIS = 50;
    private static final int MAX_CONNECTIONS = 60;

    /// A server that ends more often than this within the period is not restarted again.
    private static final int MAX_RESTARTS = 3;

    private static final Duration RESTART_PERIOD = Duration.ofMinutes(10);

    /// For starts that fail at once. A server that is alive and replays its log has the time of a start.
    private static final Duration RESTART_LIMIT = Duration.ofSeconds(3);

    private final Path binaries;
    private final Path database;
    private final Path logFile;
    private final ServerProcess user;
    private final String password;
    private final int port;
    private final Deque<Long> restarts = new ArrayDeque<>();
    private volatile Process process;
    private volatile boolean closing;

    private EmbeddedPostgres(
            Path binaries,
            Path database,
            Path logFile,
            ServerProcess user,
            String password,
            int port,
            Process process) {
        this.binaries = binaries;
        this.database = database;
        this.logFile = logFile;
        this.user = user;
        this.password = password;
        this.port = port;
        this.process = process;
    }

    static EmbeddedPostgres start(DataFolder data, Secrets secrets, Path cache, String forcedUser) {
        try {
            var user = ServerProcess.choose(forcedUser);
            if (user.needsPublicPath()) {
                data.openPath("tools");
            }
            var binaries = PostgresBinaries.unpack(user.needsPublicPath() ? data.folder("tools") : cache);
            var database = data.root().resolve("database");
            var logFile = data.folder("logs").resolve("postgresql.log");
            var password = secrets.get("database-password");
            initialise(data, binaries, database, user, password);
            stopLeftover(binaries, database, user);
            var port = freePort();
            var process = launch(binaries, database, logFile, user, port);
            var server = new EmbeddedPostgres(binaries, database, logFile, user, password, port, process);
            server.awaitReady();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL started", e);
        }
    }

    /// Creates the database cluster. A marker file distinguishes a complete cluster from an interrupted one.
    private static void initialise(DataFolder data, Path binaries, Path database, ServerProcess user, String password)
            throws IOException, InterruptedException {
        var marker = data.secrets().resolve("database-initialised");
        if (Files.exists(marker)) {
            user.own(database);
            return;
        }
        FileSystemUtils.deleteRecursively(database);
        var owned = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectory(database, owned);
        var passwordFolder = Files.createTempDirectory(data.root(), "initdb", owned);
        try {
            var passwordFile = Files.writeString(passwordFolder.resolve("password"), password);
            user.own(database);
            user.own(passwordFolder);
            run(
                    user.wrap(List.of(
                            binaries.resolve("bin/initdb").toString(),
                            "--pgdata=" + database,
                            "--username=" + USER,
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C")),
                    START_LIMIT,
                    "create the database in " + database);
        } finally {
            FileSystemUtils.deleteRecursively(passwordFolder);
        }
        Files.writeString(marker, "PostgreSQL initialised this folder completely.\n");
    }

    private static void stopLeftover(Path binaries, Path database, ServerProcess user)
            throws IOException, InterruptedException {
        var pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var alive = ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("/postgres"))
                .isPresent();
        if (alive) {
            log.warn("stopping a PostgreSQL that a killed server left running (process {})", pid);
            stop(binaries, database, user);
        }
    }

    private static Process launch(Path binaries, Path database, Path logFile, ServerProcess user, int port)
            throws IOException {
        var command = user.wrap(List.of(
                binaries.resolve("bin/postgres").toString(),
                "-D",
                database.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=" + MAX_CONNECTIONS,
                "-c",
                "fsync=on",
                "-c",
                "synchronous_commit=on",
                "-c",
                "shared_buffers=96MB",
                "-c",
                "max_wal_size=512MB",
                "-c",
                "jit=off",
                "-c",
                // Details of errors contain values of rows.
                "log_error_verbosity=terse",
                "-c",
                "timezone=UTC"));
        return builder(inOwnSession(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
    }

    /// Starts the command in its own session, so that Ctrl-C in a terminal does not stop the database together with the
    /// server.
    private static List<String> inOwnSession(List<String> command) {
        if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            return command;
        }
        var all = new java.util.ArrayList<>(List.of("/usr/bin/setsid"));
        all.addAll(command);
        return all;
    }

    /// Restarts the server whenever it ends by itself.
    ///
    /// @param lost called if it cannot be restarted
    void watch(Runnable lost) {
        Thread.ofPlatform().name("postgresql-watch").daemon().start(() -> restartAtEnd(lost));
    }

    private void restartAtEnd(Runnable lost) {
        try {
            while (!closing) {
                var code = process.waitFor();
                if (!closing) {
                    log.error("PostgreSQL ended with code {}: {}", code, lastLines());
                    if (!restart()) {
                        lost.run();
                        return;
                    }
                    log.warn("PostgreSQL was restarted");
                }
            }
        } catch (IOException e) {
            log.error("PostgreSQL cannot be restarted", e);
            lost.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Repeats the start while it fails at once: processes of the earlier server may still hold its shared memory.
    ///
    /// @return false if the server does not start
    private boolean restart() throws IOException, InterruptedException {
        var now = System.nanoTime();
        restarts.removeIf(at -> now - at > RESTART_PERIOD.toNanos());
        restarts.add(now);
        if (restarts.size() > MAX_RESTARTS) {
            log.error("PostgreSQL ended {} times within {} minutes", restarts.size(), RESTART_PERIOD.toMinutes());
            return false;
        }
        while (!closing && System.nanoTime() - now < RESTART_LIMIT.toNanos()) {
            endBackends();
            process = launch(binaries, database, logFile, user, port);
            if (answers()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
        }
        return closing;
    }

    /// Ends the processes of a server whose first process was killed. They work in the folder of the database, and are
    /// nobody's children any more.
    private void endBackends() {
        var program = binaries.resolve("bin/postgres").toString();
        ProcessHandle.allProcesses()
                .filter(each -> each.info().command().filter(program::equals).isPresent() && worksInDatabase(each))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private boolean worksInDatabase(ProcessHandle each) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(each.pid()), "cwd"), database);
        } catch (IOException ended) {
            return false;
        }
    }

    /// Waits until the started server answers; false if it ends instead.
    private boolean answers() throws InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (var _ = DriverManager.getConnection(url(), properties())) {
                return true;
            } catch (SQLException starting) {
                TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
            }
        }
        process.destroyForcibly();
        return false;
    }

    private void awaitReady() throws IOException, InterruptedException {
        if (!answers()) {
            throw new UserFacingException("PostgreSQL did not start; the end of " + logFile + " says: " + lastLines());
        }
    }

    private String lastLines() throws IOException {
        var lines = Files.readAllLines(logFile);
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port
                + "/postgres?reWriteBatchedInserts=true&logServerErrorDetail=false";
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    long processId() {
        return process.pid();
    }

    private Properties properties() {
        var properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", "5");
        return properties;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        if (process.isAlive()) {
            stop(binaries, database, user);
            process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void stop(Path binaries, Path database, ServerProcess user)
            throws IOException, InterruptedException {
        run(
                user.wrap(List.of(
                        binaries.resolve("bin/pg_ctl").toString(),
                        "stop",
                        "-D",
                        database.toString(),
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        Long.toString(STOP_LIMIT.toSeconds()))),
                STOP_LIMIT,
                "stop PostgreSQL");
    }

    private static void run(List<String> command, Duration limit, String purpose)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("tirich-", ".out");
        try {
            var process = builder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new UserFacingException("Tirich could not " + purpose + " within " + limit.toSeconds() + " s.");
            }
            if (process.exitValue() != 0) {
                throw new UserFacingException("Tirich could not " + purpose + ": "
                        + Files.readString(output).strip().replace('\n', ' '));
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
