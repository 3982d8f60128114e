package org.tirich.ranking.state;

import java.util.Arrays;

/// The live videos of a language by time of publication.
public final class NewestVideos {

    private final VideoRows videos;
    private int[] rows = new int[4];
    private int size;

    NewestVideos(VideoRows videos) {
        this.videos = videos;
    }

    void add(int row) {
        var at = indexOf(row);
        append(row);
        System.arraycopy(rows, at, rows, at + 1, size - 1 - at);
        rows[at] = row;
    }

    /// Adds one of many videos, before a call of [#sort].
    void append(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, Math.max(4, size * 2));
        }
        rows[size++] = row;
    }

    void sort() {
        rows = Arrays.stream(rows, 0, size)
                .boxed()
                .sorted((one, other) -> isBefore(one, other) ? -1 : 1)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void remove(int row) {
        var at = indexOf(row);
        if (at < size && rows[at] == row) {
            System.arraycopy(rows, at + 1, rows, at, --size - at);
        }
    }

    public int size() {
        return size;
    }

    /// The n-th newest video.
    public int row(int n) {
        return rows[size - 1 - n];
    }

    /// The index of a video, or where it would be inserted.
    private int indexOf(int row) {
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
