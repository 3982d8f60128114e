package org.tirich.ranking;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/// Lessons that too few have seen to tell, the least shown first and among them the oldest: a binary heap that
/// knows where each lesson stands. A lesson leaves it when it was shown often enough.
final class LeastShown {

    private static final int ABSENT = 0;

    private final Videos videos;
    private int[] heap = new int[4];
    private int size;

    LeastShown(Videos videos) {
        this.videos = videos;
    }

    void add(int row) {
        if (append(row)) {
            up(size - 1);
        }
    }

    /// Adds one of many, after which [#order] is to be called.
    ///
    /// @return whether it is wanted here and was not there yet
    boolean append(int row) {
        if (videos.heapPlace(row) != ABSENT || !videos.reception.unproven(row)) {
            return false;
        }
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        stand(size++, row);
        return true;
    }

    /// Makes a heap of whatever order there is, in a time that grows as their number does (Floyd, 1964).
    void order() {
        for (int at = size / 2 - 1; at >= 0; at--) {
            down(at);
        }
    }

    /// A lesson was shown once more.
    void shown(int row) {
        if (videos.heapPlace(row) != ABSENT) {
            if (videos.reception.unproven(row)) {
                down(videos.heapPlace(row) - 1);
            } else {
                remove(row);
            }
        }
    }

    void remove(int row) {
        if (videos.heapPlace(row) == ABSENT) {
            return;
        }
        var at = videos.heapPlace(row) - 1;
        videos.setHeapPlace(row, ABSENT);
        var last = heap[--size];
        if (last != row) {
            stand(at, last);
            up(at);
            down(videos.heapPlace(last) - 1);
        }
    }

    int size() {
        return size;
    }

    /// One of them; the order of the places is that of the heap.
    int row(int place) {
        return heap[place];
    }

    /// The first few that are wanted, in order; no more than `looked` are looked at.
    int[] first(int most, int looked, IntPredicate wanted) {
        var found = new int[most];
        var count = 0;
        var open = new PriorityQueue<Integer>((one, other) -> isBefore(heap[one], heap[other]) ? -1 : 1);
        if (size > 0) {
            open.add(0);
        }
        for (int n = 0; n < looked && count < most && !open.isEmpty(); n++) {
            int at = open.remove();
            if (wanted.test(heap[at])) {
                found[count++] = heap[at];
            }
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < size; child++) {
                open.add(child);
            }
        }
        return Arrays.copyOf(found, count);
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
        stand(one, heap[other]);
        stand(other, row);
    }

    private void stand(int at, int row) {
        heap[at] = row;
        videos.setHeapPlace(row, at + 1);
    }

    private boolean isBefore(int row, int other) {
        if (videos.reception.shown(row) != videos.reception.shown(other)) {
            return videos.reception.shown(row) < videos.reception.shown(other);
        }
        if (videos.published(row) != videos.published(other)) {
            return videos.published(row) < videos.published(other);
        }
        return videos.id(row) < videos.id(other);
    }
}
