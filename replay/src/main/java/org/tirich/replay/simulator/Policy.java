package org.tirich.replay.simulator;

import java.util.List;

/// Something that chooses lessons.
interface Policy {

    /// A lesson is there from now on.
    void publish(SimulatedVideo clip, double hour);

    /// The next lessons for a learner, best first. Of what she knows only what she did is seen.
    List<Long> page(SimulatedLearner learner, double hour, int size);

    /// What came of a showing.
    void observe(int learner, SimulatedVideo clip, SimulatedLearner.Showing showing, double hour);
}
