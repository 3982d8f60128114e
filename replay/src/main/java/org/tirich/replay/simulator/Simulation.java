package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tirich.replay.simulator.Session.ImpressionListener;
import org.tirich.replay.simulator.Session.LearnerRecord;
import org.tirich.replay.simulator.SimulatedLearner.Viewing;

/// A run of learners under one policy, day by day, with equal time for every policy and every set of features.
final class Simulation {

    private static final int SECONDS_PER_HOUR = 3_600;

    private final World world;
    private final Policy policy;
    private final LearningFeatures features;
    private final double secondsPerDay;
    private final double loadSeconds;
    private final List<ImpressionListener> listeners = new ArrayList<>();
    private final Map<Integer, LearnerRecord> records = new HashMap<>();
    private final Map<Integer, Double> spentSeconds = new HashMap<>();
    private int published;

    Simulation(World world, Policy policy, LearningFeatures features, double minutesPerDay) {
        this(world, policy, features, minutesPerDay, 0);
    }

    /// @param loadSeconds from the choice of a video until it plays
    Simulation(World world, Policy policy, LearningFeatures features, double minutesPerDay, double loadSeconds) {
        this.world = world;
        this.policy = policy;
        this.features = features;
        this.secondsPerDay = minutesPerDay * 60;
        this.loadSeconds = loadSeconds;
    }

    void addListener(ImpressionListener listener) {
        listeners.add(listener);
    }

    /// Simulates a day.
    void day(int day) {
        var sessions = new ArrayList<>(world.learners());
        sessions.sort(Comparator.comparingInt((SimulatedLearner each) -> each.id * 7919 % 997)
                .thenComparingInt(each -> each.id));
        for (int n = 0; n < sessions.size(); n++) {
            session(sessions.get(n), 24.0 * day + 7 + 14.0 * n / sessions.size());
        }
    }

    private void session(SimulatedLearner learner, double begin) {
        publishUntil(begin);
        var time = new TimeBudget(begin, secondsPerDay);
        var record = records.computeIfAbsent(learner.id, _ -> new LearnerRecord(features));
        new Session(world, policy, features, learner, record, time, loadSeconds).begin(listeners);
        spentSeconds.merge(learner.id, time.spentSeconds(), Double::sum);
    }

    /// Reports completed views of a viewer who is not simulated, one per minute.
    void reportViews(int viewer, List<SimulatedVideo> completed, double hour) {
        for (int n = 0; n < completed.size(); n++) {
            policy.observe(viewer, completed.get(n), new Viewing(1, null, true), hour + n / 60.0);
        }
    }

    void publishUntil(double hour) {
        var videos = world.videos();
        while (published < videos.size() && videos.get(published).publishedHour() <= hour) {
            policy.publish(videos.get(published++), hour);
        }
    }

    /// The time of all learners together, with questions.
    double spentHours() {
        return spentSeconds.values().stream().mapToDouble(Double::doubleValue).sum() / SECONDS_PER_HOUR;
    }

    /// The time of a learner.
    double spentHours(SimulatedLearner learner) {
        return spentSeconds.getOrDefault(learner.id, 0.0) / SECONDS_PER_HOUR;
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
        public void shown(SimulatedLearner learner, SimulatedVideo video, Viewing viewing, double hour) {
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
