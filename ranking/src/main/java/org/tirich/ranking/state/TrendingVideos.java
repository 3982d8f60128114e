package org.tirich.ranking.state;

import java.util.Arrays;

/// The videos of a category with the highest trend, the best first, up to a limit. A trend only rises, so the list
/// stays exact: an event of a video moves it in.
public final class TrendingVideos {

    private static final int MAX_VIDEOS = 256;

    private final VideoRows videos;
    private int[] rows = new int[4];
    private int size;

    /// Whether a video left the full list, so that the next best one may be missing.
    private boolean incomplete;

    TrendingVideos(VideoRows videos) {
        this.videos = videos;
    }

    /// Moves a video to its position after its trend rose or it was added.
    void rise(int row) {
        var at = indexOf(row);
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
        var at = indexOf(row);
        if (at >= 0) {
            incomplete |= size == MAX_VIDEOS;
            System.arraycopy(rows, at + 1, rows, at, --size - at);
        }
    }

    /// Whether the list should be refilled from all videos of its category.
    boolean isIncomplete() {
        return incomplete && size < MAX_VIDEOS / 2;
    }

    void setComplete() {
        incomplete = false;
    }

    public int size() {
        return size;
    }

    public int row(int position) {
        return rows[position];
    }

    private int indexOf(int row) {
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
