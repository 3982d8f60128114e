package org.tirich.media.probe;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The output of ffprobe in its flat format: `streams.stream.0.width=640`.
record ProbeOutput(Map<String, String> values) {

    /// More lines than ffprobe prints for any accepted file.
    static final int MAX_LINES = 20_000;

    static final ProbeOutput NONE = new ProbeOutput(Map.of());

    static ProbeOutput of(Iterable<String> lines) {
        var values = new HashMap<String, String>();
        for (var line : lines) {
            int split = line.indexOf('=');
            if (split > 0) {
                values.put(line.substring(0, split), unquoted(line.substring(split + 1)));
            }
        }
        return new ProbeOutput(values);
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    String text(String key) {
        return values.getOrDefault(key, "");
    }

    int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    Optional<Duration> duration(String key) {
        try {
            double seconds = Double.parseDouble(text(key));
            return seconds > 0 && seconds < 1e9
                    ? Optional.of(Duration.ofMillis(Math.round(seconds * 1000)))
                    : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// In seconds; 0 where none is stated.
    double seconds(String key) {
        try {
            double seconds = Double.parseDouble(text(key));
            return Math.abs(seconds) < 1e9 ? seconds : 0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    Stream stream(int index) {
        return new Stream(this, "streams.stream." + index + ".");
    }

    /// The entries of one stream.
    record Stream(ProbeOutput output, String prefix) {

        String text(String key) {
            return output.text(prefix + key);
        }

        int number(String key) {
            return output.number(prefix + key);
        }

        boolean has(String disposition) {
            return number("disposition." + disposition) == 1;
        }

        Optional<Duration> duration() {
            return output.duration(prefix + "duration");
        }

        /// Whether players rotate it by 90 or 270 degrees. Side data have no fixed order.
        boolean isTurnedByAQuarter() {
            return output.values().entrySet().stream()
                    .filter(each ->
                            each.getKey().startsWith(prefix) && each.getKey().endsWith(".rotation"))
                    .anyMatch(each -> Math.abs(Math.round(Double.parseDouble(each.getValue()))) % 180 == 90);
        }
    }
}
