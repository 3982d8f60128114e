package org.tirich.starter.clip.mathematics;

import java.util.Random;

/// Simulated tosses of a fair coin that follow a run of heads.
///
/// @param heads whether each of these tosses was heads, in order
record CoinRuns(boolean[] heads) {

    /// Tosses a coin until `runs` runs of `length` heads have occurred, and keeps the toss after each. A new run begins
    /// after that toss.
    static CoinRuns after(int length, int runs, long seed) {
        var random = new Random(seed);
        var next = new boolean[runs];
        int run = 0;
        for (int kept = 0; kept < runs; ) {
            boolean tossed = random.nextBoolean();
            if (run == length) {
                next[kept++] = tossed;
                run = 0;
            } else {
                run = tossed ? run + 1 : 0;
            }
        }
        return new CoinRuns(next);
    }

    /// The number of heads among the first tosses.
    int heads(int tosses) {
        int count = 0;
        for (int i = 0; i < tosses; i++) {
            count += heads[i] ? 1 : 0;
        }
        return count;
    }

    /// The number of heads counted in another way: in the written record of all tosses.
    static int counted(int length, int runs, long seed) {
        var random = new Random(seed);
        var record = new StringBuilder();
        String run = "H".repeat(length);
        int count = 0;
        for (int kept = 0, from = 0; kept < runs; ) {
            int found = record.indexOf(run, from);
            if (found >= 0 && found + length < record.length()) {
                count += record.charAt(found + length) == 'H' ? 1 : 0;
                from = found + length + 1;
                kept++;
            } else {
                record.append(random.nextBoolean() ? 'H' : 'T');
                from = found >= 0 ? found : Math.max(from, record.length() - length);
            }
        }
        return count;
    }
}
