package org.tirich.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.function.Predicate;
import org.tirich.ranking.Choice.Reason;
import org.tirich.ranking.Shelf.Entry;

/// Makes a page in four steps: gather candidates, leave out what may not be shown, score, and choose with
/// room for the new and for variety.
final class Composer {

    /// How many candidates each source gives for a place on the page.
    private static final int POOL_FACTOR = 12;

    /// How far a source is searched for lessons that may be shown.
    private static final int SEARCH_FACTOR = 60;

    /// One place in so many is kept for lessons that too few have seen.
    private static final int EXPLORE_ONE_IN = 5;

    private static final int MAX_A_CREATOR = 2;
    private static final int MAX_SUBJECT_RUN = 2;

    /// Above this share of viewers who followed it, "many finished it" is true of a proven lesson.
    private static final double POPULAR_FROM = 0.5;

    private static final String WORDLESS = "";

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble((Scored each) -> -each.score())
            .thenComparingLong(each -> each.entry().video().id());

    List<Choice> compose(Request request, ViewerState viewer, Shelf shelf) {
        var random = new Random(request.seed());
        var places = places(request.languages());
        var scored = new ArrayList<Scored>();
        for (var entry : gather(request, places.keySet(), viewer, shelf)) {
            scored.add(score(entry, request, places, viewer, random));
        }
        scored.sort(BEST_FIRST);
        return choose(scored, request.size());
    }

    /// The place of each language in the viewer's list. What needs no words stands with the first.
    private static Map<String, Integer> places(List<String> languages) {
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < languages.size(); place++) {
            places.putIfAbsent(languages.get(place), place);
        }
        places.put(WORDLESS, 0);
        return places;
    }

    /// Every source gives its best that may be shown; each lesson is taken once.
    private static SequencedCollection<Entry> gather(
            Request request, Set<String> languages, ViewerState viewer, Shelf shelf) {
        var found = new LinkedHashMap<Long, Entry>();
        var quota = request.size() * POOL_FACTOR;
        take(shelf.newest(), quota / 3, request, languages, viewer, found);
        take(shelf.leastShown(), quota / 3, request, languages, viewer, found);
        for (var subject : shelf.subjects()) {
            if (viewer.interestIn(subject) > 0) {
                take(shelf.best(subject), quota / 3, request, languages, viewer, found);
            }
        }
        take(shelf.best(), quota, request, languages, viewer, found);
        return found.sequencedValues();
    }

    private static void take(
            Iterable<Entry> source,
            int quota,
            Request request,
            Set<String> languages,
            ViewerState viewer,
            Map<Long, Entry> found) {
        int taken = 0;
        int searched = 0;
        for (var entry : source) {
            if (taken >= quota || searched++ > request.size() * SEARCH_FACTOR) {
                return;
            }
            if (mayBeShown(entry.video(), request, languages, viewer)) {
                found.putIfAbsent(entry.video().id(), entry);
                taken++;
            }
        }
    }

    private static boolean mayBeShown(Video video, Request request, Set<String> languages, ViewerState viewer) {
        return !viewer.hasDismissed(video.id())
                && !viewer.sawWithinRest(video.id(), request.at())
                && languages.contains(video.language())
                && request.eligible().test(video.id());
    }

    /// A candidate, its score, and the part of the score that weighed most.
    private record Scored(Entry entry, double score, Reason reason, boolean exploring) {}

    private static Scored score(
            Entry entry, Request request, Map<String, Integer> places, ViewerState viewer, Random random) {
        var video = entry.video();
        var state = entry.state();
        var exploring = state.unproven();
        var seen = viewer.hasSeen(video.id());
        var quality = Weights.QUALITY * (exploring ? state.draw(random.nextGaussian()) : state.quality());
        var subject = Weights.SUBJECT * viewer.interestIn(video.subject());
        var unclear = viewer.findsUnclear(video) ? Weights.UNCLEAR : 0;
        var fresh = Weights.FRESH * freshness(video, request);
        var language = Weights.LANGUAGE / (1 + places.getOrDefault(video.language(), places.size()));
        var score = quality + subject + unclear + fresh + language + (seen ? Weights.SEEN : 0);
        var reason = otherwise(video, state, places);
        var most = quality / 2;
        if (fresh > most) {
            reason = Reason.FRESH;
            most = fresh;
        }
        if (subject > most) {
            reason = Reason.SUBJECT;
            most = subject;
        }
        if (unclear > most) {
            reason = Reason.UNCLEAR;
        }
        return new Scored(entry, score, seen ? Reason.AGAIN : reason, exploring);
    }

    /// What is true of a lesson that is chosen for nothing in particular.
    private static Reason otherwise(Video video, VideoState state, Map<String, Integer> places) {
        if (state.unproven()) {
            return Reason.UNPROVEN;
        }
        if (state.quality() >= POPULAR_FROM) {
            return Reason.POPULAR;
        }
        var own = !video.language().equals(WORDLESS) && Objects.equals(places.get(video.language()), 0);
        return own ? Reason.LANGUAGE : Reason.EXPLORE;
    }

    private static double freshness(Video video, Request request) {
        var age = request.at().toEpochMilli() - video.published().toEpochMilli();
        return Math.clamp(1 - age / (double) Weights.FRESH_FOR.toMillis(), 0, 1);
    }

    /// Takes the best in turn, and in every fifth place the best of the unproven; no more than two of a
    /// creator and two of a subject in a row, as long as there is anything else.
    private static List<Choice> choose(List<Scored> scored, int size) {
        var left = new LinkedList<>(scored);
        var page = new ArrayList<Choice>();
        var creators = new HashMap<Long, Integer>();
        var run = new Run();
        while (page.size() < size && !left.isEmpty()) {
            var explore = page.size() % EXPLORE_ONE_IN == EXPLORE_ONE_IN - 1;
            Predicate<Scored> varied = each -> run.admits(each.entry().video().subject());
            Predicate<Scored> shared =
                    each -> creators.getOrDefault(each.entry().video().creator(), 0) < MAX_A_CREATOR;
            var next = (explore ? first(left, varied.and(shared).and(Scored::exploring)) : Optional.<Scored>empty())
                    .or(() -> first(left, varied.and(shared)))
                    .or(() -> first(left, shared))
                    .or(() -> first(left, varied))
                    .orElseGet(left::removeFirst);
            creators.merge(next.entry().video().creator(), 1, Integer::sum);
            run.add(next.entry().video().subject());
            page.add(new Choice(
                    next.entry().video().id(),
                    explore && next.exploring() ? Reason.UNPROVEN : next.reason(),
                    next.score()));
        }
        return page;
    }

    /// Takes out the first that is wanted.
    private static Optional<Scored> first(List<Scored> left, Predicate<Scored> wanted) {
        for (var each = left.iterator(); each.hasNext(); ) {
            var next = each.next();
            if (wanted.test(next)) {
                each.remove();
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /// How many lessons of one subject stand at the end of the page.
    private static final class Run {
        private String subject = "";
        private int length;

        boolean admits(String next) {
            return length < MAX_SUBJECT_RUN || !next.equals(subject);
        }

        void add(String next) {
            length = next.equals(subject) ? length + 1 : 1;
            subject = next;
        }
    }
}
