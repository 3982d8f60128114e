/// A simulator of learners. No open logs of children watching short lessons exist, so the effect of ranking on learning
/// can only be compared in a model. Every figure from here is SYNTHETIC and does not show how much anyone learns.
///
/// The model. A learner has a strength `s` from 0 to 1 for each concept. It decays: her mastery after a time `t` is
/// `m = s · f(t/h)`, with a half-life `h` (half-life regression: Settles and Meeder, 2016). A video with teaching
/// quality `q` raises the strength by `q · r · (1 - m) · rate`. The readiness `r` is the mastery of the least mastered
/// prerequisite, so a learner without the prerequisites, or with full mastery, gains nothing (the zone of proximal
/// development: Vygotsky, 1978; knowledge spaces: Doignon and Falmagne, 1985). The probability of a correct answer is
/// `g + (1 - g) · m` (a guess and slip model: Corbett and Anderson, 1995). The probability that a video is completed is
/// logistic in its entertainment, the learner's interest in its subject and her readiness. Entertainment and teaching
/// quality are independent. [LearnerFamily] and [World] hold the parameters; families that were never used for tuning
/// are marked as held out.
@NullMarked
package org.tirich.replay.simulator;

import org.jspecify.annotations.NullMarked;
