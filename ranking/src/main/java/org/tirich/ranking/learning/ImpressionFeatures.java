package org.tirich.ranking.learning;

import org.tirich.ranking.head.FeatureVector;
import org.tirich.ranking.state.VideoRows;
import org.tirich.ranking.state.Viewer;

/// Extracts the features of an impression. The [Input]s are recorded when it begins; prediction and training derive
/// the same features from them, so that training does not see what happened later.
public final class ImpressionFeatures {

    /// What is recorded of viewer and video when an impression begins. The order is that of the snapshot.
    public enum Input {
        VIEWER_COMPLETION_RATE,
        VIEWER_END_RATE,
        VIEWER_KEPT_RATE,
        RECENT_COMPLETION,
        LAST_OUTCOME,
        /// Seconds since the last event, on a logarithmic scale.
        PAUSE,
        SESSION_IMPRESSIONS,
        /// On a logarithmic scale.
        VIEWER_IMPRESSIONS,
        QUALITY,
        VIDEO_END_RATE,
        VIDEO_KEPT_RATE,
        VIEWER_LENGTH_RATE,
        VIEWER_SUBJECT_RATE,
        VIDEO_COMPLETION_RATE,
        /// On a logarithmic scale.
        VIDEO_IMPRESSIONS;

        public static final int COUNT = values().length;

        float in(float[] inputs) {
            return inputs[ordinal()];
        }

        void set(float[] inputs, double value) {
            inputs[ordinal()] = (float) value;
        }

        /// A rate from 0 to 1 as the number of one of `buckets` equal intervals.
        long bucket(float[] inputs, int buckets) {
            return (long) (buckets * in(inputs));
        }
    }

    private static final int MILLIS_PER_MINUTE = 60_000;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int HOURS_PER_DAY = 24;

    private static final int MAX_SESSION_IMPRESSIONS = 20;
    private static final int MAX_SECONDS = 400;

    /// Intervals of a rate: alone, and crossed with another feature.
    private static final int BUCKETS = 20;

    private static final int SHRUNK_RATE_BUCKETS = 15;
    private static final int FINE_CROSS_BUCKETS = 12;
    private static final int CROSS_BUCKETS = 10;

    /// In place of a bucket: the rate itself, as a logit.
    private static final int LOGIT = -1;

    private ImpressionFeatures() {}

    /// Records the inputs of an impression that begins now.
    ///
    /// @param pause seconds since the last event of the viewer
    public static float[] inputs(Viewer viewer, VideoRows videos, int row, int pause) {
        var inputs = new float[Input.COUNT];
        recordViewer(viewer, pause, inputs);
        recordVideo(viewer, videos, row, inputs);
        return inputs;
    }

    /// The inputs that all candidates of a page share.
    public static void recordViewer(Viewer viewer, int pause, float[] inputs) {
        Input.VIEWER_COMPLETION_RATE.set(inputs, viewer.completionRate());
        Input.VIEWER_END_RATE.set(inputs, viewer.endRate());
        Input.VIEWER_KEPT_RATE.set(inputs, viewer.keptRate());
        Input.RECENT_COMPLETION.set(inputs, viewer.recentCompletion());
        Input.LAST_OUTCOME.set(inputs, viewer.lastOutcome());
        Input.PAUSE.set(inputs, Math.floor(StrictMath.log1p(pause)));
        Input.SESSION_IMPRESSIONS.set(
                inputs,
                pause > Viewer.SESSION_GAP_SECONDS
                        ? 0
                        : Math.min(MAX_SESSION_IMPRESSIONS, viewer.sessionImpressions()));
        Input.VIEWER_IMPRESSIONS.set(inputs, Math.floor(2 * StrictMath.log1p(viewer.impressions())));
    }

