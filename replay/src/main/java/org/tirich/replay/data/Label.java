package org.tirich.replay.data;

/// The outcomes that are predicted.
public enum Label {
    LONG_WATCH("long_watch"),
    FINISH("finish"),
    LIKE("like");

    private final String column;

    Label(String column) {
        this.column = column;
    }

    /// The name in files and figures.
    public String column() {
        return column;
    }

    public boolean of(Outcome outcome) {
        return switch (this) {
            case LONG_WATCH -> outcome.longWatch();
            case FINISH -> outcome.finish();
            case LIKE -> outcome.like();
        };
    }
}
