package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run of learners under one policy, day by day, with equal watch time for every policy.
final class Simulation {

    private static final int PAGE_SIZE = 8;
    private static final int SECONDS_PER_HOUR = 3_600;

    /// The time of a swipe.
    private static final double SWIPE_SECONDS = 1;

    private final World world;
    private final Policy policy;
    private final double secondsPerDay;
    private final List<ImpressionListener> listeners = new ArrayList<>();
    private int published;
    private double watchedSeconds;

    Simulation(World world, Policy policy, double minutesPerDay) {
        this.world = world;
        this.policy = policy;
        this.secondsPerDay = minutesPerDay * 60;
    }

    /// Receives every impression.
    interface ImpressionListener {
        void shown(SimulatedLearner learner, SimulatedVideo video, SimulatedLearner.Viewing viewing, double hour);
    }

    void addListener(ImpressionListener listener) {
        listeners.add(listener);
    }

    /// Simulates a day.
    void day(int day) {
        var sessions = new ArrayList<>(world.learners());
        sessions.sort(java.util.Comparator.comparingInt((SimulatedLearner each) -> each.id * 7919 % 997)
                .thenComparingInt(each -> each.id));
        for (int n = 0; n < sessions.size(); n++) {
            session(sessions.get(n), 24.0 * day + 7 + 14.0 * n / sessions.size());
        }
    }

    private void session(SimulatedLearner learner, double begin) {
        publishUntil(begin);
        var remaining = secondsPerDay;
        var hour = begin;
        while (remaining > 0) {
            var page = policy.page(learner, hour, PAGE_SIZE);
            if (page.isEmpty()) {
                return;
            }
            for (var id : page) {
                if (remaining <= 0) {
                    break;
                }
                var video = world.video(id);
                var viewing = learner.watch(video, hour);
                var seconds = Math.min(remaining, viewing.share() * video.seconds() + SWIPE_SECONDS);
                remaining -= seconds;
                watchedSeconds += seconds;
                hour += seconds / SECONDS_PER_HOUR;
                policy.observe(learner.id, video, viewing, hour);
                for (var listener : listeners) {
                    listener.shown(learner, video, viewing, hour);
                }
            }
        }
    }

    /// Reports completed views of a viewer who is not simulated, one per minute.
    void reportViews(int viewer, List<SimulatedVideo> completed, double hour) {
        for (int n = 0; n < completed.size(); n++) {
            policy.observe(
                    viewer, completed.get(n), new SimulatedLearner.Viewing(1, false, null, true), hour + n / 60.0);
        }
    }

    void publishUntil(double hour) {
        var videos = world.videos();
        while (published < videos.size() && videos.get(published).publishedHour() <= hour) {
            policy.publish(videos.get(published++), hour);
        }
    }

    double watchedHours() {
        return watchedSeconds / SECONDS_PER_HOUR;
    }

    /// The mastery of all learners together.
    double mastery(double hour) {
        return world.learners().stream().mapToDouble(each -> each.mastery(hour)).sum();
    }

    /// The distinct viewers of each video, and when their number reached a target.
    static final class Reach implements ImpressionListener {
        private final int target;
        private final Map<Integer, Set<Integer>> seen = new HashMap<>();
        private final Map<Integer, Double> reachedAt = new HashMap<>();

        Reach(int target) {
            this.target = target;
        }

        @Override
        public void shown(
                SimulatedLearner learner, SimulatedVideo video, SimulatedLearner.Viewing viewing, double hour) {
            var learners = seen.computeIfAbsent(video.id(), _ -> new HashSet<>());
            if (learners.add(learner.id) && learners.size() == target) {
                reachedAt.put(video.id(), hour);
            }
        }

        /// Hours from its publication until a video reached the target; null if it did not.
        @Nullable
        Double hours(SimulatedVideo video) {
            var at = reachedAt.get(video.id());
            return at == null ? null : at - video.publishedHour();
        }
    }
}
