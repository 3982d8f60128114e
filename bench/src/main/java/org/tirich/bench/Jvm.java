package org.tirich.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts Java programs with this program's JVM and, for the server, the options of the launcher.
final class Jvm {

    /// The options of `./tirich start`.
    private static final List<String> LAUNCHER_OPTIONS =
            List.of("-XX:+UseCompactObjectHeaders", "-Xmx768m", "-Xmn256m", "-XX:MaxTenuringThreshold=2");

    private static final String COLLECTOR_OPTION = "-XX:+UseSerialGC";

    private Jvm() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> serverOptions() {
        var more = Optional.ofNullable(System.getenv("TIRICH_JAVA_OPTIONS"))
                .orElse("")
                .strip();
        var given = Stream.of(more.split(" +")).filter(option -> !option.isEmpty());
        return Stream.of(
                        LAUNCHER_OPTIONS.stream(),
                        more.contains("GC") ? Stream.<String>of() : Stream.of(COLLECTOR_OPTION),
                        given)
                .flatMap(options -> options)
                .toList();
    }
}
