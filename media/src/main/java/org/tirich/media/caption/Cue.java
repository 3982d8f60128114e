package org.tirich.media.caption;

import java.time.Duration;
import java.util.List;

/// Some lines of plain text that stand on the picture for a while.
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
