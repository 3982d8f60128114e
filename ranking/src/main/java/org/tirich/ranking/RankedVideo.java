package org.tirich.ranking;

import java.util.OptionalLong;

/// A video on a page, with the true reason for it.
///
/// @param seen whether the viewer watched it before, or passed it over
/// @param cause the video of the viewer's history that the reason is about; empty where the reason names none
/// @param propensity the probability that the ranker put this video in this position, given its state: 1 for the
///     best candidate, less for one that was sampled; off-policy estimators divide by it
/// @param candidates the number of candidates of the page
public record RankedVideo(
        long video, Reason reason, OptionalLong cause, boolean seen, double score, double propensity, int candidates) {

    /// A new video with a reason that names no other one.
    public RankedVideo(long video, Reason reason, double score, double propensity, int candidates) {
        this(video, reason, OptionalLong.empty(), false, score, propensity, candidates);
    }

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
        /// The viewer is interested in its subject; the cause is the video of the subject that she completed last.
        SUBJECT("SUBJECT"),
        /// Viewers with a similar history watched it through; the cause is the video that most of them completed too.
        SIMILAR("SIMILAR"),
        /// The viewer follows its creator.
        FOLLOWING("FOLLOWING"),
        /// It teaches a concept that is unclear to the viewer; the cause is the video that she called unclear.
        UNCLEAR("UNCLEAR"),
        /// It teaches a concept that is unclear to the viewer since she answered the question of the cause wrong.
        WRONG("WRONG"),
        /// It teaches a concept whose prerequisites the viewer has mastered, and which she has not; the cause is the
        /// video about a prerequisite that she completed last.
        NEXT_OUTCOME("AFTER"),
        /// It teaches a concept that the viewer knows in part; the cause is the video about it that she saw last.
        CONTINUED("CONTINUE"),
        /// She mastered its concept a while ago: a repetition.
        REVISIT("AGAIN"),
        /// She has seen it, or passed it over.
        SEEN("SEEN"),
        /// It is in the viewer's first language.
        LANGUAGE("LANGUAGE"),
        /// It needs no language.
        WORDLESS("WORDLESS"),
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
