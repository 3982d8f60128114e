package org.tirich.bench.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tirich.bench.ServedInstance;

/// Finds what finished jobs have left behind: processes, directories, unfinished files, waiting rows.
final class LeftoverScan {

    /// Files of the server itself.
    private static final Set<String> SERVERS_OWN = Set.of("tomcat", "hsperfdata", "com_aayushatharva_brotli4j");

    private static final String ROWS = """
            select 'asset ' || id || ' is ' || state from asset where state not in ('READY', 'REFUSED')
            union all
            select 'job ' || task_name || ' ' || task_instance from scheduled_tasks where task_name in ('transcode', 'smaller')
            """;

    private final ServedInstance instance;
    private final Path data;
    private final Path temporary;

    /// @param temporary the server's directory for temporary files
    LeftoverScan(ServedInstance instance, Path data, Path temporary) {
        this.instance = instance;
        this.data = data;
        this.temporary = temporary;
    }

    List<String> find(Connection database) throws IOException, SQLException {
        var found = new ArrayList<>(processes());
        found.addAll(files());
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(ROWS)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return List.copyOf(found);
    }

    /// Descendants of the server except its database, and every process whose command line names its directory,
    /// since orphans have another parent.
    private List<String> processes() throws IOException {
        var postgres = instance.postgres();
        var expected = Stream.concat(Stream.of(instance.server(), postgres), postgres.descendants())
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
        var children = instance.server().descendants();
        var strays =
                ProcessHandle.allProcesses().filter(each -> commandLine(each).contains(data.toString()));
        return Stream.concat(children, strays)
                .filter(each -> !expected.contains(each.pid()))
                .distinct()
                .map(each -> "process " + commandLine(each))
                .toList();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                            Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException _) {
            return "";
        }
    }

    private List<String> files() throws IOException {
        try (var work = Files.list(data.resolve("work"));
                var own = Files.list(temporary);
                var kept = Files.walk(data.resolve("assets"))) {
            var inTemporary = own.filter(file -> SERVERS_OWN.stream()
                    .noneMatch(name -> file.getFileName().toString().startsWith(name)));
            var halfWritten = kept.filter(file -> file.toString().endsWith(".part"));
            return Stream.of(work, inTemporary, halfWritten)
                    .flatMap(files -> files)
                    .map(file -> "file " + file)
                    .toList();
        }
    }
}
