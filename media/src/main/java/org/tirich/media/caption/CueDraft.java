package org.tirich.media.caption;

import java.time.Duration;
import java.util.List;

/// A cue as somebody wrote it, right or wrong. [Captions#of] judges it.
public record CueDraft(Duration begins, Duration ends, List<String> lines) {

    public CueDraft {
        lines = List.copyOf(lines);
    }

    public static CueDraft of(Cue cue) {
        return new CueDraft(cue.begins(), cue.ends(), cue.lines());
    }
}
