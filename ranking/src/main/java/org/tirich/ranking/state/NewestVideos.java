package org.tirich.ranking.state;

import java.util.Arrays;

/// Lessons in the order of their publication.
public final class NewestVideos {

    private final VideoRows videos;
    private int[] rows = new int[4];
    private int size;

    NewestVideos(VideoRows videos) {
        this.videos = videos;
    }

    void add(int row) {
        var at = place(row);
        append(row);
        System.arraycopy(rows, at, rows, at + 1, size - 1 - at);
        rows[at] = row;
    }

    /// Adds one of many, after which [#sort] is to be called.
    void append(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, Math.max(4, size * 2));
        }
        rows[size++] = row;
    }

    /// Sorts whatever order there is.
    void sort() {
        rows = Arrays.stream(rows, 0, size)
                .boxed()
                .sorted((one, other) -> isBefore(one, other) ? -1 : 1)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void remove(int row) {
        var at = place(row);
        if (at < size && rows[at] == row) {
            System.arraycopy(rows, at + 1, rows, at, --size - at);
        }
    }

    public int size() {
        return size;
    }

    /// The n-th newest.
    public int row(int n) {
        return rows[size - 1 - n];
    }

    /// Where a lesson stands, or would stand: after all that are older.
    private int place(int row) {
        int low = 0;
        int high = size;
        while (low < high) {
            var middle = low + high >>> 1;
            if (isBefore(rows[middle], row)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean isBefore(int one, int other) {
        var order = Long.compare(videos.publishedMillis(one), videos.publishedMillis(other));
        return order != 0 ? order < 0 : videos.id(one) > videos.id(other);
    }
}
