package org.tirich.ranking.learning;

import java.time.Instant;
import java.util.Arrays;
import org.tirich.ranking.Event;
import org.tirich.ranking.head.FeatureVector;
import org.tirich.ranking.learner.ItemResponse;
import org.tirich.ranking.state.CandidateIndex;
import org.tirich.ranking.state.OpenImpression;
import org.tirich.ranking.state.RankerState;
import org.tirich.ranking.state.RankingParameters;
import org.tirich.ranking.state.VideoRows;
import org.tirich.ranking.state.Viewer;
import org.tirich.ranking.state.WatchHistory;
import org.tirich.ranking.table.LongTable;

/// Applies events to the state of a ranker.
public final class EventApplier {

    /// The weight of each kind of success, in completed viewings.
    private static final double COMPLETED_WEIGHT = 1;

    /// Of "got it" by a learner whose answers confirm each of her reports.
    private static final double GOT_IT_WEIGHT = 1.5;
    /// Of "got it" in the estimate of knowledge, where nobody's answers weigh it.
    private static final double UNCALIBRATED_WEIGHT = 0.5;

    private static final double CORRECT_ANSWER_WEIGHT = 2;
    private static final double SAVED_WEIGHT = 1;

    /// The weight of a dismissal or report as a failure.
    private static final double REJECTED_WEIGHT = 2;

    /// The step of Elo's rating for the difficulty of a question.
    private static final double DIFFICULTY_STEP = 0.15;

    /// Of the videos that a viewer completed recently, those of one creator that count in full.
    private static final int MAX_OF_ONE_CREATOR = 4;

    /// Recently completed videos that a newly completed one is paired with.
    private static final int MAX_PAIRS = 8;

    private final RankerState state;
    private final VideoRows videos;
    private final CandidateIndex index;
    private final HeadTraining training;
    private final boolean calibrated;

    /// @param calibrated whether "got it" weighs as much as the learner's own answers confirm it
    public EventApplier(RankerState state, CandidateIndex index, boolean calibrated) {
        this.state = state;
        this.videos = state.videos();
        this.index = index;
        this.training = new HeadTraining(state);
        this.calibrated = calibrated;
    }

    public void apply(Event event) {
        switch (event) {
            case Event.VideoEvent ofVideo -> applyTo(ofVideo);
            case Event.KnowledgeCorrected corrected -> correct(corrected);
        }
    }

    private void correct(Event.KnowledgeCorrected corrected) {
        var concept = videos.concepts().find(corrected.concept());
        if (concept < 0 || Double.isNaN(corrected.mastery().orElse(0))) {
            state.countRefusedCorrection();
            return;
        }
        var viewer = state.viewers().forUpdate(corrected.viewer());
        var knowledge = viewer.knowledge();
        if (corrected.mastery().isPresent()) {
            knowledge.correct(concept, corrected.mastery().getAsDouble(), minute(corrected));
        } else {
            knowledge.remove(concept);
        }
        clearRemarks(viewer, concept);
        state.countApplied();
    }

    /// Wrong answers and "unclear" about a concept no longer count once the learner corrected its estimate, unless
    /// another concept of the video is unclear.
    private void clearRemarks(Viewer viewer, int concept) {
        var history = viewer.history();
        for (int at = 0; at < history.size(); at++) {
            var taught = videos.concepts(history.rowAt(at));
            if ((history.isWrongAt(at) || history.isUnclearAt(at))
                    && Arrays.stream(taught).anyMatch(each -> each == concept)
                    && Arrays.stream(taught).noneMatch(viewer.knowledge()::isUnclear)) {
                history.setWrong(history.rowAt(at), false);
            }
        }
    }

    private void applyTo(Event.VideoEvent event) {
        var row = videos.find(event.video());
        if (row == LongTable.NONE || !videos.isDescribed(row)) {
            state.countUnknownVideo();
            return;
        }
        var viewer = state.viewers().forUpdate(event.viewer());
        videos.beforeChange(row);
        var second = WatchHistory.second(event.at().toEpochMilli());
        var pause = viewer.secondsSinceLastEvent(second);
        if (viewer.countEvent(second)) {
            learn(new Context(event, viewer, row, pause));
            state.countApplied();
        } else {
            recordForViewer(event, viewer, row);
            state.countRateLimited();
        }
    }

