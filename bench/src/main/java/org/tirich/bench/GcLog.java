package org.tirich.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/// The garbage collection log of a running Java program (JEP 271).
final class GcLog {

    private static final Pattern PAUSE = Pattern.compile("\\bPause .* (\\d+\\.\\d+)ms$");
    private static final long MAX_MICROS = 60_000_000;

    private final Path file;

    GcLog(Path file) {
        this.file = file;
    }

    /// The Java option that writes it.
    String option() {
        return "-Xlog:gc:file=" + file + ":uptime";
    }

    /// The number of lines so far.
    int lines() throws IOException {
        return all().size();
    }

    /// The pauses after a line, in microseconds.
    Histogram pausesAfter(int lines) throws IOException {
        var pauses = new Histogram(MAX_MICROS, 3);
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
