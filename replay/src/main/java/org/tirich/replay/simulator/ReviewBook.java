package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The reviews of one learner. It follows the server's rule (`Practice.reviews`): what is due before what is not, what
/// is most likely forgotten first, neighbours of different subjects where there are such.
final class ReviewBook {

    /// An outcome of an earlier day was last answered this long ago.
    private static final double EARLIER_DAY_HOURS = 20;

    private final Scheduler scheduler;
    private final Map<Integer, ReviewState> states = new TreeMap<>();

    ReviewBook(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void answered(int concept, boolean right, double hour) {
        var before = states.get(concept);
        states.put(concept, before == null ? scheduler.first(right, hour) : before.answered(right, hour));
    }

    /// Adds an outcome that was taught and not asked, as a card whose answer is not known.
    void taught(int concept, double hour) {
        states.computeIfAbsent(concept, _ -> scheduler.first(false, hour));
    }

    /// The outcomes that are due.
    List<Integer> due(double hour) {
        return reviews(hour).stream().filter(Review::due).map(Review::concept).toList();
    }

    /// The outcomes that were last answered on an earlier day.
    List<Integer> earlier(double hour) {
        return reviews(hour).stream()
                .filter(review -> hour - review.last() >= EARLIER_DAY_HOURS)
                .map(Review::concept)
                .toList();
    }

    private record Review(int concept, boolean due, double recall, double last) {}

    private List<Review> reviews(double hour) {
        var left = new ArrayList<>(states.entrySet().stream()
                .map(each -> review(each.getKey(), each.getValue(), hour))
                .sorted(Comparator.comparing((Review each) -> !each.due())
                        .thenComparingDouble(Review::recall)
                        .thenComparingInt(Review::concept))
                .toList());
        var mixed = new ArrayList<Review>();
        while (!left.isEmpty()) {
            var first = left.getFirst();
            var subject = mixed.isEmpty() ? -1 : World.subject(mixed.getLast().concept());
            var next = left.stream()
                    .takeWhile(each -> each.due() == first.due())
                    .filter(each -> World.subject(each.concept()) != subject)
                    .findFirst()
                    .orElse(first);
            left.remove(next);
            mixed.add(next);
        }
        return mixed;
    }

    private static Review review(int concept, ReviewState state, double hour) {
        return new Review(concept, state.isDue(hour), state.recall(hour), state.last());
    }
}