    /// Above the rate limit an event affects only the viewer's own page.
    private static void recordForViewer(Event.VideoEvent event, Viewer viewer, int row) {
        switch (event) {
            case Event.Shown _ -> viewer.history().addShown(row, minute(event));
            case Event.Watched watched -> {
                viewer.history().addShown(row, minute(event));
                viewer.history().setShare(row, Math.clamp(watched.share(), 0, 1));
                if (watched.share() >= RankingParameters.COMPLETED_SHARE) {
                    viewer.history().setCompleted(row);
                }
            }
            case Event.Dismissed _ -> viewer.history().setDismissed(row);
            case Event.Skipped _ -> viewer.history().setPassed(row);
            default -> {}
        }
    }

    /// An event with its viewer and video.
    ///
    /// @param pause seconds since the viewer's previous event
    private record Context(Event.VideoEvent event, Viewer viewer, int row, int pause) {

        int minute() {
            return EventApplier.minute(event);
        }
    }

    private void learn(Context context) {
        var viewer = context.viewer();
        var row = context.row();
        switch (context.event()) {
            case Event.Shown shown -> show(shown, context);
            case Event.Watched watched -> watch(watched, context);
            case Event.Skipped _ -> {
                impressionOf(context).skip();
                closeImpression(context);
            }
            case Event.Understood understood -> {
                if (understood.gotIt()) {
                    keep(context);
                    addSuccess(context, GOT_IT_WEIGHT * (calibrated ? reportWeight(viewer) : 1));
                }
                viewer.history().setUnclear(row, !understood.gotIt());
                for (var concept : videos.concepts(row)) {
                    viewer.knowledge()
                            .report(
                                    concept,
                                    difficulty(concept),
                                    understood.gotIt(),
                                    reportWeight(viewer),
                                    context.minute());
                }
            }
            case Event.Answered answered -> answer(answered, context);
            case Event.Saved _ -> {
                keep(context);
                addSuccess(context, SAVED_WEIGHT);
            }
            case Event.Dismissed _ -> {
                viewer.history().setDismissed(row);
                reject(context);
            }
            case Event.Reported _ -> reject(context);
        }
    }

    private double reportWeight(Viewer viewer) {
        return calibrated ? viewer.knowledge().reportWeight() : UNCALIBRATED_WEIGHT;
    }

    private void show(Event.Shown shown, Context context) {
        var row = context.row();
        var history = context.viewer().history();
        closeImpression(context);
        if (!history.hasSeen(row)) {
            videos.stats().countShown(row);
            if (videos.isLive(row)) {
                index.shown(row);
            }
        }
        history.addShown(row, context.minute());
        beginImpression(context, shown.surface());
    }

    private OpenImpression beginImpression(Context context, int surface) {
        var hour = ImpressionFeatures.hour(context.event().at().toEpochMilli());
        var inputs = ImpressionFeatures.inputs(context.viewer(), videos, context.row(), context.pause());
        var impression = new OpenImpression(context.row(), context.minute(), hour, surface, inputs);
        context.viewer().setOpenImpression(impression);
        return impression;
    }

    /// The impression that an event belongs to: the open one, or a new one where the client did not report any.
    private OpenImpression impressionOf(Context context) {
        var open = context.viewer().openImpression();
        if (open != null && open.video() == context.row()) {
            return open;
        }
        closeImpression(context);
        context.viewer().history().addShown(context.row(), context.minute());
        return beginImpression(context, 0);
    }

    private void watch(Event.Watched watched, Context context) {
        var viewer = context.viewer();
        var row = context.row();
        var impression = impressionOf(context);
        // Negated so that NaN is refused, too.
        if (!(watched.share() > impression.share())) {
            return;
        }
        var wasCompleted = impression.isCompleted();
        var share = Math.clamp(watched.share(), 0, 1);
        viewer.addWatchTime(
                (share - Math.max(0, impression.share())) * videos.seconds(row),
                WatchHistory.day(watched.at().toEpochMilli()));
        impression.setShare(share);
        viewer.history().setShare(row, impression.share());
        setFailure(
                impression, viewer.trust() * Math.max(0, 1 - impression.share() / RankingParameters.COMPLETED_SHARE));
        if (impression.isCompleted() && !wasCompleted) {
            addSuccess(context, COMPLETED_WEIGHT);
            for (var concept : videos.concepts(row)) {
                viewer.knowledge().practise(concept, difficulty(concept), context.minute());
            }
        }
    }

    private void keep(Context context) {
        var impression = impressionOf(context);
        impression.keep();
        setFailure(impression, 0);
    }

