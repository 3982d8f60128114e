package org.tirich.media.caption;

import java.time.Duration;
import java.util.List;

/// A cue that has not been checked. [Captions#of] checks it.
public record CueDraft(Duration begins, Duration ends, List<String> lines) {

    public CueDraft {
        lines = List.copyOf(lines);
    }

    public static CueDraft of(Cue cue) {
        return new CueDraft(cue.begins(), cue.ends(), cue.lines());
    }
}
