package org.tirich.ranking;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.tirich.ranking.Choice.Reason;

/// Makes a page of scored candidates: the best in turn, with room for the new, for what she should see next, and
/// for variety.
final class Composer {

    /// One place in so many is kept for lessons that too few have seen; never the first.
    private static final int EXPLORE_ONE_IN = 5;

    /// At most so many pinned lessons on a page.
    private static final int MAX_PINNED = 2;

    private final Weights weights;

    Composer(Weights weights) {
        this.weights = weights;
    }

    List<Choice> page(Sight sight, Candidates candidates) {
        var scored = new Scorer(sight, weights, candidates).scored();
        var page = new Draft(sight, candidates, scored);
        while (page.size() < sight.request.size() && page.hasMore()) {
            page.fill();
        }
        return page.choices;
    }

    List<Choice> order(Sight sight, Candidates candidates) {
        return new Scorer(sight, weights, candidates)
                .scored().stream()
                        .limit(sight.request.size())
                        .map(each -> new Choice(each.id(), each.reason(), each.score(), 1, candidates.size()))
                        .toList();
    }

    /// A page as far as it is made.
    private static final class Draft {
        private final Sight sight;
        private final int candidates;
        private final List<Scored> pinned = new ArrayList<>();
        private final LinkedList<Scored> left;
        private final List<Scored> unproven = new ArrayList<>();
        private final List<Choice> choices = new ArrayList<>();
        private final PageRules rules;
        private final Exploration exploration;
        private boolean hasFresh;
        private boolean hasNext;

        Draft(Sight sight, Candidates candidates, List<Scored> scored) {
            this.sight = sight;
            this.candidates = candidates.size();
            this.left = new LinkedList<>(scored);
            this.rules = new PageRules(sight);
            this.exploration = new Exploration(new SplittableRandom(sight.request.seed()));
            for (var id : sight.request.pinned()) {
                scored.stream()
                        .filter(each -> each.id() == id && pinned.size() < MAX_PINNED)
                        .findFirst()
                        .ifPresent(pinned::add);
            }
            left.removeAll(pinned);
            for (var each : left) {
                if (each.exploring() && !sight.hasSeen(each.row())) {
                    unproven.add(each);
                }
            }
            unproven.sort(Exploration.LEAST_SHOWN);
        }

        int size() {
            return choices.size();
        }

        boolean hasMore() {
            return !left.isEmpty() || !pinned.isEmpty();
        }

        void fill() {
            var place = choices.size();
            if (!pinned.isEmpty() && (place % EXPLORE_ONE_IN == 0 || left.isEmpty())) {
                take(pinned.removeFirst(), Reason.EDITORIAL, 1);
            } else if (place % EXPLORE_ONE_IN == EXPLORE_ONE_IN - 1) {
                explore();
            } else {
                takeBest();
            }
        }

        private void explore() {
            var fit = new ArrayList<Scored>(unproven.size());
            for (var each : unproven) {
                if (!rules.has(each) && rules.isVaried(each) && rules.isShared(each)) {
                    fit.add(each);
                }
            }
            var drawn = exploration.draw(fit);
            if (drawn.isPresent()) {
                left.remove(drawn.get().chosen());
                var chosen = drawn.get().chosen();
                take(chosen, Reason.UNPROVEN, drawn.get().propensity());
            } else {
                takeBest();
            }
        }

        private void takeBest() {
            var missing = missing();
            var next = missing.flatMap(wanted -> first(
                            wanted.and(rules::isVaried).and(rules::isShared).and(rules::isSpoken)))
                    .or(() -> first(each ->
                            rules.isVaried(each) && rules.isShared(each) && rules.isSpoken(each) && rules.isNew(each)))
                    .or(() -> first(each -> rules.isVaried(each) && rules.isShared(each)))
                    .or(() -> first(rules::isShared))
                    .or(() -> first(rules::isVaried))
                    .or(() -> Optional.ofNullable(left.pollFirst()));
            next.ifPresent(each -> take(each, each.reason(), 1));
        }

        /// What a page should hold and does not yet, when only as many places are left.
        private Optional<Predicate<Scored>> missing() {
            var places = sight.request.size() - choices.size();
            if (!hasNext && places == 4) {
                return Optional.of(this::isNext);
            }
            return !hasFresh && places == 3
                    ? Optional.of(each -> isFresh(each.row()) && !sight.hasSeen(each.row()))
                    : Optional.empty();
        }

        private boolean isNext(Scored each) {
            return each.reason() == Reason.AFTER
                    || each.reason() == Reason.UNCLEAR
                    || Sight.isDue(sight.standing(each.row()));
        }

        private boolean isFresh(int row) {
            return sight.request.at().toEpochMilli() - sight.videos.published(row) < Limits.FRESH_FOR.toMillis();
        }

        private Optional<Scored> first(Predicate<Scored> wanted) {
            for (var each = left.iterator(); each.hasNext(); ) {
                var next = each.next();
                if (wanted.test(next)) {
                    each.remove();
                    return Optional.of(next);
                }
            }
            return Optional.empty();
        }

        private void take(Scored chosen, Reason reason, double propensity) {
            rules.add(chosen);
            hasFresh |= isFresh(chosen.row());
            hasNext |= isNext(chosen);
            choices.add(new Choice(chosen.id(), reason, chosen.score(), propensity, candidates));
        }
    }
}
