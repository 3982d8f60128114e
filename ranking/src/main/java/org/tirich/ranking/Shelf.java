package org.tirich.ranking;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The lessons that may be chosen, in the orders that candidates are taken in. Every order is exact at every
/// moment: it follows from what was learned, not from when pages were made.
///
/// An entry stands in its orders by what was learned of its lesson, so that must only change through
/// [#learn]: it takes the entry out, and puts it back where it belongs then.
final class Shelf {

    private static final Comparator<Entry> BY_ID =
            Comparator.comparingLong(entry -> entry.video().id());
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.video().published(), Comparator.reverseOrder())
            .thenComparing(BY_ID);
    private static final Comparator<Entry> LEAST_SHOWN_FIRST =
            Comparator.comparingInt((Entry entry) -> entry.state().timesShown()).thenComparing(BY_ID);
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparingDouble(
                    (Entry entry) -> -entry.state().trend())
            .thenComparingDouble(entry -> -entry.state().quality())
            .thenComparing(BY_ID);

    private final Map<Long, Video> known = new HashMap<>();
    private final Map<Long, Entry> entries = new HashMap<>();
    private final NavigableSet<Entry> newest = new TreeSet<>(NEWEST_FIRST);
    private final NavigableSet<Entry> leastShown = new TreeSet<>(LEAST_SHOWN_FIRST);
    private final NavigableSet<Entry> best = new TreeSet<>(BEST_FIRST);
    private final Map<String, NavigableSet<Entry>> bestBySubject = new TreeMap<>();

    /// A lesson and what was learned of it.
    record Entry(Video video, VideoState state) {}

    void put(Video video, VideoState state) {
        remove(video.id());
        var entry = new Entry(video, state);
        known.put(video.id(), video);
        entries.put(video.id(), entry);
        newest.add(entry);
        order(entry);
    }

    void remove(long video) {
        var entry = entries.remove(video);
        if (entry != null) {
            newest.remove(entry);
            takeOut(entry);
        }
    }

    /// Changes what is known of a lesson that stands here; false if it does not.
    boolean learn(long video, Consumer<VideoState> change) {
        var entry = entries.get(video);
        if (entry == null) {
            return false;
        }
        takeOut(entry);
        try {
            change.accept(entry.state());
        } finally {
            order(entry);
        }
        return true;
    }

    private void order(Entry entry) {
        leastShown.add(entry);
        best.add(entry);
        bestBySubject
                .computeIfAbsent(entry.video().subject(), _ -> new TreeSet<>(BEST_FIRST))
                .add(entry);
    }

    private void takeOut(Entry entry) {
        leastShown.remove(entry);
        best.remove(entry);
        best(entry.video().subject()).remove(entry);
    }

    /// A lesson that is or was on the shelf.
    @Nullable
    Video find(long id) {
        return known.get(id);
    }

    /// A shelf of some of these lessons, to be read and not to be changed.
    Shelf only(Collection<Long> ids) {
        var part = new Shelf();
        ids.forEach(id -> {
            var entry = entries.get(id);
            if (entry != null) {
                part.put(entry.video(), entry.state());
            }
        });
        return part;
    }

    SequencedCollection<Entry> newest() {
        return newest;
    }

    SequencedCollection<Entry> leastShown() {
        return leastShown;
    }

    SequencedCollection<Entry> best() {
        return best;
    }

    SequencedCollection<Entry> best(String subject) {
        return bestBySubject.getOrDefault(subject, Collections.emptyNavigableSet());
    }

    /// In alphabetical order.
    Set<String> subjects() {
        return bestBySubject.keySet();
    }
}
