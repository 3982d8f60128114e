package org.tirich.starter.clip;

/// Gives each particle a place in the lattice so that the ways there are short together.
final class LatticeAssignment {

    /// Enough rounds of exchanging for a few dozen particles; it stops sooner when none helps.
    private static final int ROUNDS = 60;

    private LatticeAssignment() {}

    /// Two particles exchange homes as long as that shortens their ways.
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