    private void answer(Event.Answered answered, Context context) {
        var viewer = context.viewer();
        var row = context.row();
        impressionOf(context).answer(answered.correct());
        viewer.history().setWrong(row, !answered.correct());
        var response =
                ItemResponse.toQuestion(answered.correct(), videos.stats().difficulty(row), videos.options(row));
        for (var concept : videos.concepts(row)) {
            var expected = viewer.knowledge().expected(concept, difficulty(concept), response, context.minute());
            var surprise = viewer.trust() * (expected - (answered.correct() ? 1 : 0));
            viewer.knowledge().respond(concept, difficulty(concept), response, context.minute());
            videos.stats().addDifficulty(row, DIFFICULTY_STEP * surprise / videos.concepts(row).length);
            videos.concepts().addDifficulty(concept, surprise);
        }
        if (answered.correct()) {
            addSuccess(context, CORRECT_ANSWER_WEIGHT);
        }
    }

    private double difficulty(int concept) {
        return videos.concepts().difficulty(concept);
    }

    private void reject(Context context) {
        impressionOf(context).reject();
        videos.addFailure(context.row(), REJECTED_WEIGHT * context.viewer().trust());
        closeImpression(context);
    }

    private void addSuccess(Context context, double weight) {
        var viewer = context.viewer();
        var row = context.row();
        videos.addSuccess(
                row,
                weight * viewer.trust() * creatorDiscount(viewer, row),
                context.event().at().toEpochMilli());
        if (videos.isLive(row)) {
            index.rise(row);
        }
        if (!viewer.history().hasCompleted(row)) {
            addCoWatches(viewer, row, context.minute());
            viewer.addCompleted(row);
            viewer.history().setCompleted(row);
        }
    }

    private void addCoWatches(Viewer viewer, int row, int minute) {
        var trust = viewer.trust();
        videos.coWatch().addCompletion(row, trust, minute);
        var recent = viewer.recentlyCompleted();
        for (int n = recent.length - 1; n >= Math.max(0, recent.length - MAX_PAIRS); n--) {
            videos.beforeChange(recent[n]);
            videos.coWatch().addPair(row, recent[n], trust);
        }
    }

    /// Below 1 for a viewer who completes videos of hardly any other creator.
    private double creatorDiscount(Viewer viewer, int row) {
        var creator = videos.creator(row);
        var same = 0;
        for (var each : viewer.recentlyCompleted()) {
            same += videos.creator(each) == creator ? 1 : 0;
        }
        return same <= MAX_OF_ONE_CREATOR ? 1 : MAX_OF_ONE_CREATOR / (double) same;
    }

    /// Counts an impression as one failure of a weight, however often it is reported.
    private void setFailure(OpenImpression impression, double weight) {
        videos.addFailure(impression.video(), impression.setFailure(weight));
    }

    private void closeImpression(Context context) {
        var viewer = context.viewer();
        var impression = viewer.openImpression();
        viewer.setOpenImpression(null);
        if (impression != null && isPassed(impression, context)) {
            viewer.history().setPassed(impression.video());
        }
        if (impression == null || !impression.hasFeedback()) {
            return;
        }
        var row = impression.video();
        var trust = viewer.trust();
        videos.beforeChange(row);
        if (impression.isSkipped() && !impression.isCompleted()) {
            setFailure(impression, trust);
        }
        training.learn(context.event().viewer(), impression, trust);
        var share = Math.max(0, impression.share());
        videos.stats().close(row, share, impression.isKept(), trust);
        viewer.close(impression, videos.subject(row), videos.lengthClass(row));
        state.medianShares().observe(videos.lengthClass(row), share);
    }

    /// Whether the viewer left a video for another one, or skipped it, before she had watched it.
    private static boolean isPassed(OpenImpression impression, Context context) {
        return !impression.isCompleted() && (impression.isSkipped() || impression.video() != context.row());
    }

    /// The features of an impression that would begin now; empty for an unknown video.
    public FeatureVector extractFeatures(long id, long video, int surface, Instant at) {
        var features = new FeatureVector();
        var row = videos.find(video);
        if (row != LongTable.NONE && videos.isDescribed(row)) {
            var known = state.viewers().find(id);
            var viewer = known == null ? new Viewer() : known;
            var pause = viewer.secondsSinceLastEvent(WatchHistory.second(at.toEpochMilli()));
            var inputs = ImpressionFeatures.inputs(viewer, videos, row, pause);
            ImpressionFeatures.addViewer(id, surface, ImpressionFeatures.hour(at.toEpochMilli()), inputs, features);
            ImpressionFeatures.addVideo(id, videos, row, surface, inputs, features);
        }
        return features;
    }

    private static int minute(Event event) {
        return WatchHistory.minute(event.at().toEpochMilli());
    }
}
