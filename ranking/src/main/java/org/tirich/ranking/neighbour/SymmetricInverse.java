package org.tirich.ranking.neighbour;

import java.util.stream.IntStream;

/// Inverts a symmetric positive definite matrix in place, in n³ floating-point operations.
///
/// This is the sweep operator (Goodnight, "A tutorial on the SWEEP operator", The American Statistician 1979) over a
/// block of pivots at a time. With `D` the block of pivots and `B` the columns under it, one sweep turns the matrix
/// into
///
///     D -> -D⁻¹      B -> B D⁻¹      rest -> rest - B D⁻¹ Bᵀ
///
/// The matrix stays symmetric, so only the lower triangle is updated; after all sweeps it is the negated inverse. The
/// update goes tile by tile to stay in the cache, with an innermost loop that the compiler vectorises.
public final class SymmetricInverse {

    /// Pivots in one sweep; a multiple of [#STEP].
    private static final int BLOCK = 64;

    /// Pivots per iteration of the innermost loop.
    private static final int STEP = 8;

    /// Columns of a tile: 64 rows of them in single precision take 128 kB.
    private static final int TILE = 512;

    /// Rows of a unit of work.
    private static final int ROWS = 64;

    private SymmetricInverse() {}

    /// Replaces a matrix by its inverse. Reads only the lower triangle and writes both.
    ///
    /// @param processors 1 for the calling thread only; above 1, all processors share the rows
    /// @throws IllegalArgumentException for a matrix that is not positive definite in single precision
    public static void invert(float[][] matrix, int processors) {
        int size = matrix.length;
        for (int first = 0; first < size; first += BLOCK) {
            sweep(matrix, first, Math.min(first + BLOCK, size), processors);
        }
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                float value = -matrix[row][column];
                matrix[row][column] = value;
                matrix[column][row] = value;
            }
        }
    }

    private static void sweep(float[][] matrix, int first, int end, int processors) {
        int size = matrix.length;
        var inverse = invertPivots(matrix, first, end);
        var columns = new float[BLOCK][size];
        for (int pivot = first; pivot < end; pivot++) {
            var column = columns[pivot - first];
            System.arraycopy(matrix[pivot], 0, column, 0, first);
            for (int row = end; row < size; row++) {
                column[row] = matrix[row][pivot];
            }
        }
        var scaled = new float[BLOCK][size];
        for (int pivot = 0; pivot < end - first; pivot++) {
            for (int other = 0; other < end - first; other++) {
                add(scaled[pivot], columns[other], (float) inverse[pivot][other]);
            }
        }
        var strips = IntStream.range(0, (size + ROWS - 1) / ROWS);
        (processors > 1 ? strips.parallel() : strips)
                .forEach(rows -> update(matrix, columns, scaled, rows * ROWS, Math.min((rows + 1) * ROWS, size)));
        for (int pivot = first; pivot < end; pivot++) {
            System.arraycopy(scaled[pivot - first], 0, matrix[pivot], 0, first);
            for (int other = first; other <= pivot; other++) {
                matrix[pivot][other] = (float) -inverse[pivot - first][other - first];
            }
            for (int row = end; row < size; row++) {
                matrix[row][pivot] = scaled[pivot - first][row];
            }
        }
    }

    /// Inverts the block of pivots by Gauss-Jordan elimination in double precision. A positive definite matrix needs no
    /// row exchange.
    private static double[][] invertPivots(float[][] matrix, int first, int end) {
        int size = end - first;
        var block = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                block[row][column] = matrix[first + Math.max(row, column)][first + Math.min(row, column)];
            }
        }
        for (int pivot = 0; pivot < size; pivot++) {
            double divisor = block[pivot][pivot];
            if (!(divisor > 0)) {
                throw new IllegalArgumentException("the matrix is not positive definite at row " + (first + pivot));
            }
            block[pivot][pivot] = 1;
            for (int column = 0; column < size; column++) {
                block[pivot][column] /= divisor;
            }
            for (int row = 0; row < size; row++) {
                if (row != pivot) {
                    double factor = block[row][pivot];
                    block[row][pivot] = 0;
                    for (int column = 0; column < size; column++) {
                        block[row][column] -= factor * block[pivot][column];
                    }
                }
            }
        }
        return block;
    }

    private static void add(float[] sum, float[] values, float factor) {
        for (int column = 0; column < sum.length; column++) {
            sum[column] += factor * values[column];
        }
    }

    /// Subtracts `B D⁻¹ Bᵀ` from some rows of the lower triangle.
    private static void update(float[][] matrix, float[][] columns, float[][] scaled, int from, int to) {
        var factors = new float[BLOCK];
        for (int tile = 0; tile < to; tile += TILE) {
            for (int row = Math.max(from, tile); row < to; row++) {
                for (int pivot = 0; pivot < BLOCK; pivot++) {
                    factors[pivot] = columns[pivot][row];
                }
                for (int pivot = 0; pivot < BLOCK; pivot += STEP) {
                    subtract(matrix[row], tile, Math.min(tile + TILE, row + 1), factors, scaled, pivot);
                }
            }
        }
    }

    private static void subtract(float[] row, int from, int to, float[] factors, float[][] scaled, int pivot) {
        float f0 = factors[pivot];
        float f1 = factors[pivot + 1];
        float f2 = factors[pivot + 2];
        float f3 = factors[pivot + 3];
        float f4 = factors[pivot + 4];
        float f5 = factors[pivot + 5];
        float f6 = factors[pivot + 6];
        float f7 = factors[pivot + 7];
        var s0 = scaled[pivot];
        var s1 = scaled[pivot + 1];
        var s2 = scaled[pivot + 2];
        var s3 = scaled[pivot + 3];
        var s4 = scaled[pivot + 4];
        var s5 = scaled[pivot + 5];
        var s6 = scaled[pivot + 6];
        var s7 = scaled[pivot + 7];
        for (int column = from; column < to; column++) {
            row[column] -= f0 * s0[column]
                    + f1 * s1[column]
                    + f2 * s2[column]
                    + f3 * s3[column]
                    + f4 * s4[column]
                    + f5 * s5[column]
                    + f6 * s6[column]
                    + f7 * s7[column];
        }
    }
}
