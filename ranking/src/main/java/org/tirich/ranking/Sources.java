package org.tirich.ranking;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.table.LongTable;

/// Gathers candidates: each source gives its best that may be shown, up to a quota.
final class Sources {

    private static final int PINNED = 4;
    private static final int OF_FOLLOWED = 40;
    private static final int NEIGHBOURS = 200;
    private static final int A_CONCEPT = 8;
    private static final int UNCLEAR = 60;
    private static final int NEXT = 60;
    private static final int DUE = 40;
    private static final int A_SUBJECT = 24;
    private static final int SUBJECTS = 96;
    private static final int GRADE = 40;
    private static final int POPULAR = 120;
    private static final int FRESH = 40;
    private static final int UNPROVEN = 24;

    /// How far past its quota a source is searched for lessons that may be shown.
    private static final int SEARCHED = 8;

    /// What every language gives at least, however far down the viewer's list.
    private static final int LEAST = 10;

    private Sources() {}

    static Candidates gather(Sight sight) {
        var found = new Candidates();
        named(sight, sight.request.pinned(), PINNED, Source.PINNED, found);
        if (sight.request.personal()) {
            ofFollowed(sight, found);
            neighbours(sight, found);
            concepts(sight, found);
            subjects(sight, found);
        }
        for (int n = 0; n < sight.languages.length; n++) {
            ofLanguage(sight, sight.languages[n], Math.max(0, n - 1), found);
        }
        return found;
    }

    /// Some lessons and no others.
    static Candidates only(Sight sight, Collection<Long> videos) {
        var found = new Candidates();
        named(sight, videos, Candidates.MAX, Source.NAMED, found);
        neighboursAmong(sight, found);
        return found;
    }

    private static void named(Sight sight, Collection<Long> videos, int quota, Source source, Candidates found) {
        videos.stream()
                .mapToInt(sight::row)
                .filter(row -> row != LongTable.NONE && sight.admits(row))
                .limit(quota)
                .forEach(row -> found.add(row, source));
    }

    private static void ofFollowed(Sight sight, Candidates found) {
        sight.request.followed().stream()
                .sorted()
                .mapToInt(sight.videos::creatorRow)
                .filter(creator -> creator != LongTable.NONE)
                .flatMap(creator -> Arrays.stream(sight.shelf.ofCreator(creator)))
                .filter(sight::admits)
                .limit(OF_FOLLOWED)
                .forEach(row -> found.add(row, Source.FOLLOWED_CREATORS));
    }

    /// What those followed who followed what she followed.
    private static void neighbours(Sight sight, Candidates found) {
        var nearest = new Affinity(sight).nearest(NEIGHBOURS);
        for (int place = 0; place < nearest.size(); place++) {
            found.add(nearest.row(place), Source.NEIGHBOURS, nearest.score(place));
        }
    }

    private static void neighboursAmong(Sight sight, Candidates found) {
        var affinity = new Affinity(sight);
        for (int at = 0; at < found.size(); at++) {
            found.add(found.row(at), Source.NEIGHBOURS, Math.max(0, affinity.of(found.row(at))));
        }
    }

    private static void concepts(Sight sight, Candidates found) {
        var knowledge = sight.viewer.knowledge;
        ofConcepts(sight, knowledge::isUnclearAt, UNCLEAR, Source.UNCLEAR, found);
        ofConcepts(sight, at -> knowledge.isDueAt(at, sight.minute), DUE, Source.DUE, found);
        ofConcepts(sight, at -> sight.isNextConcept(knowledge.concept(at)), NEXT, Source.NEXT, found);
        var taken = 0;
        for (int at = 0; at < knowledge.size(); at++) {
            for (var concept : sight.videos.concepts().leadsTo(knowledge.concept(at))) {
                if (taken < NEXT && sight.isNextConcept(concept)) {
                    taken += ofConcept(sight, concept, Source.NEXT, found);
                }
            }
        }
    }

    /// Lessons on those of her concepts that are wanted.
    private static void ofConcepts(Sight sight, IntPredicate wanted, int quota, Source source, Candidates found) {
        var knowledge = sight.viewer.knowledge;
        var taken = 0;
        for (int at = 0; at < knowledge.size() && taken < quota; at++) {
            if (wanted.test(at)) {
                taken += ofConcept(sight, knowledge.concept(at), source, found);
            }
        }
    }

    private static int ofConcept(Sight sight, int concept, Source source, Candidates found) {
        var taken = 0;
        for (var language : sight.languages) {
            if (taken < A_CONCEPT) {
                taken += best(sight, sight.shelf.bestOfConcept(language, concept), A_CONCEPT - taken, source, found);
            }
        }
        return taken;
    }

    private static void subjects(Sight sight, Candidates found) {
        var taken = 0;
        for (int subject = 0; subject < sight.videos.subjects() && taken < SUBJECTS; subject++) {
            if (sight.viewer.hasFollowed(subject, sight.videos) && sight.viewer.interestIn(subject, sight.videos) > 0) {
                for (int n = 0; n < Math.min(3, sight.languages.length); n++) {
                    taken += best(
                            sight,
                            sight.shelf.bestOfSubject(sight.languages[n], subject),
                            A_SUBJECT,
                            Source.SUBJECTS,
                            found);
                }
            }
        }
    }

    private static void ofLanguage(Sight sight, int language, int place, Candidates found) {
        best(sight, sight.shelf.best(language), quota(POPULAR, place), Source.POPULAR, found);
        if (sight.request.grade() > 0) {
            best(
                    sight,
                    sight.shelf.bestOfGrade(language, sight.request.grade()),
                    quota(GRADE, place),
                    Source.GRADE,
                    found);
        }
        var newest = sight.shelf.newest(language);
        if (newest != null) {
            var quota = quota(FRESH, place);
            for (int n = 0, taken = 0; n < newest.size() && taken < quota && n < quota * SEARCHED; n++) {
                if (sight.admits(newest.row(n))) {
                    found.add(newest.row(n), Source.FRESH);
                    taken++;
                }
            }
        }
        var least = sight.shelf.leastShown(language);
        if (least != null) {
            var quota = quota(UNPROVEN, place);
            for (var row : least.first(quota, quota * SEARCHED, sight::admits)) {
                found.add(row, Source.UNPROVEN);
            }
        }
    }

    private static int quota(int quota, int place) {
        return Math.max(LEAST, quota / (1 + place));
    }

    private static int best(Sight sight, @Nullable Leaderboard board, int quota, Source source, Candidates found) {
        var taken = 0;
        for (int place = 0; board != null && place < board.size() && taken < quota; place++) {
            if (sight.admits(board.row(place))) {
                found.add(board.row(place), source);
                taken++;
            }
        }
        return taken;
    }
}
