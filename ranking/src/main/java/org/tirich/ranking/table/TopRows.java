package org.tirich.ranking.table;

/// The rows with the highest scores among those offered, up to a limit. Equal scores go by the lower id, so that
/// neither the numbers of rows nor the order of offers matter.
public final class TopRows {

    private final double[] scores;
    private final long[] ids;
    private final int[] rows;
    private int size;

    public TopRows(int max) {
        this.scores = new double[max];
        this.ids = new long[max];
        this.rows = new int[max];
    }

    /// Whether a score would be accepted; lets the caller skip costly checks.
    public boolean admits(double score) {
        return size < rows.length || score >= scores[0];
    }

    public void offer(double score, long id, int row) {
        if (size < rows.length) {
            set(size, score, id, row);
            up(size++);
        } else if (rows.length > 0 && isBelow(scores[0], ids[0], score, id)) {
            set(0, score, id, row);
            down(0, size);
        }
    }

    /// Sorts the best first; nothing can be offered afterwards.
    public void sort() {
        for (int end = size - 1; end > 0; end--) {
            swap(0, end);
            down(0, end);
        }
    }

    public int size() {
        return size;
    }

    public int row(int position) {
        return rows[position];
    }

    public double score(int position) {
        return scores[position];
    }

    /// Restores the heap, whose root is the lowest score.
    private void up(int from) {
        for (int at = from; at > 0 && isBelow(at, (at - 1) / 2); at = (at - 1) / 2) {
            swap(at, (at - 1) / 2);
        }
    }

    private void down(int from, int end) {
        for (int at = from; 2 * at + 1 < end; ) {
            var child = 2 * at + 1;
            if (child + 1 < end && isBelow(child + 1, child)) {
                child++;
            }
            if (!isBelow(child, at)) {
                return;
            }
            swap(at, child);
            at = child;
        }
    }

    private boolean isBelow(int one, int other) {
        return isBelow(scores[one], ids[one], scores[other], ids[other]);
    }

    private static boolean isBelow(double score, long id, double otherScore, long otherId) {
        return score != otherScore ? score < otherScore : id > otherId;
    }

    private void set(int at, double score, long id, int row) {
        scores[at] = score;
        ids[at] = id;
        rows[at] = row;
    }

    private void swap(int one, int other) {
        var score = scores[one];
        var id = ids[one];
        var row = rows[one];
        set(one, scores[other], ids[other], rows[other]);
        set(other, score, id, row);
    }
}
