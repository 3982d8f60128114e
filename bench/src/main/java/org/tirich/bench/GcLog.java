package org.tirich.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/// What a Java program writes of its garbage collections (JEP 271), read while it runs.
final class GcLog {

    private static final Pattern PAUSE = Pattern.compile("\\bPause .* (\\d+\\.\\d+)ms$");
    private static final long HIGHEST_MICROS = 60_000_000;

    private final Path file;

    GcLog(Path file) {
        this.file = file;
    }

    /// The option that makes a program write it.
    String option() {
        return "-Xlog:gc:file=" + file + ":uptime";
    }

    /// How many lines there are by now.
    int lines() throws IOException {
        return all().size();
    }

    /// Pauses after so many lines, in microseconds.
    Histogram pausesAfter(int lines) throws IOException {
        var pauses = new Histogram(HIGHEST_MICROS, 3);
        var all = all();
        for (var line : all.subList(Math.min(lines, all.size()), all.size())) {
            var pause = PAUSE.matcher(line);
            if (pause.find()) {
                pauses.recordValue((long) (Double.parseDouble(pause.group(1)) * 1000));
            }
        }
        return pauses;
    }

    private List<String> all() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
}
