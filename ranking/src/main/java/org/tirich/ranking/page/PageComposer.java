package org.tirich.ranking.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.Weights;

/// Composes a page: the best candidates in turn, with reserved positions for exploration, for something next to learn
/// and for something fresh, under the rules of variety.
public final class PageComposer {

    /// The last position of each interval is reserved for an unproven video.
    private static final int EXPLORATION_INTERVAL = 5;

    private static final int MAX_PINNED = 2;

    private final Weights weights;

    public PageComposer(Weights weights) {
        this.weights = weights;
    }

    public List<RankedVideo> page(PageContext context) {
        return page(context, CandidateGenerator.generate(context));
    }

    /// A page that is restricted to some videos.
    public List<RankedVideo> page(PageContext context, Collection<Long> among) {
        return page(context, CandidateGenerator.among(context, among));
    }

    private List<RankedVideo> page(PageContext context, CandidateSet candidates) {
        var scored = new CandidateScorer(context, weights, candidates).score();
        var page = new Draft(context, candidates, scored);
        while (page.size() < context.request().size() && page.hasMore()) {
            page.fill();
        }
        return page.ranked;
    }

    /// The best candidates by score alone, without the rules of a page.
    public List<RankedVideo> topCandidates(PageContext context) {
        var candidates = CandidateGenerator.generate(context);
        return new CandidateScorer(context, weights, candidates)
                .score().stream()
                        .limit(context.request().size())
                        .map(each -> new RankedVideo(each.id(), each.reason(), each.score(), 1, candidates.size()))
                        .toList();
    }

    /// A page under construction.
    private static final class Draft {
        private final PageContext context;
        private final int candidates;
        private final List<ScoredCandidate> pinned = new ArrayList<>();
        private final LinkedList<ScoredCandidate> remaining;
        private final List<ScoredCandidate> unproven = new ArrayList<>();
        private final List<RankedVideo> ranked = new ArrayList<>();
        private final PageRules rules;
        private final ThompsonSampling exploration;
        private boolean hasFresh;
        private boolean hasNext;

        Draft(PageContext context, CandidateSet candidates, List<ScoredCandidate> scored) {
            this.context = context;
            this.candidates = candidates.size();
            this.remaining = new LinkedList<>(scored);
            this.rules = new PageRules(context);
            this.exploration =
                    new ThompsonSampling(new SplittableRandom(context.request().seed()));
            for (var id : context.request().pinned()) {
                scored.stream()
                        .filter(each -> each.id() == id && pinned.size() < MAX_PINNED)
                        .findFirst()
                        .ifPresent(pinned::add);
            }
            remaining.removeAll(pinned);
            for (var each : remaining) {
                if (each.unproven() && !context.hasSeen(each.row())) {
                    unproven.add(each);
                }
            }
            unproven.sort(ScoredCandidate.LEAST_SHOWN_FIRST);
        }

        int size() {
            return ranked.size();
        }

        boolean hasMore() {
            return !remaining.isEmpty() || !pinned.isEmpty();
        }

        void fill() {
            var position = ranked.size();
            if (!pinned.isEmpty() && (position % EXPLORATION_INTERVAL == 0 || remaining.isEmpty())) {
                take(pinned.removeFirst(), Reason.EDITORIAL, 1);
            } else if (position % EXPLORATION_INTERVAL == EXPLORATION_INTERVAL - 1) {
                explore();
            } else {
                takeBest();
            }
        }

        private void explore() {
            var allowed = new ArrayList<ScoredCandidate>(unproven.size());
            for (var each : unproven) {
                if (!rules.contains(each) && rules.allowsSubject(each) && rules.allowsCreator(each)) {
                    allowed.add(each);
                }
            }
            var draw = exploration.draw(allowed);
            if (draw.isPresent()) {
                var chosen = draw.get().chosen();
                remaining.remove(chosen);
                take(chosen, Reason.UNPROVEN, draw.get().propensity());
            } else {
                takeBest();
            }
        }

        /// Each rule gives way when no candidate is left that keeps it.
        private void takeBest() {
            var best = missing()
                    .flatMap(wanted -> removeFirst(wanted.and(rules::allowsSubject)
                            .and(rules::allowsCreator)
                            .and(rules::allowsLanguage)))
                    .or(() -> removeFirst(each -> rules.allowsSubject(each)
                            && rules.allowsCreator(each)
                            && rules.allowsLanguage(each)
                            && rules.allowsConcepts(each)))
                    .or(() -> removeFirst(each -> rules.allowsSubject(each) && rules.allowsCreator(each)))
                    .or(() -> removeFirst(rules::allowsCreator))
                    .or(() -> removeFirst(rules::allowsSubject))
                    .or(() -> Optional.ofNullable(remaining.pollFirst()));
            best.ifPresent(each -> take(each, each.reason(), 1));
        }

        /// What the page must still get, when the remaining positions are reserved for it.
        private Optional<Predicate<ScoredCandidate>> missing() {
            var positions = context.request().size() - ranked.size();
            if (!hasNext && positions == 4) {
                return Optional.of(this::isNext);
            }
            return !hasFresh && positions == 3
                    ? Optional.of(each -> context.isFresh(each.row()) && !context.hasSeen(each.row()))
                    : Optional.empty();
        }

        private boolean isNext(ScoredCandidate each) {
            return each.reason() == Reason.NEXT_OUTCOME
                    || each.reason() == Reason.UNCLEAR
                    || PageContext.isDue(context.status(each.row()));
        }

        private Optional<ScoredCandidate> removeFirst(Predicate<ScoredCandidate> wanted) {
            for (var each = remaining.iterator(); each.hasNext(); ) {
                var next = each.next();
                if (wanted.test(next)) {
                    each.remove();
                    return Optional.of(next);
                }
            }
            return Optional.empty();
        }

        private void take(ScoredCandidate chosen, Reason reason, double propensity) {
            rules.add(chosen);
            hasFresh |= context.isFresh(chosen.row());
            hasNext |= isNext(chosen);
            ranked.add(new RankedVideo(chosen.id(), reason, chosen.score(), propensity, candidates));
        }
    }
}
