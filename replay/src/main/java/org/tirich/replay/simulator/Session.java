package org.tirich.replay.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tirich.replay.simulator.SimulatedLearner.Viewing;

/// One learner in front of the feed until her time is over: what is due, videos with their questions, and the recalls
/// of runs.
final class Session {

    private static final int PAGE_SIZE = 8;
    private static final int RUN = 6;
    private static final int BEFORE_MIDDLE = 3;
    private static final int CLOSING = 2;

    /// The seconds of a swipe, or of skipping a question.
    static final double SWIPE_SECONDS = 1;

    /// Reading a question with its options, and choosing one.
    static final double QUESTION_SECONDS = 12;

    /// Confirming or changing a prediction: the question was read before the video.
    static final double CONFIRMATION_SECONDS = 4;

    /// Choosing at random, without reading.
    static final double THOUGHTLESS_SECONDS = 4;

    /// Reading the right answer.
    static final double DISCLOSURE_SECONDS = 3;

    /// Reading two lines of explanation or refutation.
    static final double EXPLANATION_SECONDS = 7;

    /// Answering an item again that was answered just before.
    static final double REPEAT_SECONDS = 4;

    static final double PAUSE_SECONDS = 5;

    /// The share of a video at which it pauses.
    private static final double PAUSE_AT = 0.5;

    /// Of ten videos this number has a thinking pause.
    private static final int PAUSES_OF_TEN = 3;

    /// Separates the keys of outcomes from those of videos.
    private static final long OUTCOME_KEYS = 1L << 32;

    private final World world;
    private final Policy policy;
    private final LearningFeatures features;
    private final SimulatedLearner learner;
    private final LearnerRecord record;
    private final TimeBudget time;
    private final double loadSeconds;
    private final List<SimulatedVideo> run = new ArrayList<>();
    private final List<SimulatedVideo> open = new ArrayList<>();

    /// @param loadSeconds from the choice of a video until it plays; a prediction fills this time
    Session(
            World world,
            Policy policy,
            LearningFeatures features,
            SimulatedLearner learner,
            LearnerRecord record,
            TimeBudget time,
            double loadSeconds) {
        this.world = world;
        this.policy = policy;
        this.features = features;
        this.learner = learner;
        this.record = record;
        this.time = time;
        this.loadSeconds = loadSeconds;
    }

    /// What the product stores about a learner.
    ///
    /// @param predicted the videos whose question she has predicted
    /// @param answered the videos whose question she has answered: it is not asked again after the video
    record LearnerRecord(ReviewBook reviews, Set<Integer> predicted, Set<Integer> answered) {

        LearnerRecord(LearningFeatures features) {
            this(new ReviewBook(features.due()), new HashSet<>(), new HashSet<>());
        }
    }

    /// Receives every impression.
    interface ImpressionListener {
        void shown(SimulatedLearner learner, SimulatedVideo video, Viewing viewing, double hour);
    }

    void begin(List<ImpressionListener> listeners) {
        for (var concept : features.due() == Scheduler.NONE
                ? List.<Integer>of()
                : record.reviews().due(time.hour())) {
            invite(concept, QUESTION_SECONDS);
        }
        while (!time.isOver()) {
            var page = policy.page(learner, time.hour(), PAGE_SIZE);
            if (page.isEmpty()) {
                return;
            }
            for (var id : page) {
                if (time.isOver()) {
                    break;
                }
                var video = world.video(id);
                var viewing = show(video);
                for (var listener : listeners) {
                    listener.shown(learner, video, viewing, time.hour());
                }
                if (features.runs()) {
                    recall();
                }
            }
        }
    }

