package org.tirich.replay.ours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tirich.ranking.Event;
import org.tirich.ranking.Ranker;
import org.tirich.ranking.Video;
import org.tirich.replay.data.Dataset;
import org.tirich.replay.data.Engagement;
import org.tirich.replay.data.Exposure;
import org.tirich.replay.data.UserHistory;
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Item;
import org.tirich.replay.data.Outcome;

/// A public log as events of the feed. An item is a lesson without words; its first tag stands for the subject and
/// all its tags for what it teaches. The log's own verdict "watched for long" is what the feed calls followed.
final class LogEvents {

    /// Of a lesson of which only that it was followed is known.
    private static final double FOLLOWED = 1;

    /// Of one that played and was not followed.
    private static final double PLAYED = 0.3;

    /// What a log says of a showing that finished, and the bounds between which it says "long" and "not long".
    private static final double FINISHED = 1;

    private static final double LEAST_LONG = 0.76;
    private static final double MOST_LONG = 0.97;
    private static final double MOST_SHORT = 0.74;

    /// Where histories come from is not known; tabs of the log are below this.
    private static final int UNKNOWN_SURFACE = 127;

    /// Histories give the order and no times: one item each so many milliseconds.
    private static final long APART_MILLIS = 3 * 60_000;

    private LogEvents() {}

    /// The engine's number of a user or an item; 0 is nobody.
    static long id(int index) {
        return index + 1L;
    }

    static int index(long id) {
        return (int) (id - 1);
    }

    /// An engine that knows the catalogue and the histories.
    static Ranker start(Dataset dataset) {
        var ranker = new Ranker();
        for (int item = 0; item < dataset.items().size(); item++) {
            ranker.put(video(item, dataset.items().get(item)));
        }
        of(dataset.histories()).forEach(ranker::apply);
        return ranker;
    }

    private static Video video(int index, Item item) {
        return new Video(
                id(index),
                item.author() == Item.UNKNOWN ? id(index) : item.author(),
                "",
                item.tags().isEmpty() ? "" : item.tags().getFirst(),
                0,
                item.tags(),
                item.uploadedDay() == Item.UNKNOWN
                        ? Instant.EPOCH
                        : Instant.EPOCH.plus(Duration.ofDays(item.uploadedDay())),
                Duration.ofMillis(item.durationMillis()));
    }

    /// What happened at a moment.
    private record Timed(long atMillis, List<Event> events) {}

    private static List<Event> of(List<UserHistory> histories) {
        var timed = new ArrayList<Timed>();
        for (int user = 0; user < histories.size(); user++) {
            var history = histories.get(user);
            var older = history.olderPositives();
            var engagements = history.engagements();
            var end = engagements.isEmpty() ? 0 : engagements.getLast().timeMillis();
            var count = older.size() + engagements.size();
            for (int n = 0; n < count; n++) {
                var at = end - (count - 1L - n) * APART_MILLIS;
                var engagement =
                        n < older.size() ? new Engagement(older.get(n), true, at) : engagements.get(n - older.size());
                timed.add(new Timed(at, met(user, engagement, at)));
            }
        }
        timed.sort(Comparator.comparingLong(Timed::atMillis));
        return timed.stream().flatMap(each -> each.events().stream()).toList();
    }

    private static List<Event> met(int user, Engagement engagement, long atMillis) {
        var at = Instant.ofEpochMilli(atMillis);
        var video = id(engagement.item());
        return List.of(
                new Event.Shown(id(user), video, UNKNOWN_SURFACE, at),
                new Event.Watched(id(user), video, engagement.positive() ? FOLLOWED : PLAYED, at));
    }

    static List<Event> of(Impression impression) {
        var exposure = impression.exposure();
        var outcome = impression.outcome();
        var at = Instant.ofEpochMilli(exposure.timeMillis());
        var viewer = id(exposure.user());
        var video = id(exposure.item());
        var events = new ArrayList<Event>();
        events.add(new Event.Shown(viewer, video, surface(exposure), at));
        events.add(new Event.Watched(viewer, video, share(exposure, outcome), at));
        if (outcome.like()) {
            events.add(new Event.Saved(viewer, video, at));
        }
        if (outcome.hate()) {
            events.add(new Event.Dismissed(viewer, video, at));
        }
        return events;
    }

    static int surface(Exposure exposure) {
        return exposure.tab() < 0 ? UNKNOWN_SURFACE : Math.min(exposure.tab(), UNKNOWN_SURFACE - 1);
    }

    private static double share(Exposure exposure, Outcome outcome) {
        if (outcome.finish()) {
            return FINISHED;
        }
        var share = exposure.durationMillis() > 0 ? outcome.playMillis() / (double) exposure.durationMillis() : 0;
        return outcome.longWatch() ? Math.clamp(share, LEAST_LONG, MOST_LONG) : Math.min(MOST_SHORT, share);
    }
}
