package org.tirich.replay.simulator;

import java.util.List;

/// A policy that chooses videos for learners.
interface Policy {

    /// Adds a video.
    void publish(SimulatedVideo video, double hour);

    /// The next videos for a learner, best first.
    List<Long> page(SimulatedLearner learner, double hour, int size);

    /// Receives the outcome of an impression.
    void observe(int learner, SimulatedVideo video, SimulatedLearner.Viewing viewing, double hour);

    /// Receives a later answer to the question of a video. Policies that do not model learning ignore it.
    default void answered(int learner, SimulatedVideo video, boolean right, double hour) {}
}
