package org.tirich.ranking;

import org.tirich.ranking.head.Features;

/// A showing as the heads see it. What was known when it began is taken down in numbers ([#inputs]); from these,
/// and from what the lesson is, its features are made, when it is foretold and again when it is over, so that
/// nothing that happened since comes in.
final class Description {

    /// How many numbers there are.
    static final int INPUTS = 15;

    private static final int MILLIS_A_MINUTE = 60_000;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_DAY = 24;

    /// What a key is of. The numbers are part of snapshots.
    private static final int BIAS = 1;
    private static final int VIEWER = 2;
    private static final int SURFACE = 3;
    private static final int HOUR = 4;
    private static final int VIEWER_RATE = 5;
    private static final int VIEWER_FINISHES = 6;
    private static final int VIEWER_KEEPS = 7;
    private static final int RECENT = 8;
    private static final int LAST = 9;
    private static final int GAP = 10;
    private static final int SESSION = 11;
    private static final int VIEWER_COUNT = 12;
    private static final int VIEWER_SURFACE = 13;
    private static final int RATE_SURFACE = 14;
    private static final int LAST_SURFACE = 15;
    private static final int LAST_GAP = 16;
    private static final int VIDEO = 20;
    private static final int CREATOR = 21;
    private static final int LENGTH = 22;
    private static final int SECONDS = 23;
    private static final int SUBJECT = 24;
    private static final int CONCEPT = 25;
    private static final int LANGUAGE = 26;
    private static final int GRADE = 27;
    private static final int VIDEO_RATE = 28;
    private static final int VIDEO_FINISHED = 29;
    private static final int VIDEO_KEPT = 30;
    private static final int VIDEO_COUNT = 31;
    private static final int LENGTH_SURFACE = 32;
    private static final int VIDEO_SURFACE = 33;
    private static final int VIEWER_LENGTH = 34;
    private static final int VIEWER_SUBJECT = 35;
    private static final int SUBJECT_LENGTH = 36;
    private static final int RATES = 37;
    private static final int VIDEO_RATE_LENGTH = 38;
    private static final int VIEWER_RATE_LENGTH = 39;
    private static final int OWN_LENGTH_RATE = 40;
    private static final int OWN_SUBJECT_RATE = 41;
    private static final int FINISHES = 42;
    private static final int KEEPS = 43;
    private static final int VIDEO_RATE_SURFACE = 45;
    private static final int VIEWER_CONCEPT = 46;
    private static final int CONCEPT_LENGTH = 47;
    private static final int VIDEO_FOLLOWED = 48;

    private Description() {}

    /// What is known when a showing begins.
    ///
    /// @param pause seconds since the viewer was heard of last
    static float[] inputs(Viewer viewer, Videos videos, int row, int pause) {
        var inputs = new float[INPUTS];
        ofViewer(viewer, pause, inputs);
        ofVideo(viewer, videos, row, inputs);
        return inputs;
    }

    /// The part of the inputs that is the same for all lessons of a page.
    static void ofViewer(Viewer viewer, int pause, float[] inputs) {
        inputs[0] = (float) viewer.followedRate();
        inputs[1] = (float) viewer.finishedRate();
        inputs[2] = (float) viewer.keptRate();
        inputs[3] = viewer.recently();
        inputs[4] = viewer.last();
        inputs[5] = (float) Math.floor(StrictMath.log1p(pause));
        inputs[6] = pause > Viewer.SESSION_GAP_SECONDS ? 0 : Math.min(20, viewer.session());
        inputs[7] = (float) Math.floor(2 * StrictMath.log1p(viewer.showings()));
    }

    /// The part that is of one lesson.
    static void ofVideo(Viewer viewer, Videos videos, int row, float[] inputs) {
        inputs[8] = (float) videos.quality(row);
        inputs[9] = (float) videos.reception.finishedRate(row);
        inputs[10] = (float) videos.reception.keptRate(row);
        inputs[11] = (float) viewer.rateOfLength(videos.length(row), videos);
        inputs[13] = (float) videos.reception.followedRate(row);
        inputs[14] = (float) Math.floor(2 * StrictMath.log1p(videos.reception.settled(row)));
        inputs[12] = (float) viewer.rateOfSubject(videos.subject(row), videos);
    }

    /// The hour of the day in a plain count from midnight UTC.
    static int hour(long millis) {
        return Math.floorMod(millis / MILLIS_A_MINUTE / MINUTES_AN_HOUR, HOURS_A_DAY);
    }

