package org.tirich.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The packaged server as a process of its own, with a data folder and the Java options of the launcher.
public final class ServedInstance implements AutoCloseable {

    /// The line of `postmaster.pid` with the port; the first one has the process id.
    private static final int PORT_LINE = 3;

    private final Path data;
    private final ServerProcess process;

    private ServedInstance(Path data, ServerProcess process) {
        this.data = data;
        this.process = process;
    }

    /// Starts the server and waits until it is ready.
    static ServedInstance start(Path jar, Path data) throws IOException {
        return start(jar, data, List.of());
    }

    /// @param options further options of Java, such as settings of the server
    public static ServedInstance start(Path jar, Path data, List<String> options) throws IOException {
        return run("start", jar, data, options);
    }

    /// An instance with the starter library and the people of the tour.
    public static ServedInstance demo(Path jar, Path data) throws IOException {
        return run("demo", jar, data, List.of());
    }

    private static ServedInstance run(String name, Path jar, Path data, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(Jvm.executable(), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(Jvm.serverOptions());
        for (var limit : List.of("network-events", "guest-events", "network-impressions", "guest-impressions")) {
            command.add("-Dtirich.limits." + limit + "=1000000000");
        }
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), name, "--port", "0", "--data", data.toString()));
        return new ServedInstance(data, ServerProcess.start(command));
    }

    /// The latest build of this checkout: the unpacked one if it exists, else the single jar.
    public static Path newestBuild() {
        return newestBuild(checkout());
    }

    /// The root of this checkout.
    public static Path checkout() {
        try {
            return Path.of(ServedInstance.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve("../../..")
                    .normalize();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The latest build of a checkout.
    public static Path newestBuild(Path checkout) {
        var target = checkout.resolve("server/target");
        return Stream.of(find(target.resolve("app"), ".jar"), find(target, "-app.jar"))
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No packaged server in " + target + ". Build it, or name its jar with --server."));
    }

    private static List<Path> find(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("tirich-server-"))
                    .filter(file -> file.getFileName().toString().endsWith(end))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return process.address();
    }

    Duration startUp() {
        return process.startUp();
    }

    public ProcessHandle server() {
        return process.process().toHandle();
    }

    /// The parent process of PostgreSQL.
    public ProcessHandle postgres() throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster(data, 0)))
                .orElseThrow(() -> new IOException("PostgreSQL is not running"));
    }

    /// A connection to the server's database, with the password from its data folder.
    public Connection database() throws IOException {
        return database(data);
    }

    /// The same for any data folder.
    public static Connection database(Path data) throws IOException {
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + postmaster(data, PORT_LINE) + "/postgres",
                    "tirich",
                    Files.readString(data.resolve("secrets/database-password")).strip());
        } catch (SQLException e) {
            throw new IOException("cannot connect to the server's database", e);
        }
    }

    private static String postmaster(Path data, int line) throws IOException {
        return Files.readAllLines(data.resolve("database/postmaster.pid"))
                .get(line)
                .strip();
    }

    /// Stops the server and, with it, its database.
    @Override
    public void close() throws IOException {
        process.close();
    }
}
