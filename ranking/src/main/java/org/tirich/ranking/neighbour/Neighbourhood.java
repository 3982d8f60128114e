package org.tirich.ranking.neighbour;

import java.util.Arrays;
import org.tirich.ranking.table.LongTable;

/// An item-item model of the most shown videos: the weights that best predict each video of a viewer from her other
/// videos, in closed form (EASE: Steck, *Embarrassingly Shallow Autoencoders for Sparse Data*, 2019). Above some ten
/// thousand videos the inverse of the item-item matrix costs too much; the other videos have [CoWatch].
///
/// Only the strongest weights of a video are kept. Popular videos are damped.
public final class Neighbourhood {

    /// A model that covers no video.
    public static final Neighbourhood EMPTY = new Neighbourhood(new long[0], new int[0][], new float[0][]);

    /// The term added to the diagonal, as a multiple of its mean: uncertainty grows with the number of viewers.
    private static final double REGULARISATION = 8;

    /// The weights that are kept of a video.
    private static final int MAX_WEIGHTS = 400;

    /// The exponent of the damping by popularity.
    private static final double DAMPING = 0.2;

    /// Added to the popularity before it damps.
    private static final double DEGREE_OFFSET = 20;

    private final long[] ids;
    private final LongTable table = new LongTable();
    private final int[][] others;
    private final float[][] weights;

    private Neighbourhood(long[] ids, int[][] others, float[][] weights) {
        this.ids = ids;
        this.others = others;
        this.weights = weights;
        for (var id : ids) {
            table.put(id);
        }
    }

    /// Computes the model in about `n³` multiplications for `n` videos.
    public static Neighbourhood of(InteractionMatrix interactions, int processors) {
        var count = interactions.videos().length;
        if (count == 0) {
            return EMPTY;
        }
        var gram = gram(interactions);
        var damping = new float[count];
        var doubt = (float) (REGULARISATION * trace(gram) / count);
        for (int n = 0; n < count; n++) {
            damping[n] = (float) Math.pow(gram[n][n] + DEGREE_OFFSET, -DAMPING);
            gram[n][n] += Math.max(1, doubt);
        }
        SymmetricInverse.invert(gram, processors);
        var diagonal = new float[count];
        for (int n = 0; n < count; n++) {
            diagonal[n] = gram[n][n];
        }
        var others = new int[count][];
        var weights = new float[count][];
        for (int from = 0; from < count; from++) {
            var row = gram[from];
            for (int to = 0; to < count; to++) {
                row[to] = to == from ? 0 : -row[to] / diagonal[to];
            }
            others[from] = strongest(row);
            weights[from] = new float[others[from].length];
            for (int n = 0; n < weights[from].length; n++) {
                weights[from][n] = row[others[from][n]] * damping[others[from][n]];
            }
            gram[from] = EMPTY_ROW;
        }
        return new Neighbourhood(interactions.videos(), others, weights);
    }

    private static final float[] EMPTY_ROW = {};

    private static double trace(float[][] gram) {
        var sum = 0.0;
        for (int n = 0; n < gram.length; n++) {
            sum += gram[n][n];
        }
        return sum;
    }

    private static float[][] gram(InteractionMatrix interactions) {
        var count = interactions.videos().length;
        var gram = new float[count][count];
        for (int viewer = 0; viewer < interactions.watched().length; viewer++) {
            var positions = interactions.watched()[viewer];
            var strengths = interactions.strengths()[viewer];
            for (int one = 0; one < positions.length; one++) {
                for (int other = 0; other < positions.length; other++) {
                    gram[positions[one]][positions[other]] += strengths[one] * strengths[other];
                }
            }
        }
        return gram;
    }

    /// The positions of the weights with the largest absolute values, in ascending order.
    private static int[] strongest(float[] row) {
        var sizes = new float[row.length];
        for (int n = 0; n < row.length; n++) {
            sizes[n] = Math.abs(row[n]);
        }
        Arrays.sort(sizes);
        var least = row.length > MAX_WEIGHTS ? sizes[row.length - MAX_WEIGHTS] : Float.MIN_VALUE;
        var positions = new int[Math.min(row.length, MAX_WEIGHTS)];
        var count = 0;
        for (int n = 0; n < row.length && count < positions.length; n++) {
            if (row[n] != 0 && Math.abs(row[n]) >= least) {
                positions[count++] = n;
            }
        }
        return Arrays.copyOf(positions, count);
    }

    /// The number of videos in the model.
    public int size() {
        return ids.length;
    }

    /// The position of a video, or [LongTable#NONE].
    public int find(long id) {
        return table.find(id);
    }

    public long id(int position) {
        return ids[position];
    }

    /// Adds the weights of a watched video to the sums of all others.
    public void add(int position, float strength, float[] sums) {
        var to = others[position];
        var weight = weights[position];
        for (int n = 0; n < to.length; n++) {
            sums[to[n]] += strength * weight[n];
        }
    }
}
