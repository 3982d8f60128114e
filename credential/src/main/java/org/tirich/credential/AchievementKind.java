package org.tirich.credential;

/// What a certificate is for.
public enum AchievementKind {
    /// All modules of a training.
    COMPLETION("CertificateOfCompletion"),
    /// A work that passed public review.
    PUBLISHED_STEM_EDUCATOR("ext:PublishedStemEducator");

    private final String type;

    AchievementKind(String type) {
        this.type = type;
    }

    /// The `achievementType` of Open Badges 3.0; the second kind extends its list.
    String type() {
        return type;
    }

    static AchievementKind of(String type) {
        for (var kind : values()) {
            if (kind.type.equals(type)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown achievementType");
    }
}
