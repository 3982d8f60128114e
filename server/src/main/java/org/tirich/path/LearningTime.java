package org.tirich.path;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The time that a learner spent on a path, from times that the server knows.
///
/// Each act ends when the server received it: an answer began when its question was first shown, a clip as long before
/// its report as it was watched. An act counts for at most [#MAX_ACT], and the pause to the next act counts if it is no
/// longer than [#MAX_PAUSE]. Acts at the same time count once, and a day counts for at most [#MAX_DAY]. An open page
/// without acts counts for nothing.
final class LearningTime {

    static final Duration MAX_ACT = Duration.ofMinutes(5);
    static final Duration MAX_PAUSE = Duration.ofMinutes(5);
    static final Duration MAX_DAY = Duration.ofHours(4);

    private static final long DAY_SECONDS = 24L * 60 * 60;

    private LearningTime() {}

    /// One act of a learner.
    record Act(Instant begin, Instant end) {

        /// An act that ended when the server received it, and began at most [#MAX_ACT] before.
        static Act endingAt(Instant received, Duration lasted) {
            var bounded = lasted.isNegative() ? Duration.ZERO : lasted.compareTo(MAX_ACT) > 0 ? MAX_ACT : lasted;
            return new Act(received.minus(bounded), received);
        }
    }

    static Duration of(Stream<Act> acts) {
        return perDay(sittings(acts.sorted(Comparator.comparing(Act::begin)).toList()));
    }

    /// Acts that overlap, or follow each other after a short pause, as one.
    private static List<Act> sittings(List<Act> sorted) {
        var sittings = new java.util.ArrayList<Act>();
        for (var act : sorted) {
            var last = sittings.isEmpty() ? null : sittings.getLast();
            if (last != null && !act.begin().isAfter(last.end().plus(MAX_PAUSE))) {
                sittings.removeLast();
                sittings.add(new Act(last.begin(), act.end().isAfter(last.end()) ? act.end() : last.end()));
            } else {
                sittings.add(act);
            }
        }
        return sittings;
    }

    /// A sitting belongs to the day (UTC) in which it began.
    private static Duration perDay(List<Act> sittings) {
        return sittings.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        sitting -> sitting.begin().getEpochSecond() / DAY_SECONDS,
                        java.util.stream.Collectors.reducing(
                                Duration.ZERO,
                                sitting -> Duration.between(sitting.begin(), sitting.end()),
                                Duration::plus)))
                .values()
                .stream()
                .map(day -> day.compareTo(MAX_DAY) > 0 ? MAX_DAY : day)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
