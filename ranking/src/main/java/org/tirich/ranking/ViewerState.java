package org.tirich.ranking;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;

/// What has been learned about one viewer: which lessons she saw, what she follows, what is unclear to her.
/// Nothing about who she is.
final class ViewerState {

    private static final int MAX_SEEN = 1000;
    private static final int MAX_UNCLEAR = 64;
    private static final int MAX_DISMISSED = 2000;

    /// The lesson seen longest ago first. Reading does not change the order, or making a page would.
    private final LinkedHashMap<Long, Long> seenAtMillis = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
            return size() > MAX_SEEN;
        }
    };
    /// How far the latest showing of a lesson was watched.
    private final LinkedHashMap<Long, Double> watched = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Double> eldest) {
            return size() > MAX_SEEN;
        }
    };
    private final Map<String, Double> interest = new HashMap<>();
    private final Set<String> unclear = new HashSet<>();
    private final SequencedSet<Long> dismissed = new LinkedHashSet<>();

    void saw(long video, Instant at) {
        seenAtMillis.putLast(video, at.toEpochMilli());
        watched.remove(video);
    }

    /// How far its latest showing was watched, from 0 to 1; negative where nothing is known.
    double watched(long video) {
        return watched.getOrDefault(video, -1.0);
    }

    void watched(long video, double share) {
        watched.putLast(video, share);
    }

    void followed(Video video, double weight) {
        interest.replaceAll((_, value) -> value * Weights.INTEREST_DECAY);
        interest.merge(video.subject(), weight, Double::sum);
    }

    void left(Video video, double weight) {
        interest.merge(video.subject(), -weight / 2, Double::sum);
    }

    void understood(Video video, boolean gotIt) {
        for (var outcome : video.outcomes()) {
            if (gotIt) {
                unclear.remove(outcome);
            } else if (unclear.size() < MAX_UNCLEAR) {
                unclear.add(outcome);
            }
        }
    }

    void dismiss(long video) {
        dismissed.addLast(video);
        if (dismissed.size() > MAX_DISMISSED) {
            dismissed.removeFirst();
        }
    }

    boolean hasDismissed(long video) {
        return dismissed.contains(video);
    }

    /// Between -1 and 1.
    double interestIn(String subject) {
        return Math.tanh(interest.getOrDefault(subject, 0.0));
    }

    boolean findsUnclear(Video video) {
        if (unclear.isEmpty()) {
            return false;
        }
        for (var outcome : video.outcomes()) {
            if (unclear.contains(outcome)) {
                return true;
            }
        }
        return false;
    }

    boolean hasSeen(long video) {
        return seenAtMillis.containsKey(video);
    }

    boolean sawWithinRest(long video, Instant now) {
        var at = seenAtMillis.get(video);
        return at != null && now.toEpochMilli() - at < Weights.REST.toMillis();
    }

    void addTo(StateHash hash) {
        new TreeMap<>(seenAtMillis).forEach((video, at) -> {
            hash.add(video);
            hash.add(at);
        });
        new TreeMap<>(watched).forEach((video, share) -> {
            hash.add(video);
            hash.add(Double.doubleToLongBits(share));
        });
        new TreeMap<>(interest).forEach((subject, value) -> {
            hash.add(subject);
            hash.add(Double.doubleToLongBits(value));
        });
        unclear.stream().sorted().forEach(hash::add);
        dismissed.stream().sorted().forEach(hash::add);
    }
}
