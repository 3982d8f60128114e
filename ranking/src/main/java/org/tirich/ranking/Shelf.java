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
/// [#shown] and [#learn]: they take the entry out, and put it back where it belongs then.
final class Shelf {

    private static final Comparator<Entry> NEWEST_FIRST = (one, other) -> {
        var order = other.video().published().compareTo(one.video().published());
        return order != 0 ? order : byId(one, other);
    };
    private static final Comparator<Entry> LEAST_SHOWN_FIRST = (one, other) -> {
        var order = Integer.compare(one.state().timesShown(), other.state().timesShown());
        return order != 0 ? order : byId(one, other);
    };
    private static final Comparator<Entry> BEST_FIRST = (one, other) -> {
        var order = Double.compare(other.state().trend(), one.state().trend());
        if (order == 0) {
            order = Double.compare(other.state().quality(), one.state().quality());
        }
        return order != 0 ? order : byId(one, other);
    };

    private final Map<Long, Video> known = new HashMap<>();
    private final Map<Long, Entry> entries = new HashMap<>();
    private final NavigableSet<Entry> newest = new TreeSet<>(NEWEST_FIRST);
    private final NavigableSet<Entry> leastShown = new TreeSet<>(LEAST_SHOWN_FIRST);
    private final NavigableSet<Entry> best = new TreeSet<>(BEST_FIRST);
    private final Map<String, NavigableSet<Entry>> bestBySubject = new TreeMap<>();

    /// A lesson and what was learned of it.
    record Entry(Video video, VideoState state) {}

    private static int byId(Entry one, Entry other) {
        return Long.compare(one.video().id(), other.video().id());
    }

    void put(Video video, VideoState state) {
        remove(video.id());
        var entry = new Entry(video, state);
        known.put(video.id(), video);
        entries.put(video.id(), entry);
        newest.add(entry);
        leastShown.add(entry);
        best.add(entry);
        bestBySubject
                .computeIfAbsent(video.subject(), _ -> new TreeSet<>(BEST_FIRST))
                .add(entry);
    }

    void remove(long video) {
        var entry = entries.remove(video);
        if (entry != null) {
            newest.remove(entry);
            leastShown.remove(entry);
            best.remove(entry);
            best(entry.video().subject()).remove(entry);
        }
    }

    /// Counts a showing of a lesson that stands here; false if it does not.
    boolean shown(long video) {
        var entry = entries.get(video);
        if (entry == null) {
            return false;
        }
        leastShown.remove(entry);
        entry.state().shown();
        leastShown.add(entry);
        return true;
    }

    /// Changes what is known of how well a lesson that stands here is followed; false if it does not stand here.
    boolean learn(long video, Consumer<VideoState> change) {
        var entry = entries.get(video);
        if (entry == null) {
            return false;
        }
        var ofSubject = best(entry.video().subject());
        best.remove(entry);
        ofSubject.remove(entry);
        change.accept(entry.state());
        best.add(entry);
        ofSubject.add(entry);
        return true;
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

    NavigableSet<Entry> best(String subject) {
        return bestBySubject.getOrDefault(subject, Collections.emptyNavigableSet());
    }

    /// In alphabetical order.
    Set<String> subjects() {
        return bestBySubject.keySet();
    }
}
