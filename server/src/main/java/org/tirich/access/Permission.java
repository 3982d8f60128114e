package org.tirich.access;

/// What a route permits. A role is a set of permissions; [org.tirich.identity] defines the roles.
public enum Permission {
    /// See what is public: the feed, a video, a search, a landing page.
    WATCH,
    /// Send engagements, answers and reports.
    ENGAGE,
    /// Use the forms of signing in and signing up.
    SIGN_IN,
    /// See and change the own account.
    OWN_ACCOUNT,
    /// Save lessons and follow creators.
    LEARN,
    /// Upload, draft, submit and withdraw own works.
    CREATE,
    /// Decide on the safety of a submitted revision.
    REVIEW_SAFETY,
    /// Decide on the accuracy of a submitted revision.
    REVIEW_ACCURACY,
    /// Confirm what learners report of the activities of paths.
    MENTOR,
    /// Verify the educators of an institution, and write its page.
    INSTITUTION,
    /// Rescind works, and decide when two reviewers differ.
    LEAD,
    /// Run the instance: people, roles, jobs, settings. It never includes reviewing.
    OPERATE,
    /// Walk the guided tour of a demo instance.
    TOUR
}
