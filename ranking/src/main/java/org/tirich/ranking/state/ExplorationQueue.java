package org.tirich.ranking.state;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/// The unproven videos of a language, the least shown and among them the oldest first: a binary heap that knows the
/// position of each video. A video leaves it when it is proven.
public final class ExplorationQueue {

    private static final int ABSENT = 0;

    private final VideoRows videos;
    private int[] heap = new int[4];
    private int size;

    ExplorationQueue(VideoRows videos) {
        this.videos = videos;
    }

    void add(int row) {
        if (append(row)) {
            up(size - 1);
        }
    }

    /// Adds one of many videos, before a call of [#heapify].
    ///
    /// @return false for a video that is proven or already in the queue
    boolean append(int row) {
        if (videos.heapPosition(row) != ABSENT || !videos.stats().isUnproven(row)) {
            return false;
        }
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        set(size++, row);
        return true;
    }

    /// Makes a heap of any order in linear time (Floyd, 1964).
    void heapify() {
        for (int at = size / 2 - 1; at >= 0; at--) {
            down(at);
        }
    }

    /// Updates the queue after an impression of a video.
    void shown(int row) {
        if (videos.heapPosition(row) != ABSENT) {
            if (videos.stats().isUnproven(row)) {
                down(videos.heapPosition(row) - 1);
            } else {
                remove(row);
            }
        }
    }

    void remove(int row) {
        if (videos.heapPosition(row) == ABSENT) {
            return;
        }
        var at = videos.heapPosition(row) - 1;
        videos.setHeapPosition(row, ABSENT);
        var last = heap[--size];
        if (last != row) {
            set(at, last);
            up(at);
            down(videos.heapPosition(last) - 1);
        }
    }

    public int size() {
        return size;
    }

    /// The first accepted videos, in order; visits at most `maxVisited` of the queue.
    public int[] first(int max, int maxVisited, IntPredicate accepts) {
        var found = new int[max];
        var count = 0;
        var open = new PriorityQueue<Integer>((one, other) -> isBefore(heap[one], heap[other]) ? -1 : 1);
        if (size > 0) {
            open.add(0);
        }
        for (int n = 0; n < maxVisited && count < max && !open.isEmpty(); n++) {
            int at = open.remove();
            if (accepts.test(heap[at])) {
                found[count++] = heap[at];
            }
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                open.add(child);
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// The impressions of the least shown video.
    public int minImpressions() {
        var min = Integer.MAX_VALUE;
        for (int at = 0; at < size; at++) {
            min = Math.min(min, videos.stats().impressions(heap[at]));
        }
        return min;
    }

    /// The impressions until every video has left the queue.
    public long missingImpressions() {
        var missing = 0L;
        for (int at = 0; at < size; at++) {
            missing += RankingParameters.PROVEN_IMPRESSIONS - videos.stats().impressions(heap[at]);
        }
        return missing;
    }

    private void up(int from) {
        var at = from;
        while (at > 0 && isBefore(heap[at], heap[(at - 1) / 2])) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void down(int from) {
        var at = from;
        while (2 * at + 1 < size) {
            var child = 2 * at + 1;
            if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], heap[at])) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private void swap(int one, int other) {
        var row = heap[one];
        set(one, heap[other]);
        set(other, row);
    }

    private void set(int at, int row) {
        heap[at] = row;
        videos.setHeapPosition(row, at + 1);
    }

    private boolean isBefore(int row, int other) {
        if (videos.stats().impressions(row) != videos.stats().impressions(other)) {
            return videos.stats().impressions(row) < videos.stats().impressions(other);
        }
        if (videos.publishedMillis(row) != videos.publishedMillis(other)) {
            return videos.publishedMillis(row) < videos.publishedMillis(other);
        }
        return videos.id(row) < videos.id(other);
    }
}
