package org.tirich.ranking.learning;

/// The features of an impression. Their ids are part of the keys in snapshots and never change.
enum FeatureId {
    BIAS(1),
    VIEWER(2),
    SURFACE(3),
    HOUR(4),
    VIEWER_COMPLETION_RATE(5),
    VIEWER_END_RATE(6),
    VIEWER_KEPT_RATE(7),
    RECENT_COMPLETION(8),
    LAST_OUTCOME(9),
    PAUSE(10),
    SESSION_IMPRESSIONS(11),
    VIEWER_IMPRESSIONS(12),
    VIEWER_X_SURFACE(13),
    VIEWER_COMPLETION_RATE_X_SURFACE(14),
    LAST_OUTCOME_X_SURFACE(15),
    LAST_OUTCOME_X_PAUSE(16),
    VIDEO(20),
    CREATOR(21),
    LENGTH(22),
    SECONDS(23),
    SUBJECT(24),
    CONCEPT(25),
    LANGUAGE(26),
    GRADE(27),
    QUALITY(28),
    VIDEO_END_RATE(29),
    VIDEO_KEPT_RATE(30),
    VIDEO_IMPRESSIONS(31),
    LENGTH_X_SURFACE(32),
    VIDEO_X_SURFACE(33),
    VIEWER_X_LENGTH(34),
    VIEWER_X_SUBJECT(35),
    SUBJECT_X_LENGTH(36),
    VIEWER_COMPLETION_RATE_X_QUALITY(37),
    QUALITY_X_LENGTH(38),
    VIEWER_COMPLETION_RATE_X_LENGTH(39),
    VIEWER_LENGTH_RATE(40),
    VIEWER_SUBJECT_RATE(41),
    END_RATES(42),
    KEPT_RATES(43),
    QUALITY_X_SURFACE(45),
    VIEWER_X_CONCEPT(46),
    CONCEPT_X_LENGTH(47),
    VIDEO_COMPLETION_RATE(48);

    private final int id;

    FeatureId(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }
}
