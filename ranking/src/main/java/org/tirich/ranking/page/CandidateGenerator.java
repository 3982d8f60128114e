package org.tirich.ranking.page;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.state.TrendingVideos;
import org.tirich.ranking.table.LongTable;

/// Generates the candidates of a page: the best videos of each source that the page admits, up to a quota.
final class CandidateGenerator {

    private static final int MAX_PINNED = 4;
    private static final int MAX_OF_FOLLOWED_CREATORS = 40;
    private static final int MAX_NEIGHBOURS = 200;
    private static final int MAX_PER_CONCEPT = 8;
    private static final int MAX_UNCLEAR = 60;
    private static final int MAX_NEXT = 60;
    private static final int MAX_DUE = 40;
    private static final int MAX_PER_SUBJECT = 24;
    private static final int MAX_OF_SUBJECTS = 96;
    private static final int MAX_SUBJECT_LANGUAGES = 3;
    private static final int MAX_OF_GRADE = 40;
    private static final int MAX_POPULAR = 120;
    private static final int MAX_FRESH = 40;
    private static final int MAX_UNPROVEN = 24;

    /// How many times its quota a source is searched for videos that the page admits.
    private static final int SEARCH_FACTOR = 8;

    /// The least quota of a language, however late in the viewer's list.
    private static final int MIN_QUOTA = 10;

    private final PageContext context;
    private final CandidateSet candidates = new CandidateSet();

    private CandidateGenerator(PageContext context) {
        this.context = context;
    }

    static CandidateSet generate(PageContext context) {
        return new CandidateGenerator(context).generate();
    }

    /// The candidates of a page that is restricted to some videos.
    static CandidateSet among(PageContext context, Collection<Long> videos) {
        var generator = new CandidateGenerator(context);
        generator.addNamed(videos, CandidateSet.MAX_CANDIDATES, CandidateSource.NAMED);
        generator.addAffinities();
        return generator.candidates;
    }

    private CandidateSet generate() {
        addPinned();
        if (context.request().personal()) {
            addOfFollowedCreators();
            addNeighbours();
            addOfConcepts();
            addOfSubjects();
        }
        for (int n = 0; n < context.languages().length; n++) {
            addOfLanguage(context.languages()[n], Math.max(0, n - 1));
        }
        return candidates;
    }

    /// A pinned video that the viewer has seen is a candidate like all others.
    private void addPinned() {
        var unseen = context.request().pinned().stream()
                .filter(id -> {
                    var row = context.videos().findLive(id);
                    return row != LongTable.NONE && !context.hasSeen(row);
                })
                .toList();
        addNamed(unseen, MAX_PINNED, CandidateSource.PINNED);
    }

    private void addNamed(Collection<Long> videos, int quota, CandidateSource source) {
        videos.stream()
                .mapToInt(context.videos()::findLive)
                .filter(row -> row != LongTable.NONE && context.admits(row))
                .limit(quota)
                .forEach(row -> candidates.add(row, source));
    }

    private void addOfFollowedCreators() {
        context.request().followed().stream()
                .sorted()
                .mapToInt(context.videos()::findCreator)
                .flatMap(creator -> Arrays.stream(context.index().ofCreator(creator)))
                .filter(context::admits)
                .limit(MAX_OF_FOLLOWED_CREATORS)
                .forEach(row -> candidates.add(row, CandidateSource.FOLLOWED_CREATORS));
    }

    private void addNeighbours() {
        var affinity = new Affinity(context);
        var nearest = affinity.nearest(MAX_NEIGHBOURS);
        for (int rank = 0; rank < nearest.size(); rank++) {
            var row = nearest.row(rank);
            candidates.add(row, sourceOf(affinity, row), nearest.score(rank));
        }
    }

    private static CandidateSource sourceOf(Affinity affinity, int row) {
        return affinity.isSimilar(row) ? CandidateSource.NEIGHBOURS : CandidateSource.POPULAR;
    }

