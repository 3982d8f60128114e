package org.tirich.starter.clip.mathematics;

import java.util.ArrayList;
import java.util.List;

/// The sieve of Eratosthenes, with the time of each step. The first hop is made early, as an example; the others follow
/// after the guess.
final class Sieve {

    /// A ball reaches `number` at second `at`, `seconds` after it left `from`. `fresh` if the number was not struck out
    /// before.
    record Hop(double at, double seconds, int prime, int from, int number, boolean fresh) {}

    private static final double FIRST = 0.36, WALK = 0.4, REST = 0.6;

    final int count;
    private final List<Hop> hops = new ArrayList<>();
    private final List<Integer> strikers = new ArrayList<>();
    private final double[] settledAt;
    private final int[] striker;
    private final double done;

    Sieve(int count, double start) {
        this.count = count;
        this.settledAt = new double[count + 1];
        this.striker = new int[count + 1];
        hop(FIRST, FIRST, 2, 2, 4);
        double at = start;
        // 7 is tried although it strikes out nothing that is left below 49.
        for (int prime = 2; prime <= 7; prime++) {
            if (striker[prime] == 0) {
                strikers.add(prime);
                if (prime > 2) {
                    hop(at + WALK, WALK, prime, hops.getLast().number(), prime);
                    at += WALK + REST;
                }
                settledAt[prime] = prime == 2 ? 0 : at - REST;
                at = strike(prime, at);
            }
        }
        done = at;
    }

    /// Hops over all multiples, faster for small primes, which have more. Returns the time of the last hop.
    private double strike(int prime, double start) {
        double seconds = 0.13 + 0.028 * prime, at = start;
        for (int number = prime == 2 ? 6 : 2 * prime; number <= count; number += prime) {
            at += seconds;
            hop(at, seconds, prime, number - prime, number);
        }
        return at;
    }

    private void hop(double at, double seconds, int prime, int from, int number) {
        boolean fresh = number > prime && striker[number] == 0;
        hops.add(new Hop(at, seconds, prime, from, number, fresh));
        if (fresh) {
            striker[number] = prime;
            settledAt[number] = at;
        }
    }

    List<Hop> hops() {
        return List.copyOf(hops);
    }

    List<Integer> strikers() {
        return List.copyOf(strikers);
    }

    boolean prime(int number) {
        return number > 1 && striker[number] == 0;
    }

    /// When a number is struck out, or when a prime begins to strike.
    double settledAt(int number) {
        return settledAt[number];
    }

    /// When the last number has been struck.
    double done() {
        return done;
    }
}
