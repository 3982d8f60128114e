package org.tirich.curation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.tirich.access.Permission;

/// The two looks at a revision, each with its rubric, its reviewers and its time.
public enum Stage {
    SAFETY(Permission.REVIEW_SAFETY, Duration.ofHours(24), "S", 8),
    ACCURACY(Permission.REVIEW_ACCURACY, Duration.ofHours(72), "A", 7);

    private final Permission permission;
    private final Duration within;
    private final List<String> rows;

    Stage(Permission permission, Duration within, String letter, int count) {
        this.permission = permission;
        this.within = within;
        this.rows = java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(number -> letter + number)
                .toList();
    }

    public Permission permission() {
        return permission;
    }

    /// How long a revision may wait for this look.
    Duration within() {
        return within;
    }

    /// The rows of the rubric, such as `S1`. The catalogues of strings hold their wording.
    public List<String> rows() {
        return rows;
    }

    static Stage of(String name) {
        return Arrays.stream(values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
