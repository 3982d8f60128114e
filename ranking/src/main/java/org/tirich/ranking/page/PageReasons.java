package org.tirich.ranking.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.RankedVideo;
import org.tirich.ranking.RankedVideo.Reason;

/// States the reason of each video of a page, with the video of the viewer's history that caused it.
///
/// Two videos of a page have the same reason only if one of them has no other true one.
final class PageReasons {

    private static final int NOTHING = -1;

    private final PageContext context;

    PageReasons(PageContext context) {
        this.context = context;
    }

    /// A reason as the viewer reads it.
    ///
    /// @param topic the subject or the concept that the sentence names; [#NOTHING] for none
    private record Stated(Reason reason, OptionalLong cause, int topic) {}

    /// @param reasons the true reasons of a video, the one that weighed most first
    List<RankedVideo> explain(List<RankedVideo> page, LongFunction<List<Reason>> reasons) {
        var choices = page.stream()
                .map(each -> stated(each, reasons.apply(each.video())))
                .toList();
        var takenBy = new HashMap<Stated, Integer>();
        for (int card = 0; card < choices.size(); card++) {
            assign(card, choices, takenBy, new HashSet<>());
        }
        var chosen = new Stated[page.size()];
        takenBy.forEach((stated, card) -> chosen[card] = stated);
        var explained = new ArrayList<RankedVideo>();
        for (int card = 0; card < chosen.length; card++) {
            var stated = chosen[card] == null ? choices.get(card).getFirst() : chosen[card];
            var ranked = page.get(card);
            explained.add(new RankedVideo(
                    ranked.video(),
                    stated.reason(),
                    stated.cause(),
                    ranked.seen(),
                    ranked.score(),
                    ranked.propensity(),
                    ranked.candidates()));
        }
        return explained;
    }

    /// Gives a card its first reason that no other card has, or that another card can spare (augmenting paths: Kuhn,
    /// 1955).
    private static boolean assign(
            int card, List<List<Stated>> choices, Map<Stated, Integer> takenBy, Set<Stated> tried) {
        for (var stated : choices.get(card)) {
            if (!takenBy.containsKey(stated) && tried.add(stated)) {
                takenBy.put(stated, card);
                return true;
            }
        }
        for (var stated : choices.get(card)) {
            var holder = takenBy.get(stated);
            if (holder != null && tried.add(stated) && assign(holder, choices, takenBy, tried)) {
                takenBy.put(stated, card);
                return true;
            }
        }
        return false;
    }

    private List<Stated> stated(RankedVideo ranked, List<Reason> reasons) {
        var row = context.videos().find(ranked.video());
        var stated = new ArrayList<Stated>();
        if (ranked.reason() == Reason.EDITORIAL || ranked.reason() == Reason.UNPROVEN || reasons.isEmpty()) {
            stated.add(stated(ranked.reason(), row));
        }
        reasons.forEach(reason -> stated.add(stated(reason, row)));
        return stated.stream().distinct().toList();
    }

    private Stated stated(Reason reason, int row) {
        return switch (reason) {
            case UNCLEAR -> unclear(row);
            case NEXT_OUTCOME -> next(row);
            case SUBJECT ->
                new Stated(
                        reason,
                        lastCompleted(each -> each != row
                                && context.videos().subject(each)
                                        == context.videos().subject(row)),
                        context.videos().subject(row));
            case SIMILAR -> new Stated(reason, nearestCompleted(row), NOTHING);
            case REVISIT -> new Stated(reason, OptionalLong.empty(), firstConcept(row));
            default -> new Stated(reason, OptionalLong.empty(), NOTHING);
        };
    }

    private int firstConcept(int row) {
        var concepts = context.videos().concepts(row);
        return concepts.length == 0 ? NOTHING : concepts[0];
    }

    private Stated unclear(int row) {
        var history = context.viewer().history();
        var latest = NOTHING;
        for (int at = 0; at < history.size(); at++) {
            if ((history.isWrongAt(at) || history.isUnclearAt(at))
                    && teachesAny(history.rowAt(at), row, context::isUnclearConcept)
                    && isLater(at, latest)) {
                latest = at;
            }
        }
        if (latest == NOTHING) {
            return new Stated(Reason.UNCLEAR, OptionalLong.empty(), firstConcept(row));
        }
        return new Stated(
                history.isWrongAt(latest) ? Reason.WRONG : Reason.UNCLEAR, id(history.rowAt(latest)), NOTHING);
    }

    private Stated next(int row) {
        var history = context.viewer().history();
        var before = NOTHING;
        var begun = NOTHING;
        for (int at = 0; at < history.size(); at++) {
            var seen = history.rowAt(at);
            if (seen != row && history.isCompletedAt(at)) {
                if (teachesPrerequisite(seen, row) && isLater(at, before)) {
                    before = at;
                }
                if (teachesAny(seen, row, context::isNextConcept) && isLater(at, begun)) {
                    begun = at;
                }
            }
        }
        if (before != NOTHING) {
            return new Stated(Reason.NEXT_OUTCOME, id(history.rowAt(before)), NOTHING);
        }
        return begun == NOTHING
                ? new Stated(Reason.NEXT_OUTCOME, OptionalLong.empty(), firstConcept(row))
                : new Stated(Reason.CONTINUED, id(history.rowAt(begun)), firstConcept(row));
    }

    private boolean isLater(int at, int than) {
        var history = context.viewer().history();
        if (than == NOTHING) {
            return true;
        }
        var byMinute = Integer.compare(history.minuteAt(at), history.minuteAt(than));
        var videos = context.videos();
        return byMinute > 0 || byMinute == 0 && videos.id(history.rowAt(at)) < videos.id(history.rowAt(than));
    }

    /// Whether two videos share a concept of a kind.
    private boolean teachesAny(int one, int other, IntPredicate wanted) {
        var concepts = context.videos().concepts(one);
        return Arrays.stream(context.videos().concepts(other))
                .filter(wanted)
                .anyMatch(concept -> contains(concepts, concept));
    }

    private boolean teachesPrerequisite(int earlier, int row) {
        var taught = context.videos().concepts(earlier);
        return Arrays.stream(context.videos().concepts(row))
                .filter(context::isNextConcept)
                .flatMap(concept -> Arrays.stream(context.videos().concepts().prerequisites(concept)))
                .anyMatch(concept -> contains(taught, concept));
    }

    private static boolean contains(int[] concepts, int wanted) {
        for (var each : concepts) {
            if (each == wanted) {
                return true;
            }
        }
        return false;
    }

    private OptionalLong lastCompleted(IntPredicate wanted) {
        var recent = context.viewer().recentlyCompleted();
        for (int n = recent.length - 1; n >= 0; n--) {
            if (wanted.test(recent[n])) {
                return id(recent[n]);
            }
        }
        return OptionalLong.empty();
    }

    /// The completed video that was completed together with this one most often.
    private OptionalLong nearestCompleted(int row) {
        var nearest = new Nearest();
        for (var recent : context.viewer().recentlyCompleted()) {
            context.videos().coWatch().forEach(recent, (neighbour, cosine) -> {
                if (neighbour == row && recent != row) {
                    nearest.offer(recent, cosine);
                }
            });
        }
        return nearest.row == null ? OptionalLong.empty() : id(nearest.row);
    }

    private static final class Nearest {
        private @Nullable Integer row;
        private double cosine;

        void offer(int candidate, double its) {
            if (its > cosine) {
                row = candidate;
                cosine = its;
            }
        }
    }

    private OptionalLong id(int row) {
        return OptionalLong.of(context.videos().id(row));
    }
}
