package org.tirich.ranking.neighbour;

import java.util.Arrays;
import org.tirich.ranking.table.LongTable;

/// Which of the lessons followed most go with which, worked out all at once by EASE (Steck, *Embarrassingly
/// Shallow Autoencoders for Sparse Data*, 2019): the item-item weights that best foretell each lesson from the
/// others, in closed form. Past some ten thousand lessons the inverse of the item-item matrix costs too much;
/// the rest is left to [CoWatch].
///
/// Of each lesson the strongest weights are kept. What is followed by everyone is damped a little, so that the
/// less known have their turn.
public final class Neighbourhood {

    /// Nothing worked out yet.
    public static final Neighbourhood EMPTY = new Neighbourhood(new long[0], new int[0][], new float[0][]);

    /// Added to the diagonal, in times the mean of what stands there: the doubt grows with the number of viewers.
    private static final double REGULARISATION = 8;

    /// Weights that are kept of a lesson.
    private static final int MAX_WEIGHTS = 400;

    /// The power of a lesson's degree by which it is damped.
    private static final double DAMPING = 0.2;

    /// Added to a degree before it damps.
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

    /// Works it out. Takes some `n^3` multiplications for `n` lessons, on as many processors as are told.
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
            var places = interactions.watched()[viewer];
            var strengths = interactions.strengths()[viewer];
            for (int one = 0; one < places.length; one++) {
                for (int other = 0; other < places.length; other++) {
                    gram[places[one]][places[other]] += strengths[one] * strengths[other];
                }
            }
        }
        return gram;
    }

    /// The places of the weights that are farthest from nothing, in order of place.
    private static int[] strongest(float[] row) {
        var sizes = new float[row.length];
        for (int n = 0; n < row.length; n++) {
            sizes[n] = Math.abs(row[n]);
        }
        Arrays.sort(sizes);
        var least = row.length > MAX_WEIGHTS ? sizes[row.length - MAX_WEIGHTS] : Float.MIN_VALUE;
        var places = new int[Math.min(row.length, MAX_WEIGHTS)];
        var count = 0;
        for (int n = 0; n < row.length && count < places.length; n++) {
            if (row[n] != 0 && Math.abs(row[n]) >= least) {
                places[count++] = n;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /// How many lessons it knows.
    public int size() {
        return ids.length;
    }

    /// The place of a lesson, or [LongTable#NONE].
    public int find(long id) {
        return table.find(id);
    }

    public long id(int place) {
        return ids[place];
    }

    /// Adds what a lesson that was watched says of all others.
    public void add(int place, float strength, float[] sums) {
        var to = others[place];
        var weight = weights[place];
        for (int n = 0; n < to.length; n++) {
            sums[to[n]] += strength * weight[n];
        }
    }
}