    /// The inputs that depend on the video.
    public static void recordVideo(Viewer viewer, VideoRows videos, int row, float[] inputs) {
        var stats = videos.stats();
        Input.QUALITY.set(inputs, videos.quality(row));
        Input.VIDEO_COMPLETION_RATE.set(inputs, stats.completionRate(row));
        Input.VIDEO_END_RATE.set(inputs, stats.endRate(row));
        Input.VIDEO_KEPT_RATE.set(inputs, stats.keptRate(row));
        Input.VIDEO_IMPRESSIONS.set(inputs, Math.floor(2 * StrictMath.log1p(stats.closed(row))));
        Input.VIEWER_LENGTH_RATE.set(inputs, viewer.lengthRate(videos.lengthClass(row), videos));
        Input.VIEWER_SUBJECT_RATE.set(inputs, viewer.subjectRate(videos.subject(row), videos));
    }

    /// The hour of the day in UTC.
    public static int hour(long millis) {
        return Math.floorMod(millis / MILLIS_PER_MINUTE / MINUTES_PER_HOUR, HOURS_PER_DAY);
    }

    /// Adds the features that all candidates of a page share.
    public static void addViewer(long viewer, int surface, int hour, float[] inputs, FeatureVector features) {
        add(FeatureId.BIAS, 0, features);
        add(FeatureId.VIEWER, viewer, features);
        add(FeatureId.SURFACE, surface, features);
        add(FeatureId.HOUR, hour, features);
        addRate(FeatureId.VIEWER_COMPLETION_RATE, Input.VIEWER_COMPLETION_RATE.in(inputs), BUCKETS, features);
        addRate(FeatureId.VIEWER_END_RATE, Input.VIEWER_END_RATE.in(inputs), BUCKETS, features);
        addSmallRate(FeatureId.VIEWER_KEPT_RATE, Input.VIEWER_KEPT_RATE.in(inputs), features);
        var completionBucket = Input.VIEWER_COMPLETION_RATE.bucket(inputs, CROSS_BUCKETS);
        var lastOutcome = (long) Input.LAST_OUTCOME.in(inputs);
        var pause = (long) Input.PAUSE.in(inputs);
        add(FeatureId.RECENT_COMPLETION, Input.RECENT_COMPLETION.bucket(inputs, FINE_CROSS_BUCKETS), features);
        add(FeatureId.LAST_OUTCOME, lastOutcome, features);
        add(FeatureId.PAUSE, pause, features);
        add(FeatureId.SESSION_IMPRESSIONS, (long) Input.SESSION_IMPRESSIONS.in(inputs), features);
        add(FeatureId.VIEWER_IMPRESSIONS, (long) Input.VIEWER_IMPRESSIONS.in(inputs), features);
        cross(FeatureId.VIEWER_X_SURFACE, viewer, surface, features);
        cross(FeatureId.VIEWER_COMPLETION_RATE_X_SURFACE, completionBucket, surface, features);
        cross(FeatureId.LAST_OUTCOME_X_SURFACE, lastOutcome, surface, features);
        cross(FeatureId.LAST_OUTCOME_X_PAUSE, lastOutcome, pause, features);
    }