    private Viewing show(SimulatedVideo video) {
        var pause = features.pause() && video.id() % 10 < PAUSES_OF_TEN;
        var predicted = load(video, features.predict() && !pause);
        var begin = time.hour();
        var wanted = learner.choosesShare(video, begin);
        var paused = pause && wanted >= PAUSE_AT;
        var watched = time.spend(wanted * video.seconds());
        var share = watched / video.seconds();
        time.spend(SWIPE_SECONDS + (paused ? PAUSE_SECONDS : 0));
        Boolean answer = null;
        Boolean report = null;
        if (share >= SimulatedLearner.COMPLETED_SHARE) {
            learner.learn(video, predicted ? 1 : 0, paused, begin);
            answer = answerAfter(video);
            report = learner.report(video, time.hour());
            if (answer == null && features.everyVideoDue()) {
                record.reviews().taught(video.concept(), time.hour());
            }
        }
        var viewing = new Viewing(share, answer, report);
        policy.observe(learner.id, video, viewing, time.hour());
        if (answer != null) {
            record.answered().add(video.id());
            repeat(video);
        }
        run.add(video);
        if (!Boolean.TRUE.equals(answer)) {
            open.add(video);
        }
        return viewing;
    }

    /// Waits for the video, and asks for a prediction in this time.
    ///
    /// @return whether she thought about the question
    private boolean load(SimulatedVideo video, boolean asks) {
        if (!asks
                || record.answered().contains(video.id())
                || record.predicted().contains(video.id())) {
            time.spend(loadSeconds);
            return false;
        }
        if (!learner.answersInvitation(video.id())) {
            time.spend(Math.max(loadSeconds, SWIPE_SECONDS));
            return false;
        }
        record.predicted().add(video.id());
        var thinks = learner.thinks(video.concept());
        return time.complete(Math.max(loadSeconds, thinks ? QUESTION_SECONDS : THOUGHTLESS_SECONDS)) && thinks;
    }

    private @Nullable Boolean answerAfter(SimulatedVideo video) {
        if (record.answered().contains(video.id())) {
            return null;
        }
        if (!features.explain()) {
            return learner.answersOffer(video) ? ask(video.concept(), answeringSeconds(video)) : null;
        }
        return invite(video.concept(), answeringSeconds(video));
    }

    private double answeringSeconds(SimulatedVideo video) {
        return record.predicted().contains(video.id()) ? CONFIRMATION_SECONDS : QUESTION_SECONDS;
    }

    /// A question that takes the screen.
    private @Nullable Boolean invite(int concept, double answeringSeconds) {
        if (!learner.answersInvitation(OUTCOME_KEYS + concept)) {
            time.spend(SWIPE_SECONDS);
            return null;
        }
        return ask(concept, answeringSeconds);
    }

    /// @return whether she was right; null if the time was over before
    private @Nullable Boolean ask(int concept, double answeringSeconds) {
        var thinks = learner.thinks(concept);
        var answering = thinks ? answeringSeconds : Math.min(answeringSeconds, THOUGHTLESS_SECONDS);
        var feedback = !thinks ? SWIPE_SECONDS : features.explain() ? EXPLANATION_SECONDS : DISCLOSURE_SECONDS;
        if (!time.complete(answering + feedback)) {
            return null;
        }
        var right = learner.answer(concept, thinks, features.explain(), time.hour());
        record.reviews().answered(concept, right, time.hour());
        return right;
    }

    private void repeat(SimulatedVideo video) {
        for (int n = 0; n < learner.repeats() && time.complete(REPEAT_SECONDS); n++) {
            learner.repeat(video.concept(), time.hour());
            record.reviews().answered(video.concept(), true, time.hour());
            policy.answered(learner.id, video, true, time.hour());
        }
    }

    /// The questions of a run that come after this video.
    private void recall() {
        if (run.size() == BEFORE_MIDDLE) {
            var earlier = record.reviews().earlier(time.hour());
            if (!earlier.isEmpty()) {
                invite(earlier.getFirst(), QUESTION_SECONDS);
            } else if (!open.isEmpty()) {
                inviteAgain(open.getFirst());
            }
        }
        if (run.size() == RUN) {
            run.stream()
                    .map(SimulatedVideo::concept)
                    .distinct()
                    .limit(CLOSING)
                    .toList()
                    .forEach(concept -> invite(concept, QUESTION_SECONDS));
            run.clear();
            open.clear();
        }
    }

    /// The question of a video of the run, which the engine learns of.
    private void inviteAgain(SimulatedVideo video) {
        var right = invite(video.concept(), QUESTION_SECONDS);
        if (right != null) {
            record.answered().add(video.id());
            policy.answered(learner.id, video, right, time.hour());
        }
    }
}
