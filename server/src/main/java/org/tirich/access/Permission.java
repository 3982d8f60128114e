package org.tirich.access;

/// What a route lets a person do. Roles are sets of these; identity says which role holds which.
public enum Permission {
    /// See what is public: the feed, a video, a search, a landing page.
    WATCH,
    /// Send engagements, answers and reports.
    ENGAGE,
    /// Use the forms of signing in and signing up.
    SIGN_IN,
    /// See and change what belongs to the own account.
    OWN_ACCOUNT,
    /// Keep a list of saved lessons and followed creators.
    LEARN,
    /// Upload, draft, submit and withdraw own works.
    CREATE,
    /// Decide on the safety of a submitted revision.
    REVIEW_SAFETY,
    /// Decide on the accuracy of a submitted revision.
    REVIEW_ACCURACY,
    /// Rescind, and decide where two reviewers differ.
    LEAD,
    /// Run the instance: people, roles, jobs, settings. Never to review.
    OPERATE,
    /// Walk the guided tour of a demo instance.
    TOUR
}
