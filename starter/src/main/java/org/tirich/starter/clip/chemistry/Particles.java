package org.tirich.starter.clip.chemistry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.tirich.starter.kit.Easing;

/// The same particles as solid, liquid and gas: discs that repel, cohere, fall and are held at lattice
/// positions, with the strengths and mean speeds of [HeatTimeline]. Simulated once, in small steps, from a
/// fixed seed.
final class Particles {

    static final int COUNT = 36;
    static final double RADIUS = 30, LEFT = 56, RIGHT = 612, TOP = 84, FLOOR = 1130;
    private static final int STEPS_PER_SECOND = 600, KEPT_PER_SECOND = 30, ROW = 6;
    private static final double TOUCH = 2 * RADIUS + 2, TOP_SPEED = 620;
    private final double[] x = new double[COUNT], y = new double[COUNT];
    private final double[] vx = new double[COUNT], vy = new double[COUNT];
    private final double[] homeX = new double[COUNT], homeY = new double[COUNT];
    private final List<double[]> kept = new ArrayList<>();
    private final List<Double> bounces = new ArrayList<>();
    private final List<Double> speeds = new ArrayList<>();

    Particles() {
        var random = new Random(36);
        for (int k = 0; k < COUNT; k++) {
            homeX[k] = (LEFT + RIGHT) / 2 + (k % ROW - (ROW - 1) / 2.0) * (TOUCH + 2);
            homeY[k] = FLOOR - RADIUS - (k / ROW) * (TOUCH + 2);
            x[k] = homeX[k];
            y[k] = homeY[k];
            vx[k] = random.nextGaussian();
            vy[k] = random.nextGaussian();
        }
        double held = 1;
        for (int i = 0; i <= HeatTimeline.END * STEPS_PER_SECOND; i++) {
            double t = i / (double) STEPS_PER_SECOND;
            double lattice = HeatTimeline.lattice(t);
            if (held == 0 && lattice > 0) {
                LatticeAssignment.settle(x, y, homeX, homeY);
            }
            held = lattice;
            if (i % (STEPS_PER_SECOND / KEPT_PER_SECOND) == 0) {
                keep();
            }
            step(t, 1.0 / STEPS_PER_SECOND);
        }
    }

    private void keep() {
        var frame = Arrays.copyOf(x, 2 * COUNT);
        System.arraycopy(y, 0, frame, COUNT, COUNT);
        kept.add(frame);
        speeds.add(mean() / TOP_SPEED);
    }

    private void step(double t, double dt) {
        double lattice = HeatTimeline.lattice(t), cohesion = HeatTimeline.cohesion(t);
        for (int k = 0; k < COUNT; k++) {
            double pull = 900 * lattice * lattice;
            vx[k] += dt * pull * (homeX[k] - x[k]);
            vy[k] += dt * (pull * (homeY[k] - y[k]) + 2600 * cohesion * (1 - lattice));
        }
        meet(cohesion * (1 - lattice), dt);
        double pace = TOP_SPEED * HeatTimeline.speed(t) / Math.max(1, mean());
        double towards = Math.pow(pace, 25 * dt);
        for (int k = 0; k < COUNT; k++) {
            vx[k] *= towards;
            vy[k] *= towards;
            x[k] += vx[k] * dt;
            y[k] += vy[k] * dt;
            bounce(k, t);
        }
    }

    private void meet(double cohesion, double dt) {
        for (int a = 0; a < COUNT; a++) {
            for (int b = a + 1; b < COUNT; b++) {
                double dx = x[b] - x[a], dy = y[b] - y[a], d = Math.hypot(dx, dy);
                if (d < 1.5 * TOUCH && d > 0) {
                    double push =
                            d < TOUCH ? 9000 * (TOUCH - d) : -500 * cohesion * (1.5 * TOUCH - d) * (d - TOUCH) / TOUCH;
                    vx[a] -= dt * push * dx / d;
                    vy[a] -= dt * push * dy / d;
                    vx[b] += dt * push * dx / d;
                    vy[b] += dt * push * dy / d;
                }
            }
        }
    }

    private void bounce(int k, double t) {
        boolean hit = x[k] < LEFT + RADIUS || x[k] > RIGHT - RADIUS || y[k] < TOP + RADIUS || y[k] > FLOOR - RADIUS;
        if (x[k] < LEFT + RADIUS || x[k] > RIGHT - RADIUS) {
            vx[k] = Math.copySign(vx[k], x[k] < LEFT + RADIUS ? 1 : -1);
        }
        if (y[k] < TOP + RADIUS || y[k] > FLOOR - RADIUS) {
            vy[k] = Math.copySign(vy[k], y[k] < TOP + RADIUS ? 1 : -1);
        }
        x[k] = Math.clamp(x[k], LEFT + RADIUS, RIGHT - RADIUS);
        y[k] = Math.clamp(y[k], TOP + RADIUS, FLOOR - RADIUS);
        if (hit && HeatTimeline.cohesion(t) == 0) {
            bounces.add(t);
        }
    }

    private double mean() {
        double sum = 0;
        for (int k = 0; k < COUNT; k++) {
            sum += Math.hypot(vx[k], vy[k]);
        }
        return sum / COUNT;
    }

    double x(int k, double t) {
        return between(k, t);
    }

    double y(int k, double t) {
        return between(COUNT + k, t);
    }

    private double between(int index, double t) {
        double place = Math.clamp(t * KEPT_PER_SECOND, 0, kept.size() - 1.001);
        int i = (int) place;
        return Easing.mix(kept.get(i)[index], kept.get(i + 1)[index], place - i);
    }

    /// When a free particle hits a wall.
    List<Double> bounces() {
        return bounces;
    }

    /// As a share of the highest speed.
    double meanSpeed(double from, double to) {
        return speeds.subList((int) (from * KEPT_PER_SECOND), (int) (to * KEPT_PER_SECOND)).stream()
                .mapToDouble(speed -> speed)
                .average()
                .orElseThrow();
    }

    /// The mean height of the particles.
    double spread(double t) {
        double sum = 0;
        for (int k = 0; k < COUNT; k++) {
            sum += FLOOR - y(k, t);
        }
        return sum / COUNT;
    }

    /// The smallest distance of two particles in any stored frame.
    double closest() {
        double least = Double.MAX_VALUE;
        for (var frame : kept) {
            for (int a = 0; a < COUNT; a++) {
                for (int b = a + 1; b < COUNT; b++) {
                    least = Math.min(least, Math.hypot(frame[a] - frame[b], frame[COUNT + a] - frame[COUNT + b]));
                }
            }
        }
        return least;
    }
}
