package org.tirich.ranking.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tirich.ranking.Video;

/// Builds a [Video]. By default it is in Urdu, old, and the only one of its creator and subject.
record TestVideo(
        long id, long creator, String language, String subject, int grade, List<String> outcomes, Instant published) {

    static TestVideo of(long id) {
        return new TestVideo(
                id, 10_000 + id, "ur", "subject-" + id, 8, List.of(), PageFixture.NOON.minus(Duration.ofDays(90)));
    }

    TestVideo creator(long other) {
        return new TestVideo(id, other, language, subject, grade, outcomes, published);
    }

    TestVideo language(String other) {
        return new TestVideo(id, creator, other, subject, grade, outcomes, published);
    }

    TestVideo subject(String other) {
        return new TestVideo(id, creator, language, other, grade, outcomes, published);
    }

    TestVideo grade(int other) {
        return new TestVideo(id, creator, language, subject, other, outcomes, published);
    }

    TestVideo outcomes(String... others) {
        return new TestVideo(id, creator, language, subject, grade, List.of(others), published);
    }

    TestVideo age(Duration age) {
        return new TestVideo(id, creator, language, subject, grade, outcomes, PageFixture.NOON.minus(age));
    }

    Video video() {
        return new Video(id, creator, language, subject, grade, outcomes, published, Duration.ofMinutes(2));
    }
}
