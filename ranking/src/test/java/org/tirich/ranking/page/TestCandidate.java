package org.tirich.ranking.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.tirich.ranking.RankedVideo.Reason;
import org.tirich.ranking.state.RankingParameters;

/// Builds a [ScoredCandidate]. By default it breaks no rule: it is proven, in the first language, and the only one of
/// its creator and subject; a lower id has a higher score.
record TestCandidate(
        long id,
        Reason reason,
        int creator,
        int subject,
        List<Integer> concepts,
        int languagePosition,
        boolean fresh,
        boolean seen,
        boolean due,
        ScoredCandidate.Estimate quality) {

    private static final ScoredCandidate.Estimate PROVEN =
            new ScoredCandidate.Estimate(0.5, 0.1, RankingParameters.PROVEN_IMPRESSIONS);

    static TestCandidate of(long id) {
        return new TestCandidate(id, Reason.LANGUAGE, (int) id, (int) id, List.of(), 0, false, false, false, PROVEN);
    }

    static List<ScoredCandidate> list(long from, long to, LongFunction<TestCandidate> candidate) {
        return LongStream.range(from, to)
                .mapToObj(id -> candidate.apply(id).scored())
                .toList();
    }

    @SafeVarargs
    static List<ScoredCandidate> all(List<ScoredCandidate>... lists) {
        var all = new ArrayList<ScoredCandidate>();
        for (var list : lists) {
            all.addAll(list);
        }
        return all;
    }

    TestCandidate reason(Reason other) {
        return new TestCandidate(id, other, creator, subject, concepts, languagePosition, fresh, seen, due, quality);
    }

    TestCandidate creator(int other) {
        return new TestCandidate(id, reason, other, subject, concepts, languagePosition, fresh, seen, due, quality);
    }

    TestCandidate subject(int other) {
        return new TestCandidate(id, reason, creator, other, concepts, languagePosition, fresh, seen, due, quality);
    }

    TestCandidate concepts(Integer... others) {
        return new TestCandidate(
                id, reason, creator, subject, List.of(others), languagePosition, fresh, seen, due, quality);
    }

    TestCandidate languagePosition(int other) {
        return new TestCandidate(id, reason, creator, subject, concepts, other, fresh, seen, due, quality);
    }

    TestCandidate asFresh() {
        return new TestCandidate(id, reason, creator, subject, concepts, languagePosition, true, seen, due, quality);
    }

    TestCandidate asSeen() {
        return new TestCandidate(id, reason, creator, subject, concepts, languagePosition, fresh, true, due, quality);
    }

    TestCandidate asDue() {
        return new TestCandidate(id, reason, creator, subject, concepts, languagePosition, fresh, seen, true, quality);
    }

    TestCandidate quality(double mean, double deviation, int impressions) {
        return new TestCandidate(
                id,
                reason,
                creator,
                subject,
                concepts,
                languagePosition,
                fresh,
                seen,
                due,
                new ScoredCandidate.Estimate(mean, deviation, impressions));
    }

    TestCandidate unproven(int impressions) {
        return quality(0.5, 0.1, impressions);
    }

    ScoredCandidate scored() {
        return new ScoredCandidate(
                id,
                1_000.0 - id,
                reason,
                new ScoredCandidate.Traits(
                        creator,
                        subject,
                        concepts,
                        languagePosition,
                        fresh,
                        seen,
                        due,
                        reason == Reason.NEXT_OUTCOME || reason == Reason.UNCLEAR),
                quality);
    }
}