    private void addAffinities() {
        var affinity = new Affinity(context);
        for (int at = 0; at < candidates.size(); at++) {
            var row = candidates.row(at);
            candidates.add(row, sourceOf(affinity, row), Math.max(0, affinity.of(row)));
        }
    }

    private void addOfConcepts() {
        var knowledge = context.viewer().knowledge();
        addOfConcepts(knowledge::isUnclearAt, MAX_UNCLEAR, CandidateSource.UNCLEAR);
        addOfConcepts(at -> knowledge.isDueAt(at, context.minute()), MAX_DUE, CandidateSource.DUE);
        addOfConcepts(at -> context.isNextConcept(knowledge.concept(at)), MAX_NEXT, CandidateSource.NEXT);
        var added = 0;
        for (int at = 0; at < knowledge.size(); at++) {
            for (var concept : context.videos().concepts().dependents(knowledge.concept(at))) {
                if (added < MAX_NEXT && context.isNextConcept(concept)) {
                    added += addOfConcept(concept, CandidateSource.NEXT);
                }
            }
        }
    }

    private void addOfConcepts(IntPredicate wanted, int quota, CandidateSource source) {
        var knowledge = context.viewer().knowledge();
        var added = 0;
        for (int at = 0; at < knowledge.size() && added < quota; at++) {
            if (wanted.test(at)) {
                added += addOfConcept(knowledge.concept(at), source);
            }
        }
    }

    private int addOfConcept(int concept, CandidateSource source) {
        var added = 0;
        for (var language : context.languages()) {
            var trending = context.index().trendingOfConcept(language, concept);
            added += addTrending(trending, MAX_PER_CONCEPT - added, source);
        }
        return added;
    }

    private void addOfSubjects() {
        var added = 0;
        var languages = Math.min(MAX_SUBJECT_LANGUAGES, context.languages().length);
        for (int subject = 0; subject < context.videos().subjects() && added < MAX_OF_SUBJECTS; subject++) {
            if (context.viewer().hasInterest(subject, context.videos())
                    && context.viewer().interestIn(subject, context.videos()) > 0) {
                for (int n = 0; n < languages; n++) {
                    var trending = context.index().trendingOfSubject(context.languages()[n], subject);
                    added += addTrending(trending, MAX_PER_SUBJECT, CandidateSource.SUBJECTS);
                }
            }
        }
    }

    private void addOfLanguage(int language, int position) {
        addTrending(context.index().trending(language), quota(MAX_POPULAR, position), CandidateSource.POPULAR);
        var grade = context.request().grade();
        if (grade > 0) {
            addTrending(
                    context.index().trendingOfGrade(language, grade),
                    quota(MAX_OF_GRADE, position),
                    CandidateSource.GRADE);
        }
        addNewest(language, quota(MAX_FRESH, position));
        addUnproven(language, quota(MAX_UNPROVEN, position));
    }

    private void addNewest(int language, int quota) {
        var newest = context.index().newest(language);
        if (newest != null) {
            for (int n = 0, added = 0; n < newest.size() && added < quota && n < quota * SEARCH_FACTOR; n++) {
                if (context.admits(newest.row(n))) {
                    candidates.add(newest.row(n), CandidateSource.FRESH);
                    added++;
                }
            }
        }
    }

    private void addUnproven(int language, int quota) {
        var queue = context.index().explorationQueue(language);
        if (queue != null) {
            for (var row : queue.first(quota, quota * SEARCH_FACTOR, context::admits)) {
                candidates.add(row, CandidateSource.UNPROVEN);
            }
        }
    }

    private static int quota(int quota, int position) {
        return Math.max(MIN_QUOTA, quota / (1 + position));
    }

    private int addTrending(@Nullable TrendingVideos trending, int quota, CandidateSource source) {
        var added = 0;
        for (int rank = 0; trending != null && rank < trending.size() && added < quota; rank++) {
            if (context.admits(trending.row(rank))) {
                candidates.add(trending.row(rank), source);
                added++;
            }
        }
        return added;
    }
}
