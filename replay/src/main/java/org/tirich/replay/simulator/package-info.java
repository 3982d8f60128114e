/// A simulator of learners. There are no open logs of children watching short lessons, so that what ranking does for
/// learning can only be tried on a model: every figure from here is SYNTHETIC and says how policies compare in this
/// model, not how much anybody learns.
///
/// The model. A learner has for each concept a strength `s` from 0 to 1, which fades: her mastery is `m = s · f(t/h)`
/// after a time `t`, with a half-life `h` (half-life regression: Settles and Meeder, 2016). A lesson taught at quality
/// `q` raises the strength by `q · r · (1 - m) · rate`, where readiness `r` is the mastery of the least known concept
/// that is needed: one who lacks the ground learns little, and one who knows it all learns nothing (the zone of
/// proximal development: Vygotsky, 1978; knowledge spaces: Doignon and Falmagne, 1985). A question is answered right
/// with the chance `g + (1 - g) · m` (a guess and slip model: Corbett and Anderson, 1995). A lesson is followed with
/// a chance that is logistic in how entertaining it is, how much its subject interests her, and whether she can follow
/// it. Entertainment and quality of teaching are drawn apart. The numbers stand in [LearnerFamily] and [World]; families that
/// were never tuned on are marked as held out.
@NullMarked
package org.tirich.replay.simulator;

import org.jspecify.annotations.NullMarked;
