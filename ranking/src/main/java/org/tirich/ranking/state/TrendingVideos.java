package org.tirich.ranking.state;

import java.util.Arrays;

/// The lessons of one kind that are followed most lately, the best first; those below the last place are not
/// kept. Because a lesson only ever rises, the board is exact: whoever belongs on it comes by an event of her own.
public final class TrendingVideos {

    private static final int MAX_VIDEOS = 256;

    private final VideoRows videos;
    private int[] rows = new int[4];
    private int size;

    /// Whether somebody who was on a full board was taken off, so that others may be missing.
    private boolean incomplete;

    TrendingVideos(VideoRows videos) {
        this.videos = videos;
    }

    /// Puts a lesson where it belongs, after it rose or came back.
    void rise(int row) {
        var at = place(row);
        if (at < 0) {
            if (size == MAX_VIDEOS && !isBefore(row, rows[size - 1])) {
                return;
            }
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, Math.min(MAX_VIDEOS, size * 2));
            }
            at = size == MAX_VIDEOS ? size - 1 : size++;
            rows[at] = row;
        }
        while (at > 0 && isBefore(row, rows[at - 1])) {
            rows[at] = rows[at - 1];
            rows[--at] = row;
        }
    }

    void remove(int row) {
        var at = place(row);
        if (at >= 0) {
            incomplete |= size == MAX_VIDEOS;
            System.arraycopy(rows, at + 1, rows, at, --size - at);
        }
    }

    /// Whether it should be filled again from all lessons of its kind.
    boolean isIncomplete() {
        return incomplete && size < MAX_VIDEOS / 2;
    }

    void setComplete() {
        incomplete = false;
    }

    public int size() {
        return size;
    }

    public int row(int place) {
        return rows[place];
    }

    private int place(int row) {
        for (int at = 0; at < size; at++) {
            if (rows[at] == row) {
                return at;
            }
        }
        return -1;
    }

    private boolean isBefore(int row, int other) {
        var order = Double.compare(videos.stats().trend(row), videos.stats().trend(other));
        return order != 0 ? order > 0 : videos.id(row) < videos.id(other);
    }
}
