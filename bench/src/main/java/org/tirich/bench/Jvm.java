package org.tirich.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How Java programs are started here: with the same program, and the server's with the launcher's options.
final class Jvm {

    /// What `./tirich start` gives the server.
    private static final List<String> LAUNCHER =
            List.of("-XX:+UseCompactObjectHeaders", "-Xmx768m", "-Xmn256m", "-XX:MaxTenuringThreshold=2");

    private static final String COLLECTOR = "-XX:+UseSerialGC";

    private Jvm() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static List<String> serverOptions() {
        var more = Optional.ofNullable(System.getenv("TIRICH_JAVA_OPTIONS"))
                .orElse("")
                .strip();
        var given = Stream.of(more.split(" +")).filter(option -> !option.isEmpty());
        return Stream.of(LAUNCHER.stream(), more.contains("GC") ? Stream.<String>of() : Stream.of(COLLECTOR), given)
                .flatMap(options -> options)
                .toList();
    }
}
