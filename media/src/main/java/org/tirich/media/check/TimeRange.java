package org.tirich.media.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A range of time within a clip.
public record TimeRange(Duration from, Duration to) {

    public TimeRange {
        if (from.isNegative() || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("a range from " + from + " to " + to);
        }
    }

    static TimeRange ofMillis(long from, long to) {
        return new TimeRange(Duration.ofMillis(from), Duration.ofMillis(to));
    }

    public Duration length() {
        return to.minus(from);
    }

    /// The ranges in order, with those merged that overlap or are at most `gap` apart.
    static List<TimeRange> merged(List<TimeRange> ranges, Duration gap) {
        var joined = new ArrayList<TimeRange>();
        for (var each :
                ranges.stream().sorted(Comparator.comparing(TimeRange::from)).toList()) {
            if (!joined.isEmpty() && each.from.compareTo(joined.getLast().to.plus(gap)) <= 0) {
                var before = joined.removeLast();
                joined.add(new TimeRange(before.from, before.to.compareTo(each.to) > 0 ? before.to : each.to));
            } else {
                joined.add(each);
            }
        }
        return List.copyOf(joined);
    }

    /// The times that are in both lists.
    static List<TimeRange> intersection(List<TimeRange> some, List<TimeRange> others) {
        var common = new ArrayList<TimeRange>();
        for (var one : some) {
            for (var other : others) {
                var from = one.from.compareTo(other.from) > 0 ? one.from : other.from;
                var to = one.to.compareTo(other.to) < 0 ? one.to : other.to;
                if (from.compareTo(to) < 0) {
                    common.add(new TimeRange(from, to));
                }
            }
        }
        return merged(common, Duration.ZERO);
    }

    static List<TimeRange> atLeast(Duration length, List<TimeRange> ranges) {
        return ranges.stream()
                .filter(each -> each.length().compareTo(length) >= 0)
                .toList();
    }

    static Duration total(List<TimeRange> ranges) {
        return ranges.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
    }
}
