package org.tirich.media.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A part of a clip, from one time to a later one.
public record Stretch(Duration from, Duration to) {

    public Stretch {
        if (from.isNegative() || to.compareTo(from) < 0) {
            throw new IllegalArgumentException("a stretch from " + from + " to " + to);
        }
    }

    static Stretch ofMillis(long from, long to) {
        return new Stretch(Duration.ofMillis(from), Duration.ofMillis(to));
    }

    public Duration length() {
        return to.minus(from);
    }

    /// In order, those that overlap or lie no further than `gap` apart joined into one.
    static List<Stretch> joined(List<Stretch> stretches, Duration gap) {
        var joined = new ArrayList<Stretch>();
        for (var each :
                stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
            if (!joined.isEmpty() && each.from.compareTo(joined.getLast().to.plus(gap)) <= 0) {
                var before = joined.removeLast();
                joined.add(new Stretch(before.from, before.to.compareTo(each.to) > 0 ? before.to : each.to));
            } else {
                joined.add(each);
            }
        }
        return List.copyOf(joined);
    }

    /// Where both are.
    static List<Stretch> common(List<Stretch> some, List<Stretch> others) {
        var common = new ArrayList<Stretch>();
        for (var one : some) {
            for (var other : others) {
                var from = one.from.compareTo(other.from) > 0 ? one.from : other.from;
                var to = one.to.compareTo(other.to) < 0 ? one.to : other.to;
                if (from.compareTo(to) < 0) {
                    common.add(new Stretch(from, to));
                }
            }
        }
        return joined(common, Duration.ZERO);
    }

    static List<Stretch> atLeast(Duration length, List<Stretch> stretches) {
        return stretches.stream()
                .filter(each -> each.length().compareTo(length) >= 0)
                .toList();
    }

    static Duration total(List<Stretch> stretches) {
        return stretches.stream().map(Stretch::length).reduce(Duration.ZERO, Duration::plus);
    }
}
