package org.tirich.starter.clip.chemistry;

/// Assigns particles to lattice positions with short total distance.
final class LatticeAssignment {

    /// Enough rounds of swaps for a few dozen particles; it stops earlier when no swap helps.
    private static final int ROUNDS = 60;

    private LatticeAssignment() {}

    /// Swaps pairs of positions while that shortens the distances.
    static void settle(double[] x, double[] y, double[] homeX, double[] homeY) {
        boolean helped = true;
        for (int round = 0; round < ROUNDS && helped; round++) {
            helped = false;
            for (int a = 0; a < x.length; a++) {
                for (int b = a + 1; b < x.length; b++) {
                    double now = square(x[a] - homeX[a], y[a] - homeY[a]) + square(x[b] - homeX[b], y[b] - homeY[b]);
                    double then = square(x[a] - homeX[b], y[a] - homeY[b]) + square(x[b] - homeX[a], y[b] - homeY[a]);
                    if (then < now - 1e-9) {
                        exchange(homeX, a, b);
                        exchange(homeY, a, b);
                        helped = true;
                    }
                }
            }
        }
    }

    private static double square(double dx, double dy) {
        return dx * dx + dy * dy;
    }

    private static void exchange(double[] values, int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
    }
}
