package org.tirich.ranking.page;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.RankedVideo.Reason;

/// A page under construction. It depends only on the scored candidates and on random numbers.
///
/// Positions are filled in turn, each with the best candidate that the rules of variety allow. Some are reserved: the
/// last position of each interval for an unproven video, and near the end those for something next and something fresh
/// that the page still lacks. Each rule gives way when no candidate is left that keeps it.
final class PageDraft {

    /// The last position of each interval is reserved for an unproven video.
    static final int EXPLORATION_INTERVAL = 5;

    static final int MAX_PINNED = 2;

    /// The number of cards over which the rules of variety hold, where pages are smaller.
    static final int RULES_SPAN = 10;

    /// The positions, counted from the end, from which the page reserves one for something next and something fresh.
    static final int NEXT_RESERVE = 4;

    static final int FRESH_RESERVE = 3;

    private final int size;

    /// The number of cards of the visit before this page.
    private final int position;

    private int candidates;
    private final List<ScoredCandidate> pinned = new ArrayList<>();
    private final List<ScoredCandidate> remaining;

    /// Those of the remaining that may be explored, the least shown first.
    private final List<ScoredCandidate> unproven;

    private final List<RankedVideo> ranked = new ArrayList<>();
    private final PageRules rules;
    private final ThompsonSampling exploration;
    private boolean hasFresh;
    private boolean hasNext;

    /// @param scored candidates, the best first
    /// @param pinnedIds videos to pin, if they are among the candidates
    /// @param candidates the number of candidates before scoring
    PageDraft(
            List<ScoredCandidate> scored,
            List<Long> pinnedIds,
            int size,
            int candidates,
            ThompsonSampling exploration) {
        this(scored, pinnedIds, size, candidates, exploration, List.of(), 0);
    }

    /// @param preceding the traits of the last cards of the visit before this page, the latest last
    /// @param position the number of all cards before it
    PageDraft(
            List<ScoredCandidate> scored,
            List<Long> pinnedIds,
            int size,
            int candidates,
            ThompsonSampling exploration,
            List<ScoredCandidate.Traits> preceding,
            int position) {
        this.size = size;
        this.position = position;
        this.candidates = candidates;
        this.remaining = new LinkedList<>(scored);
        this.unproven = new ArrayList<>(scored);
        unproven.removeIf(each -> !each.isExplorable());
        unproven.sort(ScoredCandidate.LEAST_SHOWN_FIRST);
        this.exploration = exploration;
        var before = preceding.subList(
                preceding.size() - Math.min(preceding.size(), position % RULES_SPAN), preceding.size());
        this.rules = new PageRules(before.size() + size);
        for (var each : before) {
            rules.add(each);
            hasFresh |= each.fresh();
            hasNext |= each.next() || each.due();
        }
        for (var id : pinnedIds) {
            if (pinned.size() < MAX_PINNED) {
                removeFirst(each -> each.id() == id).ifPresent(pinned::add);
            }
        }
    }

    List<RankedVideo> complete() {
        while (ranked.size() < size && !(remaining.isEmpty() && pinned.isEmpty())) {
            fillPosition();
        }
        return ranked;
    }

    /// Adds candidates behind all that the page had: it takes them only when it has no others left.
    ///
    /// @param more the best first
    void append(List<ScoredCandidate> more) {
        remaining.addAll(more);
        candidates += more.size();
    }

    private void fillPosition() {
        var place = (position + ranked.size()) % EXPLORATION_INTERVAL;
        if (!pinned.isEmpty() && (place == 0 || ranked.isEmpty() || remaining.isEmpty())) {
            add(pinned.removeFirst(), Reason.EDITORIAL, 1);
        } else if (place != EXPLORATION_INTERVAL - 1 || !explore()) {
            addBest();
        }
    }

    /// Adds an unproven candidate; false if none is allowed.
    private boolean explore() {
        var draw = exploration
                .draw(unproven(rules::allows))
                .or(() -> exploration.draw(unproven(each -> rules.allowsSubject(each) && rules.allowsCreator(each))));
        draw.ifPresent(each -> {
            remaining.remove(each.chosen());
            unproven.remove(each.chosen());
            add(each.chosen(), Reason.UNPROVEN, each.propensity());
        });
        return draw.isPresent();
    }

    private List<ScoredCandidate> unproven(Predicate<ScoredCandidate> allowed) {
        var found = new ArrayList<>(unproven);
        found.removeIf(allowed.negate());
        return found;
    }

    private void addBest() {
        var best = reserved()
                .or(() -> removeFirst(rules::allows))
                .or(() -> removeFirst(each -> rules.allowsSubject(each) && rules.allowsCreator(each)))
                .or(() -> removeFirst(rules::allowsCreator))
                .or(() -> removeFirst(rules::allowsSubject))
                .or(() -> removeFirst(_ -> true));
        best.ifPresent(each -> add(each, each.reason(), 1));
    }

    /// The best candidate of a kind that the page still lacks, at a position that is reserved for it.
    private Optional<ScoredCandidate> reserved() {
        var positions = size - ranked.size();
        Optional<ScoredCandidate> found = Optional.empty();
        if (!hasNext && positions <= NEXT_RESERVE) {
            found = removeFirstAllowed(ScoredCandidate::isNext);
        }
        if (found.isEmpty() && !hasFresh && positions <= FRESH_RESERVE) {
            found = removeFirstAllowed(ScoredCandidate::isFreshAndUnseen);
        }
        return found;
    }

    private Optional<ScoredCandidate> removeFirstAllowed(Predicate<ScoredCandidate> wanted) {
        return removeFirst(wanted.and(rules::allows))
                .or(() -> removeFirst(each -> wanted.test(each)
                        && rules.allowsSubject(each)
                        && rules.allowsCreator(each)
                        && rules.allowsLanguage(each)));
    }

    private Optional<ScoredCandidate> removeFirst(Predicate<ScoredCandidate> wanted) {
        for (var each = remaining.iterator(); each.hasNext(); ) {
            var candidate = each.next();
            if (wanted.test(candidate)) {
                each.remove();
                unproven.remove(candidate);
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private void add(ScoredCandidate chosen, Reason reason, double propensity) {
        rules.add(chosen.traits());
        hasFresh |= chosen.traits().fresh();
        hasNext |= chosen.isNext();
        ranked.add(new RankedVideo(
                chosen.id(),
                reason,
                OptionalLong.empty(),
                chosen.traits().seen(),
                chosen.score(),
                propensity,
                candidates));
    }
}
