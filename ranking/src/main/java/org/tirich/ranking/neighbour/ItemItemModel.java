package org.tirich.ranking.neighbour;

import java.util.Arrays;

/// The dense weights of an item-item model in closed form (EASE: Steck, *Embarrassingly Shallow Autoencoders for Sparse
/// Data*, 2019): with `P` the inverse of the Gram matrix plus a term on its diagonal, the weight of video `i` for video
/// `j` is `-P[i][j] / P[j][j]`, and 0 for itself.
final class ItemItemModel {

    private ItemItemModel() {}

    /// The weights by watched video and by recommended video.
    static float[][] weights(InteractionMatrix matrix, double regularisation, double playedStrength, int processors) {
        return weights(gram(matrix, playedStrength), regularisation, processors);
    }

    /// The weights from a Gram matrix, in its place.
    static float[][] weights(float[][] gram, double regularisation, int processors) {
        for (int n = 0; n < gram.length; n++) {
            gram[n][n] += (float) regularisation;
        }
        SymmetricInverse.invert(gram, processors);
        var diagonal = new float[gram.length];
        for (int n = 0; n < gram.length; n++) {
            diagonal[n] = gram[n][n];
        }
        for (int from = 0; from < gram.length; from++) {
            var row = gram[from];
            for (int to = 0; to < row.length; to++) {
                row[to] = to == from ? 0 : -row[to] / diagonal[to];
            }
        }
        return gram;
    }

    static float[][] gram(InteractionMatrix matrix, double playedStrength) {
        var count = matrix.videos().length;
        var gram = new float[count][count];
        for (var viewer : matrix.viewers()) {
            var strengths = strengths(viewer, playedStrength);
            for (int one = 0; one < strengths.length; one++) {
                if (strengths[one] > 0) {
                    var row = gram[viewer.watched()[one]];
                    for (int other = 0; other < strengths.length; other++) {
                        row[viewer.watched()[other]] += strengths[one] * strengths[other];
                    }
                }
            }
        }
        return gram;
    }

    static float[] strengths(InteractionMatrix.History viewer, double playedStrength) {
        var strengths = new float[viewer.size()];
        for (int n = 0; n < strengths.length; n++) {
            strengths[n] = viewer.completed()[n] ? 1 : (float) playedStrength;
        }
        return strengths;
    }

    /// The diagonal of the Gram matrix.
    static float[] diagonal(InteractionMatrix matrix, double playedStrength) {
        var diagonal = new float[matrix.videos().length];
        for (var viewer : matrix.viewers()) {
            var strengths = strengths(viewer, playedStrength);
            for (int n = 0; n < strengths.length; n++) {
                diagonal[viewer.watched()[n]] += strengths[n] * strengths[n];
            }
        }
        return diagonal;
    }

    /// The positions of the weights with the largest absolute values, in ascending order.
    static int[] strongest(float[] row, int max) {
        var sizes = new float[row.length];
        for (int n = 0; n < row.length; n++) {
            sizes[n] = Math.abs(row[n]);
        }
        Arrays.sort(sizes);
        var least = row.length > max ? sizes[row.length - max] : Float.MIN_VALUE;
        var positions = new int[Math.min(row.length, max)];
        var count = 0;
        for (int n = 0; n < row.length && count < positions.length; n++) {
            if (row[n] != 0 && Math.abs(row[n]) >= least) {
                positions[count++] = n;
            }
        }
        return Arrays.copyOf(positions, count);
    }
}
