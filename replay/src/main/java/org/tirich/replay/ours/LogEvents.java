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
import org.tirich.replay.data.Impression;
import org.tirich.replay.data.Item;
import org.tirich.replay.data.Outcome;
import org.tirich.replay.data.UserHistory;

/// Converts a public log to events of the ranking engine. An item becomes a wordless video; its first tag is the
/// subject, and all its tags are the outcomes. The label "long watch" of the log becomes a completed impression.
final class LogEvents {

    /// The share of an engagement of the history that was positive.
    private static final double COMPLETED_SHARE = 1;

    /// The share of any other engagement of the history.
    private static final double PLAYED_SHARE = 0.3;

    /// The share of an impression that finished, and the bounds of the share of the others by their label.
    private static final double END_SHARE = 1;

    private static final double MIN_LONG_WATCH_SHARE = 0.76;
    private static final double MAX_LONG_WATCH_SHARE = 0.97;
    private static final double MAX_OTHER_SHARE = 0.74;

    /// The surface of histories; tabs of the log are below it.
    private static final int UNKNOWN_SURFACE = 127;

    /// The time between two engagements of a history, which has the order only.
    private static final long INTERVAL_MILLIS = 3 * 60_000;

    private LogEvents() {}

    /// The id of a user or an item in the engine; 0 is nobody.
    static long id(int index) {
        return index + 1L;
    }

    static int index(long id) {
        return (int) (id - 1);
    }

    /// A ranker with the catalogue and the histories of a dataset.
    static Ranker newRanker(Dataset dataset) {
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

    /// The events of a moment.
    private record TimedEvents(long atMillis, List<Event> events) {}

    private static List<Event> of(List<UserHistory> histories) {
        var timedEvents = new ArrayList<TimedEvents>();
        for (int user = 0; user < histories.size(); user++) {
            var history = histories.get(user);
            var older = history.olderPositives();
            var engagements = history.engagements();
            var end = engagements.isEmpty() ? 0 : engagements.getLast().timeMillis();
            var count = older.size() + engagements.size();
            for (int n = 0; n < count; n++) {
                var at = end - (count - 1L - n) * INTERVAL_MILLIS;
                var engagement =
                        n < older.size() ? new Engagement(older.get(n), true, at) : engagements.get(n - older.size());
                timedEvents.add(new TimedEvents(at, engagementEvents(user, engagement, at)));
            }
        }
        timedEvents.sort(Comparator.comparingLong(TimedEvents::atMillis));
        return timedEvents.stream().flatMap(each -> each.events().stream()).toList();
    }

    private static List<Event> engagementEvents(int user, Engagement engagement, long atMillis) {
        var at = Instant.ofEpochMilli(atMillis);
        var video = id(engagement.item());
        return List.of(
                new Event.Shown(id(user), video, UNKNOWN_SURFACE, at),
                new Event.Watched(id(user), video, engagement.positive() ? COMPLETED_SHARE : PLAYED_SHARE, at));
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
            return END_SHARE;
        }
        var share = exposure.durationMillis() > 0 ? outcome.playMillis() / (double) exposure.durationMillis() : 0;
        return outcome.longWatch()
                ? Math.clamp(share, MIN_LONG_WATCH_SHARE, MAX_LONG_WATCH_SHARE)
                : Math.min(MAX_OTHER_SHARE, share);
    }
}
