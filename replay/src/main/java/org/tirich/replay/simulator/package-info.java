/// A simulator of learners. No open logs of children watching short lessons exist, so the effect of ranking and of the
/// feed's questions on learning can only be compared in a model. Every figure from here is SYNTHETIC. It tests ranking
/// and scheduling, and never proves the size of an effect: those are put in.
///
/// **Memory** ([ConceptMemory]). A learner has a strength `s` from 0 to 1 for each concept. It decays: her mastery
/// after
/// a time `t` is `m = s · f(t/h)`, with a half-life `h` (half-life regression: Settles and Meeder, 2016). A video with
/// teaching quality `q` raises the strength by `q · r · (1 - m) · rate`. The readiness `r` is the mastery of the least
/// mastered prerequisite, so a learner without the prerequisites, or with full mastery, gains nothing (the zone of
/// proximal development: Vygotsky, 1978; knowledge spaces: Doignon and Falmagne, 1985). Recalling a concept lengthens
/// its
/// half-life, the more the more was forgotten.
///
/// **Answering** ([SimulatedLearner]). The probability of a correct answer is `g + (1 - g) · m` (a guess and slip
/// model:
/// Corbett and Anderson, 1995). Whether a learner answers depends on the person: the logit is normal, with a median of
/// a
/// third for a question that is only offered. A question that takes the screen adds 1.2 to it, an assumption without a
/// source; the report shows the result without it. The probability that a video is completed is logistic in its
/// entertainment, the learner's interest in its subject and her readiness. Entertainment and teaching quality are
/// independent.
///
/// **Effects** ([LearningEffects]). The sizes come from experiments, which `EffectSizesTest` repeats with simulated
/// learners. A published *d* is read as *d* · 0.2 of the share of items right, with 0.2 as the usual standard deviation
/// between learners.
///
/// | effect | published | source |
/// |---|---|---|
/// | four questions with feedback after a video, instead of the video again; test after 7 days | d = .74 | Latimier et
/// al., npj Science of Learning 4, 2019 |
/// | four questions before it instead; test after 7 days | d = .35 | the same. There, questions that had not been asked
/// did not profit |
/// | three recalls a day apart instead of at once | g = .74 | Latimier, Peyre and Ramus, Educational Psychology Review
/// 33, 2021 |
/// | studying again at once does not slow forgetting | | Roediger and Karpicke, Psychological Science 17, 2006 |
/// | explained feedback instead of the right answer | .49 against .32 | Van der Kleij, Feskens and Eggen, Review of
/// Educational Research 85, 2015 |
/// | refutation of a misconception | g = .41 | Schroeder and Kucera, Educational Psychology Review 34, 2022 |
/// | pauses; test at once | small to medium; .32 is taken | Rey et al., Educational Psychology Review 31, 2019 |
///
/// **Misconceptions** ([Misconceptions]). Who holds a wrong model of a concept answers by it with a probability of .85,
/// learns half as much and says "got it" with a probability of .8 (explainer videos with misconceptions feel
/// understood:
/// doi 10.1007/s10763-022-10265-7). These three, and that a video corrects one in ten, and twice as many after a
/// prediction (Crouch et al., American Journal of Physics 72, 2004, found a ratio of this order), are assumptions.
///
/// **Time** ([Session], [TimeBudget]). Every arm has the same time. Questions, feedback, pauses and skips cost seconds;
/// an activity that does not fit any more has no effect. All draws have keys ([KeyedDraws]), so that arms share their
/// random numbers.
///
/// [LearnerFamily] and [World] hold the other parameters; families that were never used for tuning are marked as held
/// out. Not modelled: guests, stopping after a run, a limit on unseen forms, misconceptions that come back.
@NullMarked
package org.tirich.replay.simulator;

import org.jspecify.annotations.NullMarked;
