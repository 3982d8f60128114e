package org.tirich.ranking;

/// A video on a page, with the true reason for it.
///
/// @param propensity the probability that the ranker put this video in this position, given its state: 1 for the
///     best candidate, less for one that was sampled; off-policy estimators divide by it
/// @param candidates the number of candidates of the page
public record RankedVideo(long video, Reason reason, double score, double propensity, int candidates) {

    /// Why a video is on a page. The viewer sees each reason in words.
    public enum Reason {
        /// Editors or a programme pinned it.
        EDITORIAL("EDITORIAL"),
        /// More than half of its viewers watched it through.
        POPULAR("POPULAR"),
        /// It was published within the last days.
        FRESH("FRESH"),
        /// It has too few impressions for an estimate; every video gets a minimum of them.
        UNPROVEN("UNPROVEN"),
        /// The viewer is interested in its subject.
        SUBJECT("SUBJECT"),
        /// Viewers with a similar history watched it through.
        SIMILAR("SIMILAR"),
        /// The viewer follows its creator.
        FOLLOWING("FOLLOWING"),
        /// It teaches a concept that is unclear to the viewer.
        UNCLEAR("UNCLEAR"),
        /// It teaches a concept whose prerequisites the viewer has mastered, and which she has not.
        NEXT_OUTCOME("AFTER"),
        /// She saw it, or mastered its concept, a while ago: a repetition.
        REVISIT("AGAIN"),
        /// It is in the viewer's first language, and no other reason applies.
        LANGUAGE("LANGUAGE"),
        /// No other reason applies: variety.
        EXPLORE("EXPLORE");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /// The name of the reason in the event log and, in lower case, in the API.
        public String code() {
            return code;
        }
    }
}
