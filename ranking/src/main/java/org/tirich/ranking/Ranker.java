package org.tirich.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The state machine of ranking. Not thread-safe: one caller at a time.
public final class Ranker {

    /// Past this many viewers the one heard of longest ago is forgotten; the log still knows her.
    private static final int MAX_VIEWERS = 1_000_000;

    private final Shelf shelf = new Shelf();
    private final Map<Long, VideoState> videoStates = new HashMap<>();
    private final LinkedHashMap<Long, ViewerState> viewerStates = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, ViewerState> eldest) {
            return size() > MAX_VIEWERS;
        }
    };
    private final Composer composer = new Composer();

    /// Puts a lesson among those that may be chosen.
    public void put(Video video) {
        shelf.put(video, state(video.id()));
    }

    /// Takes a lesson from among those that may be chosen. What was learned of it, and from it, stays.
    public void remove(long video) {
        shelf.remove(video);
    }

    /// Learns from one event. Events of lessons that were never on the shelf count for the viewer's memory only.
    public void apply(Event event) {
        var viewer = viewer(event.viewer());
        var before = viewer.watched(event.video());
        if (event instanceof Event.Watched watched && watched.share() <= before) {
            return;
        }
        var stands = event instanceof Event.Shown
                ? shelf.shown(event.video())
                : shelf.learn(event.video(), state -> learn(event, state, before));
        if (!stands) {
            learn(event, state(event.video()), before);
        }
        remember(event, viewer);
        var video = shelf.find(event.video());
        if (video != null) {
            relate(event, viewer, before, video);
        }
    }

    /// What the event says of the lesson.
    ///
    /// @param before how far this showing was known to be watched
    private static void learn(Event event, VideoState state, double before) {
        switch (event) {
            case Event.Shown _ -> state.shown();
            case Event.Watched watched -> state.watched(before, watched.share(), event.at());
            case Event.Skipped _ -> state.left(1);
            case Event.Dismissed _ -> state.left(1);
            case Event.Understood understood -> {
                if (understood.gotIt()) {
                    state.followed(Weights.GOT_IT, event.at());
                }
            }
            case Event.Answered answered -> {
                if (answered.right()) {
                    state.followed(Weights.ANSWERED_RIGHT, event.at());
                }
            }
            case Event.Saved _ -> state.followed(Weights.SAVED, event.at());
        }
    }

    /// What the event says of the viewer, whatever the lesson is about.
    private static void remember(Event event, ViewerState viewer) {
        switch (event) {
            case Event.Shown shown -> viewer.saw(shown.video(), shown.at());
            case Event.Watched watched -> viewer.watched(watched.video(), watched.share());
            case Event.Dismissed dismissed -> viewer.dismiss(dismissed.video());
            default -> {}
        }
    }

    /// What the event says of the viewer and the lesson's subject and outcomes.
    private static void relate(Event event, ViewerState viewer, double before, Video video) {
        switch (event) {
            case Event.Shown _ -> {}
            case Event.Watched watched -> {
                if (watched.share() >= Weights.FOLLOWED && before < Weights.FOLLOWED) {
                    viewer.followed(video, Weights.WATCHED);
                }
            }
            case Event.Skipped _ -> viewer.left(video, 1);
            case Event.Dismissed _ -> viewer.left(video, 2);
            case Event.Understood understood -> {
                if (understood.gotIt()) {
                    viewer.followed(video, Weights.GOT_IT);
                }
                viewer.understood(video, understood.gotIt());
            }
            case Event.Answered answered -> {
                if (answered.right()) {
                    viewer.followed(video, Weights.ANSWERED_RIGHT);
                }
                viewer.understood(video, answered.right());
            }
            case Event.Saved _ -> viewer.followed(video, Weights.SAVED);
        }
    }

    /// The viewer's memory, which moves to the end of those that may be forgotten.
    private ViewerState viewer(long id) {
        var known = viewerStates.get(id);
        var viewer = known == null ? new ViewerState() : known;
        viewerStates.putLast(id, viewer);
        return viewer;
    }

    private VideoState state(long video) {
        return videoStates.computeIfAbsent(video, _ -> new VideoState());
    }

    /// Makes a page. Changes nothing: that it was shown is an event of its own.
    public List<Choice> rank(Request request) {
        var viewer = viewerStates.getOrDefault(request.viewer(), new ViewerState());
        return composer.compose(request, viewer, shelf);
    }

    /// Scores a given set for a viewer, best first, such as the lessons of those she follows.
    public List<Choice> rank(Request request, Collection<Long> among) {
        var viewer = viewerStates.getOrDefault(request.viewer(), new ViewerState());
        return composer.compose(request, viewer, shelf.only(among));
    }

    /// Tells whether two rankers have learned the same.
    public long stateHash() {
        var hash = new StateHash();
        new TreeMap<>(videoStates).forEach((id, state) -> {
            hash.add(id);
            state.addTo(hash);
        });
        new TreeMap<>(viewerStates).forEach((id, state) -> {
            hash.add(id);
            state.addTo(hash);
        });
        return hash.value();
    }
}
