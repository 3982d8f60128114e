package org.tirich.ranking.page;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.tirich.ranking.Request;

/// Builds a [Request]. By default it is the personal request of viewer 1 at noon, in Urdu.
record TestRequest(
        List<String> languages,
        int grade,
        boolean personal,
        Set<Long> followed,
        List<Long> pinned,
        int size,
        Instant at,
        LongPredicate eligible) {

    static final long VIEWER = 1;

    static TestRequest atNoon() {
        return at(PageFixture.NOON);
    }

    static TestRequest at(Instant at) {
        return new TestRequest(List.of("ur"), 0, true, Set.of(), List.of(), 10, at, _ -> true);
    }

    TestRequest languages(String... others) {
        return new TestRequest(List.of(others), grade, personal, followed, pinned, size, at, eligible);
    }

    TestRequest grade(int other) {
        return new TestRequest(languages, other, personal, followed, pinned, size, at, eligible);
    }

    TestRequest impersonal() {
        return new TestRequest(languages, grade, false, followed, pinned, size, at, eligible);
    }

    TestRequest followed(Long... others) {
        return new TestRequest(languages, grade, personal, Set.of(others), pinned, size, at, eligible);
    }

    TestRequest pinned(Long... others) {
        return new TestRequest(languages, grade, personal, followed, List.of(others), size, at, eligible);
    }

    TestRequest size(int other) {
        return new TestRequest(languages, grade, personal, followed, pinned, other, at, eligible);
    }

    TestRequest eligible(LongPredicate other) {
        return new TestRequest(languages, grade, personal, followed, pinned, size, at, other);
    }

    Request request() {
        return new Request(VIEWER, languages, grade, personal, followed, pinned, size, at, eligible, 1);
    }
}
