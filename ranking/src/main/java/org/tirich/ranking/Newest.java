package org.tirich.ranking;

import java.util.Arrays;

/// Lessons in the order of their publication.
final class Newest {

    private final Videos videos;
    private int[] rows = new int[4];
    private int size;

    Newest(Videos videos) {
        this.videos = videos;
    }

    void add(int row) {
        var at = place(row);
        append(row);
        System.arraycopy(rows, at, rows, at + 1, size - 1 - at);
        rows[at] = row;
    }

    /// Adds one of many, after which [#order] is to be called.
    void append(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, Math.max(4, size * 2));
        }
        rows[size++] = row;
    }

    /// Sorts whatever order there is.
    void order() {
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

    int size() {
        return size;
    }

    /// The n-th newest.
    int row(int n) {
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
        var order = Long.compare(videos.published(one), videos.published(other));
        return order != 0 ? order < 0 : videos.id(one) > videos.id(other);
    }
}