    /// Features that all lessons of a page share.
    static void shared(long viewer, int surface, int hour, float[] inputs, Features into) {
        into.add(Features.key(BIAS, 0, 0));
        into.add(Features.key(VIEWER, viewer, 0));
        into.add(Features.key(SURFACE, surface, 0));
        into.add(Features.key(HOUR, hour, 0));
        rate(VIEWER_RATE, inputs[0], 20, into);
        rate(VIEWER_FINISHES, inputs[1], 20, into);
        logarithmic(VIEWER_KEEPS, inputs[2], into);
        into.add(Features.key(RECENT, (long) (12 * inputs[3]), 0));
        into.add(Features.key(LAST, (long) inputs[4], 0));
        into.add(Features.key(GAP, (long) inputs[5], 0));
        into.add(Features.key(SESSION, (long) inputs[6], 0));
        into.add(Features.key(VIEWER_COUNT, (long) inputs[7], 0));
        into.add(Features.key(VIEWER_SURFACE, viewer, surface));
        into.add(Features.key(RATE_SURFACE, (long) (10 * inputs[0]), surface));
        into.add(Features.key(LAST_SURFACE, (long) inputs[4], surface));
        into.add(Features.key(LAST_GAP, (long) inputs[4], (long) inputs[5]));
    }

    /// Features of one lesson, and of it and the viewer.
    static void own(long viewer, Videos videos, int row, int surface, float[] inputs, Features into) {
        var id = videos.id(row);
        var length = videos.length(row);
        var subject = videos.subjectKey(row);
        into.add(Features.key(VIDEO, id, 0));
        into.add(Features.key(CREATOR, videos.creatorId(row), 0));
        into.add(Features.key(LENGTH, length, 0));
        into.add(Features.key(SECONDS, Math.min(400, videos.seconds(row)), 0));
        into.add(Features.key(SUBJECT, subject, 0));
        into.add(Features.key(LANGUAGE, videos.languageKey(row), 0));
        into.add(Features.key(GRADE, videos.grade(row), 0));
        for (var concept : videos.taught(row)) {
            var key = videos.concepts().key(concept);
            into.add(Features.key(CONCEPT, key, 0));
            into.add(Features.key(VIEWER_CONCEPT, viewer, key));
            into.add(Features.key(CONCEPT_LENGTH, key, length));
        }
        rate(VIDEO_RATE, inputs[8], 20, into);
        rate(VIDEO_FOLLOWED, inputs[13], 20, into);
        into.add(Features.key(VIDEO_COUNT, (long) inputs[14], 0));
        rate(VIDEO_FINISHED, inputs[9], 20, into);
        logarithmic(VIDEO_KEPT, inputs[10], into);
        into.add(Features.key(LENGTH_SURFACE, length, surface));
        into.add(Features.key(VIDEO_SURFACE, id, surface));
        into.add(Features.key(VIDEO_RATE_SURFACE, (long) (10 * inputs[8]), surface));
        into.add(Features.key(VIEWER_LENGTH, viewer, length));
        into.add(Features.key(VIEWER_SUBJECT, viewer, subject));
        into.add(Features.key(SUBJECT_LENGTH, subject, length));
        into.add(Features.key(RATES, (long) (10 * inputs[0]), (long) (10 * inputs[8])));
        into.add(Features.key(VIDEO_RATE_LENGTH, (long) (10 * inputs[8]), length));
        into.add(Features.key(VIEWER_RATE_LENGTH, (long) (10 * inputs[0]), length));
        rate(OWN_LENGTH_RATE, inputs[11], 15, into);
        rate(OWN_SUBJECT_RATE, inputs[12], 15, into);
        into.add(Features.key(FINISHES, (long) (12 * inputs[1]), (long) (12 * inputs[9])));
        into.add(Features.key(KEEPS, (long) (2 * StrictMath.log(inputs[2])), (long) (2 * StrictMath.log(inputs[10]))));
    }

    /// A rate as a logit, and as one of so many steps.
    private static void rate(int name, double rate, int steps, Features into) {
        var inside = Math.clamp(rate, 0.01, 0.99);
        into.add(Features.key(name, -1, 0), StrictMath.log(inside / (1 - inside)));
        into.add(Features.key(name, (long) (steps * rate), 0));
    }

    /// A small rate as a logit, and in steps of its logarithm.
    private static void logarithmic(int name, double rate, Features into) {
        var inside = Math.clamp(rate, 1e-4, 0.99);
        into.add(Features.key(name, -1, 0), StrictMath.log(inside / (1 - inside)));
        into.add(Features.key(name, (long) (4 * StrictMath.log(inside)), 0));
    }
}
