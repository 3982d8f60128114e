package org.tirich.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.tirich.ranking.learner.Knowledge;

/// What has been learned about one viewer: what she saw, what she follows, what she knows. Nothing about who
/// she is: no name, age, sex or place comes in here.
final class Viewer {

    /// Lessons followed lately that count as "this session".
    static final int LATELY = 25;

    private static final float LATEST_COUNTS = 0.2f;
    /// After a pause of this length a new session begins.
    static final int SESSION_GAP_SECONDS = 30 * 60;

    private static final int SPELL_SECONDS = 15 * 60;
    private static final int MOST_SPELLS = 6;

    final History history;
    final Tastes subjects;
    final Tastes lengths;
    final Knowledge knowledge;

    @Nullable
    Showing showing;

    /// Rows of the lessons followed lately, the latest last.
    int[] lately = new int[0];

    float settled;
    float followed;
    float finished;
    float kept;

    float recent;
    byte last;

    short session;

    /// Seconds since 2020.
    int heardAt;

    /// The minute of which events are counted.
    int minute;

    short eventsThisMinute;

    /// The day, counted from 2020, on which she watched for so many seconds.
    short day;

    float secondsToday;

    /// How many quarters of an hour she was active in, up to some: an hour of clicks is less to go by than a week.
    byte spells;

    Viewer() {
        this(new History(), new Tastes(), new Tastes(), new Knowledge());
    }

    Viewer(History history, Tastes subjects, Tastes lengths, Knowledge knowledge) {
        this.history = history;
        this.subjects = subjects;
        this.lengths = lengths;
        this.knowledge = knowledge;
    }

    /// Seconds since she was heard of last; very many if she never was.
    int pause(int second) {
        return Math.max(0, second - heardAt);
    }

    /// Notes that she was heard of; false when she is heard of more often than a person can be.
    boolean heard(int second) {
        if (second / 60 != minute) {
            minute = second / 60;
            eventsThisMinute = 0;
        }
        if (heardAt / SPELL_SECONDS < second / SPELL_SECONDS && spells < MOST_SPELLS) {
            spells++;
        }
        if (pause(second) > SESSION_GAP_SECONDS) {
            session = 0;
        }
        heardAt = Math.max(heardAt, second);
        if (eventsThisMinute < Short.MAX_VALUE) {
            eventsThisMinute++;
        }
        return eventsThisMinute <= Limits.EVENTS_A_MINUTE;
    }

    /// She watched some more.
    void watchedFor(double seconds, int today) {
        if (day != today) {
            day = (short) today;
            secondsToday = 0;
        }
        secondsToday += (float) seconds;
    }

    /// Seconds that she watched on a day, if that is the last on which she watched anything.
    double watchedOn(int today) {
        return day == today ? secondsToday : 0;
    }

    /// How much what she does says about lessons, from 0.05 to 1: a key that appeared a minute ago may be one of a
    /// thousand that somebody made.
    double trust() {
        return Math.max(0.05, Math.min(1, settled / 10) * Math.min(1, spells / 3.0));
    }

    void follow(int row) {
        var kept = lately.length;
        for (int n = 0; n < lately.length; n++) {
            kept = lately[n] == row ? n : kept;
        }
        if (kept == lately.length && kept < LATELY) {
            lately = Arrays.copyOf(lately, kept + 1);
        } else {
            var from = kept == lately.length ? 0 : kept;
            System.arraycopy(lately, from + 1, lately, from, lately.length - 1 - from);
        }
        lately[lately.length - 1] = row;
    }

    /// A showing is over. What is said of a viewer counts the one before her as if it were over already, so that
    /// this changes nothing of it.
    void settle(Showing over) {
        settled++;
        followed += over.followed() ? 1 : 0;
        finished += over.finished() ? 1 : 0;
        kept += over.kept ? 1 : 0;
        recent = recentAfter(over);
        last = lastAfter(over);
        session = (short) Math.min(session + 1, Short.MAX_VALUE);
    }

    private float recentAfter(Showing over) {
        return recent + LATEST_COUNTS * ((over.followed() ? 1 : 0) - recent);
    }

    private static byte lastAfter(Showing over) {
        return (byte) (over.skipped ? 1 : over.finished() ? 4 : over.followed() ? 3 : over.share > 0.1 ? 2 : 1);
    }

    private @Nullable Showing before() {
        var before = showing;
        return before != null && before.isTelling() ? before : null;
    }

    double followedRate() {
        var before = before();
        return (followed + (before != null && before.followed() ? 1 : 0) + 3 * 0.35) / (showings() + 3);
    }

    double finishedRate() {
        var before = before();
        return (finished + (before != null && before.finished() ? 1 : 0) + 4 * 0.15) / (showings() + 4);
    }

    double keptRate() {
        var before = before();
        return (kept + (before != null && before.kept ? 1 : 0) + 20 * 0.02) / (showings() + 20);
    }

    /// How many showings there were.
    double showings() {
        return settled + (before() == null ? 0 : 1);
    }

    /// The share of the latest showings that was followed, the latest counting most.
    float recently() {
        var before = before();
        return before == null ? recent : recentAfter(before);
    }

    /// What came of the last showing: 0 nothing yet, 1 left at once, 2 left, 3 followed, 4 finished.
    int last() {
        var before = before();
        return before == null ? last : lastAfter(before);
    }

    /// How many showings there were without a pause.
    int session() {
        return session + (before() == null ? 0 : 1);
    }

    /// The share of a kind of length that she followed.
    double rateOfLength(int length, Videos videos) {
        var before = before();
        var counts = before != null && videos.length(before.video) == length;
        return lengths.rate(
                length, followedRate(), counts ? 1 : 0, before != null && counts && before.followed() ? 1 : 0);
    }

    /// The share of a subject that she followed, kept or answered.
    double rateOfSubject(int subject, Videos videos) {
        var before = before();
        var counts = before != null && videos.subject(before.video) == subject;
        return subjects.rate(
                subject, followedRate(), counts ? 1 : 0, before != null && counts && before.likes() ? 1 : 0);
    }

    /// Between -1 and 1: whether she follows more of a subject than of others.
    double interestIn(int subject, Videos videos) {
        var before = before();
        var now = before != null && before.likes() && videos.subject(before.video) == subject ? 1 : 0;
        var rate = rateOfSubject(subject, videos);
        return Math.clamp(2 * (rate - followedRate()) + Math.min(0.5, (subjects.followed(subject) + now) / 6), -1, 1);
    }

    /// Whether she followed any lesson of a subject.
    boolean hasFollowed(int subject, Videos videos) {
        var before = before();
        return subjects.followed(subject) > 0
                || before != null && before.likes() && videos.subject(before.video) == subject;
    }
}
