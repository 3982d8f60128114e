package org.tirich.ranking.table;

import java.util.Arrays;

/// A sparse sum per row.
public final class RowSums {

    private static final int EMPTY = -1;

    private int[] rows;
    private double[] sums;
    private int size;

    /// @param expected the approximate number of distinct rows
    public RowSums(int expected) {
        var slots = Integer.highestOneBit(Math.max(8, expected)) * 4;
        this.rows = new int[slots];
        this.sums = new double[slots];
        Arrays.fill(rows, EMPTY);
    }

    public void add(int row, double amount) {
        var slot = slot(row);
        if (rows[slot] == EMPTY) {
            rows[slot] = row;
            if (2 * ++size > rows.length) {
                grow();
                slot = slot(row);
            }
        }
        sums[slot] += amount;
    }

    /// The sum of a row; 0 for a row without one.
    public double get(int row) {
        var slot = slot(row);
        return rows[slot] == EMPTY ? 0 : sums[slot];
    }

    /// Receives the rows with their sums.
    public interface Visitor {
        void visit(int row, double sum);
    }

    /// Passes all rows with a sum, in no order.
    public void forEach(Visitor visitor) {
        for (int slot = 0; slot < rows.length; slot++) {
            if (rows[slot] != EMPTY) {
                visitor.visit(rows[slot], sums[slot]);
            }
        }
    }

    private int slot(int row) {
        var mask = rows.length - 1;
        var slot = row * 0x9E3779B1 >>> 7 & mask;
        while (rows[slot] != EMPTY && rows[slot] != row) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var before = rows;
        var amounts = sums;
        rows = new int[before.length * 2];
        sums = new double[before.length * 2];
        Arrays.fill(rows, EMPTY);
        for (int slot = 0; slot < before.length; slot++) {
            if (before[slot] != EMPTY) {
                var to = slot(before[slot]);
                rows[to] = before[slot];
                sums[to] = amounts[slot];
            }
        }
    }
}
