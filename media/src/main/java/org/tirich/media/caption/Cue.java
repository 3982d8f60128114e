package org.tirich.media.caption;

import java.time.Duration;
import java.util.List;

/// Lines of plain text shown for a time.
public record Cue(Duration begins, Duration ends, List<String> lines) {

    public Cue {
        if (begins.isNegative() || ends.compareTo(begins) <= 0) {
            throw new IllegalArgumentException("a cue must end after it begins");
        }
        lines = List.copyOf(lines);
    }

    public String text() {
        return String.join(" ", lines);
    }
}
