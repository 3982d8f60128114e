package org.tirich.starter.clip.mathematics;

import java.util.ArrayList;
import java.util.List;

/// The sieve of Eratosthenes, with the time of each step.
final class Sieve {

    /// A ball reaches `number` at second `at`, `seconds` after the previous multiple. `fresh` if the number was
    /// not struck out before.
    record Hop(double at, double seconds, int prime, int number, boolean fresh) {}

    private static final double PAUSE = 0.75, AFTER = 0.45, SWEEP_STEP = 0.08;

    final int count;
    private final List<Hop> hops = new ArrayList<>();
    private final double[] settledAt;
    private final int[] striker;
    private final double sweep;

    Sieve(int count, double start) {
        this.count = count;
        this.settledAt = new double[count + 1];
        this.striker = new int[count + 1];
        double at = start;
        for (int prime = 2; prime * prime <= count; prime++) {
            if (prime(prime)) {
                settledAt[prime] = at;
                at = strike(prime, at + PAUSE) + AFTER;
            }
        }
        sweep = at + 0.2;
        for (int number = 2; number <= count; number++) {
            if (prime(number) && settledAt[number] == 0) {
                settledAt[number] = sweptAt(number);
            }
        }
    }

    /// Hops over all multiples, faster for small primes, which have more. Returns the time of the last hop.
    private double strike(int prime, double start) {
        double seconds = 0.1 + 0.022 * prime;
        double at = start;
        for (int number = 2 * prime; number <= count; number += prime) {
            at += seconds;
            boolean fresh = striker[number] == 0;
            hops.add(new Hop(at, seconds, prime, number, fresh));
            if (fresh) {
                striker[number] = prime;
                settledAt[number] = at;
            }
        }
        return at;
    }

    List<Hop> hops() {
        return List.copyOf(hops);
    }

    /// The smallest prime that strikes out the number; 0 for 1 and for primes.
    int striker(int number) {
        return striker[number];
    }

    boolean prime(int number) {
        return number > 1 && striker[number] == 0;
    }

    /// When the number is known to be prime, or struck out.
    double settledAt(int number) {
        return settledAt[number];
    }

    /// When the final pass reaches this number.
    double sweptAt(int number) {
        return sweep + number * SWEEP_STEP;
    }
}
