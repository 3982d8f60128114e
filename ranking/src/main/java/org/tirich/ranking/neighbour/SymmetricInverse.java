package org.tirich.ranking.neighbour;

import java.util.stream.IntStream;

/// The inverse of a symmetric positive definite matrix, in its own place: Gauss-Jordan elimination without
/// pivoting, sixty-four columns at a time (Quintana-Ortí et al., *A note on parallel matrix inversion*, 2001), so
/// that rows are used many times while they lie in the cache.
final class SymmetricInverse {

    private static final int BLOCK = 64;

    /// Columns that are worked on at a time.
    private static final int TILE = 2048;

    private SymmetricInverse() {}

    /// @param processors how many rows are worked on at once, 1 or more
    /// @throws ArithmeticException when the matrix is not positive definite
    static void invert(float[][] matrix, int processors) {
        for (int from = 0; from < matrix.length; from += BLOCK) {
            eliminate(matrix, from, Math.min(matrix.length, from + BLOCK), processors);
        }
    }

    private static void eliminate(float[][] matrix, int from, int to, int processors) {
        var pivot = inverse(matrix, from, to);
        var rows = IntStream.range(0, matrix.length).filter(row -> row < from || row >= to);
        if (processors > 1) {
            rows.parallel().forEach(row -> eliminate(matrix, row, from, to, pivot));
        } else {
            rows.forEach(row -> eliminate(matrix, row, from, to, pivot));
        }
        scale(matrix, from, to, pivot);
    }

    /// Takes from a row its share of the pivot rows.
    private static void eliminate(float[][] matrix, int row, int from, int to, double[][] pivot) {
        var own = matrix[row];
        var width = to - from;
        var factors = new float[(width + 3) / 4 * 4];
        for (int column = 0; column < width; column++) {
            var sum = 0.0;
            for (int n = 0; n < width; n++) {
                sum += own[from + n] * pivot[n][column];
            }
            factors[column] = (float) sum;
        }
        for (int start = 0; start < own.length; start += TILE) {
            var end = Math.min(own.length, start + TILE);
            for (int n = 0; n < width; n += 4) {
                subtract(
                        own,
                        matrix[from + n],
                        matrix[Math.min(to - 1, from + n + 1)],
                        matrix[Math.min(to - 1, from + n + 2)],
                        matrix[Math.min(to - 1, from + n + 3)],
                        factors,
                        n,
                        start,
                        end);
            }
        }
        for (int n = 0; n < width; n++) {
            own[from + n] = -factors[n];
        }
    }

    private static void subtract(
            float[] own, float[] a, float[] b, float[] c, float[] d, float[] factors, int at, int start, int end) {
        var fa = factors[at];
        var fb = factors[at + 1];
        var fc = factors[at + 2];
        var fd = factors[at + 3];
        for (int column = start; column < end; column++) {
            own[column] -= fa * a[column] + fb * b[column] + fc * c[column] + fd * d[column];
        }
    }

    private static void scale(float[][] matrix, int from, int to, double[][] pivot) {
        var width = to - from;
        var old = new float[width][];
        for (int n = 0; n < width; n++) {
            old[n] = matrix[from + n].clone();
        }
        for (int row = 0; row < width; row++) {
            var own = matrix[from + row];
            java.util.Arrays.fill(own, 0);
            for (int n = 0; n < width; n++) {
                var factor = (float) pivot[row][n];
                var other = old[n];
                for (int column = 0; column < own.length; column++) {
                    own[column] += factor * other[column];
                }
            }
            for (int column = 0; column < width; column++) {
                own[from + column] = (float) pivot[row][column];
            }
        }
    }

    /// The inverse of a block on the diagonal.
    private static double[][] inverse(float[][] matrix, int from, int to) {
        var width = to - from;
        var block = new double[width][width];
        for (int row = 0; row < width; row++) {
            for (int column = 0; column < width; column++) {
                block[row][column] = matrix[from + row][from + column];
            }
        }
        for (int pivot = 0; pivot < width; pivot++) {
            var head = block[pivot][pivot];
            if (!(head > 0)) {
                throw new ArithmeticException("not positive definite at " + (from + pivot));
            }
            block[pivot][pivot] = 1;
            for (int column = 0; column < width; column++) {
                block[pivot][column] /= head;
            }
            for (int row = 0; row < width; row++) {
                if (row != pivot) {
                    var factor = block[row][pivot];
                    block[row][pivot] = 0;
                    for (int column = 0; column < width; column++) {
                        block[row][column] -= factor * block[pivot][column];
                    }
                }
            }
        }
        return block;
    }
}
