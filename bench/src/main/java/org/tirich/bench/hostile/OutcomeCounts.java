package org.tirich.bench.hostile;

import java.util.Map;
import java.util.TreeMap;

/// Counts the results of many files of one kind.
final class OutcomeCounts {

    private final Map<String, Integer> endings = new TreeMap<>();
    private int files;
    private int byName;
    private double longestSeconds;
    private double peakMegabytes;

    void add(String ending, boolean isNamed, double seconds, double megabytes) {
        endings.merge(ending, 1, Integer::sum);
        files++;
        byName += isNamed ? 1 : 0;
        longestSeconds = Math.max(longestSeconds, seconds);
        peakMegabytes = Math.max(peakMegabytes, megabytes);
    }

    int files() {
        return files;
    }

    int byName() {
        return byName;
    }

    double longestSeconds() {
        return longestSeconds;
    }

    double peakMegabytes() {
        return peakMegabytes;
    }

    /// `DAMAGED 12, READY 3`
    String text() {
        var text = endings.toString().replace("=", " ");
        return text.substring(1, text.length() - 1);
    }
}
