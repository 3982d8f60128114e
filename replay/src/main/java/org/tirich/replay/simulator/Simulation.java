package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Learners under one policy, day after day, each with the same time to watch whatever the policy.
final class Simulation {

    private static final int PAGE = 8;
    private static final int SECONDS_AN_HOUR = 3_600;

    /// Swiping on takes this long.
    private static final double BETWEEN_SECONDS = 1;

    private final World world;
    private final Policy policy;
    private final double secondsADay;
    private final List<Watcher> watchers = new ArrayList<>();
    private int published;
    private double watchedSeconds;

    Simulation(World world, Policy policy, double minutesADay) {
        this.world = world;
        this.policy = policy;
        this.secondsADay = minutesADay * 60;
    }

    /// Hears of every showing.
    interface Watcher {
        void saw(SimulatedLearner learner, SimulatedVideo clip, SimulatedLearner.Showing showing, double hour);
    }

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    /// Lets a day pass.
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
        var left = secondsADay;
        var hour = begin;
        while (left > 0) {
            var page = policy.page(learner, hour, PAGE);
            if (page.isEmpty()) {
                return;
            }
            for (var id : page) {
                if (left <= 0) {
                    break;
                }
                var clip = world.clip(id);
                var showing = learner.watch(clip, hour);
                var seconds = Math.min(left, showing.share() * clip.seconds() + BETWEEN_SECONDS);
                left -= seconds;
                watchedSeconds += seconds;
                hour += seconds / SECONDS_AN_HOUR;
                policy.observe(learner.id, clip, showing, hour);
                for (var watcher : watchers) {
                    watcher.saw(learner, clip, showing, hour);
                }
            }
        }
    }

    /// Somebody who is no learner reports that she finished lessons, one a minute.
    void pretend(int viewer, List<SimulatedVideo> finished, double hour) {
        for (int n = 0; n < finished.size(); n++) {
            policy.observe(viewer, finished.get(n), new SimulatedLearner.Showing(1, false, null, true), hour + n / 60.0);
        }
    }

    void publishUntil(double hour) {
        var clips = world.clips();
        while (published < clips.size() && clips.get(published).publishedHour() <= hour) {
            policy.publish(clips.get(published++), hour);
        }
    }

    double watchedHours() {
        return watchedSeconds / SECONDS_AN_HOUR;
    }

    /// What all learners know together.
    double mastery(double hour) {
        return world.learners().stream().mapToDouble(each -> each.mastery(hour)).sum();
    }

    /// Distinct learners who saw each lesson, and when the lesson had its share of them.
    static final class Reach implements Watcher {
        private final int wanted;
        private final Map<Integer, Set<Integer>> seen = new HashMap<>();
        private final Map<Integer, Double> reachedAt = new HashMap<>();

        Reach(int wanted) {
            this.wanted = wanted;
        }

        @Override
        public void saw(SimulatedLearner learner, SimulatedVideo clip, SimulatedLearner.Showing showing, double hour) {
            var learners = seen.computeIfAbsent(clip.id(), _ -> new HashSet<>());
            if (learners.add(learner.id) && learners.size() == wanted) {
                reachedAt.put(clip.id(), hour);
            }
        }

        /// Hours from its publication until a lesson had its share; null if it never had.
        @Nullable
        Double hours(SimulatedVideo clip) {
            var at = reachedAt.get(clip.id());
            return at == null ? null : at - clip.publishedHour();
        }
    }
}
