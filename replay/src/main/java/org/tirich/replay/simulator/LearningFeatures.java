package org.tirich.replay.simulator;

/// The features of the feed that are meant to help learning, as switches.
///
/// @param predict the question is asked while the video loads
/// @param explain the question is asked after the video, and its feedback explains and refutes
/// @param runs runs of six videos, with a recall in the middle and two at the end
/// @param due what is due is asked at the beginning of a session; [Scheduler#NONE] asks nothing, and the recall in the
///     middle of a run takes what was answered longest ago
/// @param everyVideoDue whether a completed video is scheduled, too, when its question was not answered
/// @param calibration "got it" weighs in ranking as much as the learner's answers confirm it
/// @param pause some videos pause for the learner to think, instead of a prediction
record LearningFeatures(
        boolean predict,
        boolean explain,
        boolean runs,
        Scheduler due,
        boolean everyVideoDue,
        boolean calibration,
        boolean pause) {

    static final LearningFeatures NONE = new LearningFeatures(false, false, false, Scheduler.NONE, false, false, false);

    static final LearningFeatures ALL = new LearningFeatures(true, true, true, Scheduler.FSRS_6, false, true, true);

    /// The same engine with nothing but a scheduler.
    static LearningFeatures schedulingAlone(Scheduler scheduler) {
        return NONE.withDue(scheduler);
    }

    LearningFeatures withoutPrediction() {
        return new LearningFeatures(false, explain, runs, due, everyVideoDue, calibration, pause);
    }

    LearningFeatures withoutExplanation() {
        return new LearningFeatures(predict, false, runs, due, everyVideoDue, calibration, pause);
    }

    LearningFeatures withoutRuns() {
        return new LearningFeatures(predict, explain, false, due, everyVideoDue, calibration, pause);
    }

    LearningFeatures withDue(Scheduler scheduler) {
        return new LearningFeatures(predict, explain, runs, scheduler, everyVideoDue, calibration, pause);
    }

    LearningFeatures withEveryVideoDue() {
        return new LearningFeatures(predict, explain, runs, due, true, calibration, pause);
    }

    LearningFeatures withoutCalibration() {
        return new LearningFeatures(predict, explain, runs, due, everyVideoDue, false, pause);
    }

    LearningFeatures withoutPause() {
        return new LearningFeatures(predict, explain, runs, due, everyVideoDue, calibration, false);
    }
}
