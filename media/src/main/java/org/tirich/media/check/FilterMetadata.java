package org.tirich.media.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Frame metadata set by ffmpeg filters, one `key=value` per line, as printed by the filter `metadata`.
record FilterMetadata(List<String> lines) {

    /// One line for each tenth of a second of three minutes, with a margin.
    private static final int MAX_LINES = 100_000;

    static FilterMetadata in(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return new FilterMetadata(lines.limit(MAX_LINES).toList());
        }
    }

    /// The ranges whose start and end a filter has set. A range without an end lasts to the end of the clip.
    List<TimeRange> ranges(String startKey, String endKey, Duration clip) {
        var found = new ArrayList<TimeRange>();
        var start = Optional.<Double>empty();
        for (var line : lines) {
            var begins = number(line, startKey);
            var ends = number(line, endKey);
            if (ends.isPresent() && start.isPresent()) {
                add(found, start.get(), ends.get());
                start = Optional.empty();
            }
            start = begins.isPresent() ? begins : start;
        }
        if (start.isPresent()) {
            add(found, start.get(), clip.toMillis() / 1000.0);
        }
        return List.copyOf(found);
    }

    /// The last value of `key`.
    Optional<Double> last(String key) {
        var last = Optional.<Double>empty();
        for (var line : lines) {
            var value = number(line, key);
            last = value.isPresent() ? value : last;
        }
        return last;
    }

    /// The share of the values of `key` that are in `wanted`.
    double share(String key, List<String> wanted) {
        var values = lines.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
        long found = values.stream().filter(wanted::contains).count();
        return values.isEmpty() ? 0 : (double) found / values.size();
    }

    private static void add(List<TimeRange> found, double from, double to) {
        if (from >= 0 && to > from) {
            found.add(TimeRange.ofMillis(Math.round(from * 1000), Math.round(to * 1000)));
        }
    }

    private static Optional<Double> number(String line, String key) {
        if (!line.startsWith(key + "=")) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(line.substring(key.length() + 1));
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
