package org.tirich.starter.clip.computing;

import java.util.ArrayList;
import java.util.List;

/// A counter that first runs quickly from a number to 31 and on to 0, and later slowly from 1 back to that
/// number.
final class Odometer {

    /// A number and the second at which it is reached.
    record Stop(double at, int number) {}

    private static final int WRAPS_AT = 32;
    private static final double RUN = 0.5, RUN_STEP = 0.19, SLOW = 0.8, HELD = 0.75, QUICK = 0.45;

    private final List<Stop> stops = new ArrayList<>();
    private final double restsAt;

    Odometer(int resting, double count) {
        stops.add(new Stop(0, resting));
        for (int number = resting + 1; number <= WRAPS_AT; number++) {
            stops.add(new Stop(RUN + RUN_STEP * (number - resting), number % WRAPS_AT));
        }
        double at = count;
        for (int number = 1; number <= resting; number++) {
            stops.add(new Stop(at, number));
            at += pause(number);
        }
        restsAt = at;
    }

    /// Pauses are long at the first numbers, and where a carry passes through all places.
    private static double pause(int number) {
        return switch (number) {
            case 1, 2, 3, 4 -> SLOW;
            case 7, 8, 15, 16 -> HELD;
            default -> QUICK;
        };
    }

    List<Stop> stops() {
        return List.copyOf(stops);
    }

    double restsAt() {
        return restsAt;
    }

    /// The number shown at `t`.
    int number(double t) {
        int shown = stops.getFirst().number();
        for (var stop : stops) {
            if (stop.at() <= t) {
                shown = stop.number();
            }
        }
        return shown;
    }
}