    /// Adds the features of a video, alone and crossed with the viewer.
    public static void addVideo(
            long viewer, VideoRows videos, int row, int surface, float[] inputs, FeatureVector features) {
        var id = videos.id(row);
        var length = videos.lengthClass(row);
        var subject = videos.subjectKey(row);
        add(FeatureId.VIDEO, id, features);
        add(FeatureId.CREATOR, videos.creatorId(row), features);
        add(FeatureId.LENGTH, length, features);
        add(FeatureId.SECONDS, Math.min(MAX_SECONDS, videos.seconds(row)), features);
        add(FeatureId.SUBJECT, subject, features);
        add(FeatureId.LANGUAGE, videos.languageKey(row), features);
        add(FeatureId.GRADE, videos.grade(row), features);
        for (var concept : videos.concepts(row)) {
            var key = videos.concepts().key(concept);
            add(FeatureId.CONCEPT, key, features);
            cross(FeatureId.VIEWER_X_CONCEPT, viewer, key, features);
            cross(FeatureId.CONCEPT_X_LENGTH, key, length, features);
        }
        addRate(FeatureId.QUALITY, Input.QUALITY.in(inputs), BUCKETS, features);
        addRate(FeatureId.VIDEO_COMPLETION_RATE, Input.VIDEO_COMPLETION_RATE.in(inputs), BUCKETS, features);
        add(FeatureId.VIDEO_IMPRESSIONS, (long) Input.VIDEO_IMPRESSIONS.in(inputs), features);
        addRate(FeatureId.VIDEO_END_RATE, Input.VIDEO_END_RATE.in(inputs), BUCKETS, features);
        addSmallRate(FeatureId.VIDEO_KEPT_RATE, Input.VIDEO_KEPT_RATE.in(inputs), features);
        var qualityBucket = Input.QUALITY.bucket(inputs, CROSS_BUCKETS);
        var completionBucket = Input.VIEWER_COMPLETION_RATE.bucket(inputs, CROSS_BUCKETS);
        cross(FeatureId.LENGTH_X_SURFACE, length, surface, features);
        cross(FeatureId.VIDEO_X_SURFACE, id, surface, features);
        cross(FeatureId.QUALITY_X_SURFACE, qualityBucket, surface, features);
        cross(FeatureId.VIEWER_X_LENGTH, viewer, length, features);
        cross(FeatureId.VIEWER_X_SUBJECT, viewer, subject, features);
        cross(FeatureId.SUBJECT_X_LENGTH, subject, length, features);
        cross(FeatureId.VIEWER_COMPLETION_RATE_X_QUALITY, completionBucket, qualityBucket, features);
        cross(FeatureId.QUALITY_X_LENGTH, qualityBucket, length, features);
        cross(FeatureId.VIEWER_COMPLETION_RATE_X_LENGTH, completionBucket, length, features);
        addRate(FeatureId.VIEWER_LENGTH_RATE, Input.VIEWER_LENGTH_RATE.in(inputs), SHRUNK_RATE_BUCKETS, features);
        addRate(FeatureId.VIEWER_SUBJECT_RATE, Input.VIEWER_SUBJECT_RATE.in(inputs), SHRUNK_RATE_BUCKETS, features);
        cross(
                FeatureId.END_RATES,
                Input.VIEWER_END_RATE.bucket(inputs, FINE_CROSS_BUCKETS),
                Input.VIDEO_END_RATE.bucket(inputs, FINE_CROSS_BUCKETS),
                features);
        cross(
                FeatureId.KEPT_RATES,
                (long) (2 * StrictMath.log(Input.VIEWER_KEPT_RATE.in(inputs))),
                (long) (2 * StrictMath.log(Input.VIDEO_KEPT_RATE.in(inputs))),
                features);
    }

    private static void add(FeatureId feature, long value, FeatureVector features) {
        cross(feature, value, 0, features);
    }

    private static void cross(FeatureId feature, long first, long second, FeatureVector features) {
        features.add(FeatureVector.key(feature.id(), first, second));
    }

    /// A rate as a logit, and as one of `buckets` equal intervals.
    private static void addRate(FeatureId feature, double rate, int buckets, FeatureVector features) {
        addLogit(feature, Math.clamp(rate, 0.01, 0.99), features);
        add(feature, (long) (buckets * rate), features);
    }

    /// A rate near 0 as a logit, and in intervals of its logarithm.
    private static void addSmallRate(FeatureId feature, double rate, FeatureVector features) {
        var clamped = Math.clamp(rate, 1e-4, 0.99);
        addLogit(feature, clamped, features);
        add(feature, (long) (4 * StrictMath.log(clamped)), features);
    }

    private static void addLogit(FeatureId feature, double rate, FeatureVector features) {
        features.add(FeatureVector.key(feature.id(), LOGIT, 0), StrictMath.log(rate / (1 - rate)));
    }
}
